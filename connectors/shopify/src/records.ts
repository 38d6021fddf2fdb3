/** A record as it comes by a page, by its id or in bulk is one and the same, or its version would tell them apart. */
import { contentVersion, type SourceRow } from '@tributary/connector-kit';
import { z } from 'zod';
import { ask, parse, type ShopifyContext } from './client.ts';
import { byIdsDocument, moreChildrenDocument, type Listing } from './documents.ts';
import { gidOf, keyOf } from './ids.ts';

/** Fields stay unparsed: a bad one must become a reject, not the end of the page. */
export const Node = z.looseObject({ id: z.string() });
export type Node = z.infer<typeof Node>;

const PageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });
const Children = z.object({ nodes: z.array(Node), pageInfo: PageInfo });
export const NodePage = Children;

/** With all its children, also those that did not come along. */
export async function wholeRecord(ctx: ShopifyContext, listing: Listing, node: Node): Promise<Node> {
  const { [listing.children.list]: inner, ...own } = node;
  const first = parse(Children, inner);
  const children = [...first.nodes];
  let { pageInfo } = first;
  while (pageInfo.hasNextPage) {
    const More = z.object({ node: z.object({ children: Children }).nullable() });
    const { node: found } = await ask(ctx, More, {
      document: moreChildrenDocument(listing),
      variables: { id: node.id, after: pageInfo.endCursor },
    });
    // Deleted meanwhile: what there was is given, and the sweep finds the rest.
    if (!found) break;
    children.push(...found.children.nodes);
    ({ pageInfo } = found.children);
  }
  return withChildren(own, children);
}

/** Children in the order of their ids: each road has an order of its own. */
export function withChildren(own: Record<string, unknown>, children: readonly Node[]): Node {
  const { __typename: _, __parentId: __, ...fields } = own;
  const sorted = [...children].map(({ __parentId: ___, ...child }) => child);
  sorted.sort((a, b) => compareKeys(keyOf(a.id), keyOf(b.id)));
  return Node.parse({ ...fields, children: sorted });
}

function compareKeys(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

/** The version covers the content: what the shop's own time says of it is not known for every change. */
export function rowOf(record: Node): SourceRow {
  const stamp = typeof record['updatedAt'] === 'string' ? record['updatedAt'] : undefined;
  return { key: keyOf(record.id), version: contentVersion(record, stamp), raw: record };
}

const Found = z.object({ nodes: z.array(z.union([Node, z.object({}).strict(), z.null()])) });

/** Those that are there, by their keys. */
export async function nodesByKeys(
  ctx: ShopifyContext,
  {
    document,
    type,
    most,
    points,
  }: { document: string; type: Parameters<typeof gidOf>[0]; most: number; points: number },
  keys: readonly string[],
): Promise<Node[]> {
  const found: Node[] = [];
  // What is no number is no id of Shopify's, and would be an error for all.
  const usable = keys.filter((key) => /^\d{1,19}$/.test(key));
  for (let start = 0; start < usable.length; start += most) {
    const ids = usable.slice(start, start + most).map((key) => gidOf(type, key));
    const { nodes } = await ask(ctx, Found, { document, cost: ids.length * points, variables: { ids } });
    for (const node of nodes) if (node !== null && 'id' in node) found.push(Node.parse(node));
  }
  return found;
}

export async function recordsByKeys(ctx: ShopifyContext, listing: Listing, keys: readonly string[]): Promise<Node[]> {
  const most = Math.min(ctx.config.pageSize, listing.mostPerPage);
  const { type, points } = listing;
  const nodes = await nodesByKeys(ctx, { document: byIdsDocument(listing), type, most, points }, keys);
  const records: Node[] = [];
  for (const node of nodes) records.push(await wholeRecord(ctx, listing, node));
  return records;
}
