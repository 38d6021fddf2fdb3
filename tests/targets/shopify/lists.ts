/** Lists of the simulated shop: search, order and positions as Shopify documents them. */
import { GraphQLError } from 'graphql';
import type { Connection, PageArguments } from './shapes.ts';

export interface ListArguments extends PageArguments {
  readonly query?: string | null;
  readonly sortKey?: string | null;
}
interface Listed {
  readonly id: number;
  readonly updatedAt: string;
}
interface Position {
  readonly value: string;
  readonly id: number;
}

/** A position is the sort value and the id of a row: rows that come or go do not shift it. */
export function listConnection<Row extends Listed, Node>(
  rows: Iterable<Row>,
  { first, after, query, sortKey }: ListArguments,
  shape: (row: Row) => Node,
): Connection<Node> {
  const isByTime = sortKey === 'UPDATED_AT';
  const positionOf = (row: Row): Position => ({ value: isByTime ? row.updatedAt : '', id: row.id });
  const from = after === undefined || after === null ? undefined : decode(after);
  const matching = [...rows]
    .filter(searching(query))
    .sort((a, b) => compare(positionOf(a), positionOf(b)))
    .filter((row) => from === undefined || compare(positionOf(row), from) > 0);
  const page = matching.slice(0, first ?? undefined);
  const edges = page.map((row) => ({ node: shape(row), cursor: encode(positionOf(row)) }));
  return {
    nodes: edges.map(({ node }) => node),
    edges,
    pageInfo: { hasNextPage: page.length < matching.length, endCursor: edges.at(-1)?.cursor ?? null },
  };
}

function compare(a: Position, b: Position): number {
  return a.value === b.value ? a.id - b.id : a.value < b.value ? -1 : 1;
}

function encode({ value, id }: Position): string {
  return Buffer.from(JSON.stringify({ last_id: id, last_value: value })).toString('base64');
}

function decode(cursor: string): Position {
  try {
    const { last_id: id, last_value: value } = JSON.parse(Buffer.from(cursor, 'base64').toString('utf8')) as {
      last_id: number;
      last_value: string;
    };
    return { id, value };
  } catch {
    throw new GraphQLError('Invalid cursor for current pagination sort.');
  }
}

/** The part of the search syntax that is known here; anything else is refused rather than ignored. */
function searching(query: string | null | undefined): (row: Listed) => boolean {
  if (query === undefined || query === null || query === '') return () => true;
  const terms = query.split(' AND ').map((term) => {
    const [, operator = '', time = ''] = /^updated_at:(>=|<=)'([^']+)'$/.exec(term.trim()) ?? [];
    if (operator === '') throw new GraphQLError(`The simulator does not know the search "${term}".`);
    return { operator, at: Date.parse(time) };
  });
  return ({ updatedAt }) =>
    terms.every(({ operator, at }) => (operator === '>=' ? Date.parse(updatedAt) >= at : Date.parse(updatedAt) <= at));
}
