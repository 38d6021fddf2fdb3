import { column, connection, defineReads, embedded, expression, one, time } from '@tributary/platform';

export const syncRunReads = defineReads({
  type: 'SyncRun',
  table: 'integration.sync_runs',
  publicId: 'sync_run',
  fields: {
    connection: one('Connection', { column: 'connection_id' }),
    stream: one('Stream', { column: 'stream_id' }),
    mode: column('mode'),
    trigger: column('trigger'),
    status: column('status'),
    queuedAt: time('queued_at'),
    startedAt: time('started_at'),
    finishedAt: time('finished_at'),
    read: column('read'),
    created: column('created'),
    linked: column('linked'),
    updated: column('updated'),
    unchanged: column('unchanged'),
    deleted: column('deleted'),
    rejected: column('rejected'),
    progress: expression(
      (row) => `case
        when ${row}.status = 'SUCCEEDED' then 1::float8
        when ${row}.estimate > 0 then least(1, ${row}.read::float8 / ${row}.estimate)
        end`,
    ),
    estimate: column('estimate'),
    error: embedded(
      'RunError',
      { code: column('error_code'), message: column('error_message'), nextStep: column('error_next_step') },
      'error_code',
    ),
    revert: embedded(
      'ImportRevert',
      {
        status: column('revert_status'),
        removed: column('revert_removed'),
        restored: column('revert_restored'),
        kept: column('revert_kept'),
        finishedAt: time('reverted_at'),
      },
      'revert_status',
    ),
    deadLetters: connection('DeadLetter', { foreign: 'run_id' }),
  },
  filter: {
    connectionId: 'id:connection',
    streamId: 'id:stream',
    status: 'enum',
    mode: 'enum',
    queuedAt: 'time',
    finishedAt: 'time',
    rejected: 'int',
  },
  order: {
    QUEUED_AT: { column: 'queued_at', notNull: true },
    READ: { column: 'read', notNull: true },
    REJECTED: { column: 'rejected', notNull: true },
  },
  defaultOrder: [{ column: 'queued_at', notNull: true, direction: 'desc' }],
});
