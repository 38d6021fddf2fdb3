import { accessSubgraph } from '@tributary/access';
import {
  newId,
  openDatabase,
  SYSTEM,
  systemClock,
  type Database,
  type EventLog,
  type Logger,
  type Rights,
  type Subgraph,
  type SubgraphRuntime,
} from '@tributary/platform';
import { parse } from 'graphql';
import { z } from 'zod';
import type { HubDeps } from './registry.ts';

const QUESTION = parse('query ($role: String!) { _rightsOf(role: $role) }');
const ACTIONS = z.enum(['create', 'read', 'update', 'delete', 'export', 'merge', '*']);
const Answer = z.record(z.string(), z.array(ACTIONS)).nullable();

interface RightsAsker {
  readonly runtimes: ReadonlyMap<string, SubgraphRuntime>;
  /** Closed by whoever gave it. */
  readonly databases: Map<string, Database>;
  readonly databaseUrl: string;
  readonly name: string;
  readonly log: EventLog;
  readonly logger: Logger;
}

/** What a role allows, as the access subgraph has it. Where that runs elsewhere its own code reads its tables here. */
export function rightsAsker({ runtimes, databases, databaseUrl, name, log, logger }: RightsAsker): HubDeps['rightsOf'] {
  let access: Subgraph | undefined;
  const openHere = (): Subgraph => {
    const database = openDatabase({ url: databaseUrl, name: `${name} rights`, role: 'tributary_access' });
    databases.set('rights', database);
    return accessSubgraph.make({ database, log, logger, clock: systemClock }).subgraph;
  };
  return async (role) => {
    access ??= runtimes.get('access')?.subgraph ?? openHere();
    return await askRights(access, role);
  };
}

/** Asks `_rightsOf`, a field that clients do not see. */
async function askRights(access: Subgraph, role: string): Promise<Rights | undefined> {
  const { data, errors } = await access.execute({
    document: QUESTION,
    variables: { role },
    principal: SYSTEM,
    requestId: newId(),
  });
  if (errors?.[0]) throw new Error('The access subgraph could not say what a role allows.', { cause: errors[0] });
  return Answer.parse(data?.['_rightsOf']) ?? undefined;
}
