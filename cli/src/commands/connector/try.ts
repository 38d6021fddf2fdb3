import { isReject, type Upsert } from '@tributary/connector-kit';
import { tryConnector, type TriedConnector } from '@tributary/integration';
import { CommandError, type CommandContext } from '../../command.ts';
import { argumentsOf, findConnector } from './find-connector.ts';
import { readLimit, readSettings } from './settings.ts';

export async function open(
  context: CommandContext,
  onFetch?: (under: typeof fetch) => typeof fetch,
): Promise<TriedConnector> {
  const [id] = argumentsOf(context);
  const connector = await findConnector(id);
  const { config, credential, authId } = await readSettings(context);
  const { allowedHosts, fileRoots } = context.config;
  return tryConnector({ connector, config, credential, authId, allowedHosts, fileRoots, ...(onFetch && { onFetch }) });
}

export async function checkConnection(context: CommandContext): Promise<number> {
  const result = await (await open(context)).check();
  context.print(
    result.ok ? 'It works.' : ['It does not work:', ...result.problems.map((one) => `  ${one}`)].join('\n'),
    result,
  );
  return result.ok ? 0 : 1;
}

export async function readStream(context: CommandContext): Promise<number> {
  const [, stream] = argumentsOf(context);
  if (stream === undefined)
    throw new CommandError('Which stream? Say: tributary connector read ID STREAM --config FILE');
  const rows = await (await open(context)).read(stream, readLimit(context));
  context.print(rows.map(shown).join('\n'), rows);
  return rows.some(isReject) ? 1 : 0;
}

export function shown(row: Upsert): string {
  if (isReject(row)) return `✗ ${row.kind} ${row.key}: ${row.reject.reason}`;
  return `✓ ${row.kind} ${row.key} ${JSON.stringify(row.record)}`;
}
