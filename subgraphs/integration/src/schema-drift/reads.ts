import { column, defineReads, expression, one, time } from '@tributary/platform';

export const schemaDriftReads = defineReads({
  type: 'SchemaDrift',
  table: 'integration.schema_drifts',
  publicId: 'schema_drift',
  fields: {
    connection: one('Connection', { column: 'connection_id' }),
    stream: one('Stream', { column: 'stream_id' }),
    path: column('path'),
    change: column('change'),
    before: column('before'),
    after: column('after'),
    status: column('status'),
    records: expression(
      (row) => `(select count(*)::int from integration.streams stream
        join integration.raw_records record on record.stream_id = stream.shelf_id and record.sent -> ${row}.path is not null
        join integration.source_items item on item.seq = record.seq
        where stream.id = ${row}.stream_id)`,
    ),
    since: time('since'),
    settledAt: time('settled_at'),
  },
});
