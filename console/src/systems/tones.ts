import type { Tone } from '../elements/badge.tsx';
import type { ConnectionStatus, StreamState, SyncStatus } from '../generated/operations.ts';

export const CONNECTION_TONES: Readonly<Record<ConnectionStatus, Tone>> = {
  ACTIVE: 'good',
  PAUSED: 'plain',
  NEEDS_RECONNECT: 'warn',
  FAILED: 'bad',
};
export const STREAM_TONES: Readonly<Record<StreamState, Tone>> = {
  IDLE: 'good',
  RUNNING: 'busy',
  WAITING: 'warn',
  STOPPED: 'bad',
};
export const RUN_TONES: Readonly<Record<SyncStatus, Tone>> = {
  QUEUED: 'plain',
  RUNNING: 'busy',
  SUCCEEDED: 'good',
  FAILED: 'bad',
  CANCELLED: 'plain',
  PAUSED: 'warn',
};
