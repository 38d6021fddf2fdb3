import { loadBackup, readManifest } from '@tributary/platform';
import { CommandError, positional, type Command } from '../command.ts';
import { hubSchemas, migrateHub, openHubDatabase } from '../hub/database.ts';
import { credentialPrint, figures, summary } from './backup.ts';
import { progressLine } from './progress.ts';

const OTHER_SECRET =
  'The credentials in this backup were encrypted with another CREDENTIAL_SECRET than this hub has, and could not be read. Set that one, or copy secrets.json of the old data folder into the new one; --other-secret restores nevertheless, and every connection needs its credential anew.';

export const restoreCommand: Command = {
  name: 'restore',
  usage: ['restore FOLDER [--other-secret]'],
  says: 'put a backup into an empty database, all of it or nothing, and bring it up to date',
  syntax: () => ({ words: 1, flags: ['other-secret'] }),
  async run({ args, config, print }) {
    const [folder] = positional(args, ['other-secret']);
    if (folder === undefined) throw new CommandError('Which folder? Say: tributary restore FOLDER');
    const found = await readManifest(folder);
    if (found.credentialPrint !== credentialPrint(config) && !args.includes('--other-secret')) {
      throw new CommandError(OTHER_SECRET);
    }
    const database = await openHubDatabase(config);
    const progress = progressLine('rows');
    try {
      const { url, where } = database;
      const manifest = await loadBackup({ url, folder, migrations: hubSchemas(), onProgress: progress.tell });
      const applied = await migrateHub(url);
      progress.end();
      const since = applied.length === 0 ? '' : ` Applied since: ${applied.join(', ')}.`;
      const text = `${summary(manifest)}, restored into ${where}. Cursors from before are refused.${since}`;
      print(text, { folder, ...figures(manifest), applied });
      return 0;
    } finally {
      await database.close();
    }
  },
};
