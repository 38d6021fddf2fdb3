import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { definitionOf, factsSection, withFacts } from '@tributary/connector-kit';
import type { CommandContext } from '../../command.ts';
import { argumentsOf, findConnector } from './find-connector.ts';

/** The facts of the README, from the definition. `--write` puts them into it; `--json` gives the definition. */
export async function documentConnector(context: CommandContext): Promise<number> {
  const [id = ''] = argumentsOf(context);
  const connector = await findConnector(id);
  const section = factsSection(connector);
  if (!context.args.includes('--write')) {
    context.print(section, definitionOf(connector));
    return 0;
  }
  const folder = existsSync(path.resolve(id, 'src/index.ts')) ? id : path.join('connectors', connector.id);
  const file = path.join(folder, 'README.md');
  const before = existsSync(file)
    ? await readFile(file, 'utf8')
    : `# ${connector.title} connector\n\n${connector.docs}\n`;
  await writeFile(file, withFacts(before, section));
  context.print(`The facts in ${file} are those of the definition.`, { file });
  return 0;
}
