import { column, connection, defineReads, embedded, expression, json, list, one, time } from '@tributary/platform';
import { nextStepSql } from '../sync-run/next-step-sql.ts';

export const streamReads = defineReads({
  type: 'Stream',
  table: 'integration.streams',
  publicId: 'stream',
  fields: {
    name: column('name'),
    title: column('title'),
    connection: one('Connection', { column: 'connection_id' }),
    kinds: column('kinds'),
    feeds: expression(
      (row) =>
        `(select shelf.name from integration.streams shelf where shelf.id = ${row}.shelf_id and shelf.id <> ${row}.id)`,
    ),
    covers: column('covers'),
    blindSpots: json('blind_spots'),
    deletesBy: column('deletes_by'),
    state: expression(
      (row) => `case
        when ${row}.is_stopped then 'STOPPED'
        when ${row}.not_before > now() then 'WAITING'
        when exists (select from integration.sync_runs run where run.stream_id = ${row}.id and run.status = 'RUNNING') then 'RUNNING'
        else 'IDLE' end`,
    ),
    error: embedded(
      'RunError',
      {
        code: column('error_code'),
        message: column('error_message'),
        nextStep: expression((row) => nextStepSql(`${row}.error_code`)),
      },
      'error_code',
    ),
    records: column('records'),
    checkpoint: json('checkpoint'),
    pollEverySeconds: expression((row) => `(${row}.poll_every_ms / 1000)::int`),
    lastReadAt: time('last_read_at'),
    nextSweepAt: time('next_sweep_at'),
    lastRun: one('SyncRun', {
      foreign: 'stream_id',
      orderBy: [{ column: 'queued_at', notNull: true, direction: 'desc' }],
    }),
    runs: connection('SyncRun', { foreign: 'stream_id' }),
    mapping: expression((row) => `coalesce(${row}.mapping, '[]'::jsonb)`),
    mappingVersion: column('mapping_version'),
    mappings: list('StreamMapping', {
      foreign: 'stream_id',
      orderBy: [{ column: 'version', direction: 'desc' }],
      limit: 100,
    }),
    isMappedAgain: expression((row) => `(${row}.remap is not null)`),
    schemaDrifts: list('SchemaDrift', {
      foreign: 'stream_id',
      orderBy: [{ column: 'since', direction: 'desc' }, { column: 'path' }],
      limit: 500,
    }),
  },
});
