import { describe, expect, it } from '@jest/globals';
import {
  bandOf,
  clusterComponent,
  isActive,
  keysOf,
  personKeyOf,
  profileOf,
  scoreOf,
  type MatchContext,
} from '../engine/index.ts';
import type { BulkRecord, BulkSource } from './bulk-source.ts';
import { Components } from './components.ts';
import { resolveBulk } from './resolve-bulk.ts';

const GIVEN = ['Ada', 'Grace', 'Mary', 'Alan', 'Edsger', 'Barbara', 'Tony', 'Niklaus'];
const FAMILY = ['Lovelace', 'Hopper', 'Shaw', 'Turing', 'Liskov', 'Hoare', 'Wirth', 'Knuth', 'Müller', "O'Neil"];

/** People of several records each: with and without their mailbox, number and street, some of them shared. */
function somePeople(count: number): BulkRecord[] {
  let state = 7;
  const draw = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % below;
  };
  return Array.from({ length: count }, (_, index): BulkRecord => {
    const person = draw(Math.ceil(count / 3));
    const [given = '', family = ''] = [GIVEN[person % GIVEN.length], FAMILY[(person * 7) % FAMILY.length]];
    const street = `${String(1 + (person % 90))} High Street`;
    return {
      id: `r${String(index)}`,
      record: {
        kind: 'person',
        names: { given: draw(10) === 0 ? given.slice(0, 1) : given, family },
        emails: draw(2) === 0 ? [{ address: `${given}.${family}${String(person)}@example.com` }] : [],
        phones: draw(3) === 0 ? [{ number: `020 7946 ${String(1000 + (person % 400))}`, country: 'GB' }] : [],
        handles: [],
        externalIds: [],
        addresses:
          draw(2) === 0 ? [{ lines: [street], city: 'London', postalCode: `NW${String(person % 20)} 6XE` }] : [],
        tags: [],
        affiliations: [],
        notes: [],
        attributes: {},
      },
    };
  });
}

async function* inBatches(records: readonly BulkRecord[]): BulkSource {
  for (let at = 0; at < records.length; at += 700) yield records.slice(at, at + 700);
}

function turnedRound<Item>(items: readonly Item[], stride: number): Item[] {
  return items.map((_, index) => items[(index * stride) % items.length]).filter((item) => item !== undefined);
}

describe('the bulk road', () => {
  const people = somePeople(2003);

  it('finds the same customers in any order of records', async () => {
    const hashes = await Promise.all(
      [1, 17, 523].map(
        async (stride) => (await resolveBulk(inBatches(turnedRound(people, stride)), { threads: 0 })).hash,
      ),
    );

    expect(new Set(hashes).size).toBe(1);
  });

  it('finds what comparing every two records that share a key finds', async () => {
    const bulk = await resolveBulk(inBatches(people), { threads: 0 });

    const found = people.map((_, record) => bulk.customerOf(record));
    expect(found).toEqual(referenceOf(people, bulk.model));
    expect(bulk.customers).toBe(new Set(found).size);
  });

  it('explains each open pair by weights that sum to its score, and leaves out what it made one', async () => {
    const { review, ids, customerOf } = await resolveBulk(inBatches(people), { threads: 0 });
    const customers = new Map(ids.map((id, record) => [id, customerOf(record)]));

    for (const { one, other, score, evidence } of review) {
      expect(evidence.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(score, 9);
      expect(customers.get(one)).not.toBe(customers.get(other));
    }
  });

  it('obeys what people decided', async () => {
    const free = await resolveBulk(inBatches(people), { threads: 0 });
    const record = people.findIndex((_, at) => free.customerOf(at) !== `r${String(at)}`);
    const cannotLink = [[free.customerOf(record), `r${String(record)}`]] as const;

    const bound = await resolveBulk(inBatches(people), {
      threads: 0,
      decisions: { mustLink: [['r0', 'r1']], cannotLink },
    });

    expect(bound.customerOf(0)).toBe(bound.customerOf(1));
    expect(bound.customerOf(record)).not.toBe(bound.customerOf(Number(free.customerOf(record).slice(1))));
  });

  it('has nothing to say about nothing', async () => {
    const { customers, largest, review } = await resolveBulk(inBatches([]), { threads: 0 });

    expect({ customers, largest, review }).toEqual({ customers: 0, largest: 0, review: [] });
  });
});

/** The law, as plainly as it can be written. */
function referenceOf(records: readonly BulkRecord[], model: MatchContext['model']): string[] {
  const profiles = records.map(({ record }) => profileOf(record));
  const holders = new Map<string, number[]>();
  profiles.forEach((profile, at) => {
    for (const key of keysOf(profile)) holders.set(key, [...(holders.get(key) ?? []), at]);
  });
  const useOf = (key: string) => {
    const held = holders.get(key) ?? [];
    const people = new Set(
      held.flatMap((at) => (profiles[at] ? personKeyOf(profiles[at]) : [])).filter((name) => name !== ''),
    );
    return { records: held.length, people: people.size };
  };
  const context: MatchContext = { model, useOf };
  const components = new Components(records.length);
  for (const [key, held] of holders) {
    if (!isActive(key, useOf(key), model)) continue;
    for (const one of held) {
      for (const other of held) {
        const [left, right] = [profiles[one], profiles[other]];
        if (one >= other || !left || !right) continue;
        if (bandOf(scoreOf(left, right, context), model) === 'LINK') components.join(one, other);
      }
    }
  }
  const customerOf = new Map<string, string>();
  for (const members of components.several()) {
    const nodes = members.flatMap((at) => {
      const [record, profile] = [records[at], profiles[at]];
      return record && profile ? [{ id: record.id, profile }] : [];
    });
    for (const group of clusterComponent(nodes, context, { mustLink: [], cannotLink: [] })) {
      for (const id of group) customerOf.set(id, [...group].sort()[0] ?? id);
    }
  }
  return records.map(({ id }) => customerOf.get(id) ?? id);
}
