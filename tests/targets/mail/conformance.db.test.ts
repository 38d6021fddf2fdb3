import { describeConformance } from '../describe-conformance.ts';
import { mailSubject } from './subject.ts';

await describeConformance({ ...mailSubject, testUrl: import.meta.url });
