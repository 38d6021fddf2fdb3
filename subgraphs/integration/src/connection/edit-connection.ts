import {
  accept,
  actorOf,
  appendEvents,
  refuse,
  type NewEvent,
  type Outcome,
  type Principal,
  type SubgraphDeps,
  type Transaction,
  type Written,
} from '@tributary/platform';
import { connectionEvent, type ConnectionEventType } from './events.ts';
import { lockConnection, updateConnectionRow } from './queries.ts';
import type { ConnectionRow } from './table.ts';

export type EditCodes = 'CONNECTION_NOT_FOUND' | 'VERSION_CONFLICT';

export interface Edit {
  readonly principal: Principal;
  readonly id: string;
  /** The version the edit was made from; not checked when it is absent. */
  readonly version?: number | undefined;
  readonly event: ConnectionEventType;
}

export interface Change {
  readonly fields: Partial<ConnectionRow>;
  /** What else is written with it, with the connection as it is then; returns further events. */
  readonly then?: (connection: ConnectionRow) => Promise<readonly NewEvent[]>;
}

/** One edit of a connection: locks it, checks the version, lets `change` decide, writes and tells. */
export async function editConnection<Code extends string>(
  { database }: Pick<SubgraphDeps, 'database'>,
  edit: Edit,
  change: (connection: ConnectionRow, tx: Transaction) => Promise<Outcome<Change | 'NOTHING', Code>>,
): Promise<Outcome<Written, Code | EditCodes>> {
  return await database.transaction(async (tx) => {
    const before = await lockConnection(tx, edit.id);
    if (!before) return refuse('CONNECTION_NOT_FOUND', 'There is no such connection.', 'id');
    if (edit.version !== undefined && edit.version !== before.version) {
      const now = `it is at version ${String(before.version)}`;
      return refuse('VERSION_CONFLICT', `Somebody else edited this connection: ${now}. Read it again.`, 'version');
    }
    const decided = await change(before, tx);
    if (!decided.ok) return decided;
    if (decided.value === 'NOTHING') return accept({ id: before.id });
    const { fields, then } = decided.value;
    const connection = await updateConnectionRow(tx, before.id, fields);
    const further = (await then?.(connection)) ?? [];
    const event = connectionEvent(edit.event, { connection, before, actor: actorOf(edit.principal) });
    const [eventId] = await appendEvents(tx, [event, ...further]);
    return accept({ id: connection.id, eventId });
  });
}
