import { column, computed, connection, defineReads, expression, time } from '@tributary/platform';

export const endpointReads = defineReads({
  type: 'WebhookEndpoint',
  table: 'integration.endpoints',
  publicId: 'webhook_endpoint',
  fields: {
    name: column('name'),
    url: column('url'),
    role: column('role'),
    types: column('types'),
    filters: computed({ needs: ['filters'] }),
    includesFields: column('includes_fields'),
    status: column('status'),
    statusReason: column('status_reason'),
    failingSince: time('failing_since'),
    lastSuccessAt: time('last_success_at'),
    previousSecretUntil: time('previous_until'),
    pendingCount: expression(
      (row) =>
        `(select count(*)::int from integration.deliveries waiting where waiting.endpoint_id = ${row}.id and waiting.status = 'PENDING')`,
    ),
    deliveries: connection('WebhookDelivery', { foreign: 'endpoint_id' }),
    version: column('version'),
    createdAt: time('created_at'),
    updatedAt: time('updated_at'),
  },
  filter: { name: 'string', status: 'enum', createdAt: 'time' },
  order: {
    NAME: { column: 'name', notNull: true },
    CREATED_AT: { column: 'created_at', notNull: true },
  },
  defaultOrder: [{ column: 'created_at', notNull: true, direction: 'desc' }],
  visible: (_principal, row) => `${row}.deleted_at is null`,
});
