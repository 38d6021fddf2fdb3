import { column, defineReads, one, time } from '@tributary/platform';

export const noteReads = defineReads({
  type: 'Note',
  table: 'contact.notes',
  publicId: 'note',
  fields: {
    text: column('text'),
    authorName: column('author_name'),
    contact: one('Contact', { column: 'contact_id', exact: true }),
    company: one('Company', { column: 'company_id', exact: true }),
    sourceRecord: one('SourceRecord', { column: 'source_record_id' }),
    version: column('version'),
    createdAt: time('created_at'),
    updatedAt: time('updated_at'),
  },
  defaultOrder: [{ column: 'created_at', notNull: true, direction: 'desc' }],
  visible: (_principal, row) => `${row}.deleted_at is null`,
});
