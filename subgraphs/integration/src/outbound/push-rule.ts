/**
 * One job: everything that is to go out by one rule now. What that is stands in the marks and not in the job, so a job
 * may come twice, late, or after the process that had begun it was killed.
 */
import type { HostDeps } from '../deps.ts';
import { LeaseLost, type Lease } from '../engine/queries/lease.ts';
import { withLease } from '../engine/shelf.ts';
import type { SyncJob } from '../engine/sync-stream.ts';
import { troubleOf } from '../engine/trouble.ts';
import { findRule, updateRule, type RuleAndConnection } from '../write-back-rule/queries.ts';
import { pathsOf } from './action-input.ts';
import { pushPage } from './push-page.ts';
import type { Pushing } from './pushing.ts';
import { dueMarks, nextMarkAt } from './queries/marks.ts';
import { RuleChanged } from './send.ts';

/** How long after a rule was found busy it is looked at again. */
const BUSY_MS = 2_000;
/** Whatever stops a connection is told by its streams; until somebody has put it right, this is tried rarely. */
const STOPPED_MS = 5 * 60_000;
const PAGE = 100;

/** Returns when the rule is to be looked at again, when there is a time for it. */
export async function pushRule(host: HostDeps, ruleId: string, job: SyncJob): Promise<Date | undefined> {
  const found = await findRule(host.database.db, ruleId);
  if (!found?.rule.isEnabled || found.connection.status !== 'ACTIVE') return undefined;
  const now = host.clock.now();
  const { notBefore } = found.rule;
  if (notBefore !== null && notBefore > now) return notBefore;
  const holding = { shelfId: ruleId, holder: job.jobId, signal: job.signal, of: 'write_back_rules' } as const;
  const held = await withLease(host, holding, async (lease, signal) => ({
    again: await pushAll(host, found, { lease, signal }),
  })).catch((error: unknown) => {
    if (!(error instanceof LeaseLost)) throw error;
    job.logger.warn({ ruleId }, 'another worker has taken the write-back rule over');
    return { again: undefined };
  });
  return held ? held.again : new Date(now.getTime() + BUSY_MS);
}

interface Held {
  readonly lease: Lease;
  readonly signal: AbortSignal;
}

async function pushAll(host: HostDeps, found: RuleAndConnection, held: Held): Promise<Date | undefined> {
  const { database, clock } = host;
  const { rule, connection } = found;
  let redact = (text: string): string => text;
  try {
    const outbound = host.outboundFor(rule.kind);
    const action = host.connectors.get(connection.connectorId)?.actions?.find(({ name }) => name === rule.action);
    if (!outbound || !action) throw new Error(`Nothing can go out by write-back rule ${rule.id} here.`);
    const opened = host.opened.open(connection);
    redact = opened.redact;
    const { required } = pathsOf(action.input);
    const pushing: Pushing = {
      ...found,
      ...held,
      outbound,
      action,
      context: opened.context,
      redact,
      required,
      faults: { inARow: 0 },
    };
    for (const passes = new Map<string, number>(); ;) {
      held.signal.throwIfAborted();
      const marks = await dueMarks(database.db, rule.id, { now: clock.now(), limit: PAGE });
      if (marks.length === 0) break;
      await pushPage(host, pushing, { marks, passes });
    }
    if (rule.failures > 0 || rule.errorMessage !== null)
      await updateRule(database.db, rule.id, { failures: 0, notBefore: null, errorMessage: null });
    return await nextMarkAt(database.db, rule.id);
  } catch (error) {
    if (held.signal.aborted && error === held.signal.reason) throw error;
    const now = clock.now();
    // Whatever it is now, it is looked at anew.
    if (error instanceof RuleChanged) return now;
    const trouble = troubleOf(error, { now, failures: rule.failures, redact });
    if (!trouble) throw error;
    const { then } = trouble;
    const notBefore = then.is === 'wait' ? then.until : new Date(now.getTime() + STOPPED_MS);
    const failures = rule.failures + (then.is === 'wait' && !then.isAttempt ? 0 : 1);
    await updateRule(database.db, rule.id, { notBefore, failures, errorMessage: trouble.message });
    return notBefore;
  }
}
