import { describeConformance } from '../describe-conformance.ts';
import { shopifySubject } from './subject.ts';

await describeConformance({ ...shopifySubject, testUrl: import.meta.url });
