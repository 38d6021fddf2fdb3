/** A vendor in memory for the suite's own tests: a list by `updatedAt`, with deletes that leave no trace. */
import { z } from 'zod';
import { defineConnector, type Connector } from '../connector.ts';
import { stream, type SourceBatch, type StreamSpec } from '../stream.ts';
import { readTimestampWindow, TimestampCursor, type PageRequest, type Page } from '../timestamp-window.ts';
import { contentVersion } from '../version.ts';
import type { ConformanceTarget } from './target.ts';

export const Person = z.object({ id: z.string(), name: z.string(), city: z.string(), updatedAt: z.iso.datetime() });
export type Person = z.infer<typeof Person>;

export interface FakeShop {
  readonly people: Map<string, Person>;
  /** One more, as its API would make it; answers its key. */
  add(name: string, city: string): string;
  /** What a list call answers. */
  page(request: PageRequest): Page;
  readonly target: ConformanceTarget;
}

const byKey = (a: Person, b: Person): number => (a.id < b.id ? -1 : 1);
const byTime = (a: Person, b: Person): number =>
  a.updatedAt === b.updatedAt ? byKey(a, b) : a.updatedAt < b.updatedAt ? -1 : 1;

export function makeFakeShop(size = 10): FakeShop {
  const people = new Map<string, Person>();
  let clock = Date.parse('2024-01-01T00:00:00.000Z');
  const tick = (): string => new Date((clock += 60_000)).toISOString();
  const put = (id: string, fields: Partial<Person>): void => {
    const before = people.get(id) ?? { id, name: `Person ${id}`, city: 'Bonn', updatedAt: '' };
    people.set(id, { ...before, updatedAt: tick(), ...fields });
  };
  for (let index = 1; index <= size; index += 1) put(String(index), {});
  let serial = 100;
  const needed = new Set(['3', '5']);
  const oldest = (): string => [...people.values()].filter(({ id }) => !needed.has(id)).sort(byTime)[0]?.id ?? fresh();
  const fresh = (): string => String((serial += 1));
  return {
    people,
    add: (name, city) => {
      const id = fresh();
      put(id, { name, city });
      return id;
    },
    page: ({ from = '', until = '9', order, skip, take }) => {
      const rows = [...people.values()].filter(({ updatedAt }) => updatedAt >= from && updatedAt <= until);
      rows.sort(order === 'key' ? byKey : byTime);
      return { rows: rows.slice(skip, skip + take).map(rowOf), total: rows.length };
    },
    target: {
      name: 'fake shop',
      connection: () => ({ config: {}, secrets: {} }),
      streams: {
        people: {
          truth: () =>
            Promise.resolve(
              new Map(
                [...people]
                  .filter(([, { name }]) => name !== '')
                  .map(([id, { name, city }]) => [`person/${id}`, { name, city }]),
              ),
            ),
          facts: (record) =>
            record.kind === 'person' ? { name: record.names.full, city: record.addresses[0]?.city } : undefined,
          mutate: {
            created: soon(() => put(fresh(), {})),
            // Of the rows that are read first, so that those behind it move up.
            edited: soon(() => put(oldest(), { name: `Renamed ${fresh()}` })),
            // As everywhere: an address does not move the customer's time.
            moved: soon(() => put('3', { city: `City ${fresh()}`, updatedAt: people.get('3')?.updatedAt ?? '' })),
            deleted: soon(() => people.delete(oldest())),
          },
          ties: soon(() => {
            const at = tick();
            for (let index = 0; index < 9; index += 1) put(fresh(), { updatedAt: at });
          }),
          spoil: () => soon(() => put('5', { name: '' }))().then(() => 1),
          unspoil: soon(() => put('5', { name: 'Named again' })),
        },
      },
    },
  };
}

/** A change in memory is done at once; the target's are awaited. */
function soon(change: () => unknown): () => Promise<void> {
  return () => {
    change();
    return Promise.resolve();
  };
}

function rowOf(person: Person) {
  return { key: person.id, at: person.updatedAt, version: contentVersion(person), raw: person };
}

export type PeopleSpec = StreamSpec<object, Person, TimestampCursor>;

/** What the stream says of itself, and its mapping. */
export const peopleSpec = {
  name: 'people',
  title: 'People',
  kinds: ['person'],
  raw: Person,
  cursor: {
    schema: TimestampCursor,
    kind: 'timestamp',
    granularityMs: 1,
    lookbackMs: 2_000,
    settleMs: 1_000,
    tieBreak: 'key',
  },
  covers: ['created', 'edited'],
  blindSpots: [{ kind: 'moved', remedy: 'sweep', everyMs: 60_000 }],
  deletes: { by: 'sweep', everyMs: 60_000 },
  map: ({ id, name, city }) => [
    { key: id, record: { kind: 'person', names: { full: name }, addresses: [{ lines: [], city }] } },
  ],
} satisfies Omit<PeopleSpec, 'read'>;

/** The connector as it should be; planted faults replace parts of its stream. */
export function fakeShopConnector(
  shop: FakeShop,
  faults: Partial<PeopleSpec> = {},
  connector: Partial<Connector<object>> = {},
): Connector<object> {
  const spec: PeopleSpec = {
    ...peopleSpec,
    read: (ctx, request) => goodRead(shop, ctx.clock.now(), request),
    listKeys: async function* () {
      yield [...shop.people.keys()].slice(0, 3).map((key) => ({ kind: 'person' as const, key }));
      yield [...shop.people.keys()].slice(3).map((key) => ({ kind: 'person' as const, key }));
    },
    ...faults,
  };
  return defineConnector<object>({
    id: 'fake-shop',
    version: '1.0.0',
    category: 'generic',
    title: 'Fake shop',
    docs: 'A vendor in memory, for the tests of the conformance suite.',
    config: z.strictObject({}),
    auth: [{ id: 'none', type: 'none', title: 'No sign-in', fields: [] }],
    hosts: () => [],
    budgets: [],
    check: () => Promise.resolve({ ok: true, account: 'fake', problems: [] }),
    streams: () => [stream(spec)],
    ...connector,
  });
}

export const PAGE_SIZE = 3;

export function goodRead(
  shop: Pick<FakeShop, 'page'>,
  now: Date,
  request: Parameters<PeopleSpec['read']>[1],
): AsyncGenerator<SourceBatch<TimestampCursor>> {
  return readTimestampWindow({
    request,
    now,
    pageSize: PAGE_SIZE,
    granularityMs: 1,
    lookbackMs: 2_000,
    settleMs: 1_000,
    page: (page) => Promise.resolve(shop.page(page)),
  });
}
