import { engine } from '@tributary/contact';
import type { OpenSet } from './open-sets.ts';

export interface Misplaced {
  readonly id: string;
  readonly why: string;
}

/**
 * Records that would have to move to make the clusters the truth: of a cluster those outside its largest entity, of an
 * entity those outside its largest cluster. Each with the pair that put it there, or kept it away.
 */
export function misplacedRecords(
  set: OpenSet,
  customerOf: ReadonlyMap<string, string>,
  context: engine.MatchContext,
): Misplaced[] {
  const { truth, records } = set;
  const profiles = new Map(records.map(({ id, record }) => [id, engine.profileOf(record)]));
  const clusters = grouped([...truth.keys()], (id) => customerOf.get(id) ?? id);
  const entities = grouped([...truth.keys()], (id) => truth.get(id) ?? id);
  const wrong = new Map<string, string>();
  for (const members of clusters) {
    const home = largest(grouped(members, (id) => truth.get(id) ?? id));
    for (const id of members) if (!home.includes(id)) wrong.set(id, pairText(id, home, { profiles, context }));
  }
  for (const members of entities) {
    const right = members.filter((id) => !wrong.has(id));
    const home = largest(grouped(right, (id) => customerOf.get(id) ?? id));
    for (const id of right) if (!home.includes(id)) wrong.set(id, pairText(id, home, { profiles, context }));
  }
  return [...wrong].map(([id, why]) => ({ id, why }));
}

interface Known {
  readonly profiles: ReadonlyMap<string, engine.Profile>;
  readonly context: engine.MatchContext;
}

function pairText(id: string, others: readonly string[], { profiles, context }: Known): string {
  const own = profiles.get(id);
  const scored = others.flatMap((other) => {
    const profile = profiles.get(other);
    return own && profile ? [{ other, ...engine.scorePair(own, profile, context) }] : [];
  });
  const [best] = scored.sort((one, other) => other.score - one.score);
  if (!best) return 'alone';
  const parts = best.evidence.map(({ field, level, weight }) => `${field} ${level} ${weight.toFixed(1)}`);
  return `with ${best.other} ${best.score.toFixed(1)}: ${parts.join(', ')}`;
}

function grouped(ids: readonly string[], groupOf: (id: string) => string): string[][] {
  const groups = new Map<string, string[]>();
  for (const id of ids) {
    const group = groups.get(groupOf(id));
    if (group) group.push(id);
    else groups.set(groupOf(id), [id]);
  }
  return [...groups.values()];
}

function largest(groups: readonly string[][]): readonly string[] {
  return groups.reduce<readonly string[]>((best, group) => (group.length > best.length ? group : best), []);
}
