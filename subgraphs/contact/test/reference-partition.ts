/** The law of resolution, told naively: every record at once, in memory, each pair that shares a key looked at. */
import { bandOf, keysOf, profileOf, scoreOf, type Decisions, type Model } from '../src/resolution/engine/index.ts';
import {
  contextOf,
  joinsDead,
  joinsLiving,
  storedPersonKey,
  useIn,
  type CountedUse,
} from '../src/resolution/key-use.ts';
import { partition, type NearPair } from '../src/resolution/partition.ts';
import type { StoredRecord } from '../src/source-record/stored-record.ts';

export interface ReferenceRecord {
  readonly id: string;
  readonly record: StoredRecord;
  readonly isLive: boolean;
  readonly editsId?: string | undefined;
}

const NO_DECISIONS: Decisions = { mustLink: [], cannotLink: [] };

/** Groups of record ids that are one customer; groups and members sorted. */
export function referencePartition(
  records: readonly ReferenceRecord[],
  { model, decisions = NO_DECISIONS }: { model: Model; decisions?: Decisions },
): string[][] {
  const named = new Set([...decisions.mustLink, ...decisions.cannotLink].flat());
  for (const { isLive, editsId } of records) if (isLive && editsId !== undefined) named.add(editsId);
  const nodes = records.map(({ id, record, isLive, editsId }) => {
    const profile = profileOf(record);
    return { id, editsId, isActive: isLive || named.has(id), profile, keys: keysOf(profile) };
  });
  const holders = new Map<string, typeof nodes>();
  for (const node of nodes) {
    for (const key of node.keys) holders.set(key, [...(holders.get(key) ?? []), node]);
  }
  const uses = new Map<string, CountedUse>();
  for (const [key, held] of holders) {
    const living = held.filter(({ isActive }) => isActive);
    const people = new Set(living.map(({ profile }) => storedPersonKey(profile)).filter((key) => key !== '')).size;
    uses.set(key, { records: living.length, people, dead: held.length - living.length });
  }

  const context = contextOf(model, uses);
  const pairs = new Map<string, NearPair>();
  for (const [key, held] of holders) {
    const use = useIn(uses, key);
    const [isForLiving, isForDead] = [joinsLiving(key, use, model), joinsDead(key, use, model)];
    if (!isForLiving && !isForDead) continue;
    for (const one of held) {
      for (const other of held) {
        if (one.id >= other.id) continue;
        const areActive = one.isActive && other.isActive;
        const id = `${one.id} ${other.id}`;
        if (!(areActive ? isForLiving : isForDead) || pairs.has(id)) continue;
        const score = scoreOf(one.profile, other.profile, context);
        const band = bandOf(score, model);
        if (band === 'LINK' || (band === 'REVIEW' && areActive)) {
          pairs.set(id, { oneId: one.id, otherId: other.id, score, band });
        }
      }
    }
  }
  const profiles = new Map(nodes.map(({ id, profile }) => [id, profile]));
  return partition({
    nodes,
    pairs: [...pairs.values()],
    decisions,
    context,
    profileOf: (id) => {
      const profile = profiles.get(id);
      if (profile === undefined) throw new Error(`No record ${id}`);
      return profile;
    },
  });
}
