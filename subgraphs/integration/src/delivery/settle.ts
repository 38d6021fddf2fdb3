import { appendEvents, newId, type NewEvent, type Transaction } from '@tributary/platform';
import { endpointEvent } from '../endpoint/events.ts';
import { lockEndpoint, noteHealth, updateEndpointRow } from '../endpoint/queries.ts';
import type { EndpointRow } from '../endpoint/table.ts';
import type { HostDeps } from '../deps.ts';
import { decide, type Decision } from './decide.ts';
import { deliveryEvent } from './events.ts';
import { finishDelivery, insertAttempt, letGoBehind, putOffBehind } from './queries.ts';
import type { Sent } from './send.ts';
import type { DeliveryRow } from './table.ts';

type Deps = Pick<HostDeps, 'database' | 'clock' | 'logger'>;

/** Writes down what came of an attempt, and what follows from it, unless somebody else is at the delivery by now. */
export async function settle(
  { database, clock, logger }: Deps,
  delivery: DeliveryRow,
  { sent, random }: { readonly sent: Sent; readonly random: () => number },
): Promise<void> {
  await database.transaction(async (tx) => {
    const locked = await lockEndpoint(tx, delivery.endpointId);
    if (!locked) return;
    const now = clock.now();
    const tried = { ...delivery, attempts: delivery.attempts + 1 };
    const endpoint = { ...locked, failingSince: locked.failingSince ?? now };
    const decision = decide(sent, { delivery: tried, endpoint, now, random });
    const row = await finishDelivery(tx, delivery, { attempts: tried.attempts, ...fieldsOf(decision, now) });
    if (!row) return;
    await insertAttempt(tx, {
      id: newId(),
      deliveryId: row.id,
      number: row.attempts,
      at: now,
      durationMs: sent.durationMs,
      statusCode: sent.statusCode,
      error: sent.error,
    });
    if (decision.is === 'again') await putOffBehind(tx, row);
    else await letGoBehind(tx, row, now);
    await noteHealth(
      tx,
      endpoint.id,
      decision.is === 'taken' ? { failingSince: null, lastSuccessAt: now } : { failingSince: endpoint.failingSince },
    );
    const events = [deliveryEvent(row)];
    if (decision.is === 'again' && decision.pause !== undefined && locked.status === 'ACTIVE') {
      logger.warn({ endpointId: endpoint.id, why: decision.pause }, 'a webhook endpoint is paused');
      events.push(await pause(tx, locked, decision.pause));
    }
    await appendEvents(tx, events);
  });
}

/** Ends a delivery that there is nothing to send of. */
export async function endDelivery(
  { database, clock }: Deps,
  delivery: DeliveryRow,
  { status, reason }: { readonly status: 'FAILED' | 'SKIPPED'; readonly reason: string },
): Promise<void> {
  await database.transaction(async (tx) => {
    const now = clock.now();
    const row = await finishDelivery(tx, delivery, { status, reason, finishedAt: now });
    if (!row) return;
    await letGoBehind(tx, row, now);
    await appendEvents(tx, [deliveryEvent(row)]);
  });
}

function fieldsOf(decision: Decision, now: Date): Partial<DeliveryRow> {
  if (decision.is === 'again') return { dueAt: decision.at };
  if (decision.is === 'taken') return { status: 'SUCCEEDED', finishedAt: now };
  return { status: 'FAILED', reason: decision.reason, finishedAt: now };
}

async function pause(tx: Transaction, before: EndpointRow, statusReason: string): Promise<NewEvent> {
  const endpoint = await updateEndpointRow(tx, before.id, { status: 'PAUSED', statusReason });
  return endpointEvent('webhookEndpoint.paused', { endpoint, before, actor: { kind: 'system', id: 'system' } });
}
