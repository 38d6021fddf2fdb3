import { action, type Action, type ActionItem, type ActionResult } from '@tributary/connector-kit';
import { z } from 'zod';
import { call, reasonOf, refused, type GhostContext } from '../client.ts';
import type { GhostConfig } from '../config.ts';
import { rowOf } from '../listing.ts';
import { memberByEmail, memberById, written } from './find-member.ts';
import { MemberInput } from './member-input.ts';

/** Writes a member back. The address is Ghost's own unique key, so a repeated call finds its own work. */
export const upsertMember: Action<GhostConfig> = action({
  name: 'upsertMember',
  title: 'Create or update a member',
  stream: 'members',
  input: MemberInput,
  match: [['key'], ['email']],
  write: upsert,
});

async function upsert(ctx: GhostContext, { input, expectedVersion }: ActionItem<MemberInput>): Promise<ActionResult> {
  const existing = input.key === undefined ? await memberByEmail(ctx, input.email) : await memberById(ctx, input.key);
  if (!existing && input.key !== undefined) return { status: 'gone' };
  if (existing && expectedVersion !== undefined && rowOf(existing).version !== expectedVersion) {
    return { status: 'conflict', current: existing };
  }
  return await write(ctx, existing?.id, input);
}

const Written = z.object({ members: z.array(z.object({ id: z.string() })).min(1) });

async function write(ctx: GhostContext, id: string | undefined, input: MemberInput): Promise<ActionResult> {
  const { email, name, note, labels, newsletters } = input;
  const member = {
    email,
    ...(name !== undefined && { name }),
    ...(note !== undefined && { note }),
    ...(labels && { labels: labels.map((label) => ({ name: label })) }),
    ...(newsletters && { newsletters: newsletters.map((newsletter) => ({ id: newsletter })) }),
  };
  const response = await call(ctx, {
    method: id === undefined ? 'POST' : 'PUT',
    path: id === undefined ? 'members/' : `members/${id}/`,
    // Members are told nothing because they were written down here.
    query: { send_email: false },
    json: { members: [member] },
    idempotent: id !== undefined,
  });
  if (response.status === 404) return { status: 'gone' };
  if (response.status === 422) return await invalid(ctx, input, response);
  if (response.status !== 200 && response.status !== 201) throw refused(response);
  const made = Written.parse(response.json()).members[0];
  return made ? await written(ctx, made.id) : { status: 'gone' };
}

/** Somebody else may have made the member between our look and our write. */
async function invalid(
  ctx: GhostContext,
  { key, email }: MemberInput,
  response: Parameters<typeof reasonOf>[0],
): Promise<ActionResult> {
  if (key === undefined && (await memberByEmail(ctx, email))) {
    return { status: 'retry', afterMs: 0, reason: 'the member came into being meanwhile' };
  }
  return { status: 'invalid', reason: reasonOf(response) };
}
