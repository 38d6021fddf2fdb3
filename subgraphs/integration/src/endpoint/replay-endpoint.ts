import { accept, newId, refuse, type EventLog, type Outcome, type Principal, type Written } from '@tributary/platform';
import { replayDeliveries } from '../delivery/queries.ts';
import type { HostDeps } from '../deps.ts';
import type { RoleCodes } from './acting-role.ts';
import { editEndpoint, endpointToDirect, type EditCodes } from './edit-endpoint.ts';
import { EVERY_TYPE, wants } from './endpoint-rules.ts';
import { findEndpoint, insertReplay, nextReplay, positionBefore, updateReplay } from './queries.ts';
import type { EndpointRow } from './table.ts';

interface ReplayEndpoint {
  readonly id: string;
  readonly from: Date;
  readonly to?: Date | undefined;
}

const PAGE = 500;
const LONGEST_TRANSACTION_MS = 60 * 60_000;

/** Has everything of a time delivered once more, under the names that it had: a receiver that has it can tell. */
export async function replayEndpoint(
  deps: Pick<HostDeps, 'database' | 'rightsOf' | 'clock'>,
  principal: Principal,
  { id, from, to = deps.clock.now() }: ReplayEndpoint,
): Promise<Outcome<Written, EditCodes | RoleCodes | 'BAD_INPUT'>> {
  if (to <= from) return refuse('BAD_INPUT', '“to” is not after “from”.', 'to');
  const known = await endpointToDirect(deps, principal, id);
  if (!known.ok) return known;
  const edit = { principal, id, version: known.value.version, event: 'webhookEndpoint.replayed' } as const;
  return await editEndpoint<never>(deps, edit, async (_before, tx) => {
    const position = await positionBefore(tx, from);
    if (position !== undefined) {
      const replay = { id: newId(), endpointId: id, fromAt: from, toAt: to, position };
      await insertReplay(tx, { ...replay, createdAt: deps.clock.now() });
    }
    return accept({ fields: {} });
  });
}

/** Turns what is to be replayed into deliveries, a page of the log per transaction. */
export async function replayPending(
  { database, log, clock }: Pick<HostDeps, 'database' | 'log' | 'clock'>,
  endpointId: string,
  signal: AbortSignal,
): Promise<void> {
  for (let isMore = true; isMore && !signal.aborted;) {
    isMore = await database.transaction(async (tx) => {
      const replay = await nextReplay(tx, endpointId);
      if (!replay) return false;
      const endpoint = await findEndpoint(tx, endpointId);
      const page = endpoint && (await pageOf(log, endpoint, replay.position));
      const now = clock.now();
      const wanted = (page?.events ?? []).filter(({ at }) => isBetween(at, replay));
      if (endpoint && page) {
        await replayDeliveries(
          tx,
          { endpointId, now },
          wanted.filter((event) => wants(endpoint, event)),
        );
      }
      // Times are those of the transactions: some that began before the end may stand behind some that began after it.
      const first = page?.events[0];
      const isBehind = first !== undefined && Date.parse(first.at) > replay.toAt.getTime() + LONGEST_TRANSACTION_MS;
      const isOver = page === undefined || isBehind || page.next >= page.head.last;
      await updateReplay(tx, replay.id, isOver ? { finishedAt: now } : { position: page.next });
      return true;
    });
  }
}

async function pageOf(log: EventLog, { types }: EndpointRow, after: bigint) {
  const isEvery = types.includes(EVERY_TYPE);
  // What retention has removed meanwhile cannot be replayed.
  const { oldest } = await log.head();
  const from = after < oldest - 1n ? oldest - 1n : after;
  return await log.read({ after: from, limit: PAGE, ...(isEvery ? {} : { types }) });
}

function isBetween(at: string, { fromAt, toAt }: { readonly fromAt: Date; readonly toAt: Date }): boolean {
  const time = Date.parse(at);
  return time >= fromAt.getTime() && time <= toAt.getTime();
}
