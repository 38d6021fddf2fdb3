import { isConnectorError } from '@tributary/connector-kit';
import { newId } from '@tributary/platform';
import type { ConnectionRow } from '../connection/table.ts';
import type { HostDeps } from '../deps.ts';
import { stepsOf } from '../engine/connector-fault.ts';
import { IMPORTS } from '../registry.ts';
import { streamNamed } from '../stream/declaration.ts';

interface File {
  readonly stream: string;
  readonly config: unknown;
  readonly signal: AbortSignal;
}

/** Why the file cannot be read at all, such as a missing column: known before anything is written. */
export async function whyUnreadable(host: HostDeps, file: File): Promise<string | undefined> {
  const reading = readingOf(host, newId(), file);
  try {
    // The first rows are enough: what is wrong further down is said of its row.
    await reading.next();
    return undefined;
  } catch (error) {
    if (isConnectorError(error)) return error.message;
    throw error;
  } finally {
    await reading.return(undefined);
  }
}

function readingOf(host: HostDeps, connectionId: string, { stream, config, signal }: File) {
  const { connector, context } = host.opened.open(rowOf(connectionId, config));
  const declared = streamNamed(connector, context.config, stream);
  if (!declared) throw new Error(`The connector does not declare ${stream}.`);
  return stepsOf(declared.read(context, { mode: 'full', cursor: undefined }), signal);
}

/** A connection that is not stored: only what opening it looks at matters. */
function rowOf(id: string, config: unknown): ConnectionRow {
  const now = new Date();
  return {
    id,
    connectorId: IMPORTS.connectorId,
    name: 'import',
    config,
    authId: 'none',
    credential: null,
    status: 'ACTIVE',
    statusReason: null,
    priority: 0,
    pollEveryMs: null,
    lastSyncAt: null,
    version: 0,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  };
}
