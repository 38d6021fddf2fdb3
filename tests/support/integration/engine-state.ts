/** What a test of the engine looks at. */
import type { SyncRunRow } from '../../../subgraphs/integration/src/sync-run/table.ts';
import { rowsOf, type TestHost } from './test-host.ts';

export const ids = (count: number): { id: string }[] =>
  Array.from({ length: count }, (_, index) => ({ id: String(index + 1) }));

export async function runsOf(test: TestHost, connectionId: string): Promise<SyncRunRow[]> {
  const text = 'select * from integration.sync_runs where connection_id = $1 order by queued_at';
  return await rowsOf(test, text, [connectionId]);
}

/** A connection and its only stream. */
export async function stateOf(test: TestHost, connectionId: string): Promise<Record<string, unknown> | undefined> {
  const text = `
    select connection.status, stream.is_stopped, stream.error_code, stream.checkpoint, stream.records
    from integration.connections connection join integration.streams stream on stream.connection_id = connection.id
    where connection.id = $1`;
  return (await rowsOf<Record<string, unknown>>(test, text, [connectionId]))[0];
}

/** The time that a stream waits for has come. */
export async function endWait(test: TestHost, connectionId: string): Promise<void> {
  await rowsOf(test, 'update integration.streams set not_before = now() where connection_id = $1', [connectionId]);
}
