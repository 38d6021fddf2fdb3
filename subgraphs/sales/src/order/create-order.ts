import {
  accept,
  actorOf,
  appendEvents,
  claimKey,
  type input,
  newId,
  type Outcome,
  type Principal,
  refuse,
  type SubgraphDeps,
  type Transaction,
  type Written,
} from '@tributary/platform';
import { findDeal } from '../deal/queries.ts';
import { decide } from '../transaction.ts';
import { orderEvent } from './events.ts';
import { priceLine, type LineCode, type LineDraft } from './line-draft.ts';
import {
  insertOrder,
  insertOrderLines,
  listOrderLines,
  recordHistory,
  takeOrderNumber,
  type NewOrderLine,
} from './queries.ts';
import { orderTotal, sumOf } from './totals.ts';

export interface CreateOrder {
  readonly number?: string | undefined;
  readonly currency: string;
  readonly contactId?: string | undefined;
  readonly companyId?: string | undefined;
  readonly dealId?: string | undefined;
  readonly lines: readonly LineDraft[];
  readonly shipping?: input.Money | undefined;
  readonly tax?: input.Money | undefined;
  readonly discount?: input.Money | undefined;
  readonly idempotencyKey?: string | undefined;
}

type Codes = LineCode | 'ORDER_NUMBER_TAKEN' | 'DEAL_NOT_FOUND';

const NUMBER_TAKEN = refuse(
  'ORDER_NUMBER_TAKEN',
  'Another order has this number. Leave it out to get the next one.',
  'number',
);

/** Makes a draft order with its lines. Totals are computed here and checked again by the database. */
export async function createOrder(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  principal: Principal,
  input: CreateOrder,
): Promise<Outcome<Written, Codes>> {
  return await decide<Written, Codes>(
    database,
    async (tx) => {
      const wanted = newId();
      const id = await claimKey(tx, {
        schema: 'sales',
        principal,
        mutation: 'createOrder',
        key: input.idempotencyKey,
        id: wanted,
      });
      if (id !== wanted) return accept({ id });
      if (input.dealId !== undefined && !(await findDeal(tx, input.dealId))) {
        return refuse('DEAL_NOT_FOUND', 'There is no such deal.', 'dealId');
      }
      const lines = await priceLines(tx, id, input);
      if (!lines.ok) return lines;
      const amounts = amountsOf(input, lines.value);
      if (!amounts.ok) return amounts;

      const { currency, contactId, companyId, dealId } = input;
      const number = input.number ?? (await takeOrderNumber(tx));
      const row = { id, number, state: 'DRAFT' as const, currency, contactId, companyId, dealId, ...amounts.value };
      const order = await insertOrder(tx, row);
      await insertOrderLines(tx, lines.value);
      const actor = actorOf(principal);
      await recordHistory(tx, { orderId: id, at: clock.now(), type: 'CREATED', toState: 'DRAFT', actor });
      const event = orderEvent('order.created', { order, lines: await listOrderLines(tx, id), actor });
      const [eventId] = await appendEvents(tx, [event]);
      return accept({ id, eventId });
    },
    { orders_number_key: NUMBER_TAKEN },
  );
}

async function priceLines(
  tx: Transaction,
  orderId: string,
  { lines, currency }: CreateOrder,
): Promise<Outcome<NewOrderLine[], LineCode>> {
  const priced: NewOrderLine[] = [];
  for (const [index, draft] of lines.entries()) {
    const line = await priceLine(tx, draft, {
      orderId,
      currency,
      position: index + 1,
      field: `lines.${String(index)}`,
    });
    if (!line.ok) return line;
    priced.push(line.value);
  }
  return accept(priced);
}

interface Amounts {
  readonly subtotalMinor: bigint;
  readonly shippingMinor: bigint;
  readonly taxMinor: bigint;
  readonly discountMinor: bigint;
  readonly totalMinor: bigint;
}

function amountsOf(input: CreateOrder, lines: readonly NewOrderLine[]): Outcome<Amounts, 'CURRENCY_MISMATCH'> {
  for (const field of ['shipping', 'tax', 'discount'] as const) {
    const amount = input[field];
    if (amount && amount.currency !== input.currency) {
      return refuse('CURRENCY_MISMATCH', `This order is in ${input.currency}.`, field);
    }
  }
  const parts = {
    subtotalMinor: sumOf(lines.map((line) => line.totalMinor)),
    shippingMinor: input.shipping?.minor ?? 0n,
    taxMinor: input.tax?.minor ?? 0n,
    discountMinor: input.discount?.minor ?? 0n,
  };
  return accept({ ...parts, totalMinor: orderTotal(parts) });
}
