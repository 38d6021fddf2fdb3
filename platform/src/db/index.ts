/**
 * PostgreSQL. `openDatabase` gives a pool on `pg` (through drizzle) for everything transactional; the
 * dedicated connections for COPY and LISTEN are postgres.js (see docs/adr). Every statement has a timeout.
 */
export { Behind } from './behind.ts';
export { openDatabase } from './database.ts';
export type { ConnectionOptions, Database, DatabaseOptions, Transaction } from './database.ts';
export { openDedicated } from './dedicated.ts';
export type { Dedicated } from './dedicated.ts';
export { startEmbeddedPostgres } from './embedded.ts';
export type { EmbeddedPostgres } from './embedded.ts';
export { reachDatabase, whereIs } from './reach.ts';
export { openReader } from './reader.ts';
export type { Reader, ReaderOptions } from './reader.ts';
export { beginRehearsal } from './rehearsal.ts';
export type { Rehearsal } from './rehearsal.ts';
export { migrate } from './migrate.ts';
export type { SchemaMigrations } from './migrate.ts';
