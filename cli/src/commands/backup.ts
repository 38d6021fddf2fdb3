import { createHmac } from 'node:crypto';
import { tmpdir } from 'node:os';
import { verifyBackup, writeBackup, type Manifest } from '@tributary/platform';
import { CommandError, positional, type Command, type CommandContext } from '../command.ts';
import type { HubConfig } from '../config.ts';
import { hubSchemas, openHubDatabase } from '../hub/database.ts';
import { count, progressLine } from './progress.ts';

export const backupCommand: Command = {
  name: 'backup',
  usage: ['backup FOLDER', 'backup verify FOLDER'],
  says: 'write everything the hub knows, of one moment, to a new folder, beside a hub at work; verify: restore it elsewhere and compare',
  syntax: (args) => ({ words: args[0] === 'verify' ? 2 : 1 }),
  async run(context) {
    const [first, second] = positional(context.args);
    const folder = first === 'verify' ? second : first;
    if (folder === undefined) throw new CommandError('Which folder? Say: tributary backup FOLDER');
    return first === 'verify' ? await verify(context, folder) : await write(context, folder);
  },
};

async function write({ config, print }: CommandContext, folder: string): Promise<number> {
  const database = await openHubDatabase(config);
  const progress = progressLine('rows');
  try {
    const manifest = await writeBackup({
      url: database.url,
      folder,
      schemas: hubSchemas().map(({ schema }) => schema),
      credentialPrint: credentialPrint(config),
      takenAt: new Date(),
      onProgress: progress.tell,
    });
    progress.end();
    const keep = 'The credentials in it are encrypted: keep CREDENTIAL_SECRET too, somewhere else.';
    print(`${summary(manifest)} in ${folder}.\n${keep}`, { folder, ...figures(manifest) });
    return 0;
  } finally {
    await database.close();
  }
}

async function verify({ print }: CommandContext, folder: string): Promise<number> {
  const progress = progressLine('rows restored');
  const manifest = await verifyBackup({
    folder,
    migrations: hubSchemas(),
    scratch: tmpdir(),
    onProgress: progress.tell,
  });
  progress.end();
  print(`${summary(manifest)}, restored elsewhere: every table is what was backed up.`, {
    folder,
    ...figures(manifest),
  });
  return 0;
}

/** Tells whether it is the same secret, and nothing else of it. */
export function credentialPrint({ secrets }: Pick<HubConfig, 'secrets'>): string {
  return createHmac('sha256', secrets.credential).update('tributary backup').digest('base64url').slice(0, 22);
}

export function summary(manifest: Manifest): string {
  const { rows, tables, takenAt, position } = figures(manifest);
  return `${count(rows)} rows of ${count(tables)} tables, as of ${takenAt} (event ${position})`;
}

export function figures({ tables, takenAt, position }: Manifest) {
  return {
    takenAt,
    position,
    tables: tables.length,
    rows: tables.reduce((sum, table) => sum + table.rows, 0),
    bytes: tables.reduce((sum, table) => sum + table.bytes, 0),
  };
}
