import { can, column, defineReads, list, one, publicId, time, type Principal } from '@tributary/platform';

/** The types that somebody may read; undefined when it is every type. */
function readableTypes(principal: Principal): string[] | undefined {
  return can(principal, 'read', '*')
    ? undefined
    : Object.keys(principal.rights).filter((type) => can(principal, 'read', type));
}

export const deliveryReads = defineReads({
  type: 'WebhookDelivery',
  table: 'integration.deliveries',
  publicId: 'webhook_delivery',
  fields: {
    endpoint: one('WebhookEndpoint', { column: 'endpoint_id' }),
    eventId: publicId('event', 'event_id'),
    eventType: column('event_type'),
    entityType: column('entity_type'),
    happenedAt: time('happened_at'),
    status: column('status'),
    reason: column('reason'),
    attemptCount: column('attempts'),
    attempts: list('WebhookAttempt', { foreign: 'delivery_id', orderBy: ['at', 'id'] }),
    dueAt: time('due_at'),
    finishedAt: time('finished_at'),
    createdAt: time('created_at'),
  },
  filter: {
    endpointId: 'id:webhook_endpoint',
    status: 'enum',
    eventType: 'string',
    createdAt: 'time',
  },
  order: { CREATED_AT: { column: 'created_at', notNull: true } },
  defaultOrder: [{ column: 'created_at', notNull: true, direction: 'desc' }],
  /** That something happened to a thing is nobody's to know who may not read the thing. */
  visible(principal, row, param) {
    const types = readableTypes(principal);
    return types && `${row}.entity_type = any(${param(types, 'text[]')})`;
  },
});

export const attemptReads = defineReads({
  type: 'WebhookAttempt',
  table: 'integration.delivery_attempts',
  right: 'WebhookDelivery',
  fields: {
    number: column('number'),
    at: time('at'),
    durationMs: column('duration_ms'),
    statusCode: column('status_code'),
    error: column('error'),
  },
});
