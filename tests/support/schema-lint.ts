/**
 * What composition does not check: contributed fields are nullable, types and fields are described, names and
 * root fields have their one shape. Run by `npm run check` as `npm run lint:schema`.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSubgraphSdl, type SubgraphSdl } from './codegen/subgraph-sdl.ts';
import { contributionFindings } from './schema-lint/contributions.ts';
import { descriptionFindings } from './schema-lint/descriptions.ts';
import { namingFindings } from './schema-lint/naming.ts';
import { rootFieldFindings } from './schema-lint/root-fields.ts';
import { typesOf } from './schema-lint/sdl-type.ts';

/** One line per finding; the common SDL is told once, not once per subgraph. */
export function lintSchemas(subgraphs: readonly SubgraphSdl[]): string[] {
  const types = subgraphs.map(({ name, sdl }) => typesOf(name, sdl));
  const findings = [
    ...contributionFindings(types),
    ...descriptionFindings(types),
    ...namingFindings(types),
    ...rootFieldFindings(types),
  ];
  const places = new Map<string, string[]>();
  for (const { subgraph, message } of findings) places.set(message, [...(places.get(message) ?? []), subgraph]);
  return [...places].map(([message, names]) => `${names.join(', ')}: ${message}`);
}

async function main(root: string): Promise<number> {
  const { subgraphs, problems } = await readSubgraphSdl(root);
  const lines = [...problems.map(({ subgraph, message }) => `${subgraph}: ${message}`), ...lintSchemas(subgraphs)];
  for (const line of lines) console.error(`✗ ${line}`);
  if (lines.length === 0) console.log(`schema lint: ${String(subgraphs.length)} subgraphs, nothing to say`);
  return lines.length === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = await main(path.resolve(import.meta.dirname, '../..'));
}
