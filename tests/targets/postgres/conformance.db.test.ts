import { postgres } from '@tributary/connector-postgres';
import { describeConformance } from '../describe-conformance.ts';
import { start } from './index.ts';
import { POSTGRES_OUTLINE } from './outline.ts';

await describeConformance({
  connector: postgres,
  outline: POSTGRES_OUTLINE,
  name: 'postgres',
  server: 'PostgreSQL',
  // The tests' own server is one.
  probe: { name: 'postgres', missing: () => undefined },
  start,
  testUrl: import.meta.url,
});
