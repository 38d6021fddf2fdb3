/** Lists of members. Ghost pages by number and filters by its own query language, whose times have whole seconds. */
import { contentVersion, type SourceRow } from '@tributary/connector-kit';
import { z } from 'zod';
import { ask, type GhostContext } from './client.ts';
import { MemberWire } from './wire.ts';

/**
 * Fields stay unparsed: a bad one must become a reject, not the end of the page. Others are dropped at once, because
 * Ghost sends the key to a member's preferences along.
 */
const Node = z.object({
  ...{ id: z.string(), created_at: z.string(), updated_at: z.string().nullish() },
  ...{ email: z.unknown(), name: z.unknown(), note: z.unknown(), status: z.unknown() },
  ...{ labels: z.unknown(), newsletters: z.unknown(), tiers: z.unknown() },
});
export type Node = z.infer<typeof Node>;
const List = z.object({
  members: z.array(Node),
  meta: z.object({ pagination: z.object({ total: z.int() }) }),
});

export async function listPage(
  ctx: GhostContext,
  query: {
    readonly filter?: string | undefined;
    readonly order: string;
    readonly page: number;
    readonly limit: number;
  },
): Promise<{ rows: Node[]; total: number }> {
  const found = await ask(ctx, List, { path: 'members/', query: { ...query, include: 'labels,newsletters,tiers' } });
  return { rows: found.members, total: found.meta.pagination.total };
}

/** A time in a filter. */
export function nqlTime(iso: string): string {
  return `'${iso.slice(0, 19).replace('T', ' ')}'`;
}

/** The version covers the content, because much of it changes without touching `updated_at`. */
export function rowOf(node: Node): SourceRow {
  const parsed = MemberWire.safeParse(node);
  const stamp = node.updated_at ?? node.created_at;
  return { key: node.id, version: contentVersion(parsed.success ? parsed.data : node, stamp), raw: node };
}
