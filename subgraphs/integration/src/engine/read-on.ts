import type { HostDeps } from '../deps.ts';
import { ConnectorFault } from './connector-fault.ts';
import type { Pass } from './pass.ts';
import { readStream, type Reading } from './read-stream.ts';

/** Reads on from the checkpoint. A source that no longer knows the cursor is read from the beginning, as at first. */
export async function readOn(host: HostDeps, pass: Pass, reading: Reading): Promise<void> {
  const { checkpoint, fullCheckpoint, name } = pass.stream;
  const saved = reading.mode === 'full' ? fullCheckpoint : checkpoint;
  try {
    await readStream(host, pass, reading);
  } catch (error) {
    const thrown = error instanceof ConnectorFault ? error.cause : error;
    if (saved === null || reading.isAnew === true || pass.declared.resetOn?.(thrown) !== true) throw error;
    const { connection } = pass.shelf;
    host.logger.warn({ connectionId: connection.id, stream: name }, 'the source forgot the cursor');
    await readStream(host, pass, { ...reading, isAnew: true });
  }
}
