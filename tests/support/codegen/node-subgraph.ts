import { keyFields, ownerOf } from '../schema-lint/contributions.ts';
import { hasDirective, type SubgraphTypes, typesOf } from '../schema-lint/sdl-type.ts';
import { formatted, type GeneratedFile } from './generated-file.ts';
import type { SubgraphSdl } from './subgraph-sdl.ts';

const FILE = 'gateway/src/node/generated/node-types.ts';

/** Prefixes of public ids that are not the type's name in snake case. */
const PREFIXES: Readonly<Record<string, string>> = { ApiKey: 'apikey' };

interface NodeType {
  readonly type: string;
  readonly prefix: string;
  readonly subgraph: string;
}

/** What the gateway answers itself: `Query.node`, over every type that some subgraph finds by its id. */
export async function generateNodeSubgraph(
  subgraphs: readonly SubgraphSdl[],
): Promise<{ readonly subgraph: SubgraphSdl; readonly file: GeneratedFile }> {
  const types = nodeTypes(subgraphs.map(({ name, sdl }) => typesOf(name, sdl)));
  const sdl = sdlOf(types);
  const text = `// Written by codegen.ts from the subgraphs' SDL. Do not edit.
export const typeDefs = ${JSON.stringify(sdl)};

/** By the prefix of its ids: the type, and the subgraph that knows whether there is such a thing. */
export const NODE_TYPES: Readonly<Record<string, { readonly type: string; readonly subgraph: string }>> =
  ${JSON.stringify(Object.fromEntries(types.map(({ prefix, type, subgraph }) => [prefix, { type, subgraph }])))};
`;
  return { subgraph: { name: 'node', sdl }, file: await formatted({ path: FILE, text }) };
}

function nodeTypes(subgraphs: readonly SubgraphTypes[]): NodeType[] {
  const names = new Set(subgraphs.flatMap(({ types }) => [...types.keys()]));
  return [...names].sort().flatMap((type) => {
    const holders = subgraphs.filter(({ types }) => isEntityById(types.get(type)));
    const subgraph = (holders.length === 1 ? holders[0] : ownerOf(type, holders))?.name;
    const prefix = PREFIXES[type] ?? type.replace(/(?!^)[A-Z]/g, '_$&').toLowerCase();
    return subgraph === undefined ? [] : [{ type, prefix, subgraph }];
  });
}

function isEntityById(type: ReturnType<SubgraphTypes['types']['get']>): boolean {
  return type?.kind === 'object' && hasDirective(type, 'key') && keyFields(type).has('id');
}

function sdlOf(types: readonly NodeType[]): string {
  const stubs = types.map(
    ({ type }) => `type ${type} implements Node @key(fields: "id", resolvable: false) { id: ID! }`,
  );
  return `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])

"Whatever can be found by its id alone."
interface Node {
  id: ID!
}

type Query {
  "The thing of that id, whatever its type; null when there is none, or you may not see it."
  node(id: ID!): Node
}

${stubs.join('\n')}
`;
}
