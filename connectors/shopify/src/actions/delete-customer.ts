import { action, type Action, type ActionItem, type ActionResult } from '@tributary/connector-kit';
import { z } from 'zod';
import { act, type ShopifyContext } from '../client.ts';
import type { ShopifyConfig } from '../config.ts';
import { CUSTOMERS, DELETE_CUSTOMER } from '../documents.ts';
import { gidOf } from '../ids.ts';
import { recordsByKeys, rowOf } from '../records.ts';

const DeleteInput = z.strictObject({ key: z.string().regex(/^\d+$/) });
type DeleteInput = z.infer<typeof DeleteInput>;

/** Shopify refuses to delete a customer who has ordered. */
export const deleteCustomer: Action<ShopifyConfig> = action({
  name: 'deleteCustomer',
  title: 'Delete a customer',
  stream: 'customers',
  input: DeleteInput,
  match: [['key']],
  write: remove,
});

const Deleted = z.object({
  customerDelete: z.object({
    deletedCustomerId: z.string().nullish(),
    userErrors: z.array(z.object({ message: z.string() })),
  }),
});

async function remove(
  ctx: ShopifyContext,
  { input: { key }, expectedVersion }: ActionItem<DeleteInput>,
): Promise<ActionResult> {
  const [existing] = await recordsByKeys(ctx, CUSTOMERS, [key]);
  if (!existing) return { status: 'gone' };
  if (expectedVersion !== undefined && rowOf(existing).version !== expectedVersion) {
    return { status: 'conflict', current: existing };
  }
  const { customerDelete } = await act(ctx, Deleted, {
    document: DELETE_CUSTOMER,
    variables: { input: { id: gidOf('Customer', key) } },
  });
  if (typeof customerDelete.deletedCustomerId === 'string') return { status: 'ok', key };
  return { status: 'invalid', reason: customerDelete.userErrors.map(({ message }) => message).join('; ') };
}
