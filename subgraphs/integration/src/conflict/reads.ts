import { column, defineReads, expression, json, one, readableWith, reference, time } from '@tributary/platform';

export const conflictReads = defineReads({
  type: 'Conflict',
  table: 'integration.conflicts',
  publicId: 'conflict',
  fields: {
    connection: one('Connection', { column: 'connection_id' }),
    contact: reference('Contact', 'contact', 'contact_id'),
    company: reference('Company', 'company', 'company_id'),
    key: column('key'),
    field: column('field'),
    policy: column('policy'),
    // What is said of a customer, and by whom: as it is with the records themselves.
    ours: readableWith('SourceRecord', json('ours')),
    theirs: readableWith('SourceRecord', json('theirs')),
    base: readableWith(
      'SourceRecord',
      expression((row) => `${row}.base -> 1`),
    ),
    oursChangedAt: time('ours_changed_at'),
    oursChangedBy: expression(
      (row) => `(${row}.ours_changed_by ->> 'kind') || ':' || (${row}.ours_changed_by ->> 'id')`,
    ),
    theirsChangedAt: time('theirs_changed_at'),
    status: column('status'),
    taken: column('taken'),
    value: readableWith('SourceRecord', json('value')),
    resolvedBy: expression((row) => `(${row}.resolved_by ->> 'kind') || ':' || (${row}.resolved_by ->> 'id')`),
    openedAt: time('opened_at'),
    resolvedAt: time('resolved_at'),
  },
  filter: {
    connectionId: 'id:connection',
    contactId: 'id:contact',
    companyId: 'id:company',
    field: 'string',
    key: 'string',
    status: 'enum',
    openedAt: 'time',
  },
  order: { OPENED_AT: { column: 'opened_at', notNull: true }, FIELD: { column: 'field', notNull: true } },
  defaultOrder: [{ column: 'opened_at', notNull: true, direction: 'desc' }],
});
