import { mastodon } from '@tributary/connector-mastodon';
import { describeConformance } from '../describe-conformance.ts';
import { MASTODON_PROBE, start } from './index.ts';
import { MASTODON_OUTLINE } from './outline.ts';

await describeConformance({
  connector: mastodon,
  outline: MASTODON_OUTLINE,
  name: 'mastodon',
  server: 'server with the Mastodon API (snac2)',
  probe: MASTODON_PROBE,
  start,
  testUrl: import.meta.url,
});
