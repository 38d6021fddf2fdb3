import { tryton } from '@tributary/connector-tryton';
import { describeConformance } from '../describe-conformance.ts';
import { start, TRYTON_PROBE } from './index.ts';
import { TRYTON_OUTLINE } from './outline.ts';

await describeConformance({
  connector: tryton,
  outline: TRYTON_OUTLINE,
  name: 'tryton',
  server: 'Tryton',
  probe: TRYTON_PROBE,
  start,
  testUrl: import.meta.url,
  startMs: 600_000,
  caseMs: 300_000,
});
