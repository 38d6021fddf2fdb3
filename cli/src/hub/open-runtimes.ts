import { accessSubgraph } from '@tributary/access';
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

interface RuntimesOptions extends CoreOptions {
  readonly log: EventLog;
  readonly queue: JobQueue;
  readonly logger: Logger;
}

export interface Runtimes {
  readonly runtimes: ReadonlyMap<string, SubgraphRuntime>;
  readonly databases: ReadonlyMap<string, Database>;
  /** What the connector host is given; undefined where the integration subgraph does not run. */
  readonly integration: HubDeps | undefined;
}

/** The subgraphs that run in this process, each with a pool of its own role. */
export function openRuntimes(options: RuntimesOptions): Runtimes {
  const { config, databaseUrl, name, subgraphs, allowedHosts = [], fileRoots = [], log, queue, logger } = options;
  const databases = new Map<string, Database>();
  const runtimes = new Map<string, SubgraphRuntime>();
  const inboundFor = (kind: string): Inbound | undefined =>
    [...runtimes.values()].map(({ inbound }) => inbound).find((inbound) => inbound?.kinds.includes(kind));

  /** Made where its subgraph runs elsewhere: the road out is a way to its tables, whoever answers its graph. */
  const lent = new Map<string, Outbound | undefined>();
  const outboundFor = (kind: string): Outbound | undefined => {
    const module = SUBGRAPHS.find(({ tellsOf = [] }) => tellsOf.includes(kind));
    if (module === undefined) return undefined;
    const here = runtimes.get(module.name)?.outbound ?? lent.get(module.name);
    if (here !== undefined) return here;
    const made = module.make(depsOf(module.name)).outbound;
    lent.set(module.name, made);
    return made;
  };

  const rightsOf = rightsAsker(() => runtimes.get('access') ?? accessSubgraph.make(depsOf('access')));

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

  let integration: HubDeps | undefined;
  for (const module of SUBGRAPHS.filter((one) => subgraphs.includes(one.name))) {
    const deps = depsOf(module.name);
    runtimes.set(module.name, module.make(deps));
    if (module.name === 'integration') integration = deps;
  }
  return { runtimes, databases, integration };
}
