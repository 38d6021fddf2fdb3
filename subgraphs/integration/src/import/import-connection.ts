import { stableJson } from '@tributary/connector-kit';
import { accept, refuse, type Outcome, type Principal } from '@tributary/platform';
import { z } from 'zod';
import { createConnection } from '../connection/create-connection.ts';
import { resumeConnection } from '../connection/pause-connection.ts';
import { findConnectionByName } from '../connection/queries.ts';
import type { ConnectionRow } from '../connection/table.ts';
import { updateConnection } from '../connection/update-connection.ts';
import type { HostDeps } from '../deps.ts';
import { IMPORTS, type ImportedFile } from '../registry.ts';
import { streamsOf } from '../stream/queries.ts';

export type ImportConnectionCodes = 'CONNECTION_NAME_TAKEN';

interface Wanted {
  readonly source: string;
  readonly folder: string;
  readonly imported: ImportedFile;
}

/** The connection that imports of this source belong to, with this file among its streams; made when there is none. */
export async function importConnection(
  host: HostDeps,
  principal: Principal,
  { source, folder, imported }: Wanted,
): Promise<Outcome<{ readonly id: string }, ImportConnectionCodes>> {
  const known = await findConnectionByName(host.database.db, source);
  if (known && (known.connectorId !== IMPORTS.connectorId || known.pollEveryMs !== null)) {
    return refuse(
      'CONNECTION_NAME_TAKEN',
      `“${source}” is a connection that is read by itself. Give the import another name.`,
      'source',
    );
  }
  if (!known) {
    const made = await createConnection(host, principal, {
      connectorId: IMPORTS.connectorId,
      name: source,
      config: IMPORTS.configOf(folder, [imported]),
      pollEverySeconds: null,
    });
    return made.ok ? accept({ id: made.value.id }) : unexpected(made.message);
  }
  const config = IMPORTS.configOf(folder, withFile(filesOf(known), imported));
  if (stableJson(config) !== stableJson(known.config)) {
    const updated = await updateConnection(host, principal, { id: known.id, config });
    if (!updated.ok) return unexpected(updated.message);
  }
  if (!(await isInTrouble(host, known))) return accept({ id: known.id });
  // Whatever an earlier import failed for, this one is another try.
  const resumed = await resumeConnection(host, principal, { id: known.id });
  return resumed.ok ? accept({ id: known.id }) : unexpected(resumed.message);
}

const Imported = z.object({
  streams: z.array(z.object({ name: z.string(), files: z.string(), mapping: z.unknown() })),
});

function filesOf({ config }: ConnectionRow): ImportedFile[] {
  return Imported.safeParse(config).data?.streams ?? [];
}

/** The others keep their mappings, so that what they could not take in can be replayed, and all keep their places. */
function withFile(files: readonly ImportedFile[], imported: ImportedFile): ImportedFile[] {
  if (!files.some(({ name }) => name === imported.name)) return [...files, imported];
  return files.map((file) => (file.name === imported.name ? imported : file));
}

async function isInTrouble({ database }: HostDeps, { id, status }: ConnectionRow): Promise<boolean> {
  if (status !== 'ACTIVE') return true;
  const streams = await streamsOf(database.db, id);
  return streams.some(({ isStopped, failures, errorCode }) => isStopped || failures > 0 || errorCode !== null);
}

/** The configuration was checked before. */
function unexpected(message: string): never {
  throw new Error(`The connection of the import could not be kept: ${message}`);
}
