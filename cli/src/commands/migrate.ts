import { openDatabase, startNewEpoch } from '@tributary/platform';
import type { Command } from '../command.ts';
import { migrateHub, openHubDatabase } from '../hub/database.ts';

export const migrateCommand: Command = {
  name: 'migrate',
  usage: ['migrate [--restored]'],
  says: 'bring the database up to date, forward only; --restored: its files come from a backup, so refuse older cursors',
  syntax: () => ({ words: 0, flags: ['restored'] }),
  async run({ args, config, print }) {
    const isRestored = args.includes('--restored');
    const database = await openHubDatabase(config);
    try {
      const applied = await migrateHub(database.url);
      if (isRestored) await refuseOlderCursors(database.url);
      const text = applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.join(', ')}.`;
      print(isRestored ? `${text} Cursors from before are refused.` : text, { applied, isRestored });
      return 0;
    } finally {
      await database.close();
    }
  },
};

/** Positions that were given out behind the backup are given again: who holds one of them would miss events. */
async function refuseOlderCursors(url: string): Promise<void> {
  const database = openDatabase({ url, name: 'restored', max: 1 });
  try {
    await startNewEpoch(database);
  } finally {
    await database.close();
  }
}
