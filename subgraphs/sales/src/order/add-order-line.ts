import {
  accept,
  actorOf,
  claimKey,
  newId,
  type Outcome,
  type Principal,
  type SubgraphDeps,
  type Written,
} from '@tributary/platform';
import { lockDraft, type EditCode } from './editable-order.ts';
import { priceLine, type LineCode, type LineDraft } from './line-draft.ts';
import { insertOrderLines, listOrderLines } from './queries.ts';
import { writeWithTotals } from './write-totals.ts';

export interface AddOrderLine {
  readonly orderId: string;
  readonly line: LineDraft;
  readonly version?: number | undefined;
  readonly idempotencyKey?: string | undefined;
}

/** Adds a line to a draft order and computes its totals anew. */
export async function addOrderLine(
  { database }: Pick<SubgraphDeps, 'database'>,
  principal: Principal,
  { orderId, line, version, idempotencyKey }: AddOrderLine,
): Promise<Outcome<Written, EditCode | LineCode>> {
  return await database.transaction<Outcome<Written, EditCode | LineCode>>(async (tx) => {
    const wanted = newId();
    const lineId = await claimKey(tx, {
      schema: 'sales',
      principal,
      mutation: 'addOrderLine',
      key: idempotencyKey,
      id: wanted,
    });
    if (lineId !== wanted) return accept({ id: orderId });
    const order = await lockDraft(tx, { orderId, version });
    if (!order.ok) return order;
    const { currency } = order.value;
    const linesBefore = await listOrderLines(tx, orderId);
    const position = (linesBefore.at(-1)?.position ?? 0) + 1;
    const priced = await priceLine(tx, line, { orderId, currency, position, field: 'line' });
    if (!priced.ok) return priced;

    await insertOrderLines(tx, [{ ...priced.value, id: lineId }]);
    const eventId = await writeWithTotals(tx, order.value, { linesBefore, actor: actorOf(principal) });
    return accept({ id: orderId, eventId });
  });
}
