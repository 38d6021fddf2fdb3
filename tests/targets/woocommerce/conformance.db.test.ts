import { describeConformance } from '../describe-conformance.ts';
import { woocommerceSubject } from './subject.ts';

await describeConformance({ ...woocommerceSubject, testUrl: import.meta.url });
