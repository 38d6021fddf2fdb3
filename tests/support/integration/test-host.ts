/** The integration subgraph over a fresh database, with a queue and an inbound that a test can look into. */
import { isDeepStrictEqual } from 'node:util';
import type { Connector } from '@tributary/connector-kit';
import {
  DEFAULT_ROLES,
  newId,
  SYSTEM,
  type Inbound,
  type InboundBatch,
  type InboundItem,
  type InboundResult,
  type JobQueue,
  type Rights,
  type SubgraphDeps,
} from '@tributary/platform';
import { withSubgraph, type TestSubgraph } from '../subgraph.ts';
import {
  createConnection,
  type CreateConnection,
} from '../../../subgraphs/integration/src/connection/create-connection.ts';
import type { HostDeps } from '../../../subgraphs/integration/src/deps.ts';
import { syncStream } from '../../../subgraphs/integration/src/engine/sync-stream.ts';
import { makeHost } from '../../../subgraphs/integration/src/host.ts';
import { integrationWith } from '../../../subgraphs/integration/src/index.ts';
import { streamId } from '../../../subgraphs/integration/src/stream/declare-streams.ts';

export interface TestHost {
  readonly subgraph: TestSubgraph;
  readonly host: HostDeps;
  readonly inbound: RecordingInbound;
  readonly enqueued: { job: string; data: unknown }[];
  readonly scheduled: Map<string, number>;
  /** What roles allow, by name. */
  readonly roles: Map<string, Rights>;
  /** A connection that is read only when the test says so. */
  connect(input?: Partial<CreateConnection>): Promise<string>;
  /** Runs the job of a stream once, as a worker would. */
  sync(
    connectionId: string,
    options?: { stream?: string; signal?: AbortSignal; jobId?: string },
  ): Promise<Date | undefined>;
  close(): Promise<void>;
}

/** What a subgraph that keeps people would hold, and every version that it ever took, in order. */
export interface RecordingInbound extends Inbound {
  readonly held: Map<string, { version: string; record: unknown }>;
  readonly taken: string[];
  calls: number;
  /** Answers or fails an item in the place of the usual answer. */
  judge: (item: InboundItem) => InboundResult | undefined;
  /** Called before a batch is answered; throws to fail it. */
  before: (batch: InboundBatch) => void;
  /** Called when a batch has been taken, before the answer arrives. */
  after: () => void;
}

function recordingInbound(): RecordingInbound {
  const inbound: RecordingInbound = {
    kinds: ['person', 'company', 'order', 'product'],
    held: new Map(),
    taken: [],
    calls: 0,
    judge: () => undefined,
    before: () => undefined,
    after: () => undefined,
    async accept(batch) {
      inbound.calls += 1;
      inbound.before(batch);
      const results = batch.items.map((item) => inbound.judge(item) ?? take(inbound, batch, item));
      inbound.after();
      return await Promise.resolve(results);
    },
    async rehearse() {
      const [held, taken] = [new Map(inbound.held), [...inbound.taken]];
      return await Promise.resolve({
        inbound,
        end: async () => {
          inbound.held.clear();
          for (const [id, one] of held) inbound.held.set(id, one);
          inbound.taken.splice(0, inbound.taken.length, ...taken);
          await Promise.resolve();
        },
      });
    },
  };
  return inbound;
}

function take({ held, taken }: RecordingInbound, { kind }: InboundBatch, item: InboundItem): InboundResult {
  const { key, version, op, record } = item;
  const id = `${kind}/${key}`;
  const before = held.get(id);
  if (op === 'delete') {
    if (!held.delete(id)) return { key, status: 'unchanged' };
    taken.push(`${id} gone`);
    return { key, status: 'deleted' };
  }
  // Like the subgraphs: a version that says something else (it was mapped again) is taken.
  const isSame = before?.version === version && isDeepStrictEqual(before.record, record);
  if (isSame) return { key, status: 'unchanged', id: newId() };
  held.set(id, { version, record });
  taken.push(`${id}@${version}`);
  return { key, status: before ? 'updated' : 'created', id: newId() };
}

const SECRET = 'a credential secret of the tests';

export async function startTestHost(
  connectors: readonly Connector[],
  options: {
    allowedHosts?: readonly string[];
    fileRoots?: readonly string[];
    queue?: JobQueue;
    publicUrl?: string;
    /** A real subgraph's, in the place of the one that records. */
    inbound?: Inbound;
  } = {},
): Promise<TestHost> {
  const inbound = recordingInbound();
  const taking = options.inbound ?? inbound;
  const enqueued: TestHost['enqueued'] = [];
  const scheduled: TestHost['scheduled'] = new Map();
  const roles = new Map<string, Rights>(Object.entries(DEFAULT_ROLES));
  const own = (deps: SubgraphDeps) => ({
    ...deps,
    queue: options.queue ?? recordingQueue(enqueued, scheduled),
    inboundFor: (kind: string) => (taking.kinds.includes(kind) ? taking : undefined),
    outboundFor: () => undefined,
    allowedHosts: options.allowedHosts ?? [],
    credentialSecret: SECRET,
    fileRoots: options.fileRoots ?? [],
    publicUrl: options.publicUrl,
    rightsOf: async (role: string) => await Promise.resolve(roles.get(role)),
  });
  const module = integrationWith(connectors);
  const subgraph = await withSubgraph({ ...module, make: (deps) => module.make(own(deps)) });
  const host = makeHost(own(subgraph.deps), connectors);
  return {
    subgraph,
    host,
    inbound,
    enqueued,
    scheduled,
    roles,
    async connect(input = {}) {
      const connectorId = connectors[0]?.id ?? '';
      const base = { connectorId, name: newId(), config: {}, credential: { token: 'canary-4711' } };
      const made = await createConnection(host, SYSTEM, { ...base, ...input });
      if (!made.ok) throw new Error(`${made.code}: ${made.message}`);
      return made.value.id;
    },
    async sync(connectionId, { stream = 'people', signal = new AbortController().signal, jobId = newId() } = {}) {
      const id = streamId(connectionId, stream);
      return await syncStream(host, id, { jobId, signal, logger: host.logger });
    },
    close: async () => {
      await subgraph.close();
    },
  };
}

function recordingQueue(enqueued: TestHost['enqueued'], scheduled: TestHost['scheduled']): JobQueue {
  return {
    enqueue: async (job, data) => {
      enqueued.push({ job: job.name, data });
      return Promise.resolve();
    },
    schedule: async (job, data, { everyMs }) => {
      scheduled.set(`${job.name} ${job.keyOf(data)}`, everyMs);
      return Promise.resolve();
    },
    unschedule: async (job, data) => {
      scheduled.delete(`${job.name} ${job.keyOf(data)}`);
      return Promise.resolve();
    },
    startWorkers: () => undefined,
    counts: async () => Promise.resolve({ waiting: 0, active: 0, delayed: 0, failed: 0 }),
    close: async () => Promise.resolve(),
  };
}

/** Rows of a table, as the owner sees them. */
export async function rowsOf<Row>({ host }: TestHost, text: string, values: readonly unknown[] = []): Promise<Row[]> {
  const result = await host.database.pool.query(text, [...values]);
  return result.rows as Row[];
}
