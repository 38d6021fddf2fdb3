import { describeConformance } from '../describe-conformance.ts';
import { medusaSubject } from './subject.ts';

await describeConformance({ ...medusaSubject, testUrl: import.meta.url });
