import { ghost } from '@tributary/connector-ghost';
import type { Subject } from '../subject.ts';
import { start, GHOST_PROBE } from './index.ts';
import { GHOST_OUTLINE } from './outline.ts';

export const ghostSubject: Subject = {
  connector: ghost,
  outline: GHOST_OUTLINE,
  name: 'ghost',
  server: 'Ghost',
  probe: GHOST_PROBE,
  start,
};
