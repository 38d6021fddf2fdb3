import { mastodon } from '@tributary/connector-mastodon';
import type { Subject } from '../subject.ts';
import { MASTODON_PROBE, start } from './index.ts';
import { MASTODON_OUTLINE } from './outline.ts';

export const mastodonSubject: Subject = {
  connector: mastodon,
  outline: MASTODON_OUTLINE,
  name: 'mastodon',
  server: 'server with the Mastodon API (snac2)',
  probe: MASTODON_PROBE,
  start,
};
