import { input, parsedMutation } from '@tributary/platform';
import { z } from 'zod';
import { addOrderLine } from './add-order-line.ts';
import { changeOrderState } from './change-order-state.ts';
import { createOrder } from './create-order.ts';
import { ORDER_STATES } from './order-state.ts';
import { removeOrderLine } from './remove-order-line.ts';
import { updateOrder } from './update-order.ts';

const { absent, currency, idOf, key, line, money, prose, version } = input;

const thing = { order: 'Order' } as const;
const orderId = idOf('order');
const MOST_LINES = 500;

const LineInput = z.object({
  productId: absent(idOf('product')),
  sku: absent(line),
  title: absent(line),
  quantity: z.string().default('1'),
  unitPrice: absent(money),
  discount: absent(money),
});

export const orderMutations = {
  createOrder: parsedMutation({
    requires: ['create', 'Order'],
    thing,
    input: z.object({
      number: absent(line),
      currency,
      contactId: absent(idOf('contact')),
      companyId: absent(idOf('company')),
      dealId: absent(idOf('deal')),
      lines: z.array(LineInput).max(MOST_LINES).default([]),
      shipping: absent(money),
      tax: absent(money),
      discount: absent(money),
      idempotencyKey: absent(key),
    }),
    run: createOrder,
  }),
  updateOrder: parsedMutation({
    requires: ['update', 'Order'],
    thing,
    input: z.object({
      orderId,
      version,
      contactId: idOf('contact').nullish(),
      companyId: idOf('company').nullish(),
      shipping: absent(money),
      tax: absent(money),
      discount: absent(money),
    }),
    run: updateOrder,
  }),
  addOrderLine: parsedMutation({
    requires: ['update', 'Order'],
    thing,
    input: z.object({ orderId, line: LineInput, version, idempotencyKey: absent(key) }),
    run: addOrderLine,
  }),
  removeOrderLine: parsedMutation({
    requires: ['update', 'Order'],
    thing,
    input: z.object({ orderId, lineId: idOf('line'), version }),
    run: removeOrderLine,
  }),
  changeOrderState: parsedMutation({
    requires: ['update', 'Order'],
    thing,
    input: z.object({ orderId, state: z.enum(ORDER_STATES), note: absent(prose), version }),
    run: changeOrderState,
  }),
};
