import { timeData, type Actor, type NewEvent } from '@tributary/platform';
import type { SyncRunRow } from './table.ts';

export type SyncRunEventType =
  | 'syncRun.queued'
  | 'syncRun.started'
  | 'syncRun.progressed'
  | 'syncRun.paused'
  | 'syncRun.succeeded'
  | 'syncRun.failed'
  | 'syncRun.cancelled'
  | 'syncRun.revertQueued'
  | 'syncRun.reverting'
  | 'syncRun.reverted';

export function runEvent(type: SyncRunEventType, { run, actor }: { run: SyncRunRow; actor: Actor }): NewEvent {
  const { id: runId, connectionId, streamId } = run;
  return {
    type,
    entity: { type: 'SyncRun', id: runId },
    refs: { runId, connectionId, streamId },
    data: {
      connectionId,
      streamId,
      mode: run.mode,
      trigger: run.trigger,
      status: run.status,
      queuedAt: timeData(run.queuedAt),
      startedAt: timeData(run.startedAt),
      finishedAt: timeData(run.finishedAt),
      read: run.read,
      created: run.created,
      linked: run.linked,
      updated: run.updated,
      unchanged: run.unchanged,
      deleted: run.deleted,
      rejected: run.rejected,
      estimate: run.estimate,
      errorCode: run.errorCode,
      revertStatus: run.revertStatus,
      revertRemoved: run.revertRemoved,
      revertRestored: run.revertRestored,
      revertKept: run.revertKept,
    },
    actor,
  };
}

/** The connection itself is who acts while it is read. */
export function connectorActor(connectionId: string): Actor {
  return { kind: 'connector', id: connectionId };
}
