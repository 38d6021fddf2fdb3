import { describeConformance } from '../describe-conformance.ts';
import { ghostSubject } from './subject.ts';

await describeConformance({ ...ghostSubject, testUrl: import.meta.url });
