import { describeConformance } from '../describe-conformance.ts';
import { mastodonSubject } from './subject.ts';

await describeConformance({ ...mastodonSubject, testUrl: import.meta.url });
