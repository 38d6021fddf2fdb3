import type { HostDeps } from '../deps.ts';
import { ConnectorFault } from './connector-fault.ts';
import type { Pass } from './pass.ts';
import { readStream } from './read-stream.ts';

/** Reads on from the checkpoint. A source that no longer knows the cursor is read from the beginning, as at first. */
export async function readChanges(host: HostDeps, pass: Pass): Promise<void> {
  try {
    await readStream(host, pass, { mode: 'changes' });
  } catch (error) {
    const thrown = error instanceof ConnectorFault ? error.cause : error;
    if (pass.stream.checkpoint === null || pass.declared.resetOn?.(thrown) !== true) throw error;
    const { connection } = pass.shelf;
    host.logger.warn({ connectionId: connection.id, stream: pass.stream.name }, 'the source forgot the cursor');
    await readStream(host, pass, { mode: 'changes', isAnew: true });
  }
}
