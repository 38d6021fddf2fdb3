import { action, type Action, type ActionItem, type ActionResult } from '@tributary/connector-kit';
import { call, refused, type GhostContext } from '../client.ts';
import type { GhostConfig } from '../config.ts';
import { rowOf } from '../listing.ts';
import { memberById } from './find-member.ts';
import { DeleteInput } from './member-input.ts';

/** Takes a member away for good, unless it has changed since it was looked at. */
export const deleteMember: Action<GhostConfig> = action({
  name: 'deleteMember',
  title: 'Delete a member',
  stream: 'members',
  input: DeleteInput,
  match: [['key']],
  write: remove,
});

async function remove(
  ctx: GhostContext,
  { input: { key }, expectedVersion }: ActionItem<DeleteInput>,
): Promise<ActionResult> {
  if (expectedVersion !== undefined) {
    const existing = await memberById(ctx, key);
    if (!existing) return { status: 'gone' };
    if (rowOf(existing).version !== expectedVersion) return { status: 'conflict', current: existing };
  }
  const response = await call(ctx, { method: 'DELETE', path: `members/${key}/`, idempotent: true });
  if (response.status === 404) return { status: 'gone' };
  if (response.status !== 204) throw refused(response);
  return { status: 'ok', key };
}
