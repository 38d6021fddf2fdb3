/**
 * One customer, computed by the product's own code: four records of four systems, why they are one, and what comes of
 * it. docs/how-a-customer-is-computed.md and its drawing are made of this, so they show what the product does.
 */
import { PersonRecord } from '../../../connectors/kit/src/index.ts';
import { contestsOf } from '../../../subgraphs/contact/src/golden/contest.ts';
import { goldenPerson, PERSON } from '../../../subgraphs/contact/src/golden/golden-person.ts';
import { rank } from '../../../subgraphs/contact/src/golden/ranking.ts';
import type { Statement } from '../../../subgraphs/contact/src/golden/statement.ts';
import type { SurvivorshipPolicy } from '../../../subgraphs/contact/src/golden/survivorship.ts';
import {
  bandOf,
  clusterComponent,
  isActive,
  keysOf,
  personKeyOf,
  profileOf,
  scorePair,
  type Band,
  type Evidence,
  type KeyUse,
  type MatchContext,
  type Profile,
} from '../../../subgraphs/contact/src/resolution/engine/index.ts';
import { shippedModel } from '../../../subgraphs/contact/src/resolution/model.ts';
import type { StoredPerson } from '../../../subgraphs/contact/src/source-record/stored-record.ts';

export interface Source {
  readonly id: string;
  /** What the system calls itself, and its key. */
  readonly title: string;
  readonly priority: number;
  readonly saidAt: string;
  readonly record: object;
}

const SOURCES: readonly Source[] = [
  {
    id: 'shop',
    title: 'web shop · 1042',
    priority: 10,
    saidAt: '2024-03-02T09:14:00.000Z',
    record: {
      names: { given: 'Marie', family: 'Köhler' },
      emails: [{ address: 'Marie.Koehler@gmail.com' }],
      phones: [{ number: '0171 2345678', country: 'DE' }],
      addresses: [{ lines: ['Lindenstr. 12'], postalCode: '10969', city: 'Berlin', country: 'DE' }],
      language: 'de',
    },
  },
  {
    id: 'erp',
    title: 'ERP · P-7731',
    priority: 50,
    saidAt: '2021-11-20T00:00:00.000Z',
    record: {
      names: { given: 'Marie-Luise', family: 'Koehler' },
      phones: [{ number: '+49 171 2345678' }],
      addresses: [{ lines: ['Lindenstraße 12'], postalCode: '10969', city: 'Berlin', country: 'Germany' }],
      birthDate: '1984-07-19',
    },
  },
  {
    id: 'mail',
    title: 'mailbox · 3f9c',
    priority: 10,
    saidAt: '2024-05-18T16:40:00.000Z',
    record: {
      names: { full: 'Marie Köhler' },
      emails: [{ address: 'mariekoehler+hub@googlemail.com' }],
      jobTitle: 'Head of Purchasing',
    },
  },
  {
    id: 'desk',
    title: 'help desk · 88',
    priority: 20,
    saidAt: '2024-06-03T11:05:00.000Z',
    record: {
      names: { full: 'M. Köhler' },
      emails: [{ address: 'marie.koehler@gmail.com' }],
      phones: [{ number: '+49 331 9876543' }],
      addresses: [{ lines: ['Gartenweg 3'], postalCode: '14469', city: 'Potsdam', country: 'DE' }],
    },
  },
];

/** The built-in rules, and two that an organisation has set: where somebody lives and answers is what was said last. */
const POLICY: SurvivorshipPolicy = {
  version: 3,
  rules: new Map([
    ['primaryPhone', { method: 'MOST_RECENT', sources: [] }],
    ['addresses', { method: 'MOST_RECENT', sources: [] }],
  ]),
};

/** Somebody of the same household, whom the phone and the address would make the same person. */
const NEIGHBOUR: Source = {
  id: 'other',
  title: 'web shop · 2077',
  priority: 10,
  saidAt: '2024-01-11T08:00:00.000Z',
  record: {
    names: { given: 'Karl', family: 'Köhler' },
    phones: [{ number: '0171 2345678', country: 'DE' }],
    addresses: [{ lines: ['Lindenstr. 12'], postalCode: '10969', city: 'Berlin', country: 'DE' }],
    birthDate: '1951-02-03',
  },
};

export interface Pair {
  readonly ids: readonly [string, string];
  readonly score: number;
  readonly band: Band;
  readonly evidence: readonly Evidence[];
  /** They share a key that brings records together. */
  readonly isCandidate: boolean;
}

export interface FieldShown {
  readonly field: string;
  readonly value: string;
  readonly sourceId: string;
  readonly rule: string;
  /** What the others say. */
  readonly beaten: readonly { readonly value: string; readonly sourceId: string }[];
}

