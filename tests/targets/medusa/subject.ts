import { medusa } from '@tributary/connector-medusa';
import type { Subject } from '../subject.ts';
import { MEDUSA_PROBE, start } from './index.ts';
import { MEDUSA_OUTLINE } from './outline.ts';

export const medusaSubject: Subject = {
  connector: medusa,
  outline: MEDUSA_OUTLINE,
  name: 'medusa',
  server: 'Medusa',
  probe: MEDUSA_PROBE,
  start,
  isSlow: true,
  startMs: 240_000,
};
