import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Supergraph } from '@apollo/federation-internals';
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import { GraphQLError, parse, print, printSchema, Source, validate, visit, type DocumentNode } from 'graphql';
import { formatted, type GeneratedFile } from './generated-file.ts';

type Result =
  { readonly ok: true; readonly file: GeneratedFile } | { readonly ok: false; readonly errors: readonly string[] };

const FOLDER = 'console/src';
const FILE = `${FOLDER}/generated/operations.ts`;
const BANNER = '// Written by codegen.ts from the .graphql files of the console. Do not edit.\n';
const IMPORT = "import type { Operation } from '../api/operation.ts';\n";

/** What JSON brings of each scalar. */
const SCALARS = { ID: 'string', DateTime: 'string', JSON: 'unknown' };

/** The console's operations, checked against what clients see of the composed graph, as texts with types. */
export async function generateConsole(root: string, supergraph: string): Promise<Result | undefined> {
  const sources = await readOperations(root);
  if (sources.length === 0) return undefined;
  try {
    const schema = Supergraph.build(supergraph).apiSchema().toGraphQLJSSchema();
    const document = { ...sources[0], definitions: sources.flatMap(({ definitions }) => definitions) } as DocumentNode;
    const errors = validate(schema, document);
    if (errors.length > 0) return { ok: false, errors: errors.map(String) };
    const types = await codegen({
      filename: 'operations.ts',
      schema: parse(printSchema(schema)),
      documents: [{ document }],
      config: { immutableTypes: true, enumsAsTypes: true, strictScalars: true, skipTypename: true, scalars: SCALARS },
      plugins: [{ operations: {} }],
      pluginMap: { operations },
    });
    return { ok: true, file: await formatted({ path: FILE, text: BANNER + IMPORT + types + textsOf(document) }) };
  } catch (error) {
    return { ok: false, errors: [error instanceof Error ? error.toString() : String(error)] };
  }
}

async function readOperations(root: string): Promise<DocumentNode[]> {
  const folder = path.join(root, FOLDER);
  // A copy of the tree for a check may have no console.
  const entries = await readdir(folder, { recursive: true }).catch(() => []);
  const files = entries.filter((entry) => entry.endsWith('.graphql')).sort();
  return await Promise.all(
    files.map(async (file) => {
      const text = await readFile(path.join(folder, file), 'utf8');
      try {
        return parse(new Source(text, `${FOLDER}/${file}`));
      } catch (error) {
        throw error instanceof GraphQLError ? new Error(error.toString()) : error;
      }
    }),
  );
}

/** One constant for each operation: its text with the fragments it uses, and the types of both ends. */
function textsOf(document: DocumentNode): string {
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === 'FragmentDefinition' ? [[one.name.value, one] as const] : [])),
  );
  const constants: string[] = [];
  for (const definition of document.definitions) {
    if (definition.kind !== 'OperationDefinition') continue;
    const name = definition.name?.value ?? '';
    const kind = definition.operation;
    const used = new Set<string>();
    const collect = (node: typeof definition | DocumentNode['definitions'][number]): void => {
      visit(node, {
        FragmentSpread: ({ name: { value } }) => {
          const fragment = fragments.get(value);
          if (!fragment || used.has(value)) return;
          used.add(value);
          collect(fragment);
        },
      });
    };
    collect(definition);
    const text = [definition, ...[...used].sort().flatMap((one) => fragments.get(one) ?? [])].map(print).join('\n\n');
    const type = `${name}${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
    constants.push(
      `export const ${name}: Operation<${type}, ${type}Variables> = { kind: '${kind}', name: '${name}', text: ${JSON.stringify(text)} };`,
    );
  }
  return `\n${constants.join('\n')}\n`;
}
