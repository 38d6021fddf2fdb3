/** What somebody does who connects a shop and has it read, through the graph. */
import { setTimeout as delay } from 'node:timers/promises';
import { fromPublicId, toPublicId, type Dedicated } from '@tributary/platform';
import type { WholeHub } from '../measure/whole-hub.ts';
import { dataOf } from '../query/graphql-answer.ts';

const CONNECT = /* GraphQL */ `
  mutation ($input: CreateConnectionInput!) {
    done: createConnection(input: $input) {
      connection {
        id
      }
      problems {
        code
        message
      }
    }
  }
`;
const START = /* GraphQL */ `
  mutation ($id: ID!) {
    done: startSync(input: { connectionId: $id }) {
      problems {
        code
        message
      }
    }
  }
`;
const LOOK_EVERY_MS = 250;
const GIVE_UP_MS = 1_800_000;

/** Returns the connection's uuid. It is not read by itself. */
export async function connectShop(hub: WholeHub, config: object): Promise<string> {
  const input = { connectorId: 'http', name: 'Shop', authId: 'none', config, pollEverySeconds: null };
  const { connection, problems } = await ask(hub, CONNECT, { input });
  const id = fromPublicId(connection?.id ?? '', 'connection');
  if (id === undefined) throw new Error(`The shop could not be connected: ${JSON.stringify(problems)}`);
  return id;
}

/** From the request to the moment the last record is in its golden record. */
export async function syncShop(hub: WholeHub, sql: Dedicated, connectionId: string): Promise<{ seconds: number }> {
  const began = performance.now();
  const { problems } = await ask(hub, START, { id: toPublicId('connection', connectionId) });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  for (;;) {
    const runs = await sql<{ status: string; error: string | null }[]>`
      select status, error_message as error from integration.sync_runs where connection_id = ${connectionId}`;
    const failed = runs.find(({ status }) => status === 'FAILED' || status === 'CANCELLED');
    if (failed) throw new Error(`A run failed: ${failed.error ?? ''}\n${hub.output()}`);
    if (runs.length > 0 && runs.every(({ status }) => status === 'SUCCEEDED')) break;
    if (performance.now() - began > GIVE_UP_MS) throw new Error(`The runs do not end:\n${hub.output()}`);
    await delay(LOOK_EVERY_MS);
  }
  return { seconds: (performance.now() - began) / 1000 };
}

interface Payload {
  readonly connection?: { readonly id: string } | null;
  readonly problems: readonly { readonly code: string; readonly message: string }[];
}

async function ask(hub: WholeHub, query: string, variables: object): Promise<Payload> {
  const response = await fetch(hub.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${hub.key}` },
    body: JSON.stringify({ query, variables }),
  });
  // As the documents above ask for it.
  return dataOf(await response.text())['done'] as Payload;
}
