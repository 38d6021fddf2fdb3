import { describeConformance } from '../describe-conformance.ts';
import { blueskySubject } from './subject.ts';

await describeConformance({ ...blueskySubject, testUrl: import.meta.url });
