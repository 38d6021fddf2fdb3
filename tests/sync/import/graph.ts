import type { HubInside } from '../../support/hub/in-process.ts';

/** Every node of a connection, page by page, as any client reads it. */
export async function everyNode<Node>(hub: HubInside, field: string, selection: string): Promise<Node[]> {
  const query = `query ($after: String) { page: ${field}(first: 100, after: $after) {
    nodes { ${selection} } pageInfo { hasNextPage endCursor } totalCount
  } }`;
  const nodes: Node[] = [];
  for (let after: string | null = null; ;) {
    const { result } = await hub.run(query, { after });
    if (result.errors) throw new Error(result.errors.map(({ message }) => message).join('\n'));
    // The test knows what it selected.
    const { page } = result.data as unknown as {
      page: { nodes: Node[]; pageInfo: { hasNextPage: boolean; endCursor: string | null }; totalCount: number };
    };
    nodes.push(...page.nodes);
    if (page.pageInfo.hasNextPage) {
      after = page.pageInfo.endCursor;
      continue;
    }
    if (nodes.length !== page.totalCount) throw new Error(`${field}: ${nodes.length} of ${page.totalCount} came.`);
    return nodes;
  }
}

/** What was written about customers and their orders: every row with the transaction that wrote it last, and every fact. */
export async function writtenSoFar(hub: HubInside): Promise<Record<string, string>> {
  const database = hub.core.databases.get('contact');
  if (!database) throw new Error('The contact subgraph is not there.');
  const written: Record<string, string> = {};
  for (const table of TABLES) written[table] = await digest(hub, table);
  return written;
}

/** Runs of the connector host are facts too, and every import is one. */
const FACTS = `(select id::text as row from log.pending where type not like 'syncRun.%'
  union all select id::text from log.event where type not like 'syncRun.%') facts`;
const TABLES = [
  'contact.source_records',
  'contact.contacts',
  'contact.companies',
  'contact.affiliations',
  'sales.products',
  'sales.orders',
  'sales.order_lines',
  'facts',
];

async function digest({ core }: HubInside, table: string): Promise<string> {
  const schema = table === 'facts' ? 'contact' : (table.split('.')[0] ?? '');
  const rows = table === 'facts' ? FACTS : `(select concat(id, ' ', xmin) as row from ${table}) rows`;
  const [found] =
    (await core.databases.get(schema)?.query({
      text: `select concat(count(*), ' ', md5(string_agg(row, ',' order by row))) from ${rows}`,
      values: [],
    })) ?? [];
  return String(found?.[0]);
}
