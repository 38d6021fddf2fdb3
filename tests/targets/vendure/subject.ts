import { vendure } from '@tributary/connector-vendure';
import type { Subject } from '../subject.ts';
import { start, VENDURE_PROBE } from './index.ts';
import { VENDURE_OUTLINE } from './outline.ts';

export const vendureSubject: Subject = {
  connector: vendure,
  outline: VENDURE_OUTLINE,
  name: 'vendure',
  server: 'Vendure',
  probe: VENDURE_PROBE,
  start,
  isSlow: true,
};
