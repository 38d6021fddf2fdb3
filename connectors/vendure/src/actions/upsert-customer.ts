import { action, type Action, type ActionResult } from '@tributary/connector-kit';
import { z } from 'zod';
import { mutate, type VendureContext } from '../client.ts';
import type { VendureConfig } from '../config.ts';
import { list, listByIds, rowOf, type Listing, type Node } from '../listing.ts';
import { CUSTOMER_FIELDS } from '../wire.ts';

const CUSTOMERS: Listing = { list: 'customers', options: 'CustomerListOptions', fields: CUSTOMER_FIELDS };

export const UpsertCustomerInput = z.strictObject({
  /** The customer's id in Vendure; found by e-mail address when left out. */
  key: z.string().min(1).optional(),
  email: z.email(),
  given: z.string().min(1),
  family: z.string().min(1),
  honorific: z.string().optional(),
  phone: z.string().optional(),
});
export type UpsertCustomerInput = z.infer<typeof UpsertCustomerInput>;

/** Writes a person back. The e-mail address is Vendure's own unique key, so a repeated call finds its own work. */
export const upsertCustomer: Action<VendureConfig> = action({
  name: 'upsertCustomer',
  title: 'Create or update a customer',
  stream: 'customers',
  input: UpsertCustomerInput,
  match: [['key'], ['email']],
  write: async (ctx, { input, expectedVersion }) => await upsert(ctx, input, expectedVersion),
});

async function upsert(
  ctx: VendureContext,
  input: UpsertCustomerInput,
  expectedVersion: string | undefined,
): Promise<ActionResult> {
  const existing = await find(ctx, input);
  if (!existing && input.key !== undefined) return { status: 'gone' };
  if (existing && expectedVersion !== undefined && rowOf(existing).version !== expectedVersion) {
    return { status: 'conflict', current: existing };
  }
  const written = existing ? await update(ctx, existing.id, input) : await create(ctx, input);
  if ('refused' in written) return { status: 'invalid', reason: written.refused, fields: ['email'] };
  const [now] = await listByIds(ctx, CUSTOMERS, [written.id]);
  return now ? { status: 'ok', key: now.id, version: rowOf(now).version } : { status: 'gone' };
}

async function find(ctx: VendureContext, { key, email }: UpsertCustomerInput): Promise<Node | undefined> {
  if (key !== undefined) return (await listByIds(ctx, CUSTOMERS, [key]))[0];
  const { items } = await list(ctx, CUSTOMERS, {
    asked: 'page',
    filter: { emailAddress: { eq: email.toLowerCase() } },
    sort: { id: 'ASC' },
    take: 1,
  });
  return items[0];
}

const Written = z.object({
  written: z.object({ __typename: z.string(), id: z.string().optional(), message: z.string().optional() }),
});
type Written = { readonly id: string } | { readonly refused: string };

async function update(ctx: VendureContext, id: string, input: UpsertCustomerInput): Promise<Written> {
  return await write(ctx, 'written: updateCustomer(input: $input)', {
    type: 'UpdateCustomerInput',
    input: { id, ...fieldsOf(input) },
  });
}

async function create(ctx: VendureContext, input: UpsertCustomerInput): Promise<Written> {
  return await write(ctx, 'written: createCustomer(input: $input)', {
    type: 'CreateCustomerInput',
    input: fieldsOf(input),
  });
}

async function write(
  ctx: VendureContext,
  field: string,
  { type, input }: { type: string; input: unknown },
): Promise<Written> {
  const document = `mutation ($input: ${type}!) { ${field} { __typename ... on Customer { id } ... on ErrorResult { message } } }`;
  const { written } = await mutate(ctx, Written, document, { input });
  return written.id === undefined ? { refused: written.message ?? written.__typename } : { id: written.id };
}

function fieldsOf({ email, given, family, honorific, phone }: UpsertCustomerInput): Record<string, string> {
  return {
    emailAddress: email,
    firstName: given,
    lastName: family,
    ...(honorific !== undefined && { title: honorific }),
    ...(phone !== undefined && { phoneNumber: phone }),
  };
}