export interface CustomerShown {
  readonly sources: readonly Source[];
  readonly pairs: readonly Pair[];
  /** The pairs that hold the cluster together: the strongest that join its records. */
  readonly links: readonly Pair[];
  /** Somebody else: how he stands to the nearest and to the furthest of the records. */
  readonly neighbour: { readonly source: Source; readonly nearest: Pair; readonly furthest: Pair };
  readonly clusters: readonly (readonly string[])[];
  readonly fields: readonly FieldShown[];
  readonly addresses: readonly string[];
  readonly thresholds: { readonly link: number; readonly review: number };
}

export function computeCustomer(): CustomerShown {
  const all = [...SOURCES, NEIGHBOUR].map((source) => ({ source, record: stored(source) }));
  const profiles = new Map(all.map(({ source, record }) => [source.id, profileOf(record)]));
  const context: MatchContext = { model: shippedModel, useOf: usesOf([...profiles.values()]) };
  const pairOf = (one: string, other: string): Pair => {
    const [left, right] = [of(profiles, one), of(profiles, other)];
    const { score, evidence } = scorePair(left, right, context);
    const shared = keysOf(left).filter((key) => keysOf(right).includes(key));
    const isCandidate = shared.some((key) => isActive(key, context.useOf(key), context.model));
    return { ids: [one, other], score, band: bandOf(score, context.model), evidence, isCandidate };
  };
  const ids = SOURCES.map(({ id }) => id);
  const pairs = ids.flatMap((one, index) => ids.slice(index + 1).map((other) => pairOf(one, other)));
  const nodes = [...profiles].map(([id, profile]) => ({ id, profile }));
  const neighbours = ids.map((id) => pairOf(id, NEIGHBOUR.id)).sort((one, other) => other.score - one.score);
  const [nearest, furthest] = [neighbours[0], neighbours.at(-1)];
  if (nearest === undefined || furthest === undefined) throw new Error('There is no record to compare with.');
  const statements = all.slice(0, SOURCES.length).map(({ source, record }) => statementOf(source, record));
  return {
    sources: SOURCES,
    pairs,
    links: strongest(pairs),
    neighbour: { source: NEIGHBOUR, nearest, furthest },
    clusters: clusterComponent(nodes, context, { mustLink: [], cannotLink: [] }),
    fields: fieldsOf(statements),
    addresses: (goldenPerson(statements, POLICY).fields['addresses'] as Record<string, unknown>[]).map(addressText),
    thresholds: shippedModel.thresholds,
  };
}

function stored({ record }: Source): StoredPerson {
  return PersonRecord.parse({ kind: 'person', ...record });
}

function statementOf({ id, priority, saidAt }: Source, record: StoredPerson): Statement<StoredPerson> {
  return { id, connectionId: id, connectionName: id, priority, saidAt, observedAt: saidAt, record };
}

function usesOf(profiles: readonly Profile[]): (key: string) => KeyUse {
  return (key) => {
    const holders = profiles.filter((profile) => keysOf(profile).includes(key));
    const people = new Set(holders.map(personKeyOf).filter((name) => name !== ''));
    return { records: holders.length, people: people.size };
  };
}

/** Kruskal's: links from the strongest down, as long as they join what is not joined yet. */
function strongest(pairs: readonly Pair[]): Pair[] {
  const group = new Map(SOURCES.map(({ id }) => [id, id]));
  const links: Pair[] = [];
  for (const pair of [...pairs].sort((one, other) => other.score - one.score)) {
    const [one, other] = pair.ids.map((id) => group.get(id) ?? id);
    if (one === other) continue;
    links.push(pair);
    for (const [id, root] of group) if (root === other) group.set(id, one ?? id);
  }
  return links;
}

function fieldsOf(statements: readonly Statement<StoredPerson>[]): FieldShown[] {
  const { fields, provenance } = goldenPerson(statements, POLICY);
  const contests = new Map(
    contestsOf(rank(statements), PERSON, { policy: POLICY }).map((contest) => [contest.field, contest]),
  );
  return provenance.map(({ field, sourceRecordId, rule }) => ({
    field,
    value: textOf(fields[field]),
    sourceId: sourceRecordId,
    rule,
    beaten: (contests.get(field)?.said ?? [])
      .filter(({ statement }) => statement.id !== sourceRecordId)
      .map(({ statement, value }) => ({ value: textOf(value), sourceId: statement.id })),
  }));
}

/** The fields of the example are text. */
function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new Error('A field of the example is no text.');
  return value;
}

function addressText(address: Record<string, unknown>): string {
  const { lines, postalCode, city } = address as { lines?: string[]; postalCode?: string; city?: string };
  return [...(lines ?? []), [postalCode, city].filter(Boolean).join(' ')].join(', ');
}

function of<Value>(map: ReadonlyMap<string, Value>, id: string): Value {
  const value = map.get(id);
  if (value === undefined) throw new Error(`There is no record ${id}.`);
  return value;
}
