import { isConnectorError } from '@tributary/connector-kit';
import { UnknownStream } from '@tributary/integration';
import { CommandError, positional, type Command, type CommandContext } from '../../command.ts';
import { diffConnectors } from './diff.ts';
import { documentConnector } from './docs.ts';
import { dryRun } from './dry-run.ts';
import { newConnector } from './new.ts';
import { record } from './record.ts';
import { testConnector } from './test-connector.ts';
import { checkConnection, readStream } from './try.ts';

const USAGE = 'connector new|check|read|dryrun|record|test|docs|diff …';

/** ID is a connector of this hub, or the folder of one that is being written. */
const VERBS: Readonly<
  Record<string, { readonly usage: string; readonly run: (context: CommandContext) => Promise<number> }>
> = {
  new: { usage: 'new NAME [--into FOLDER]', run: newConnector },
  check: { usage: 'check ID --config FILE', run: checkConnection },
  read: { usage: 'read ID STREAM --config FILE [--limit N]', run: readStream },
  dryrun: { usage: 'dryrun ID --config FILE [--limit N]', run: dryRun },
  record: { usage: 'record ID STREAM --config FILE --to FILE', run: record },
  test: { usage: 'test ID', run: testConnector },
  docs: { usage: 'docs ID [--write]', run: documentConnector },
  diff: { usage: 'diff OLD NEW', run: diffConnectors },
};

export const connectorCommand: Command = {
  name: 'connector',
  usage: USAGE,
  says: 'write and try a connector; nothing is stored',
  async run(context) {
    const [name = ''] = positional(context.args, ['write']);
    const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
    if (!verb) throw new CommandError(['Say one of:', ...usages()].join('\n'));
    try {
      return await verb.run(context);
    } catch (error) {
      if (!(isConnectorError(error) || error instanceof UnknownStream)) throw error;
      throw new CommandError(error.message);
    }
  },
};

function usages(): string[] {
  return Object.values(VERBS).map(({ usage }) => `  tributary connector ${usage}`);
}
