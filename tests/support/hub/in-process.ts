import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { executePlan, makeSupergraph, planOperation, type FetchTrace, withNode } from '@tributary/gateway';
import { SYSTEM, type Principal, type Subgraph } from '@tributary/platform';
import { parse, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { readFile } from 'node:fs/promises';
import { ALL_SUBGRAPHS, openCore, startBackground, type Core } from '../../../cli/src/hub/core.ts';
import { readConfig } from '../../../cli/src/config.ts';
import { withDatabase } from '../database.ts';

/** Every subgraph and the plan executor in this process, with what they do counted. For tests that look inside. */
export interface HubInside {
  readonly core: Core;
  /** What clients see of the graph. */
  readonly schema: GraphQLSchema;
  run(query: string, variables?: Record<string, unknown>, principal?: Principal, road?: Road): Promise<Inside>;
  /** Waits until every projection has seen what was committed before the call. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export interface Road {
  /** False sends every fetch by itself. */
  readonly isFused: boolean;
}

export interface Inside {
  readonly result: ExecutionResult;
  readonly trace: readonly FetchTrace[];
  /** SQL statements that the operation took. */
  readonly statements: readonly string[];
}

const SUPERGRAPH = fileURLToPath(new URL('../../../gateway/supergraph.graphql', import.meta.url));

export interface HubInsideOptions {
  /** Private `host:port` that connectors may reach. */
  readonly allowedHosts?: readonly string[];
  /** False leaves sequencer, projections and jobs to processes that the test starts itself. */
  readonly hasBackground?: boolean;
  /** Where vendors send their webhooks. */
  readonly publicUrl?: string;
}

export async function openHubInside({
  allowedHosts = [],
  hasBackground = true,
  publicUrl,
}: HubInsideOptions = {}): Promise<HubInside> {
  const database = await withDatabase(['log', ...ALL_SUBGRAPHS, 'bullmq']);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'tributary-inside-'));
  const config = readConfig({
    TRIBUTARY_DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
    ...(publicUrl !== undefined && { TRIBUTARY_PUBLIC_URL: publicUrl }),
  });
  const core = await openCore({
    config,
    databaseUrl: database.url,
    name: 'inside',
    subgraphs: ALL_SUBGRAPHS,
    allowedHosts,
  });
  const background = hasBackground ? await startBackground(core) : undefined;
  const supergraph = makeSupergraph(await readFile(SUPERGRAPH, 'utf8'));
  const subgraphs = withNode(
    new Map<string, Subgraph>([...core.runtimes].map(([name, runtime]) => [name, runtime.subgraph])),
  );
  return {
    core,
    schema: supergraph.apiSchema,
    async run(query, variables = {}, principal = SYSTEM, road = { isFused: true }) {
      const counting = countStatements(core);
      try {
        const plan = planOperation(supergraph, parse(query), undefined);
        const fusion = road.isFused ? core.fusion : undefined;
        const request = { plan, variables, principal, requestId: 'inside', subgraphs, fusion };
        const { result, trace } = await executePlan(request);
        return { result, trace, statements: counting.statements };
      } finally {
        counting.stop();
      }
    },
    async settled() {
      // One projection's effects may be another one's events.
      for (let round = 0; round < 3; round += 1) {
        await Promise.all((background?.projections ?? []).map(async (projection) => await projection.caughtUp()));
      }
    },
    async close() {
      await background?.stop();
      await core.close();
      await database.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Counts what reads send to their pools; projections and the log have connections of their own. */
function countStatements({ databases, reader }: Core): { statements: string[]; stop(): void } {
  const statements: string[] = [];
  const undo = [...databases.values(), reader].map((database) => {
    const { query } = database;
    Object.assign(database, {
      query: async (statement: Parameters<typeof query>[0]) => {
        statements.push(statement.text);
        return await query(statement);
      },
    });
    return () => Object.assign(database, { query });
  });
  return {
    statements,
    stop: () => {
      for (const one of undo) one();
    },
  };
}
