/** Sources that make it hard: a search that ends, pages that repeat and move, and many rows of one time. */
import { describe, expect, it } from '@jest/globals';
import { Unavailable } from './errors.ts';
import type { ReadMode } from './stream.ts';
import {
  readTimestampWindow,
  type Page,
  type PageRequest,
  type TimestampCursor,
  type TimestampedRow,
  type WindowSource,
} from './timestamp-window.ts';

const RECORDS = 25_000;
const TIES = 500;
const FIRST_TIE = 12_050;
const PAGE = 200;
const LIMIT = 10_000;
const OPTIMAL = Math.ceil(RECORDS / PAGE);
const START = Date.parse('2024-01-01T00:00:00.000Z');
const iso = (ms: number): string => new Date(START + ms).toISOString();
const NOW = new Date(iso(RECORDS * 1_000 + 600_000));

type Abilities = Pick<WindowSource, 'breaksTies' | 'keyset'>;

interface Vendor {
  readonly rows: Map<string, TimestampedRow>;
  requests: number;
  edit(key: string, at: string): void;
  page(request: PageRequest): Page;
}

/** Sorted by (time, key) where it breaks ties, else by time and an order of its own. */
function vendorOf(
  { breaksTies = false, keyset }: Abilities,
  { hasTotal = true, records = RECORDS, ties = TIES } = {},
): Vendor {
  const rows = new Map<string, TimestampedRow>();
  let edits = 0;
  const put = (key: string, at: string): void => {
    rows.set(key, { key, at, version: `${at}/${String((edits += 1))}`, raw: {} });
  };
  for (let index = 0; index < records; index += 1) {
    // The ties stand in the middle, and their keys are not in the order in which they were made.
    const isTie = index >= FIRST_TIE && index < FIRST_TIE + ties;
    put(String((index * 7_919) % 1_000_003), iso((isTie ? FIRST_TIE : index) * 1_000));
  }
  const sorted = { time: undefined as TimestampedRow[] | undefined };
  const tieOrder = (a: TimestampedRow, b: TimestampedRow): number =>
    breaksTies || keyset === 'always' ? (a.key < b.key ? -1 : 1) : a.version < b.version ? -1 : 1;
  const vendor: Vendor = {
    rows,
    requests: 0,
    edit(key, at) {
      put(key, at);
      sorted.time = undefined;
    },
    page({ from = '', until = '9', order, skip, take, after }) {
      vendor.requests += 1;
      if (skip + take > LIMIT) throw new Error('400: the search ends at 10,000');
      if (after && (keyset === undefined || (keyset === 'inTies' && order !== 'key')))
        throw new Error('400: no keyset');
      sorted.time ??= [...rows.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : tieOrder(a, b)));
      let found = sorted.time.filter(({ at }) => at >= from && at <= until);
      if (order === 'key') found = [...found].sort((a, b) => (a.key < b.key ? -1 : 1));
      if (after) found = found.filter(({ at, key }) => at > after.at || (at === after.at && key > after.key));
      return { rows: found.slice(skip, skip + take), ...(hasTotal && { total: found.length }) };
    },
  };
  return vendor;
}

interface Reading {
  readonly abilities: Abilities;
  readonly mode?: ReadMode;
  readonly cursor?: TimestampCursor | undefined;
  readonly page?: (request: PageRequest) => Page;
}

async function read(vendor: Vendor, { abilities, mode = 'changes', cursor, page }: Reading) {
  const got = new Map<string, string>();
  let last: TimestampCursor | undefined;
  const pass = readTimestampWindow({
    ...abilities,
    request: { mode, cursor },
    now: NOW,
    pageSize: PAGE,
    granularityMs: 1_000,
    lookbackMs: 60_000,
    settleMs: 2_000,
    searchLimit: LIMIT,
    page: (request) => Promise.resolve((page ?? vendor.page)(request)),
  });
  for await (const { rows, checkpoint } of pass) {
    for (const row of rows) got.set(row.key, 'version' in row ? row.version : '');
    // As a database gives it back.
    last = JSON.parse(JSON.stringify(checkpoint)) as TimestampCursor;
  }
  return { got, last };
}

const missing = (vendor: Vendor, got: ReadonlyMap<string, string>): string[] =>
  [...vendor.rows.values()]
    .filter(({ key, version }) => got.get(key) !== version)
    .map(({ key }) => key)
    .slice(0, 5);

const KINDS_OF_SOURCE: [string, Abilities][] = [
  ['neither keyset nor tie-break', {}],
  ['ties broken by key', { breaksTies: true }],
  ['a keyset among rows of one time', { keyset: 'inTies' }],
  ['a keyset', { keyset: 'always' }],
];

