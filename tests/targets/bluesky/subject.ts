import { bluesky } from '@tributary/connector-bluesky';
import type { Subject } from '../subject.ts';
import { BLUESKY_PROBE, start } from './index.ts';
import { BLUESKY_OUTLINE } from './outline.ts';

export const blueskySubject: Subject = {
  connector: bluesky,
  outline: BLUESKY_OUTLINE,
  name: 'bluesky',
  server: 'Bluesky network',
  probe: BLUESKY_PROBE,
  start,
};
