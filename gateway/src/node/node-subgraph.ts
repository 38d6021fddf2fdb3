/**
 * `Query.node` belongs to no domain: only the gateway knows every type. So it is a subgraph of the composed graph
 * that the gateway is itself. It tells the type by the id's prefix and asks the type's owner whether the viewer may
 * see such a thing; the fields are then fetched as those of any other reference.
 */
import {
  buildASTSchema,
  type DocumentNode,
  execute,
  type ExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  parse,
} from 'graphql';
import { publicIdPrefix, type Subgraph, type SubgraphRequest } from '@tributary/platform';
import { NODE_TYPES, typeDefs } from './generated/node-types.ts';

export const NODE_SUBGRAPH = 'node';

interface Found {
  readonly __typename: string;
  readonly id: string;
}

// Of the directives of federation only composition knows the definitions.
const SCHEMA = buildASTSchema(parse(typeDefs), { assumeValidSDL: true });
/** By prefix, with the question to its owner: the same object each time, so that the owner plans it once. */
const KNOWN = new Map(
  Object.entries(NODE_TYPES).map(([prefix, { type, subgraph }]) => [
    prefix,
    { type, subgraph, question: questionOf(type) },
  ]),
);
const LONGEST_SHOWN = 64;

/** The subgraphs with this one, which asks the others. */
export function withNode(subgraphs: ReadonlyMap<string, Subgraph>): ReadonlyMap<string, Subgraph> {
  return new Map([...subgraphs, [NODE_SUBGRAPH, makeNodeSubgraph(subgraphs)]]);
}

function makeNodeSubgraph(subgraphs: ReadonlyMap<string, Subgraph>): Subgraph {
  return {
    name: NODE_SUBGRAPH,
    async execute(request) {
      return await execute({
        schema: SCHEMA,
        document: request.document,
        operationName: request.operationName ?? null,
        variableValues: request.variables,
        rootValue: { node: ({ id }: { id: string }) => findNode(id, { subgraphs, request }) },
      });
    },
  };
}

async function findNode(
  id: string,
  { subgraphs, request }: { subgraphs: ReadonlyMap<string, Subgraph>; request: SubgraphRequest },
): Promise<Found | null> {
  const known = KNOWN.get(publicIdPrefix(id) ?? '');
  if (!known) throw refusal('BAD_ID', `${JSON.stringify(id.slice(0, LONGEST_SHOWN))} is no id of this hub.`);
  const { data, errors } = await ask(subgraphs.get(known.subgraph), {
    document: known.question,
    variables: { representations: [{ __typename: known.type, id }] },
    principal: request.principal,
    requestId: request.requestId,
    ...(request.signal ? { signal: request.signal } : {}),
  });
  const [error] = errors ?? [];
  if (error) throw toldBy(error);
  const found = (data?.['_entities'] as readonly (Found | null)[] | undefined)?.[0];
  return found ?? null;
}

/** A subgraph that is down fails this field only, also when an operation has several. */
async function ask(owner: Subgraph | undefined, request: SubgraphRequest): Promise<ExecutionResult> {
  if (!owner) throw refusal('SUBGRAPH_UNAVAILABLE', 'The subgraph of this type is not there.');
  try {
    return await owner.execute(request);
  } catch (error) {
    throw refusal('SUBGRAPH_UNAVAILABLE', 'The subgraph of this type did not answer.', error);
  }
}

function refusal(code: string, message: string, cause?: unknown): GraphQLError {
  const originalError = cause instanceof Error ? { originalError: cause } : {};
  return new GraphQLError(message, { extensions: { code }, ...originalError });
}

/** Its path leads into the owner's answer and means nothing in ours. */
function toldBy({ message, extensions }: Pick<GraphQLFormattedError, 'message' | 'extensions'>): GraphQLError {
  return new GraphQLError(message, extensions === undefined ? {} : { extensions });
}

/** The id of what is found may differ from the one asked: an alias. */
function questionOf(type: string): DocumentNode {
  return parse(`query ($representations: [_Any!]!) {
    _entities(representations: $representations) { __typename ... on ${type} { id } } }`);
}
