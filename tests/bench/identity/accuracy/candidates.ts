/** Candidate pairs of a small set with their scores, by the engine's own functions and in memory. */
import { engine, type BulkRecord } from '@tributary/contact';

export interface Candidate {
  readonly one: string;
  readonly other: string;
  readonly left: engine.Profile;
  readonly right: engine.Profile;
  readonly score: number;
  readonly band: engine.Band;
}

interface Held {
  readonly id: string;
  readonly profile: engine.Profile;
  readonly ready: engine.Prepared;
}

export function contextOf(records: readonly BulkRecord[], model: engine.Model): engine.MatchContext {
  return contextFor(holdersOf(held(records, model)), model);
}

export function candidatesOf(records: readonly BulkRecord[], model: engine.Model): Candidate[] {
  const all = held(records, model);
  const holders = holdersOf(all);
  const context = contextFor(holders, model);
  const seen = new Set<string>();
  const found: Candidate[] = [];
  for (const [key, nodes] of holders) {
    if (nodes.length < 2 || !engine.isActive(key, context.useOf(key), model)) continue;
    nodes.forEach((one, index) => {
      for (const other of nodes.slice(index + 1)) {
        const pair = `${one.id}\n${other.id}`;
        if (seen.has(pair)) continue;
        seen.add(pair);
        const score = engine.scoreOf(one.ready, other.ready, context);
        const [left, right] = [one.profile, other.profile];
        found.push({ one: one.id, other: other.id, left, right, score, band: engine.bandOf(score, model) });
      }
    });
  }
  return found;
}

function held(records: readonly BulkRecord[], model: engine.Model): Held[] {
  return records.map(({ id, record }) => {
    const profile = engine.profileOf(record);
    return { id, profile, ready: engine.prepare(profile, model) };
  });
}

function holdersOf(all: readonly Held[]): Map<string, Held[]> {
  const holders = new Map<string, Held[]>();
  for (const node of all) {
    for (const key of engine.keysOf(node.profile)) {
      const known = holders.get(key);
      if (known) known.push(node);
      else holders.set(key, [node]);
    }
  }
  return holders;
}

function contextFor(holders: ReadonlyMap<string, readonly Held[]>, model: engine.Model): engine.MatchContext {
  const uses = new Map<string, engine.KeyUse>();
  const useOf = (key: string): engine.KeyUse => {
    const known = uses.get(key);
    if (known) return known;
    const nodes = holders.get(key) ?? [];
    const people = new Set(nodes.map(({ profile }) => engine.personKeyOf(profile)).filter((name) => name !== ''));
    const use = { records: nodes.length, people: people.size };
    uses.set(key, use);
    return use;
  };
  return { model, useOf };
}
