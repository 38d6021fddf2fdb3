import { column, defineReads, expression, one, readableWith, time } from '@tributary/platform';

export const deadLetterReads = defineReads({
  type: 'DeadLetter',
  table: 'integration.dead_letters',
  publicId: 'dead_letter',
  fields: {
    connection: one('Connection', { column: 'connection_id' }),
    stream: one('Stream', { column: 'stream_id' }),
    run: one('SyncRun', { column: 'run_id' }),
    kind: column('kind'),
    key: column('key'),
    line: column('line'),
    field: column('field'),
    // A row of a source, as it came: as it is with the records themselves.
    text: readableWith(
      'SourceRecord',
      expression((row) => `${row}.text`),
    ),
    reason: column('reason'),
    errorClass: column('error_class'),
    mappingVersion: column('mapping_version'),
    status: column('status'),
    createdAt: time('created_at'),
    settledAt: time('settled_at'),
  },
  filter: {
    connectionId: 'id:connection',
    streamId: 'id:stream',
    runId: 'id:sync_run',
    kind: 'string',
    key: 'string',
    reason: 'string',
    status: 'enum',
    errorClass: 'enum',
    createdAt: 'time',
  },
  order: {
    CREATED_AT: { column: 'created_at', notNull: true },
    LINE: { column: 'line', nulls: 'last' },
    KEY: { column: 'key', notNull: true },
  },
  defaultOrder: [{ column: 'created_at', notNull: true, direction: 'desc' }],
});
