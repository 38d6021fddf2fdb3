import { column, defineReads, derived, expression, json, one, time, toPublicId } from '@tributary/platform';

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

/** The rows behind `provenance`: what is stored says fields, source and rule; the value is the golden record's own. */
export const provenance = derived('FieldProvenance', {
  many: true,
  right: 'SourceRecord',
  sql: (row) => `
    select field, said.rule, record.id as source_record_id, record.connection_name, record.observed_at,
      case when field like 'attributes.%' then ${row}.attributes -> substr(field, 12)
           else to_jsonb(${row}) -> lower(regexp_replace(field, '([A-Z])', '_\\1', 'g')) end as value
    from jsonb_to_recordset(${row}.provenance) as said (fields jsonb, rule text, "sourceRecordId" uuid)
    cross join jsonb_array_elements_text(said.fields) as field
    join contact.source_records as record on record.id = said."sourceRecordId"`,
  fields: {
    field: column('field'),
    value: json('value'),
    rule: column('rule'),
    connection: column('connection_name'),
    observedAt: time('observed_at'),
    sourceRecord: one('SourceRecord', { column: 'source_record_id' }),
  },
});

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/u;

/** `hub` and the systems of `upsertContacts` are no connections with an id of their own. */
function connectionId(value: unknown): unknown {
  const text = String(value);
  return UUID.test(text) ? toPublicId('connection', text) : text;
}
