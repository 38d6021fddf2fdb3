/**
 * The event log, the spine of the hub: what is appended in a transaction gets, once that has committed, one
 * place in one order that never changes. Readers page behind a position; a wake-up only spares them the wait.
 */
export { aliasProjection } from './alias-projection.ts';
export { appendEvents } from './append-events.ts';
export type { Actor, Json, LogEvent, NewEvent } from './event.ts';
export { actorOf, changesOf, moneyData, refsOf, timeData } from './facts.ts';
export type { EventChanges, EventData } from './facts.ts';
export { openLog } from './event-log.ts';
export type { EventLog, EventLogOptions, Sequencer } from './event-log.ts';
export { CursorExpired, CursorInvalid, EventTooLarge, LogGap } from './log-errors.ts';
export { runProjection } from './projection.ts';
export type { Projection, RunningProjection, RunProjectionOptions } from './projection.ts';
export { startNewEpoch } from './prune.ts';
export type { PruneOptions } from './prune.ts';
export type { LogHead, LogPage, ReadOptions } from './queries.ts';
export { redisWakeUp } from './redis-wake-up.ts';
export { postgresWakeUp } from './wake-up.ts';
export type { WakeUp, WakeUpOptions } from './wake-up.ts';
