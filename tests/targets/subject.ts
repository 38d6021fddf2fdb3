import type { ConformanceTarget, Connector, TargetOutline } from '@tributary/connector-kit';
import type { TargetProbe } from '../support/targets.ts';

/** A connector and the system that it is held against. */
export interface Subject {
  readonly connector: Connector;
  readonly outline: TargetOutline;
  /** Name of the probe and of the folder, e.g. `tryton`. */
  readonly name: string;
  /** What runs, in words, e.g. `Dovecot and Postfix`. */
  readonly server: string;
  readonly probe: TargetProbe;
  readonly start: () => Promise<ConformanceTarget & { stop(): Promise<void> }>;
  /** Default two minutes to start, and for each case. */
  readonly startMs?: number;
  readonly caseMs?: number;
  /**
   * The suite takes minutes with it: among the tests it runs where STRICT_TARGETS names it. The table
   * (`npm run connectors:conformance`) always has it.
   */
  readonly isSlow?: boolean;
}

export const USUAL_MS = 120_000;
