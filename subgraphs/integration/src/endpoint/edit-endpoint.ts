import {
  accept,
  actorOf,
  appendEvents,
  refuse,
  type Outcome,
  type Principal,
  type SubgraphDeps,
  type Transaction,
  type Written,
} from '@tributary/platform';
import type { HostDeps } from '../deps.ts';
import { rightsToActAs, type RoleCodes } from './acting-role.ts';
import { endpointEvent, type EndpointEventType } from './events.ts';
import { findEndpoint, lockEndpoint, updateEndpointRow } from './queries.ts';
import type { EndpointRow } from './table.ts';

export type EditCodes = 'ENDPOINT_NOT_FOUND' | 'VERSION_CONFLICT';

interface Edit {
  readonly principal: Principal;
  readonly id: string;
  /** The version the edit was made from; not checked when it is absent. */
  readonly version?: number | undefined;
  readonly event: EndpointEventType;
}

interface Change {
  /** What is written; empty: nothing of the endpoint itself. */
  readonly fields: Partial<EndpointRow>;
  readonly also?: Readonly<Record<string, unknown>>;
}

/** One edit of an endpoint: locks it, checks the version, lets `change` decide, writes and tells. */
export async function editEndpoint<Code extends string>(
  { database }: Pick<SubgraphDeps, 'database'>,
  { principal, id, version, event }: Edit,
  change: (endpoint: EndpointRow, tx: Transaction) => Promise<Outcome<Change | 'NOTHING', Code>>,
): Promise<Outcome<Written, Code | EditCodes>> {
  return await database.transaction(async (tx) => {
    const before = await lockEndpoint(tx, id);
    if (!before) return notFound();
    if (version !== undefined && version !== before.version) {
      const now = `it is at version ${String(before.version)}`;
      return refuse('VERSION_CONFLICT', `Somebody else edited this endpoint: ${now}. Read it again.`, 'version');
    }
    const decided = await change(before, tx);
    if (!decided.ok) return decided;
    if (decided.value === 'NOTHING') return accept({ id });
    const { fields, also = {} } = decided.value;
    const endpoint = Object.keys(fields).length === 0 ? before : await updateEndpointRow(tx, id, fields);
    const [eventId] = await appendEvents(tx, [endpointEvent(event, { endpoint, before, actor: actorOf(principal) })]);
    return accept({ id, eventId, also });
  });
}

/** The endpoint, for somebody who may read all that it is told. The edit that follows must name its version. */
export async function endpointToDirect(
  deps: Pick<HostDeps, 'database' | 'rightsOf'>,
  principal: Principal,
  id: string,
): Promise<Outcome<EndpointRow, RoleCodes | 'ENDPOINT_NOT_FOUND'>> {
  const endpoint = await findEndpoint(deps.database.db, id);
  if (!endpoint) return notFound();
  const rights = await rightsToActAs(deps, principal, endpoint.role);
  return rights.ok ? accept(endpoint) : rights;
}

function notFound(): Outcome<never, 'ENDPOINT_NOT_FOUND'> {
  return refuse('ENDPOINT_NOT_FOUND', 'There is no such endpoint.', 'id');
}
