import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { toPublicId } from '@tributary/platform';
import { benchConfig } from '../config.ts';
import { versionOf } from '../measure/environment.ts';
import { freePort } from '../measure/free-port.ts';
import { startProcess } from '../measure/started-process.ts';
import { canonical } from './canonical.ts';
import { dataOf, withoutConnections } from './graphql-answer.ts';
import { JSON_HEADERS, START_TIMEOUT_MS, type Shape, type Variant } from './variant.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

const CUSTOMER = /* GraphQL */ `
  fragment Customer on Contact {
    id
    displayName
    primaryEmail
    primaryPhone
    jobTitle
    company {
      id
      name
      domain
      industry
    }
    identities {
      kind
      value
    }
    interactions(first: 5) {
      nodes {
        id
        type
        channel
        occurredAt
        subject
      }
    }
    deals(first: 5, filter: { status: { eq: OPEN } }) {
      nodes {
        id
        title
        amount {
          minor
          currency
        }
        stage {
          name
        }
        expectedCloseOn
      }
    }
    orders(first: 5) {
      nodes {
        id
        number
        state
        total {
          minor
          currency
        }
        placedAt
      }
    }
    tickets(first: 5, filter: { status: { in: [NEW, OPEN, PENDING] } }) {
      nodes {
        id
        number
        subject
        status
        priority
        openedAt
      }
    }
    metrics {
      lifetimeValue {
        minor
        currency
      }
      orderCount
      lastOrderAt
      openPipelineValue {
        minor
        currency
      }
      openDealCount
      openTicketCount
    }
  }
`;

const QUERIES: Readonly<Record<Shape, string>> = {
  one: `query Customer($key: ID!) { contact(id: $key) { ...Customer } } ${CUSTOMER}`,
  page: `query Customers($key: DateTime!) {
    contacts(first: 20, filter: { createdAt: { gte: $key } }, orderBy: [{ field: CREATED_AT }]) { nodes { ...Customer } }
  } ${CUSTOMER}`,
};

interface HubOptions {
  readonly databaseUrl: string;
  /** Options for node itself, for example `--cpu-prof`. */
  readonly nodeOptions?: readonly string[];
}

/** The product as it is started for production: gateway, six subgraphs and all background work in one process. */
export async function startHub({ databaseUrl, nodeOptions = [] }: HubOptions): Promise<Variant> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'tributary-bench-'));
  const port = String(await freePort());
  const environment = {
    ...benchConfig.environment,
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    TRIBUTARY_DATA_DIR: dataDir,
    TRIBUTARY_DEMO: '0',
    PORT: port,
    LOG_LEVEL: 'warn',
    ...Object.fromEntries(['INTERNAL', 'CURSOR', 'CREDENTIAL'].map((name) => [`${name}_SECRET`, aSecret()])),
  };
  const run = (args: readonly string[], options: readonly string[] = []) =>
    startProcess({
      command: process.execPath,
      args: [...options, '--conditions=source', '--import', 'tsx', 'cli/src/main.ts', ...args],
      environment,
      cwd: ROOT,
    });
  const making = run(['key', 'create', '--role', 'agent', '--name', 'bench', '--json']);
  const [, key = ''] = await making.says(/"key":"([^"]+)"/u, START_TIMEOUT_MS);
  const hub = run(['start'], nodeOptions);
  await hub.says(/is ready/u, START_TIMEOUT_MS);
  return {
    name: 'tributary: the whole hub',
    version: versionOf(new URL('../../../package.json', import.meta.url)),
    pid: hub.pid,
    backends: 'hub',
    headers: { ...JSON_HEADERS, authorization: `Bearer ${key}` },
    url: () => `http://127.0.0.1:${port}/graphql`,
    body: (shape, key) =>
      JSON.stringify({
        query: QUERIES[shape],
        variables: { key: shape === 'one' ? toPublicId('contact', key) : key },
      }),
    read(_shape, body) {
      const { contact, contacts } = dataOf(body);
      return canonical(withoutConnections(contact ?? contacts));
    },
    async stop() {
      await hub.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function aSecret(): string {
  return randomBytes(32).toString('base64url');
}
