import { action, type Action, type ActionItem, type ActionResult, type HttpResponse } from '@tributary/connector-kit';
import { z } from 'zod';
import { call, parsed, reasonOf, refused, type MedusaContext } from '../client.ts';
import type { MedusaConfig } from '../config.ts';
import { listByIds, listRows, rowOf, type Node } from '../listing.ts';
import { CUSTOMERS } from '../streams/customers.ts';

/** What is left out stays as it is. */
const CustomerInput = z.strictObject({
  /** The customer's id in Medusa; found by e-mail address when left out. */
  key: z.string().min(1).max(100).optional(),
  email: z.email().max(320),
  given: z.string().max(500).optional(),
  family: z.string().max(500).optional(),
  phone: z.string().max(100).optional(),
  company: z.string().max(500).optional(),
  /** Keys that are named are set, `""` removes one; all others stay. */
  metadata: z.record(z.string().min(1).max(200), z.json()).optional(),
});
type CustomerInput = z.infer<typeof CustomerInput>;

/** Writes a customer back. The address is Medusa's own unique key, so a repeated call finds its own work. */
export const upsertCustomer: Action<MedusaConfig> = action({
  name: 'upsertCustomer',
  title: 'Create or update a customer',
  stream: 'customers',
  input: CustomerInput,
  match: [['key'], ['email']],
  write: upsert,
});

async function upsert(
  ctx: MedusaContext,
  { input, expectedVersion }: ActionItem<CustomerInput>,
): Promise<ActionResult> {
  const existing = await find(ctx, input);
  if (!existing && input.key !== undefined) return { status: 'gone' };
  if (existing && expectedVersion !== undefined && rowOf(CUSTOMERS, existing).version !== expectedVersion) {
    return { status: 'conflict', current: CUSTOMERS.wire.safeParse(existing).data ?? existing };
  }
  const response = await call(ctx, {
    method: 'POST',
    path: existing ? `customers/${existing.id}` : 'customers',
    json: fieldsOf(input, existing),
    idempotent: existing !== undefined,
  });
  return await outcome(ctx, input, response);
}

async function find(ctx: MedusaContext, { key, email }: CustomerInput): Promise<Node | undefined> {
  if (key !== undefined) return (await listByIds(ctx, CUSTOMERS, [key]))[0];
  const stretch = { filter: { email }, order: 'created_at', skip: 0, take: 2 } as const;
  const { nodes } = await listRows(ctx, CUSTOMERS, stretch);
  // A guest and an account may share an address: the account is the person.
  return nodes.find((node) => node['has_account'] === true) ?? nodes[0];
}

function fieldsOf({ email, given, family, phone, company, metadata }: CustomerInput, existing: Node | undefined) {
  // An account's address is how it signs in, and Medusa refuses to change it here.
  const isSame = existing?.['email'] === email;
  return {
    ...(!isSame && { email }),
    ...(given !== undefined && { first_name: given }),
    ...(family !== undefined && { last_name: family }),
    ...(phone !== undefined && { phone }),
    ...(company !== undefined && { company_name: company }),
    ...(metadata && { metadata }),
  };
}

const Written = z.object({ customer: z.object({ id: z.string() }) });

async function outcome(ctx: MedusaContext, input: CustomerInput, response: HttpResponse): Promise<ActionResult> {
  if (response.status === 404) return { status: 'gone' };
  if (response.status === 400 || response.status === 422) {
    // Somebody else may have made the customer between our look and our write.
    if (input.key === undefined && (await find(ctx, input))) {
      return { status: 'retry', afterMs: 0, reason: 'the customer came into being meanwhile' };
    }
    return { status: 'invalid', reason: reasonOf(response) };
  }
  if (response.status !== 200) throw refused(response);
  const [now] = await listByIds(ctx, CUSTOMERS, [parsed(response, Written).customer.id]);
  return now ? { status: 'ok', key: now.id, version: rowOf(CUSTOMERS, now).version } : { status: 'gone' };
}
