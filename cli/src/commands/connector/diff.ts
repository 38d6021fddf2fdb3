import { definitionDiff, definitionOf, type ConnectorDefinition } from '@tributary/connector-kit';
import { CommandError, type CommandContext } from '../../command.ts';
import { argumentsOf, findConnector } from './find-connector.ts';
import { readJson } from './settings.ts';

/** What a version breaks for those who use the one before. Each side is an id, a folder, or what `docs --json` gave. */
export async function diffConnectors(context: CommandContext): Promise<number> {
  const [before, after] = argumentsOf(context);
  if (before === undefined || after === undefined) throw new CommandError('Say: tributary connector diff OLD NEW');
  const changes = definitionDiff(await definitionAt(before), await definitionAt(after));
  const lines = changes.map(({ breaking, says }) => `${breaking ? 'BREAKS' : 'adds  '} ${says}`);
  context.print(lines.length === 0 ? 'Nothing changes.' : lines.join('\n'), changes);
  return changes.some(({ breaking }) => breaking) ? 1 : 0;
}

async function definitionAt(place: string): Promise<ConnectorDefinition> {
  if (!place.endsWith('.json')) return definitionOf(await findConnector(place));
  const definition = await readJson(place);
  // Written by `docs --json`; of anything else the parts are missing.
  if (typeof definition === 'object' && definition !== null && 'streams' in definition && 'auth' in definition) {
    return definition as ConnectorDefinition;
  }
  throw new CommandError(`${place} is no definition of a connector.`);
}
