/** The files of a new connector. They pass L0 and L1 as they are: a test holds this. */
export function scaffold(id: string): Readonly<Record<string, string>> {
  const title = id.charAt(0).toUpperCase() + id.slice(1);
  const name = id.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  return {
    'package.json': `${JSON.stringify(manifest(id), undefined, 2)}\n`,
    'tsconfig.json': `${JSON.stringify(TSCONFIG, undefined, 2)}\n`,
    'README.md': `# ${title} connector\n\nReads the customers of ${title}.\n`,
    'src/index.ts': SOURCE.replaceAll('$NAME', name).replaceAll('$ID', id).replaceAll('$TITLE', title),
    'src/conformance.test.ts': test(name),
    'test/target.ts': TARGET,
  };
}

function manifest(id: string) {
  return {
    ...{ name: `@tributary/connector-${id}`, version: '0.1.0', private: true, type: 'module', license: 'MIT' },
    exports: { '.': { source: './src/index.ts', types: './dist/index.d.ts', default: './dist/index.js' } },
    dependencies: { '@tributary/connector-kit': '0.1.0', zod: '^4.1.0' },
  };
}

const TSCONFIG = {
  extends: '../../tsconfig.base.json',
  compilerOptions: { rootDir: 'src', outDir: 'dist' },
  include: ['src'],
  references: [{ path: '../kit' }],
  exclude: ['src/**/*.test.ts'],
};

/** Its names begin with `$`; they are put in when it is written. */
const SOURCE = `import {
  contentVersion,
  defineConnector,
  hostAndPort,
  stream,
  VendorContractBroken,
  type Connector,
  type ConnectorContext,
} from '@tributary/connector-kit';
import { z } from 'zod';

const Config = z.strictObject({ url: z.url({ protocol: /^https?$/ }), pageSize: z.int().min(1).max(100).default(100) });
type Config = z.infer<typeof Config>;

/** What the vendor sends, as far as it is used: nothing else is kept. */
const Customer = z.object({ id: z.string(), name: z.string(), email: z.string(), updated_at: z.iso.datetime() });
const Page = z.object({
  data: z.array(z.looseObject({ id: z.string(), updated_at: z.string() })),
  meta: z.object({ next: z.string().nullish() }),
});
const Cursor = z.strictObject({
  since: z.string().optional(),
  newest: z.string().optional(),
  after: z.string().optional(),
});

const LOOK_BACK_MS = 60_000;

async function page({ http, config }: ConnectorContext<Config>, query: Record<string, string | undefined>) {
  const response = await http.request({ url: \`\${config.url}/customers\`, query: { ...query, limit: config.pageSize } });
  const parsed = response.status === 200 ? Page.safeParse(response.json()) : undefined;
  if (parsed?.success) return parsed.data;
  throw new VendorContractBroken(\`The list of customers was answered with \${String(response.status)}.\`);
}

const customers = stream<Config, z.infer<typeof Customer>, z.infer<typeof Cursor>>({
  name: 'customers',
  title: 'Customers',
  kinds: ['person'],
  raw: Customer,
  cursor: {
    schema: Cursor,
    kind: 'timestamp',
    granularityMs: 1,
    lookbackMs: LOOK_BACK_MS,
    settleMs: 0,
    tieBreak: 'key',
  },
  covers: ['created', 'edited'],
  blindSpots: [],
  deletes: { by: 'sweep', everyMs: 86_400_000 },
  read: async function* (ctx, { mode, cursor = {} }) {
    const from = mode === 'full' || cursor.since === undefined ? undefined : Date.parse(cursor.since) - LOOK_BACK_MS;
    let { newest = cursor.since, after } = cursor;
    do {
      const { data, meta } = await page(ctx, {
        after,
        updated_since: from === undefined ? undefined : new Date(from).toISOString(),
      });
      if (meta.next && meta.next === after) throw new VendorContractBroken('The pages lead in a circle.');
      for (const { updated_at } of data) if (newest === undefined || updated_at > newest) newest = updated_at;
      after = meta.next ?? undefined;
      const since = after === undefined ? newest : cursor.since;
      yield {
        rows: data.map((row) => ({
          key: row.id,
          version: contentVersion(Customer.safeParse(row).data ?? row, row.updated_at),
          raw: row,
        })),
        checkpoint: { ...(since && { since }), ...(after !== undefined && { after, ...(newest && { newest }) }) },
        final: after === undefined,
      };
    } while (after !== undefined);
  },
  map: ({ id, name, email }) => [
    { key: id, record: { kind: 'person', names: { full: name }, emails: [{ address: email }] } },
  ],
  listKeys: async function* (ctx) {
    let after: string | undefined;
    do {
      const { data, meta } = await page(ctx, { after });
      yield data.map(({ id }) => ({ kind: 'person' as const, key: id }));
      after = meta.next ?? undefined;
    } while (after !== undefined);
  },
});

export const $NAME: Connector<Config> = defineConnector({
  id: '$ID',
  version: '0.1.0',
  category: 'generic',
  title: '$TITLE',
  docs: 'Reads the customers of $TITLE.',
  config: Config,
  example: { url: 'https://api.$ID.example' },
  auth: [{ id: 'token', type: 'bearer', title: 'Token', secret: 'token', fields: [{ name: 'token', title: 'Token' }] }],
  hosts: ({ url }) => [hostAndPort(new URL(url))],
  budgets: [{ name: 'api', capacity: 20, refillPerSecond: 5 }],
  check: async (ctx) => {
    await page(ctx, {});
    return { ok: true, account: new URL(ctx.config.url).host, problems: [] };
  },
  streams: () => [customers],
});
`;

function test(name: string): string {
  return `import { expect, it } from '@jest/globals';
import { runConformance } from '@tributary/connector-kit';
import { startTarget } from '../test/target.ts';
import { ${name} } from './index.ts';

it('keeps the contract of connectors', async () => {
  const { failed } = await runConformance(${name}, await startTarget());

  expect(failed).toEqual([]);
});
`;
}

const TARGET = `/** A vendor in memory, until there is an account at the real one. */
import { makeScriptedVendor, type ConformanceTarget } from '@tributary/connector-kit';

const SEED = ['Ada Lovelace', 'Grace Hopper', 'Alan Turing', 'Edsger Dijkstra', 'Barbara Liskov'];

export function startTarget(): Promise<ConformanceTarget> {
  const seed = SEED.map((name, index) => ({ name, email: \`person\${String(index)}@shop.test\` }));
  const vendor = makeScriptedVendor({ list: '/customers', seed });
  let serial = 0;
  const someone = () => ({ name: \`Person \${String((serial += 1))}\`, email: \`someone\${String(serial)}@shop.test\` });
  return Promise.resolve({
    name: 'scripted vendor',
    isStandIn: true,
    connection: () => ({
      config: { url: vendor.url, pageSize: 2 },
      secrets: { token: vendor.token },
      surroundings: { fetch: vendor.fetch },
    }),
    badSecrets: { token: 'another-token-than-that' },
    streams: {
      customers: {
        truth: () =>
          Promise.resolve(new Map(vendor.rows().map(({ id, name, email }) => [\`person/\${id}\`, { name, email }]))),
        facts: (record) => record.kind === 'person' && { name: record.names.full, email: record.emails[0]?.address },
        mutate: {
          created: () => Promise.resolve(void vendor.put(someone())),
          edited: () => Promise.resolve(void vendor.put(someone(), vendor.rows()[0]?.id)),
          deleted: () => Promise.resolve(vendor.remove(vendor.rows()[0]?.id ?? '')),
        },
      },
    },
  });
}
`;
