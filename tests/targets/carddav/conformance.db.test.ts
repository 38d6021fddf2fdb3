import { describeConformance } from '../describe-conformance.ts';
import { carddavSubject } from './subject.ts';

await describeConformance({ ...carddavSubject, testUrl: import.meta.url });
