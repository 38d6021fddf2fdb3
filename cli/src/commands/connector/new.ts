import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CommandError, option, type CommandContext } from '../../command.ts';
import { argumentsOf } from './find-connector.ts';
import { scaffold } from './scaffold.ts';

/** A connector that works as it is, against a scripted vendor, to be changed step by step into one's own. */
export async function newConnector(context: CommandContext): Promise<number> {
  const [name = ''] = argumentsOf(context);
  if (!/^[a-z][a-z0-9-]*$/.test(name))
    throw new CommandError('A connector’s name is one lower-case word: tributary connector new NAME');
  const folder = path.join(option(context.args, 'into') ?? 'connectors', name);
  if (existsSync(folder)) throw new CommandError(`${folder} is there already.`);
  const files = scaffold(name);
  for (const [file, content] of Object.entries(files)) {
    const full = path.join(folder, file);
    await mkdir(path.dirname(full), { recursive: true });
    await writeFile(full, content);
  }
  context.print(
    [
      `${folder} holds:`,
      ...Object.keys(files).map((file) => `  ${file}`),
      `Try it: tributary connector test ${folder}`,
    ].join('\n'),
    { folder, files: Object.keys(files) },
  );
  return 0;
}
