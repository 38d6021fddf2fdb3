import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { CommandError, option, type CommandContext } from '../../command.ts';

const SettingsFile = z.object({
  config: z.unknown(),
  credential: z.record(z.string(), z.string()).default({}),
  authId: z.string().optional(),
});
export type Settings = z.infer<typeof SettingsFile>;

const DEFAULT_LIMIT = 10;

/** The file holds `{ config, credential, authId }`: what a connection is made of. */
export async function readSettings({ args }: CommandContext): Promise<Settings> {
  const file = option(args, 'config');
  if (file === undefined) throw new CommandError('With which configuration? Say --config FILE.');
  const given = SettingsFile.safeParse(await readJson(file));
  if (!given.success) throw new CommandError(`${file}: ${z.prettifyError(given.error)}`);
  return given.data;
}

export function readLimit({ args }: CommandContext): number {
  const limit = Number(option(args, 'limit') ?? DEFAULT_LIMIT);
  if (!Number.isInteger(limit) || limit < 1) throw new CommandError('--limit is a whole number from 1.');
  return limit;
}

export async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CommandError(`There is no file ${file}.`);
  });
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new CommandError(`${file} is not JSON.`);
  }
}
