import { carddav } from '@tributary/connector-carddav';
import { describeConformance } from '../describe-conformance.ts';
import { start, CARDDAV_PROBE } from './index.ts';
import { CARDDAV_OUTLINE } from './outline.ts';

await describeConformance({
  connector: carddav,
  outline: CARDDAV_OUTLINE,
  name: 'carddav',
  server: 'Radicale',
  probe: CARDDAV_PROBE,
  start,
  testUrl: import.meta.url,
});
