import { column, defineReads, expression, list, time, toPublicId, type Field } from '@tributary/platform';

export const mergeReads = defineReads({
  type: 'MergeEvent',
  table: 'contact.merges',
  publicId: 'merge',
  fields: {
    action: column('action'),
    keptId: expression((row) => `${row}.record_kind || ':' || ${row}.kept_id`, { decode: customerId }),
    otherId: expression((row) => `${row}.record_kind || ':' || ${row}.other_id`, { decode: customerId }),
    reason: column('reason'),
    byKind: expression((row) => `${row}.made_by ->> 'kind'`),
    byId: expression((row) => `${row}.made_by ->> 'id'`),
    at: time('made_at'),
    undoneById: expression((row) => `${row}.undone_by ->> 'id'`),
    undoneAt: time('undone_at'),
  },
  // Whoever may read customers may read how they came to be one.
  right: 'SourceRecord',
});

/** Merges and splits that any id of a customer was part of, oldest first. */
export const merges: Field = list('MergeEvent', {
  through: { table: 'contact.merge_sides', from: 'customer_id', to: 'merge_id' },
  orderBy: ['made_at'],
});

function customerId(value: unknown): unknown {
  const [kind, id = ''] = String(value).split(':');
  return toPublicId(kind === 'person' ? 'contact' : 'company', id);
}
