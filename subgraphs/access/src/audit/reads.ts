import { column, defineReads, expression, time } from '@tributary/platform';

export const auditEntryReads = defineReads({
  type: 'AuditEntry',
  table: 'access.audit_entries',
  publicId: 'audit_entry',
  fields: {
    position: expression((row) => `${row}.position::text`),
    at: time('at'),
    actorKind: column('actor_kind'),
    actorId: column('actor_id'),
    type: column('type'),
    entityType: column('entity_type'),
    entityId: column('entity_id'),
    fields: column('fields'),
    hash: expression((row) => `encode(${row}.hash, 'hex')`),
  },
  filter: {
    actorKind: 'string',
    actorId: 'string',
    type: 'string',
    entityType: 'string',
    entityId: 'string',
    at: 'time',
  },
  order: { POSITION: { column: 'position', notNull: true } },
  defaultOrder: [{ column: 'position', notNull: true, direction: 'desc' }],
});