describe.each(KINDS_OF_SOURCE)('25,000 rows of a source with %s', (_name, abilities) => {
  it('are all read, though the search ends at 10,000 and 500 have one time, with few requests more than pages', async () => {
    const vendor = vendorOf(abilities);

    const { got } = await read(vendor, { abilities });

    expect(missing(vendor, got)).toEqual([]);
    expect(vendor.requests).toBeLessThanOrEqual(OPTIMAL * 1.05);
  });

  it('are all read while rows leave, pages repeat rows and whole pages come twice, with at most 1.2 times the requests', async () => {
    const vendor = vendorOf(abilities);
    let previous: Page | undefined;
    const keys = [...vendor.rows.keys()];
    const ties = keys.slice(FIRST_TIE, FIRST_TIE + TIES).sort();
    const page = (request: PageRequest): Page => {
      const { requests } = vendor;
      // An edit moves a row to the end of the list: out of a page that is read, and out of the ties, where all shifts.
      const edited = requests % 2 === 0 ? [keys[(requests * 197) % RECORDS], ties.shift()] : [];
      for (const key of edited) vendor.edit(key ?? '', iso(RECORDS * 1_000 + requests));
      if (requests % 40 === 39 && previous) {
        vendor.requests += 1;
        return previous;
      }
      const found = vendor.page(request);
      const repeated = requests % 7 === 3 ? (previous?.rows.slice(-2) ?? []) : [];
      const within = found.rows.slice(0, requests % 3 === 0 ? 1 : 0);
      previous = found;
      return { ...found, rows: [...repeated, ...within, ...found.rows].slice(0, request.take) };
    };

    const first = await read(vendor, { abilities, page });
    const { requests } = vendor;
    const second = await read(vendor, { abilities, cursor: first.last });

    expect(missing(vendor, new Map([...first.got, ...second.got]))).toEqual([]);
    expect(requests).toBeLessThanOrEqual(OPTIMAL * 1.2);
  });

  it('are read on from any checkpoint', async () => {
    const vendor = vendorOf(abilities, { records: 13_000 });
    const got = new Map<string, string>();
    let cursor: TimestampCursor | undefined;
    for (let batch = 0; batch < 200; batch += 1) {
      const pass = readTimestampWindow({
        ...abilities,
        request: { mode: 'full', cursor },
        now: NOW,
        pageSize: PAGE,
        granularityMs: 1_000,
        lookbackMs: 0,
        settleMs: 0,
        searchLimit: LIMIT,
        page: (request) => Promise.resolve(vendor.page(request)),
      });
      const step = await pass.next();
      if (step.done === true) break;
      for (const row of step.value.rows) got.set(row.key, 'version' in row ? row.version : '');
      if (step.value.final === true) break;
      cursor = JSON.parse(JSON.stringify(step.value.checkpoint)) as TimestampCursor;
    }

    expect(missing(vendor, got)).toEqual([]);
  });
});

describe('a time with more rows than the search gives', () => {
  it.each([{}, { breaksTies: true }])('is told as an error, and not lost in silence (%j)', async (abilities) => {
    const vendor = vendorOf(abilities, { records: 23_000, ties: 10_500 });

    await expect(read(vendor, { abilities })).rejects.toThrow('More than 10000 rows have the time');
  });

  it('is read by a keyset', async () => {
    for (const [, abilities] of KINDS_OF_SOURCE.slice(2)) {
      const vendor = vendorOf(abilities, { records: 23_000, ties: 10_500 });

      expect(missing(vendor, (await read(vendor, { abilities })).got)).toEqual([]);
    }
  });
});

describe('a page that is shorter than asked', () => {
  it('is not the end while the source says that there are more', async () => {
    const vendor = vendorOf({}, { records: 1_000 });
    const short = (request: PageRequest): Page => vendor.page({ ...request, take: Math.min(request.take, 150) });

    expect(missing(vendor, (await read(vendor, { abilities: {}, page: short })).got)).toEqual([]);
  });

  it('is the end where the source says nothing', async () => {
    const vendor = vendorOf({}, { records: 1_000, hasTotal: false });

    expect(missing(vendor, (await read(vendor, { abilities: {} })).got)).toEqual([]);
  });
});

it('a source that gives one page for ever is away, and has not come to its end', async () => {
  const vendor = vendorOf({ keyset: 'always' }, { records: 1_000 });
  const page = (request: PageRequest): Page =>
    vendor.page({ from: undefined, until: request.until, order: 'time', skip: 0, take: request.take });

  await expect(read(vendor, { abilities: { keyset: 'always' }, page })).rejects.toBeInstanceOf(Unavailable);
});
