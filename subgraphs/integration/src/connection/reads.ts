import { column, computed, connection, defineReads, expression, json, list, time } from '@tributary/platform';

export const connectionReads = defineReads({
  type: 'Connection',
  table: 'integration.connections',
  publicId: 'connection',
  fields: {
    name: column('name'),
    connector: computed({ needs: ['connector_id'] }),
    webhook: computed({ needs: ['id', 'connector_id', 'config'] }),
    connectorId: column('connector_id'),
    config: json('config'),
    authId: column('auth_id'),
    // The fields of the credential are not looked at: a sign-in without any has an empty one.
    hasCredential: expression((row) => `(${row}.credential is not null)`),
    status: column('status'),
    statusReason: column('status_reason'),
    priority: column('priority'),
    pollEverySeconds: expression((row) => `(${row}.poll_every_ms / 1000)::int`),
    streams: list('Stream', {
      foreign: 'connection_id',
      orderBy: ['name'],
      where: (row) => `${row}.retired_at is null`,
    }),
    runs: connection('SyncRun', { foreign: 'connection_id' }),
    deadLetters: connection('DeadLetter', { foreign: 'connection_id' }),
    openDeadLetterCount: expression(
      (row) =>
        `(select count(*)::int from integration.dead_letters letter where letter.connection_id = ${row}.id and letter.status = 'OPEN')`,
    ),
    writeBackRules: list('WriteBackRule', { foreign: 'connection_id', orderBy: ['action'] }),
    conflicts: connection('Conflict', { foreign: 'connection_id' }),
    openConflictCount: expression(
      (row) =>
        `(select count(*)::int from integration.conflicts conflict where conflict.connection_id = ${row}.id and conflict.status = 'OPEN')`,
    ),
    openSchemaDriftCount: expression(
      (row) =>
        `(select count(*)::int from integration.schema_drifts drift where drift.connection_id = ${row}.id and drift.status = 'QUARANTINED')`,
    ),
    lastSyncAt: time('last_sync_at'),
    version: column('version'),
    createdAt: time('created_at'),
    updatedAt: time('updated_at'),
  },
  filter: {
    name: 'string',
    connectorId: 'string',
    status: 'enum',
    lastSyncAt: 'time',
    createdAt: 'time',
  },
  order: {
    NAME: { column: 'name', notNull: true },
    CREATED_AT: { column: 'created_at', notNull: true },
    LAST_SYNC_AT: { column: 'last_sync_at', nulls: 'last' },
  },
  defaultOrder: [{ column: 'created_at', notNull: true, direction: 'desc' }],
  visible: (_principal, row) => `${row}.deleted_at is null`,
});
