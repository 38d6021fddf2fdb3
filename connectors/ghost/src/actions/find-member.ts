import type { ActionResult } from '@tributary/connector-kit';
import type { GhostContext } from '../client.ts';
import { listPage, rowOf, type Node } from '../listing.ts';

export async function memberById(ctx: GhostContext, id: string): Promise<Node | undefined> {
  return await first(ctx, `id:'${id}'`);
}

/** By the very spelling: whether another one is the same member depends on Ghost's database. */
export async function memberByEmail(ctx: GhostContext, email: string): Promise<Node | undefined> {
  return await first(ctx, `email:'${email.replaceAll(/['\\]/g, (sign) => `\\${sign}`)}'`);
}

async function first(ctx: GhostContext, filter: string): Promise<Node | undefined> {
  return (await listPage(ctx, { filter, order: 'id asc', page: 1, limit: 1 })).rows[0];
}

/** As the stream will see it. */
export async function written(ctx: GhostContext, id: string): Promise<ActionResult> {
  const now = await memberById(ctx, id);
  return now ? { status: 'ok', key: now.id, version: rowOf(now).version } : { status: 'gone' };
}
