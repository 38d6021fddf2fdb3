import { readFile } from 'node:fs/promises';
import { CommandError } from '../../command.ts';

export async function readMapping(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CommandError(`There is no mapping file ${file}.`);
  });
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new CommandError(`${file} is not JSON: ${error instanceof Error ? error.message : 'unreadable'}`);
  }
}
