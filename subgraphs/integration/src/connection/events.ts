import { changesOf, timeData, type Actor, type EventData, type NewEvent } from '@tributary/platform';
import type { ConnectionRow } from './table.ts';

export type ConnectionEventType =
  | 'connection.created'
  | 'connection.updated'
  | 'connection.paused'
  | 'connection.resumed'
  | 'connection.reconnectNeeded'
  | 'connection.failed'
  | 'connection.deleted';

/** A connection as the log keeps it: neither credential nor configuration. */
function connectionData(connection: ConnectionRow): EventData {
  return {
    connectorId: connection.connectorId,
    name: connection.name,
    status: connection.status,
    statusReason: connection.statusReason,
    priority: connection.priority,
    pollEveryMs: connection.pollEveryMs,
    lastSyncAt: timeData(connection.lastSyncAt),
    version: connection.version,
  };
}

export function connectionEvent(
  type: ConnectionEventType,
  { connection, before, actor }: { connection: ConnectionRow; before?: ConnectionRow; actor: Actor },
): NewEvent {
  const data = connectionData(connection);
  return {
    type,
    entity: { type: 'Connection', id: connection.id },
    refs: { connectionId: connection.id },
    data,
    changes: before === undefined ? {} : changesOf(connectionData(before), data),
    actor,
  };
}
