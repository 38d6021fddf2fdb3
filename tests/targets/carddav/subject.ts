import { carddav } from '@tributary/connector-carddav';
import type { Subject } from '../subject.ts';
import { start, CARDDAV_PROBE } from './index.ts';
import { CARDDAV_OUTLINE } from './outline.ts';

export const carddavSubject: Subject = {
  connector: carddav,
  outline: CARDDAV_OUTLINE,
  name: 'carddav',
  server: 'Radicale',
  probe: CARDDAV_PROBE,
  start,
};
