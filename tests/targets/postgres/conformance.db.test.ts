import { describeConformance } from '../describe-conformance.ts';
import { postgresSubject } from './subject.ts';

await describeConformance({ ...postgresSubject, testUrl: import.meta.url });
