import type { Command } from '../command.ts';
import { migrateHub, openHubDatabase } from '../hub/database.ts';

export const migrateCommand: Command = {
  name: 'migrate',
  usage: ['migrate'],
  says: 'bring the database up to date, forward only',
  syntax: () => ({ words: 0 }),
  async run({ config, print }) {
    const database = await openHubDatabase(config);
    try {
      const applied = await migrateHub(database.url);
      print(applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.join(', ')}.`, { applied });
      return 0;
    } finally {
      await database.close();
    }
  },
};
