import {
  accept,
  actorOf,
  type input,
  type Outcome,
  type Principal,
  refuse,
  type SubgraphDeps,
  type Written,
} from '@tributary/platform';
import { isUnchanged } from '../is-unchanged.ts';
import { lockDraft, lockOwnOrder, type EditCode } from './editable-order.ts';
import { listOrderLines, type OrderFields } from './queries.ts';
import { writeWithTotals } from './write-totals.ts';

/** Absent: stays. Null: cleared. */
export interface UpdateOrder {
  readonly orderId: string;
  readonly version?: number | undefined;
  readonly contactId?: string | null | undefined;
  readonly companyId?: string | null | undefined;
  readonly shipping?: input.Money | undefined;
  readonly tax?: input.Money | undefined;
  readonly discount?: input.Money | undefined;
}

const AMOUNTS = { shipping: 'shippingMinor', tax: 'taxMinor', discount: 'discountMinor' } as const;
type Codes = EditCode | 'CURRENCY_MISMATCH';

/** Whose order it is can change at any time; its amounts only while it is a draft. */
export async function updateOrder(
  { database }: Pick<SubgraphDeps, 'database'>,
  principal: Principal,
  { orderId, version, contactId, companyId, ...amounts }: UpdateOrder,
): Promise<Outcome<Written, Codes>> {
  return await database.transaction<Outcome<Written, Codes>>(async (tx) => {
    const changesAmounts = Object.values(amounts).some((amount) => amount !== undefined);
    const order = await (changesAmounts ? lockDraft : lockOwnOrder)(tx, { orderId, version });
    if (!order.ok) return order;
    const fields: OrderFields = {
      ...(contactId === undefined ? {} : { contactId }),
      ...(companyId === undefined ? {} : { companyId }),
    };
    for (const field of ['shipping', 'tax', 'discount'] as const) {
      const amount = amounts[field];
      if (!amount) continue;
      if (amount.currency !== order.value.currency) {
        return refuse('CURRENCY_MISMATCH', `This order is in ${order.value.currency}.`, field);
      }
      fields[AMOUNTS[field]] = amount.minor;
    }
    if (isUnchanged(order.value, fields)) return accept({ id: orderId });
    const linesBefore = await listOrderLines(tx, orderId);
    const eventId = await writeWithTotals(tx, order.value, { fields, linesBefore, actor: actorOf(principal) });
    return accept({ id: orderId, eventId });
  });
}
