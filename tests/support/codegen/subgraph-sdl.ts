import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { GraphQLError, parse, Source } from 'graphql';

/** One subgraph's SDL: the common part and its entities' files, in the order of their paths. */
export interface SubgraphSdl {
  readonly name: string;
  readonly sdl: string;
}

export interface SdlProblem {
  readonly subgraph: string;
  readonly message: string;
}

const COMMON = 'platform/src/subgraph/common-type-defs.ts';

/** Every subgraph that has SDL. A file that does not parse is a problem of its subgraph only. */
export async function readSubgraphSdl(root: string): Promise<{ subgraphs: SubgraphSdl[]; problems: SdlProblem[] }> {
  const common = await readCommon(root);
  const subgraphs: SubgraphSdl[] = [];
  const problems: SdlProblem[] = [];
  for (const name of await folders(path.join(root, 'subgraphs'))) {
    const parts: string[] = [];
    for (const file of await schemaFiles(path.join(root, 'subgraphs', name, 'src'))) {
      const text = await readFile(file, 'utf8');
      const error = syntaxError(text, path.relative(root, file));
      if (error !== undefined) problems.push({ subgraph: name, message: error });
      parts.push(text);
    }
    if (parts.length > 0 && !problems.some(({ subgraph }) => subgraph === name)) {
      subgraphs.push({ name, sdl: [common, ...parts].map((part) => part.trim()).join('\n\n') });
    }
  }
  return { subgraphs, problems };
}

/** Read as a file of the given tree, not through the package, so that a copy of the tree can be checked too. */
async function readCommon(root: string): Promise<string> {
  const module = (await import(pathToFileURL(path.join(root, COMMON)).href)) as { commonTypeDefs?: unknown };
  if (typeof module.commonTypeDefs !== 'string') throw new Error(`${COMMON} does not export the text commonTypeDefs`);
  return module.commonTypeDefs;
}

async function folders(parent: string): Promise<string[]> {
  const entries = await readdir(parent, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

async function schemaFiles(source: string): Promise<string[]> {
  if (!existsSync(source)) return [];
  const entries = await readdir(source, { recursive: true });
  return entries
    .filter((entry) => path.basename(entry) === 'schema.graphql')
    .sort()
    .map((entry) => path.join(source, entry));
}

function syntaxError(text: string, name: string): string | undefined {
  try {
    parse(new Source(text, name));
    return undefined;
  } catch (error) {
    if (error instanceof GraphQLError) return error.toString();
    throw error;
  }
}
