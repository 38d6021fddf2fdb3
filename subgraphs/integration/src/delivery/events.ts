import type { Actor, NewEvent } from '@tributary/platform';
import type { DeliveryRow, DeliveryStatus } from './table.ts';

const TYPES = {
  PENDING: 'webhookDelivery.postponed',
  SUCCEEDED: 'webhookDelivery.succeeded',
  FAILED: 'webhookDelivery.failed',
  SKIPPED: 'webhookDelivery.skipped',
} as const satisfies Record<DeliveryStatus, string>;

const HUB: Actor = { kind: 'system', id: 'system' };

/** What came of an attempt. */
export function deliveryEvent(delivery: DeliveryRow): NewEvent {
  const { id: deliveryId, endpointId, status } = delivery;
  return {
    type: TYPES[status],
    entity: { type: 'WebhookDelivery', id: deliveryId },
    refs: { deliveryId, endpointId },
    data: { endpointId, status, reason: delivery.reason, attempts: delivery.attempts },
    actor: HUB,
  };
}
