import { medusa } from '@tributary/connector-medusa';
import { describeConformance } from '../describe-conformance.ts';
import { MEDUSA_PROBE, start } from './index.ts';
import { MEDUSA_OUTLINE } from './outline.ts';

await describeConformance({
  connector: medusa,
  outline: MEDUSA_OUTLINE,
  name: 'medusa',
  server: 'Medusa',
  probe: MEDUSA_PROBE,
  start,
  testUrl: import.meta.url,
  startMs: 240_000,
});
