import { changesOf, timeData, type Actor, type EventData, type NewEvent } from '@tributary/platform';
import type { EndpointRow } from './table.ts';

export type EndpointEventType =
  | 'webhookEndpoint.created'
  | 'webhookEndpoint.updated'
  | 'webhookEndpoint.paused'
  | 'webhookEndpoint.resumed'
  | 'webhookEndpoint.secretRotated'
  | 'webhookEndpoint.replayed'
  | 'webhookEndpoint.tested'
  | 'webhookEndpoint.deleted';

/** An endpoint as the log keeps it: without its address, which may be a secret, and without its secrets. */
function endpointData(endpoint: EndpointRow): EventData {
  return {
    name: endpoint.name,
    role: endpoint.role,
    types: [...endpoint.types],
    includesFields: endpoint.includesFields,
    status: endpoint.status,
    statusReason: endpoint.statusReason,
    failingSince: timeData(endpoint.failingSince),
    version: endpoint.version,
  };
}

export function endpointEvent(
  type: EndpointEventType,
  { endpoint, before, actor }: { endpoint: EndpointRow; before?: EndpointRow; actor: Actor },
): NewEvent {
  const data = endpointData(endpoint);
  return {
    type,
    entity: { type: 'WebhookEndpoint', id: endpoint.id },
    refs: { endpointId: endpoint.id },
    data,
    changes: before === undefined ? {} : changesOf(endpointData(before), data),
    actor,
  };
}
