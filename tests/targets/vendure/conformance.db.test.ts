import { describeConformance } from '../describe-conformance.ts';
import { vendureSubject } from './subject.ts';

await describeConformance({ ...vendureSubject, testUrl: import.meta.url });
