import {
  openDatabase,
  systemClock,
  type Database,
  type EventLog,
  type Inbound,
  type JobQueue,
  type Logger,
  type Outbound,
  type SubgraphRuntime,
} from '@tributary/platform';
import { rightsAsker } from './ask-rights.ts';
import type { CoreOptions } from './core.ts';
import { SUBGRAPHS, type HubDeps } from './registry.ts';

export interface OpenSubgraphs {
  readonly runtimes: ReadonlyMap<string, SubgraphRuntime>;
  /** Closed by whoever asked. One may be added later, when what runs elsewhere is needed here. */
  readonly databases: ReadonlyMap<string, Database>;
  /** What the connector host is given; undefined where the integration subgraph does not run. */
  readonly integration: HubDeps | undefined;
}

interface Surroundings {
  readonly log: EventLog;
  readonly queue: JobQueue;
  readonly logger: Logger;
}

/** The subgraphs that run in this process, each with a pool of its own role, and the roads between them. */
export function openSubgraphs(options: CoreOptions, { log, queue, logger }: Surroundings): OpenSubgraphs {
  const { config, databaseUrl, name, subgraphs, allowedHosts = [], fileRoots = [] } = options;
  const databases = new Map<string, Database>();
  const runtimes = new Map<string, SubgraphRuntime>();
  /** Made where the subgraph runs elsewhere: a road is a way to its tables, whoever answers its graph. */
  const lent = new Map<string, SubgraphRuntime>();

  function depsOf(subgraph: string): HubDeps {
    const role = `tributary_${subgraph}`;
    const database = openDatabase({ url: databaseUrl, name: `${name} ${subgraph}`, role });
    databases.set(subgraph, database);
    return {
      database,
      log,
      logger: logger.child({ subgraph }),
      clock: systemClock,
      queue,
      inboundFor,
      outboundFor,
      allowedHosts: [...config.allowedHosts, ...allowedHosts],
      fileRoots: [...config.fileRoots, ...fileRoots],
      credentialSecret: config.secrets.credential,
      publicUrl: config.publicUrl,
      rightsOf,
    };
  }

  function runtimeOf(subgraph: string): SubgraphRuntime {
    const known = runtimes.get(subgraph) ?? lent.get(subgraph);
    if (known !== undefined) return known;
    const module = SUBGRAPHS.find((one) => one.name === subgraph);
    if (module === undefined) throw new Error(`There is no subgraph ${subgraph}.`);
    const made = module.make(depsOf(subgraph));
    lent.set(subgraph, made);
    return made;
  }

  function inboundFor(kind: string): Inbound | undefined {
    return [...runtimes.values()].map(({ inbound }) => inbound).find((inbound) => inbound?.kinds.includes(kind));
  }

  function outboundFor(kind: string): Outbound | undefined {
    const module = SUBGRAPHS.find(({ tellsOf = [] }) => tellsOf.includes(kind));
    return module && runtimeOf(module.name).outbound;
  }

  const rightsOf = rightsAsker(() => runtimeOf('access').subgraph);

  let integration: HubDeps | undefined;
  for (const module of SUBGRAPHS.filter((one) => subgraphs.includes(one.name))) {
    const deps = depsOf(module.name);
    runtimes.set(module.name, module.make(deps));
    if (module.name === 'integration') integration = deps;
  }
  return { runtimes, databases, integration };
}
