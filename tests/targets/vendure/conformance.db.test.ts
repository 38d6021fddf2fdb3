import { vendure } from '@tributary/connector-vendure';
import { describeConformance } from '../describe-conformance.ts';
import { start, VENDURE_PROBE } from './index.ts';
import { VENDURE_OUTLINE } from './outline.ts';

await describeConformance({
  connector: vendure,
  outline: VENDURE_OUTLINE,
  name: 'vendure',
  server: 'Vendure',
  probe: VENDURE_PROBE,
  start,
  testUrl: import.meta.url,
});
