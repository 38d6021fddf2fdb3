import { action, type Action, type ActionItem, type ActionResult } from '@tributary/connector-kit';
import { z } from 'zod';
import { act, ask, type ShopifyContext } from '../client.ts';
import type { ShopifyConfig } from '../config.ts';
import { CUSTOMER_BY_EMAIL, CUSTOMERS, SET_CUSTOMER } from '../documents.ts';
import { gidOf } from '../ids.ts';
import { Node, recordsByKeys, rowOf, wholeRecord } from '../records.ts';
import { CustomerInput, wireInput } from './customer-input.ts';

/** Writes a person back with `customerSet`: by number, else by address, which is Shopify's own unique key. */
export const upsertCustomer: Action<ShopifyConfig> = action({
  name: 'upsertCustomer',
  title: 'Create or update a customer',
  stream: 'customers',
  input: CustomerInput,
  match: [['key'], ['email']],
  write: upsert,
});

async function upsert(
  ctx: ShopifyContext,
  { input, expectedVersion }: ActionItem<CustomerInput>,
): Promise<ActionResult> {
  if (expectedVersion !== undefined) {
    const existing = await find(ctx, input);
    if (!existing) return { status: 'gone' };
    if (rowOf(existing).version !== expectedVersion) return { status: 'conflict', current: existing };
  }
  return await write(ctx, input);
}

async function find(ctx: ShopifyContext, { key, email }: CustomerInput): Promise<Node | undefined> {
  if (key !== undefined) return (await recordsByKeys(ctx, CUSTOMERS, [key]))[0];
  const Found = z.object({ customerByIdentifier: Node.nullable() });
  const { customerByIdentifier } = await ask(ctx, Found, { document: CUSTOMER_BY_EMAIL, variables: { email } });
  return customerByIdentifier ? await wholeRecord(ctx, CUSTOMERS, customerByIdentifier) : undefined;
}

const Written = z.object({
  customerSet: z.object({
    customer: Node.nullable(),
    userErrors: z.array(
      z.object({ code: z.string().nullish(), field: z.array(z.string()).nullish(), message: z.string() }),
    ),
  }),
});

async function write(ctx: ShopifyContext, input: CustomerInput): Promise<ActionResult> {
  const { customerSet } = await act(ctx, Written, {
    document: SET_CUSTOMER,
    variables: {
      identifier: input.key === undefined ? { email: input.email } : { id: gidOf('Customer', input.key) },
      input: wireInput(input),
    },
    // The same fields for the same customer: twice is once.
    isRepeatable: true,
  });
  const { customer, userErrors } = customerSet;
  if (userErrors.some(({ code }) => code === 'NOT_FOUND')) return { status: 'gone' };
  if (!customer || userErrors.length > 0) {
    const fields = userErrors.flatMap(({ field }) => field?.at(-1) ?? []);
    return { status: 'invalid', reason: userErrors.map(({ message }) => message).join('; '), fields };
  }
  const { key, version } = rowOf(await wholeRecord(ctx, CUSTOMERS, customer));
  return { status: 'ok', key, version };
}
