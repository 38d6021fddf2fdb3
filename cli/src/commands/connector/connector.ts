import { isConnectorError } from '@tributary/connector-kit';
import { UnknownStream } from '@tributary/integration';
import { CommandError, positional, usageLines, type Command, type CommandContext, type Syntax } from '../../command.ts';
import { diffConnectors } from './diff.ts';
import { documentConnector } from './docs.ts';
import { dryRun } from './dry-run.ts';
import { newConnector } from './new.ts';
import { record } from './record.ts';
import { testConnector } from './test-connector.ts';
import { checkConnection, readStream } from './try.ts';

/** ID is a connector of this hub, or the folder of one that is being written. */
const VERBS: Readonly<
  Record<string, Syntax & { readonly usage: string; readonly run: (context: CommandContext) => Promise<number> }>
> = {
  new: { usage: 'new NAME [--into FOLDER]', words: 2, values: ['into'], run: newConnector },
  check: { usage: 'check ID --config FILE', words: 2, values: ['config'], run: checkConnection },
  read: { usage: 'read ID STREAM --config FILE [--limit N]', words: 3, values: ['config', 'limit'], run: readStream },
  dryrun: { usage: 'dryrun ID --config FILE [--limit N]', words: 2, values: ['config', 'limit'], run: dryRun },
  record: {
    usage: 'record ID STREAM --config FILE --to FILE [--limit N]',
    words: 3,
    values: ['config', 'limit', 'to'],
    run: record,
  },
  test: { usage: 'test ID', words: 2, run: testConnector },
  docs: { usage: 'docs ID [--write]', words: 2, flags: ['write'], run: documentConnector },
  diff: { usage: 'diff OLD NEW', words: 3, run: diffConnectors },
};

export const connectorCommand: Command = {
  name: 'connector',
  usage: Object.values(VERBS).map(({ usage }) => `connector ${usage}`),
  says: 'write and try a connector; nothing is stored',
  syntax: (args) => verbOf(args) ?? { words: 1 },
  async run(context) {
    const verb = verbOf(context.args);
    if (!verb) throw new CommandError(['Say one of:', ...usageLines(connectorCommand)].join('\n'));
    try {
      return await verb.run(context);
    } catch (error) {
      if (!(isConnectorError(error) || error instanceof UnknownStream)) throw error;
      throw new CommandError(error.message);
    }
  },
};

function verbOf(args: readonly string[]) {
  const [name = ''] = positional(args, ['write']);
  return Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
}
