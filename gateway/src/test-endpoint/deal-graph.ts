import { buildSchema, execute, type ExecutionResult, GraphQLError } from 'graphql';
import type { Execution, Graph, GraphSource, LiveField } from '../door/graph.ts';

const SDL = /* GraphQL */ `
  type Query {
    viewer: String
    deal(id: ID!): Deal
    deals(first: Int, after: String, last: Int): DealConnection!
    search(text: String, first: Int = 20): [Deal!]!
    tags: [Tag!]!
    bySize(size: Int!): Deal
    fails: String
    refuses: String
    failsHard: String!
  }
  type Mutation {
    signIn(email: String!): String
    renameDeal(id: ID!, name: String!): Deal
  }
  type Subscription {
    dealChanged(dealId: ID, ownerId: [ID!], stage: String, after: String): DealChanged!
    notLive: String
  }
  type DealChanged {
    cursor: String!
    kind: String!
    viewer: String
    deal: Deal
  }
  type Deal {
    id: ID!
    name: String
    contact: Contact
    tags: [Tag!]!
  }
  type Contact {
    name: String
    deals(first: Int, after: String, last: Int): DealConnection!
  }
  type Tag {
    name: String
  }
  type DealConnection {
    edges: [DealEdge!]!
    nodes: [Deal!]!
    pageInfo: PageInfo!
    totalCount: Int!
  }
  type DealEdge {
    cursor: String!
    node: Deal!
  }
  type PageInfo {
    hasNextPage: Boolean!
  }
`;

const LIVE: ReadonlyMap<string, LiveField> = new Map([
  ['dealChanged', { on: ['deal.created', 'deal.stageChanged'], subgraph: 'sales' }],
]);

export const SECRET = 'select secret from sales.deals at http://10.0.0.7:4002';

/** A graph of one small schema, executed by graphql-js, that counts what it runs. */
export interface DealGraph extends Graph {
  readonly executions: Execution[];
  /** What the next executions wait for. */
  hold: Promise<void> | undefined;
}

export function makeDealGraph(schemaId = 'deals-1', sdl = SDL): DealGraph {
  const schema = buildSchema(sdl);
  const executions: Execution[] = [];
  return {
    schemaId,
    schema,
    liveFields: LIVE,
    executions,
    hold: undefined,
    async execute(execution): Promise<ExecutionResult> {
      executions.push(execution);
      await this.hold;
      return await execute({
        schema,
        document: execution.document,
        operationName: execution.operationName ?? null,
        variableValues: execution.variables,
        rootValue: rootOf(execution),
      });
    },
  };
}

/** The same schema without `Deal.name`. */
export function dealGraphWithoutNames(): DealGraph {
  return makeDealGraph('deals-2', SDL.replace('name: String\n    contact', 'contact'));
}

/** The same schema, whose deals can be watched by their contact. */
export function dealGraphByContact(): DealGraph {
  return makeDealGraph('deals-3', SDL.replace('dealChanged(dealId: ID,', 'dealChanged(dealId: ID, contactId: ID,'));
}

/** A source whose graph a test replaces. */
export function replaceableGraph(first: Graph): GraphSource & { replace(graph: Graph): void } {
  let graph = first;
  const listeners = new Set<() => void>();
  return {
    current: () => graph,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    replace(next) {
      graph = next;
      for (const listener of listeners) listener();
    },
  };
}

function rootOf({ event, principal }: Execution): Record<string, unknown> {
  const aDeal = { id: 'deal-1', name: 'Boats', tags: [] };
  return {
    viewer: principal.name,
    deal: aDeal,
    deals: { nodes: [aDeal], edges: [], totalCount: 1 },
    search: [aDeal],
    tags: [],
    fails: () => {
      throw new Error(SECRET);
    },
    failsHard: () => {
      throw new Error(SECRET);
    },
    refuses: () => {
      throw new GraphQLError('You may not read Deal.', {
        extensions: { code: 'FORBIDDEN', serviceName: 'sales', stacktrace: [SECRET] },
      });
    },
    signIn: 'token',
    ...(event && {
      dealChanged: {
        cursor: event.cursor,
        kind: event.type,
        viewer: principal.name,
        deal: { ...aDeal, ...event.data },
      },
    }),
  };
}
