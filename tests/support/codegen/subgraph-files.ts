import { printSubgraphSchema, buildSubgraphSchema } from '@apollo/subgraph';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers';
import { GraphQLError, isEnumType, isInputObjectType, isScalarType, parse, type GraphQLSchema } from 'graphql';
import { formatted, type GeneratedFile } from './generated-file.ts';
import type { SubgraphSdl } from './subgraph-sdl.ts';

type Result =
  | { readonly ok: true; readonly files: readonly GeneratedFile[] }
  | { readonly ok: false; readonly errors: readonly string[] };

const BANNER = '// Written by codegen.ts from schema.graphql. Do not edit.\n';

/** TypeScript of each scalar; an unlisted one is an error, so that none becomes `any` unseen. */
const SCALARS = {
  ID: 'string',
  DateTime: { input: 'string', output: 'Date | string' },
  Date: 'string',
  Duration: 'string',
  JSON: 'unknown',
  JSONObject: 'Readonly<Record<string, unknown>>',
  BigInt: 'string',
  Long: 'string',
  _Any: 'unknown',
  _FieldSet: 'string',
  FieldSet: 'string',
  federation__FieldSet: 'string',
  federation__Scope: 'string',
  federation__Policy: 'string',
  federation__ContextFieldValue: 'string',
  link__Import: 'unknown',
};

/**
 * A source is what the read layer gave: the row as the fetch selected it. What it holds depends on the
 * operation, so a source is typed as a record, and what a resolver answers with an object is not typed.
 */
const SOURCE_ROW = `
/** What the read layer gave for the object this field belongs to. */
export interface SourceRow { readonly [field: string]: unknown }
`;

export async function generateSubgraph({ name, sdl }: SubgraphSdl): Promise<Result> {
  try {
    const schema = buildSubgraphSchema(parse(sdl));
    const folder = `subgraphs/${name}/src/generated`;
    return {
      ok: true,
      files: [
        await formatted({ path: `${folder}/type-defs.ts`, text: await typeDefsModule(sdl) }),
        await formatted({ path: `${folder}/resolver-types.ts`, text: await resolverTypes(schema) }),
      ],
    };
  } catch (error) {
    return { ok: false, errors: errorsOf(error) };
  }
}

async function typeDefsModule(sdl: string): Promise<string> {
  const { text } = await formatted({ path: 'schema.graphql', text: sdl });
  const literal = text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${');
  return `${BANNER}export const typeDefs = \`${literal}\`;\n`;
}

async function resolverTypes(schema: GraphQLSchema): Promise<string> {
  const config = {
    federation: true,
    immutableTypes: true,
    enumsAsTypes: true,
    useTypeImports: true,
    strictScalars: true,
    scalars: SCALARS,
    contextType: '@tributary/platform#SubgraphContext',
    mappers: Object.fromEntries(outputTypes(schema).map((type) => [type, 'SourceRow'])),
    resolverTypeWrapperSignature: '[T] extends [SourceRow] ? unknown : Promise<T> | T',
  };
  const text = await codegen({
    filename: 'resolver-types.ts',
    schema: parse(printSubgraphSchema(schema)),
    documents: [],
    config,
    plugins: [{ typescript: {} }, { resolvers: {} }],
    pluginMap: { typescript, resolvers: typescriptResolvers },
  });
  return BANNER + withSourceRow(withPlainSubscriptions(text));
}

/** A subscription operation is executed once per event, as a query is: its fields have no `subscribe`. */
function withPlainSubscriptions(text: string): string {
  return text.replaceAll(/: SubscriptionResolver<(.+), "\w+", ParentType/g, ': Resolver<$1, ParentType');
}

function withSourceRow(text: string): string {
  const end = text.lastIndexOf("';", text.indexOf('export type Maybe<')) + 2;
  return text.slice(0, end) + SOURCE_ROW + text.slice(end);
}

function outputTypes(schema: GraphQLSchema): string[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return Object.values(schema.getTypeMap())
    .filter((type) => !isScalarType(type) && !isEnumType(type) && !isInputObjectType(type))
    .filter((type) => !type.name.startsWith('_') && !roots.some((root) => root?.name === type.name))
    .map((type) => type.name)
    .sort();
}

function errorsOf(error: unknown): string[] {
  const causes = error instanceof GraphQLError ? (error.extensions['errors'] ?? error.originalError) : error;
  if (Array.isArray(causes)) return causes.map(String);
  return [error instanceof Error ? error.toString() : String(error)];
}
