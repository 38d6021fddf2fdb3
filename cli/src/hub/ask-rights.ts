import { newId, SYSTEM, type Rights, type SubgraphRuntime } from '@tributary/platform';
import { parse } from 'graphql';
import { z } from 'zod';
import type { HubDeps } from './registry.ts';

const QUESTION = parse('query ($role: String!) { _rightsOf(role: $role) }');
const ACTIONS = z.enum(['create', 'read', 'update', 'delete', 'export', 'merge', '*']);
const Answer = z.record(z.string(), z.array(ACTIONS)).nullable();

/** What a role allows, by the access subgraph's `_rightsOf`, a field that clients do not see. It is found when it is first asked. */
export function rightsAsker(find: () => Pick<SubgraphRuntime, 'subgraph'>): HubDeps['rightsOf'] {
  let access: Pick<SubgraphRuntime, 'subgraph'> | undefined;
  return async (role): Promise<Rights | undefined> => {
    access ??= find();
    const { data, errors } = await access.subgraph.execute({
      document: QUESTION,
      variables: { role },
      principal: SYSTEM,
      requestId: newId(),
    });
    if (errors?.[0]) throw new Error('The access subgraph could not say what a role allows.', { cause: errors[0] });
    return Answer.parse(data?.['_rightsOf']) ?? undefined;
  };
}
