import { action, type Action, type ActionItem, type ActionResult } from '@tributary/connector-kit';
import { z } from 'zod';
import { ask, call, refusalOf, refused, type WooContext } from '../client.ts';
import type { WooCommerceConfig } from '../config.ts';
import { fetchByKeys, rowOf, type Node } from '../listing.ts';
import { CUSTOMERS } from '../streams/customers.ts';

export const CustomerInput = z.strictObject({
  /** The customer's id in WooCommerce; found by e-mail address when left out. */
  key: z.string().regex(/^\d+$/).optional(),
  email: z.email(),
  given: z.string().optional(),
  family: z.string().optional(),
  phone: z.string().optional(),
  city: z.string().optional(),
  /** ISO 3166 alpha-2. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
});
export type CustomerInput = z.infer<typeof CustomerInput>;

/** Writes a person back. The address is WordPress's own unique key, so a repeated call finds its own work. */
export const upsertCustomer: Action<WooCommerceConfig> = action({
  name: 'upsertCustomer',
  title: 'Create or update a customer',
  stream: 'customers',
  input: CustomerInput,
  match: [['key'], ['email']],
  write: upsert,
});

async function upsert(ctx: WooContext, { input, expectedVersion }: ActionItem<CustomerInput>): Promise<ActionResult> {
  const existing = await find(ctx, input);
  if (!existing && input.key !== undefined) return { status: 'gone' };
  if (existing && expectedVersion !== undefined && rowOf(existing, CUSTOMERS).version !== expectedVersion) {
    return { status: 'conflict', current: existing };
  }
  return await write(ctx, existing?.id, input);
}

async function find(ctx: WooContext, { key, email }: CustomerInput): Promise<Node | undefined> {
  if (key !== undefined) return (await fetchByKeys(ctx, CUSTOMERS, [key]))[0];
  const Found = z.array(z.looseObject({ id: z.int() }));
  return (await ask(ctx, Found, { path: 'customers', query: { email, role: 'all' } })).data[0];
}

async function write(ctx: WooContext, id: number | undefined, input: CustomerInput): Promise<ActionResult> {
  const { email, given, family, phone, city, country } = input;
  const billing = {
    ...(phone !== undefined && { phone }),
    ...(city !== undefined && { city }),
    ...(country !== undefined && { country }),
  };
  const response = await call(ctx, {
    method: id === undefined ? 'POST' : 'PUT',
    path: id === undefined ? 'customers' : `customers/${String(id)}`,
    json: {
      email,
      ...(given !== undefined && { first_name: given }),
      ...(family !== undefined && { last_name: family }),
      ...(Object.keys(billing).length > 0 && { billing }),
    },
    idempotent: id !== undefined,
  });
  if (response.status === 200 || response.status === 201) {
    const [now] = await fetchByKeys(ctx, CUSTOMERS, [String(z.object({ id: z.int() }).parse(response.json()).id)]);
    return now ? { status: 'ok', key: String(now.id), version: rowOf(now, CUSTOMERS).version } : { status: 'gone' };
  }
  const { code, message } = refusalOf(response);
  // Somebody else may have made the customer between our look and our write.
  if (id === undefined && code === 'registration-error-email-exists') {
    return { status: 'retry', afterMs: 0, reason: 'the customer came into being meanwhile' };
  }
  if (response.status === 404) return { status: 'gone' };
  if (response.status === 400) return { status: 'invalid', reason: message };
  throw refused(response);
}
