import { createApiKey, ensureRoles } from '@tributary/access';
import { SYSTEM } from '@tributary/platform';
import { CommandError, option, type Command } from '../command.ts';
import { withCore } from '../hub/with-core.ts';

const ROLES = 'Say --role admin, manager, agent, analyst or integration, or one of your own.';

const USAGE = 'key create --role ROLE [--name NAME]';

export const keyCommand: Command = {
  name: 'key',
  usage: [USAGE],
  says: 'make an API key and print it, once',
  syntax: () => ({ words: 1, values: ['role', 'name'] }),
  async run({ args, config, print }) {
    if (args[0] !== 'create') throw new CommandError(`Say: tributary ${USAGE}`);
    const role = option(args, 'role');
    if (role === undefined) throw new CommandError(`Which role? ${ROLES}`);
    const name = option(args, 'name') ?? `${role} key`;
    return await withCore({ config, name: 'key', subgraphs: ['access'] }, async ({ databases }) => {
      const database = databases.get('access');
      if (!database) throw new Error('The access subgraph is not there.');
      await ensureRoles({ database });
      const made = await createApiKey({ database }, SYSTEM, { name, role });
      if (!made.ok) throw new CommandError(`${made.message} ${ROLES}`);
      const secret = made.value.also.secret ?? '';
      print(`${secret}\n\nSend it as: Authorization: Bearer ${secret}\nIt is shown only now.`, {
        key: secret,
        role,
        name,
      });
      return 0;
    });
  },
};
