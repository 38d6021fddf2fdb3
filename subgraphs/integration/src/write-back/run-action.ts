import { isConnectorError, type ActionResult, type AnyConnectorError, type Redactor } from '@tributary/connector-kit';
import {
  accept,
  actorOf,
  appendEvents,
  newId,
  refuse,
  type Actor,
  type NewEvent,
  type Outcome,
  type Principal,
  type Refusal,
  type Written,
} from '@tributary/platform';
import { findConnection } from '../connection/queries.ts';
import type { HostDeps } from '../deps.ts';
import { streamId } from '../stream/declare-streams.ts';
import { claimWriteBack, finishWriteBack } from './queries.ts';
import type { WriteBackRow } from './table.ts';

export interface RunAction {
  readonly connectionId: string;
  /** Name of one of the connector's actions. */
  readonly action: string;
  readonly input: unknown;
  /** The other system's version that the change was made from; not checked when it is absent. */
  readonly expectedVersion?: string | undefined;
  /** The same key again gives the first result and does not act again. */
  readonly idempotencyKey?: string | undefined;
}

type VendorCodes =
  'CONNECTION_NEEDS_RECONNECT' | 'VENDOR_RATE_LIMITED' | 'VENDOR_UNAVAILABLE' | 'VENDOR_CONTRACT_BROKEN';
type Codes = VendorCodes | 'CONNECTION_NOT_FOUND' | 'CONNECTION_NOT_ACTIVE' | 'ACTION_NOT_FOUND';

/**
 * Writes to the other system. It is called outside of any transaction; when its answer is lost, a repeated call
 * with the same key acts again, and the connector's own key keeps that from doing anything twice.
 */
export async function runAction(
  host: Pick<HostDeps, 'database' | 'clock' | 'connectors' | 'opened'>,
  principal: Principal,
  input: RunAction,
): Promise<Outcome<Written, Codes>> {
  const connection = await findConnection(host.database.db, input.connectionId);
  if (!connection) return refuse('CONNECTION_NOT_FOUND', 'There is no such connection.', 'connectionId');
  if (connection.status !== 'ACTIVE') {
    return refuse('CONNECTION_NOT_ACTIVE', `The connection is ${connection.status}: resume it first.`, 'connectionId');
  }
  const actions = host.connectors.get(connection.connectorId)?.actions ?? [];
  const action = actions.find(({ name }) => name === input.action);
  if (!action) {
    const known = actions.map(({ name }) => name).join(', ') || 'none';
    return refuse('ACTION_NOT_FOUND', `The connector has no action “${input.action}”. It has: ${known}.`, 'action');
  }
  const idempotencyKey = ownKey(principal, input.idempotencyKey);
  const claimed = await host.database.transaction(
    async (tx) =>
      await claimWriteBack(tx, {
        id: newId(),
        connectionId: connection.id,
        action: action.name,
        idempotencyKey,
        input: input.input,
        createdAt: host.clock.now(),
      }),
  );
  if (!claimed.isNew && isFinal(claimed.row)) return accept({ id: claimed.row.id });
  const { expectedVersion } = input;
  // The vendor is given the row's id: keys are short words, and the vendor's callers are many.
  const item = {
    input: input.input,
    idempotencyKey: claimed.row.id,
    ...(expectedVersion === undefined ? {} : { expectedVersion }),
  };
  let result: ActionResult | undefined;
  let redact: Redactor = (text) => text;
  try {
    const opened = host.opened.open(connection);
    redact = opened.redact;
    const [made] = await action.run(opened.context, [item]);
    result = made && redactedResult(made, redact);
  } catch (error) {
    if (isConnectorError(error)) return vendorRefusal(error, redact);
    throw error;
  }
  const eventId = await finish(host, principal, { row: claimed.row, stream: action.stream, result });
  return accept({ id: claimed.row.id, eventId });
}

/** Somebody else’s key is another key: what they wrote is no answer to what this one wants written. */
function ownKey({ kind, id }: Principal, key: string | undefined): string {
  return key === undefined ? newId() : `${kind}:${id}:${key}`;
}

function isFinal({ status }: WriteBackRow): boolean {
  return status !== 'PENDING' && status !== 'RETRY';
}

/** Some systems say back what they were sent. */
export function redactedResult(result: ActionResult, redact: Redactor): ActionResult {
  return 'reason' in result ? { ...result, reason: redact(result.reason) } : result;
}

function vendorRefusal(error: AnyConnectorError, redact: Redactor): Refusal<VendorCodes> {
  const told = redact(error.message);
  switch (error.code) {
    case 'RECONNECT_NEEDED':
      return refuse('CONNECTION_NEEDS_RECONNECT', told, 'connectionId');
    case 'RATE_LIMITED':
      return refuse('VENDOR_RATE_LIMITED', `${told} Try again at ${error.retryAt.toISOString()}.`);
    case 'UNAVAILABLE':
      return refuse('VENDOR_UNAVAILABLE', told);
    case 'VENDOR_CONTRACT_BROKEN':
      return refuse('VENDOR_CONTRACT_BROKEN', told);
  }
}

interface Finish {
  readonly row: WriteBackRow;
  /** The stream whose records were written: it is read at once. */
  readonly stream: string;
  readonly result: ActionResult | undefined;
}

async function finish(
  { database, clock }: Pick<HostDeps, 'database' | 'clock'>,
  principal: Principal,
  { row, stream, result }: Finish,
): Promise<string | undefined> {
  return await database.transaction(async (tx) => {
    const finished = await finishWriteBack(tx, row.id, { ...outcomeOf(result), finishedAt: clock.now() });
    const [eventId] = await appendEvents(tx, [finishedEvent(finished, { stream, actor: actorOf(principal) })]);
    return eventId;
  });
}

export function finishedEvent(
  { id, connectionId, action, status, key }: WriteBackRow,
  { stream, actor }: { stream: string; actor: Actor },
): NewEvent {
  return {
    type: 'writeBack.finished',
    entity: { type: 'WriteBack', id },
    // Which stream an action by configuration changes, nobody knows.
    refs: { writeBackId: id, connectionId, ...(stream === '' ? {} : { streamId: streamId(connectionId, stream) }) },
    data: { connectionId, action, status, key },
    actor,
  };
}

export function outcomeOf(result: ActionResult | undefined): Partial<WriteBackRow> {
  switch (result?.status) {
    case undefined:
      return { status: 'RETRY', reason: 'The connector gave no result.' };
    case 'ok':
      return { status: 'OK', key: result.key, version: result.version ?? null, reason: null };
    case 'conflict':
      return {
        status: 'CONFLICT',
        current: result.current,
        reason: 'It was changed there since the expected version.',
      };
    case 'invalid':
      return { status: 'INVALID', reason: [result.reason, ...(result.fields ?? [])].join(' · ') };
    case 'retry':
      return { status: 'RETRY', reason: result.reason };
    case 'gone':
      return { status: 'GONE', reason: 'It is not there any more.' };
  }
}
