import { describeConformance } from '../describe-conformance.ts';
import { trytonSubject } from './subject.ts';

await describeConformance({ ...trytonSubject, testUrl: import.meta.url });
