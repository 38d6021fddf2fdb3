/**
 * From SDL to everything made of it. Per subgraph: `src/**\/schema.graphql` and the common SDL of the platform
 * become `src/generated/type-defs.ts` and `src/generated/resolver-types.ts`; all subgraphs together become
 * `gateway/supergraph.graphql`, against which the operations of the console (`console/src/**\/*.graphql`) are checked and
 * typed. All of it is committed, so a schema change shows in review as a diff.
 *
 *   npm run codegen                   write what differs
 *   npm run codegen -- sales contact  only these subgraphs, and no composition
 *   npm run codegen -- --check        write nothing; list what differs and exit 1
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateConsole } from './tests/support/codegen/console-operations.ts';
import { generateNodeSubgraph } from './tests/support/codegen/node-subgraph.ts';
import { driftedFiles, writeFiles, type GeneratedFile } from './tests/support/codegen/generated-file.ts';
import { generateSubgraph } from './tests/support/codegen/subgraph-files.ts';
import { readSubgraphSdl, type SubgraphSdl } from './tests/support/codegen/subgraph-sdl.ts';
import { composeSupergraph } from './tests/support/codegen/supergraph.ts';

interface Request {
  readonly root: string;
  readonly isCheck: boolean;
  readonly only: readonly string[];
}

interface Generated {
  readonly files: readonly GeneratedFile[];
  readonly problems: readonly string[];
}

/** Everything that can be generated; what cannot is a problem and does not stop the rest. */
export async function generate({ root, only }: Omit<Request, 'isCheck'>): Promise<Generated> {
  const { subgraphs, problems } = await readSubgraphSdl(root);
  const wanted = only.length === 0 ? subgraphs : subgraphs.filter(({ name }) => only.includes(name));
  const found = [...problems.filter(({ subgraph }) => only.length === 0 || only.includes(subgraph))];
  const files: GeneratedFile[] = [];
  for (const subgraph of wanted) {
    const result = await generateSubgraph(subgraph);
    if (result.ok) files.push(...result.files);
    else found.push(...result.errors.map((message) => ({ subgraph: subgraph.name, message })));
  }
  const messages = found.map(({ subgraph, message }) => `${subgraph}: ${message}`);
  if (only.length === 0 && messages.length === 0) await addSupergraph({ root, subgraphs }, files, messages);
  return { files, problems: messages };
}

interface Composable {
  readonly root: string;
  readonly subgraphs: readonly SubgraphSdl[];
}

async function addSupergraph({ root, subgraphs }: Composable, files: GeneratedFile[], problems: string[]) {
  if (subgraphs.length === 0) return;
  const node = await generateNodeSubgraph(subgraphs);
  files.push(node.file);
  const composed = await composeSupergraph([...subgraphs, node.subgraph]);
  if (!composed.ok) {
    problems.push(...composed.errors.map((message) => `composition: ${message}`));
    return;
  }
  files.push(composed.file);
  const operations = await generateConsole(root, composed.file.text);
  if (operations?.ok === true) files.push(operations.file);
  else if (operations) problems.push(...operations.errors.map((message) => `console: ${message}`));
}

async function main({ root, isCheck, only }: Request): Promise<number> {
  const { files, problems } = await generate({ root, only });
  for (const problem of problems) console.error(`✗ ${problem}`);
  if (isCheck) {
    const drifted = await driftedFiles(root, files);
    for (const file of drifted) console.error(`✗ ${file} is not what the SDL generates: run npm run codegen`);
    if (drifted.length + problems.length > 0) return 1;
    console.log(`codegen: ${String(files.length)} files are as generated`);
    return 0;
  }
  const written = await writeFiles(root, files);
  for (const file of written) console.log(`wrote ${file}`);
  console.log(`codegen: ${String(written.length)} written, ${String(files.length - written.length)} unchanged`);
  return problems.length > 0 ? 1 : 0;
}

/** `--root` lets a test run this file on a copy of the tree. */
function requestOf(args: readonly string[]): Request {
  const root = args.find((arg) => arg.startsWith('--root='))?.slice('--root='.length);
  return {
    root: path.resolve(root ?? path.dirname(fileURLToPath(import.meta.url))),
    isCheck: args.includes('--check'),
    only: args.filter((arg) => !arg.startsWith('--')),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = await main(requestOf(process.argv.slice(2)));
}
