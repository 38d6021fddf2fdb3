import { fromPublicId, newId, type EventOnWire, type Principal } from '@tributary/platform';
import { parse } from 'graphql';
import type { PolicyHub } from './fixture.ts';

interface LiveField {
  readonly subgraph: string;
  /** Type of the event's thing, and the payload's field that holds it. */
  readonly type: string;
  readonly payload: string;
  readonly event: string;
}

export const liveFields: Readonly<Record<string, LiveField>> = {
  contactChanged: { subgraph: 'contact', type: 'Contact', payload: 'contact', event: 'contact.created' },
  companyChanged: { subgraph: 'contact', type: 'Company', payload: 'company', event: 'company.created' },
  interactionAdded: { subgraph: 'contact', type: 'Interaction', payload: 'interaction', event: 'interaction.added' },
  dealChanged: { subgraph: 'sales', type: 'Deal', payload: 'deal', event: 'deal.created' },
  orderPlaced: { subgraph: 'sales', type: 'Order', payload: 'order', event: 'order.placed' },
  ticketChanged: { subgraph: 'service', type: 'Ticket', payload: 'ticket', event: 'ticket.opened' },
  metricChanged: { subgraph: 'analytics', type: 'Metric', payload: 'metric', event: 'metric.changed' },
  webhookEndpointChanged: {
    subgraph: 'integration',
    type: 'WebhookEndpoint',
    payload: 'endpoint',
    event: 'webhookEndpoint.created',
  },
  webhookDeliveryChanged: {
    subgraph: 'integration',
    type: 'WebhookDelivery',
    payload: 'delivery',
    event: 'webhookDelivery.succeeded',
  },
  syncRunChanged: { subgraph: 'integration', type: 'SyncRun', payload: 'run', event: 'syncRun.succeeded' },
  schemaDriftFound: { subgraph: 'integration', type: 'SchemaDrift', payload: 'drift', event: 'schemaDrift.found' },
  conflictOpened: { subgraph: 'integration', type: 'Conflict', payload: 'conflict', event: 'conflict.opened' },
};

export interface Told {
  readonly payload: Readonly<Record<string, unknown>> | null;
  readonly codes: readonly unknown[];
}

/** What a subscriber is told of an event that has happened, as the gateway asks the owning subgraph for it. */
export async function tellLive(policy: PolicyHub, field: string, principal: Principal): Promise<Told> {
  const live = liveFields[field];
  const runtime = live && policy.hub.core.runtimes.get(live.subgraph);
  if (!runtime) throw new Error(`Nobody tells of ${field}.`);
  const event = await eventOf(policy, live);
  const { data, errors = [] } = await runtime.subgraph.execute({
    document: parse(`subscription { ${field} { cursor ${live.payload} { __typename } } }`),
    variables: {},
    principal,
    requestId: 'policy',
    event,
  });
  return {
    payload: (data?.[field] as Told['payload'] | undefined) ?? null,
    codes: errors.map(({ extensions }) => extensions['code']),
  };
}

/** The last one that happened; what is in the tables without having happened gets an event of its own. */
async function eventOf({ owner, ids }: PolicyHub, { type, event }: LiveField): Promise<EventOnWire> {
  const { rows } = await owner.query<{ entityId: string; refs: EventOnWire['refs']; data: EventOnWire['data'] }>(
    `select entity_id as "entityId", refs, data from log.event where type = $1 order by position desc limit 1`,
    [event],
  );
  const { entityId, refs, data } = rows[0] ?? { entityId: fromPublicId(ids[type] ?? '') ?? '', refs: {}, data: {} };
  return {
    id: newId(),
    position: 1n,
    cursor: 'cursor',
    type: event,
    entity: { type, id: entityId },
    refs,
    data,
    changes: {},
    actor: { kind: 'system', id: 'policy' },
    at: new Date().toISOString(),
  };
}
