import { column, defineReads, expression, json, time, toPublicId } from '@tributary/platform';

export const sourceRecordReads = defineReads({
  type: 'SourceRecord',
  table: 'contact.source_records',
  publicId: 'source_record',
  fields: {
    kind: expression((row) => `upper(${row}.kind)`),
    connection: column('connection_name'),
    connectionId: column('connection_id', connectionId),
    stream: column('stream'),
    externalId: column('external_id'),
    version: column('version'),
    priority: column('priority'),
    record: json('record'),
    observedAt: time('observed_at'),
    updatedAt: time('updated_at'),
    deletedAt: time('deleted_at'),
  },
});

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/u;

/** `hub` and the systems of `upsertContacts` are no connections with an id of their own. */
export function connectionId(value: unknown): unknown {
  const text = String(value);
  return UUID.test(text) ? toPublicId('connection', text) : text;
}
