import { tryton } from '@tributary/connector-tryton';
import type { Subject } from '../subject.ts';
import { start, TRYTON_PROBE } from './index.ts';
import { TRYTON_OUTLINE } from './outline.ts';

export const trytonSubject: Subject = {
  connector: tryton,
  outline: TRYTON_OUTLINE,
  name: 'tryton',
  server: 'Tryton',
  probe: TRYTON_PROBE,
  start,
  isSlow: true,
  startMs: 600_000,
  caseMs: 300_000,
};
