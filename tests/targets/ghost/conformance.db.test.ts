import { ghost } from '@tributary/connector-ghost';
import { describeConformance } from '../describe-conformance.ts';
import { start, GHOST_PROBE } from './index.ts';
import { GHOST_OUTLINE } from './outline.ts';

await describeConformance({
  connector: ghost,
  outline: GHOST_OUTLINE,
  name: 'ghost',
  server: 'Ghost',
  probe: GHOST_PROBE,
  start,
  testUrl: import.meta.url,
});
