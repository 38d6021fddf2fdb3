import { column, defineReads, json, one, readableWith, time } from '@tributary/platform';

export const writeBackReads = defineReads({
  type: 'WriteBack',
  table: 'integration.write_backs',
  publicId: 'write_back',
  right: 'Connection',
  fields: {
    connection: one('Connection', { column: 'connection_id' }),
    action: column('action'),
    status: column('status'),
    key: column('key'),
    version: column('version'),
    reason: column('reason'),
    // The other system's record, which anybody could ask for by writing to an older version of it.
    current: readableWith('SourceRecord', json('current')),
    createdAt: time('created_at'),
    finishedAt: time('finished_at'),
  },
});
