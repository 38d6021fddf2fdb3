import { defineConnector, type Connector } from '@tributary/connector-kit';
import { check } from './check.ts';
import { PostgresConfig } from './config.ts';
import { tableStream } from './table-stream.ts';

/** Tables and queries of any PostgreSQL, made into records by a mapping. */
export const postgres: Connector<PostgresConfig> = defineConnector({
  id: 'postgres',
  version: '0.1.0',
  category: 'generic',
  title: 'PostgreSQL',
  docs: 'Reads tables, views and queries of a PostgreSQL database as records of any kind, by a mapping, and follows them by a time and a key. Writes nothing.',
  config: PostgresConfig,
  example: {
    host: 'db.example',
    database: 'shop',
    streams: [
      {
        name: 'customers',
        from: { table: 'customers' },
        key: 'id',
        updatedAt: 'updated_at',
        records: [{ kind: 'person', fields: { 'names.full': '@name' } }],
      },
    ],
  },
  auth: [
    {
      id: 'password',
      type: 'socket',
      title: 'Role and password',
      fields: [
        { name: 'user', title: 'Role, best one that may only read', isPublic: true },
        { name: 'password', title: 'Password' },
      ],
    },
  ],
  hosts: ({ host, port }) => [`${host}:${String(port)}`],
  // Statements; the database has others to serve.
  budgets: [{ name: 'statements', capacity: 200, refillPerSecond: 50 }],
  check,
  streams: ({ streams }) => streams.map(tableStream),
});
