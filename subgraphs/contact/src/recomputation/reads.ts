import { column, defineReads, expression, time } from '@tributary/platform';

export const recomputationReads = defineReads({
  type: 'Recomputation',
  table: 'contact.recomputations',
  publicId: 'recomputation',
  fields: {
    kind: expression((row) => `upper(${row}.record_kind)`),
    reason: column('reason'),
    status: column('status'),
    total: column('total'),
    done: column('done'),
    changed: column('changed'),
    requestedAt: time('requested_at'),
    startedAt: time('started_at'),
    finishedAt: time('finished_at'),
  },
  defaultOrder: [{ column: 'requested_at', notNull: true, direction: 'desc' }],
});
