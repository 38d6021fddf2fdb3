type Tree = Readonly<Record<string, unknown>>;

/** `data` of a GraphQL answer. Throws when there are errors: HTTP 200 says nothing. */
export function dataOf(body: string): Tree {
  const { data, errors } = JSON.parse(body) as { data?: Tree | null; errors?: unknown };
  if (errors !== undefined || !data) throw new Error(`It answered with errors: ${body.slice(0, 2_000)}`);
  return data;
}

/** Connections become the lists that they hold. */
export function withoutConnections(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutConnections);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [first] = entries;
  if (entries.length === 1 && first?.[0] === 'nodes') return withoutConnections(first[1]);
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutConnections(inner)]));
}
