import { bluesky } from '@tributary/connector-bluesky';
import { describeConformance } from '../describe-conformance.ts';
import { BLUESKY_PROBE, start } from './index.ts';
import { BLUESKY_OUTLINE } from './outline.ts';

await describeConformance({
  connector: bluesky,
  outline: BLUESKY_OUTLINE,
  name: 'bluesky',
  server: 'Bluesky network',
  probe: BLUESKY_PROBE,
  start,
  testUrl: import.meta.url,
});
