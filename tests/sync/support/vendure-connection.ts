/** What people do with a connection, through the graph. */
import type { VendureTarget } from '../../targets/vendure/index.ts';
import type { HubInside } from '../../support/hub/in-process.ts';
import { eventually } from '../../support/eventually.ts';

type Hub = Pick<HubInside, 'run'>;
interface Problem {
  readonly code: string;
  readonly message: string;
}

/** Data of an operation that must have no error. The caller says what it selected. */
export async function ask<Data>(hub: Hub, query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const { result } = await hub.run(query, variables);
  if (result.errors) throw new Error(result.errors.map(({ message }) => message).join('\n'));
  return result.data as Data;
}

/** A connection to the running shop; read only on request, unless it is told how often. */
export async function connect(hub: Hub, target: VendureTarget, pollEverySeconds?: number): Promise<string> {
  const { config, secrets } = target.connection();
  const { createConnection } = await ask<{
    createConnection: { connection: { id: string } | null; problems: Problem[] };
  }>(
    hub,
    `mutation ($input: CreateConnectionInput!) {
      createConnection(input: $input) { connection { id } problems { code message } } }`,
    {
      input: {
        connectorId: 'vendure',
        name: 'The shop',
        config,
        authId: 'password',
        credential: secrets,
        pollEverySeconds: pollEverySeconds ?? null,
      },
    },
  );
  if (!createConnection.connection) throw new Error(JSON.stringify(createConnection.problems));
  return createConnection.connection.id;
}

export interface SyncRequest {
  /** All when left out. */
  readonly streams?: readonly string[];
  readonly mode?: 'CHANGES' | 'FULL' | 'SWEEP';
}

interface Run {
  readonly status: string;
  readonly rejected: number;
  readonly stream: { readonly name: string };
  readonly error: { readonly code: string; readonly message: string } | null;
}

const DONE = new Set(['SUCCEEDED', 'FAILED', 'CANCELLED']);

/** Asks for runs and waits for their ends. Fails when one of them does not succeed, or rejects a row. */
export async function sync(hub: Hub, connectionId: string, { streams, mode = 'CHANGES' }: SyncRequest): Promise<void> {
  const { startSync } = await ask<{ startSync: { runs: { id: string }[] | null; problems: Problem[] } }>(
    hub,
    `mutation ($input: StartSyncInput!) { startSync(input: $input) { runs { id } problems { code message } } }`,
    { input: { connectionId, mode, ...(streams && { streams }) } },
  );
  if (!startSync.runs) throw new Error(JSON.stringify(startSync.problems));
  for (const { id } of startSync.runs) {
    const run = await eventually(
      async () => {
        const { syncRun } = await ask<{ syncRun: Run }>(
          hub,
          `query ($id: ID!) { syncRun(id: $id) { status rejected stream { name } error { code message } } }`,
          { id },
        );
        return DONE.has(syncRun.status) ? syncRun : undefined;
      },
      { timeoutMs: 60_000, everyMs: 50 },
    );
    if (run.status !== 'SUCCEEDED' || run.rejected > 0) throw new Error(JSON.stringify(run));
  }
}
