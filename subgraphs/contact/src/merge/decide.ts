import {
  claimKey,
  newId,
  type Actor,
  type Database,
  type NewEvent,
  type Outcome,
  type Principal,
  type Transaction,
} from '@tributary/platform';
import type { Preferred } from '../resolution/assign.ts';
import { applySourceChanges } from '../source-record/apply-source-changes.ts';
import { lockResolution } from '../source-record/queries.ts';
import { KINDS, type RecordKind } from '../source-record/record-kind.ts';
import { tellCustomers } from '../source-record/tell-customers.ts';
import type { CustomerRecord } from './queries.ts';

/** Holding the resolution lock, does it all, and when it is only tried, takes it all back before anybody can see it. */
export async function deciding<Value, Code extends string>(
  database: Database,
  isDryRun: boolean,
  work: (tx: Transaction) => Promise<Outcome<Value, Code>>,
): Promise<Outcome<Value, Code>> {
  const locked = async (tx: Transaction): Promise<Outcome<Value, Code>> => {
    await lockResolution(tx);
    return await work(tx);
  };
  if (!isDryRun) return await database.transaction(locked);
  const tried = await database.transaction(async (tx) => {
    const outcome = await locked(tx);
    return outcome.ok ? { ok: false as const, tried: outcome } : outcome;
  });
  return 'tried' in tried ? tried.tried : tried;
}

interface Claim {
  readonly verb: 'merge' | 'split';
  readonly kind: RecordKind;
  readonly principal: Principal;
  readonly key: string | undefined;
}

/** The id of a merge or split to be made; undefined when it was made under this key before. */
export async function claimMergeId(
  tx: Transaction,
  { verb, kind, principal, key }: Claim,
): Promise<string | undefined> {
  const wanted = newId();
  const mutation = `${verb} ${KINDS[kind].type}`;
  const id = await claimKey(tx, { schema: 'contact', principal, mutation, key, id: wanted });
  return id === wanted ? id : undefined;
}

export interface Relinking {
  readonly kind: RecordKind;
  readonly nodeIds: readonly string[];
  readonly preferred?: Preferred;
  readonly actor: Actor;
  readonly now: Date;
}

/** Links these records anew after a decision about them; appends what follows, and `told` behind it. */
export async function relink(
  tx: Transaction,
  { kind, nodeIds, preferred = {}, actor, now }: Relinking,
  told: () => Promise<readonly NewEvent[]>,
): Promise<string[]> {
  const { events } = await applySourceChanges(tx, {
    kind,
    writes: [],
    relinked: nodeIds,
    preferred,
    states: new Map(),
    actor,
    now,
  });
  return await tellCustomers(tx, [...events, ...(await told())]);
}

/** The record that a decision names for its customer: the one whose id it has, unless that is dead. */
export function representative(records: readonly CustomerRecord[]): string {
  const live = records.filter(({ isLive }) => isLive);
  const [record] = [...live.filter(({ id, entityId }) => id === entityId), ...live, ...records];
  if (record === undefined) throw new Error('A customer has no record.');
  return record.id;
}
