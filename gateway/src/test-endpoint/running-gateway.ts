import type { Principal } from '@tributary/platform';
import type { GraphSource } from '../door/graph.ts';
import { type Gateway, type GatewayOptions, makeGateway } from '../gateway.ts';
import { type DealGraph, makeDealGraph, replaceableGraph } from './deal-graph.ts';
import { makeMemoryLog, type MemoryLog } from './memory-log.ts';
import { authenticateBy, credentials, silent } from './principals.ts';

export interface RunningGateway {
  readonly gateway: Gateway;
  readonly url: string;
  readonly log: MemoryLog;
  readonly graph: DealGraph;
  readonly graphs: ReturnType<typeof replaceableGraph>;
  /** Credentials that work: `ann` and `bob`, each the name of a person who may do everything. */
  readonly known: Map<string, Principal>;
  readonly close: () => Promise<void>;
}

/** A gateway on loopback, on a free port unless one is given, over the deal graph and a log in memory. */
export async function startGateway(changes: Partial<GatewayOptions> = {}, port = 0): Promise<RunningGateway> {
  const log = makeMemoryLog();
  const graph = makeDealGraph();
  const graphs = replaceableGraph(graph);
  const known = credentials('ann', 'bob');
  const gateway = makeGateway({
    graphs: graphs satisfies GraphSource,
    log,
    authenticate: authenticateBy(known),
    logger: silent,
    production: false,
    ...changes,
  });
  const { url } = await gateway.listen({ host: '127.0.0.1', port });
  return { gateway, url, log, graph, graphs, known, close: () => gateway.close() };
}

export interface PostOptions {
  readonly credential?: string;
  readonly accept?: string;
  readonly headers?: Record<string, string>;
}

/** POSTs a body to `/graphql`: an object as JSON, a string as it is. */
export async function post(url: string, body: unknown, { credential = 'ann', accept, headers }: PostOptions = {}) {
  return await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(credential === '' ? {} : { authorization: `Bearer ${credential}` }),
      ...(accept === undefined ? {} : { accept }),
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}
