import {
  RateLimited,
  ReconnectNeeded,
  Unavailable,
  VendorContractBroken,
  type Redactor,
} from '@tributary/connector-kit';
import type { RunErrorCode } from '../sync-run/run-error.ts';
import { ConnectorFault } from './connector-fault.ts';
import { NoInbound } from './deliver.ts';
import { TooManyRejected } from './error-budget.ts';
import { SweepRefused } from './sweep.ts';

/** What the engine does about an error. */
export interface Trouble {
  readonly code: RunErrorCode;
  readonly message: string;
  readonly then:
    /** The run goes on at that time, or fails when it has been tried often enough. */
    | { readonly is: 'wait'; readonly until: Date; readonly isAttempt: boolean }
    /** The stream stops until somebody resumes it; the others go on. */
    | { readonly is: 'stopStream' }
    /** The connection stops until it has a new credential. */
    | { readonly is: 'stopConnection' }
    /** This run fails, and the stream goes on. */
    | { readonly is: 'failRun' };
}

interface About {
  readonly now: Date;
  /** Attempts that have failed in a row before this one. */
  readonly failures: number;
  readonly redact: Redactor;
}

const LONGEST_MESSAGE = 2_000;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 5 * 60_000;
/** A defect that shows every time is not tried as long as a vendor that is away. */
const FAULTS_UNTIL_STOP = 5;
/** After these a run fails; the stream is tried further, at the longest interval. */
export const ATTEMPTS_OF_A_RUN = 8;

/** Undefined for errors of the hub itself: they are thrown on, and the job is tried again. */
export function troubleOf(error: unknown, { now, failures, redact }: About): Trouble | undefined {
  if (!(error instanceof Error)) return undefined;
  const message = redact(error.message).replaceAll('\u0000', '␀').slice(0, LONGEST_MESSAGE);
  const later = { is: 'wait', until: new Date(now.getTime() + pauseMs(failures)), isAttempt: true } as const;
  if (error instanceof ReconnectNeeded) return { code: 'RECONNECT_NEEDED', message, then: { is: 'stopConnection' } };
  if (error instanceof RateLimited) {
    return { code: 'RATE_LIMITED', message, then: { is: 'wait', until: error.retryAt, isAttempt: false } };
  }
  if (error instanceof Unavailable) return { code: 'UNAVAILABLE', message, then: later };
  if (error instanceof VendorContractBroken)
    return { code: 'VENDOR_CONTRACT_BROKEN', message, then: { is: 'stopStream' } };
  if (error instanceof NoInbound) return { code: 'NO_INBOUND', message, then: later };
  if (error instanceof TooManyRejected) return { code: 'TOO_MANY_REJECTED', message, then: { is: 'stopStream' } };
  if (error instanceof SweepRefused) return { code: 'SWEEP_REFUSED', message, then: { is: 'failRun' } };
  if (error instanceof ConnectorFault) {
    const then = failures + 1 >= FAULTS_UNTIL_STOP ? ({ is: 'stopStream' } as const) : later;
    return { code: 'CONNECTOR_FAULT', message, then };
  }
  return undefined;
}

/** 1 s, 2 s, 4 s … 5 min, each up to a quarter shorter, so that streams do not knock together. */
export function pauseMs(failures: number): number {
  const full = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(failures, 20));
  return full * (0.75 + Math.random() / 4);
}
