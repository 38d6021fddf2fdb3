import { readFile } from 'node:fs/promises';
import { isConnectorError, isReject, type Upsert } from '@tributary/connector-kit';
import { CONNECTORS, tryConnector, UnknownStream, type TriedConnector } from '@tributary/integration';
import { z } from 'zod';
import { CommandError, option, positional, type Command, type CommandContext } from '../command.ts';

const USAGE = 'connector check ID --config FILE | connector read ID STREAM --config FILE [--limit N]';
const DEFAULT_LIMIT = 10;

const ConfigFile = z.object({
  config: z.unknown(),
  credential: z.record(z.string(), z.string()).default({}),
  authId: z.string().optional(),
});

export const connectorCommand: Command = {
  name: 'connector',
  usage: USAGE,
  says: 'try a connector; nothing is stored',
  async run(context) {
    const [verb, id, stream] = positional(context.args);
    if (id === undefined || (verb !== 'check' && verb !== 'read')) throw new CommandError(`Say: tributary ${USAGE}`);
    const tried = await open(id, context);
    try {
      return verb === 'check' ? await check(tried, context) : await read(tried, stream, context);
    } catch (error) {
      if (!(isConnectorError(error) || error instanceof UnknownStream)) throw error;
      throw new CommandError(error.message);
    }
  },
};

/** The file holds `{ config, credential, authId }`: what a connection is made of. */
async function open(id: string, { args, config }: CommandContext): Promise<TriedConnector> {
  const connector = CONNECTORS.find((one) => one.id === id);
  if (!connector) {
    throw new CommandError(`There is no connector “${id}”. There is: ${CONNECTORS.map((one) => one.id).join(', ')}.`);
  }
  const file = option(args, 'config');
  if (file === undefined) throw new CommandError('With which configuration? Say --config FILE.');
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CommandError(`There is no file ${file}.`);
  });
  const given = ConfigFile.safeParse(parseJson(text, file));
  if (!given.success) throw new CommandError(`${file}: ${z.prettifyError(given.error)}`);
  const { allowedHosts, fileRoots } = config;
  return tryConnector({ connector, ...given.data, config: given.data.config, allowedHosts, fileRoots });
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new CommandError(`${file} is not JSON.`);
  }
}

async function check(tried: TriedConnector, { print }: CommandContext): Promise<number> {
  const result = await tried.check();
  print(
    result.ok ? 'It works.' : ['It does not work:', ...result.problems.map((one) => `  ${one}`)].join('\n'),
    result,
  );
  return result.ok ? 0 : 1;
}

async function read(tried: TriedConnector, stream: string | undefined, context: CommandContext): Promise<number> {
  if (stream === undefined) throw new CommandError(`Which stream? Say: tributary ${USAGE}`);
  const limit = Number(option(context.args, 'limit') ?? DEFAULT_LIMIT);
  if (!Number.isInteger(limit) || limit < 1) throw new CommandError('--limit is a whole number from 1.');
  const rows = await tried.read(stream, limit);
  context.print(rows.map(shown).join('\n'), rows);
  return rows.some(isReject) ? 1 : 0;
}

function shown(row: Upsert): string {
  if (isReject(row)) return `✗ ${row.kind} ${row.key}: ${row.reject.reason}`;
  return `✓ ${row.kind} ${row.key} ${JSON.stringify(row.record)}`;
}
