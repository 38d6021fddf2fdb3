export type { Actor, Json, LogEvent, NewEvent } from './event.ts';
