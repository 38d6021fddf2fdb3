import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, type GraphQLSchema, parse } from 'graphql';
import type { Principal, Subgraph, SubgraphRequest } from '@tributary/platform';

type SchemaModule = Extract<Parameters<typeof buildSubgraphSchema>[0], { readonly resolvers?: unknown }>;

type Resolver = (...args: never[]) => unknown;

export interface TestSubgraph {
  readonly name: string;
  readonly sdl: string;
  readonly resolvers: Readonly<Record<string, Readonly<Record<string, Resolver>>>>;
}

const FEDERATION =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires", "@provides", "@shareable", "@composeDirective"])\n';

export function documentOf({ sdl }: TestSubgraph) {
  return parse(FEDERATION + sdl);
}

export function schemaOf(subgraph: TestSubgraph): GraphQLSchema {
  // The builder's resolver type is looser in some places and stricter in others than what it runs.
  const resolvers = subgraph.resolvers as unknown as SchemaModule['resolvers'];
  return buildSubgraphSchema({ typeDefs: documentOf(subgraph), ...(resolvers && { resolvers }) });
}

/** A subgraph in this process that remembers what it was asked. */
export interface RecordingSubgraph extends Subgraph {
  readonly requests: SubgraphRequest[];
}

export function localSubgraph(subgraph: TestSubgraph): RecordingSubgraph {
  const schema = schemaOf(subgraph);
  const requests: SubgraphRequest[] = [];
  return {
    name: subgraph.name,
    requests,
    async execute(request) {
      requests.push(request);
      const { document, operationName, variables, event } = request;
      return await execute({
        schema,
        document,
        operationName: operationName ?? null,
        variableValues: variables,
        rootValue: event?.data ?? {},
      });
    },
  };
}

export const AUDITOR: Principal = { kind: 'user', id: 'u', name: 'Auditor', roles: [], teams: [], rights: {} };
