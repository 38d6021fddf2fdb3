import { postgres } from '@tributary/connector-postgres';
import type { Subject } from '../subject.ts';
import { start } from './index.ts';
import { POSTGRES_OUTLINE } from './outline.ts';

export const postgresSubject: Subject = {
  connector: postgres,
  outline: POSTGRES_OUTLINE,
  name: 'postgres',
  server: 'PostgreSQL',
  // The hub's own embedded server is one.
  probe: { name: 'postgres', missing: () => undefined },
  start,
};
