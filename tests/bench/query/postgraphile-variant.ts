import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openDedicated } from '@tributary/platform';
import { benchConfig } from '../config.ts';
import { versionOf } from '../measure/environment.ts';
import { startProcess } from '../measure/started-process.ts';
import { canonical } from './canonical.ts';
import { dataOf } from './graphql-answer.ts';
import { JSON_HEADERS, START_TIMEOUT_MS, type Shape, type Skipped, type Variant } from './variant.ts';

const run = promisify(execFile);

const NAME = 'postgraphile 5';
const FOLDER = fileURLToPath(new URL('../peers/postgraphile/', import.meta.url));
const PACKAGE = `${FOLDER}node_modules/postgraphile/package.json`;
/** Older ones cannot run it. */
const NODE = 'node@24';

const CUSTOMER = /* GraphQL */ `
  fragment Customer on Contact {
    id: rowId
    displayName
    primaryEmail
    primaryPhone
    jobTitle
    employers: employersList(first: 1) {
      id: rowId
      name
      domain
      industry
    }
    identities: identitiesList(orderBy: [KIND_ASC, VALUE_ASC]) {
      kind
      value
    }
    interactions: interactionsList(
      first: 5
      condition: { deletedAt: null }
      orderBy: [OCCURRED_AT_DESC, PRIMARY_KEY_DESC]
    ) {
      id: rowId
      type
      channel
      occurredAt
      subject
    }
    deals: openDealsList(first: 5, orderBy: [OPENED_AT_DESC, PRIMARY_KEY_DESC]) {
      id: rowId
      title
      amountMinor
      currency
      stage: salesStageByPipelineIdAndStageId {
        name
      }
      expectedCloseOn
    }
    orders: ordersList(first: 5, orderBy: [PLACED_AT_DESC, PRIMARY_KEY_DESC]) {
      id: rowId
      number
      state
      totalMinor
      currency
      placedAt
    }
    tickets: openTicketsList(first: 5, orderBy: [OPENED_AT_DESC, PRIMARY_KEY_DESC]) {
      id: rowId
      number
      subject
      status
      priority
      openedAt
    }
    metrics: figuresList(first: 1) {
      lifetimeValue
      orderCount
      lastOrderAt
      openPipelineValue
      openDealCount
      openTicketCount
    }
  }
`;

const QUERIES: Readonly<Record<Shape, string>> = {
  one: `query ($key: UUID!) { contact: contactByRowId(rowId: $key) { ...Customer } } ${CUSTOMER}`,
  page: `query ($key: Datetime!) { contacts: contactsSinceList(since: $key, first: 20, orderBy: [CREATED_AT_ASC, PRIMARY_KEY_ASC]) { ...Customer } } ${CUSTOMER}`,
};

export async function startPostgraphile(databaseUrl: string): Promise<Variant | Skipped> {
  if (!(await isInstalled())) return { name: NAME, reason: '`npm ci` in tests/bench/peers/postgraphile failed' };
  const node = await nodeProgram();
  if (node === undefined) return { name: NAME, reason: `needs ${NODE}, which npx could not get` };
  await prepare(databaseUrl);
  const server = startProcess({
    command: node,
    args: ['server.mjs', databaseUrl],
    environment: { ...benchConfig.environment, NODE_ENV: 'production', GRAPHILE_ENV: 'production' },
    cwd: FOLDER,
  });
  const [, port = ''] = await server.says(/listening (\d+)/u, START_TIMEOUT_MS);
  return {
    name: NAME,
    version: `${versionOf(PACKAGE)} on ${NODE}`,
    pid: server.pid,
    backends: 'bench postgraphile',
    headers: JSON_HEADERS,
    url: () => `http://127.0.0.1:${port}/graphql`,
    body: (shape, key) => JSON.stringify({ query: QUERIES[shape], variables: { key } }),
    read: (_shape, body) => {
      const { contact, contacts } = dataOf(body);
      return canonical(inOurWords(contact ?? contacts));
    },
    stop: () => server.stop(),
  };
}

/** A peer is nobody's dependency: it is installed when it is measured for the first time. */
async function isInstalled(): Promise<boolean> {
  if (existsSync(PACKAGE)) return true;
  try {
    await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: FOLDER });
    return true;
  } catch {
    // Without a registry the row says that it was skipped.
    return false;
  }
}

async function nodeProgram(): Promise<string | undefined> {
  try {
    const { stdout } = await run('npx', ['-y', NODE, '-p', 'process.execPath']);
    return stdout.trim();
  } catch {
    // Without a registry there is no such Node, and the row says so.
    return undefined;
  }
}

async function prepare(databaseUrl: string): Promise<void> {
  const sql = openDedicated(databaseUrl, 'bench peer');
  try {
    await sql.unsafe(await readFile(`${FOLDER}schema.sql`, 'utf8'));
  } finally {
    await sql.end();
  }
}

type Tree = Readonly<Record<string, unknown>>;

/** Amounts are two fields, and what there is one of is a list of one. */
function inOurWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOurWords);
  const { employers, metrics, deals, orders, ...rest } = value as Tree &
    Readonly<Record<'employers' | 'metrics' | 'deals' | 'orders', Tree[]>>;
  return {
    ...rest,
    company: employers[0] ?? null,
    metrics: metrics[0],
    deals: deals.map(({ amountMinor, currency, ...deal }) => ({ ...deal, amount: { minor: amountMinor, currency } })),
    orders: orders.map(({ totalMinor, currency, ...order }) => ({ ...order, total: { minor: totalMinor, currency } })),
  };
}
