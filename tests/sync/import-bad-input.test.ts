import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { writtenSoFar } from './import/graph.ts';
import { openImporting, tally, type Importing, type OutcomeRow } from './import/run-import.ts';

const ORDERS = {
  kind: 'order',
  key: '@Id',
  fields: {
    number: '@Id',
    state: { const: 'PLACED' },
    currency: { const: 'EUR' },
    placedAt: { column: 'Placed', date: 'YYYY-MM-DD' },
    total: { minor: { column: 'Total', currency: 'EUR' } },
    'contact.names.full': '@Buyer',
    'contact.emails.0.address': '@Email',
  },
};
const PEOPLE = { kind: 'person', key: '@Id', fields: { 'names.full': '@Name', 'emails.0.address': '@Email' } };

// Every import is a process that loads the hub.
jest.setTimeout(60_000);

let importing: Importing;
beforeAll(async () => {
  importing = await openImporting();
});
afterAll(async () => {
  await importing.close();
});

interface Planted {
  readonly line: number;
  readonly text: string;
  /** The reason that the outcome has to give. */
  readonly says: RegExp;
}

/** The row with a given key, and what the outcome has to say of it. */
const BROKEN: readonly (readonly [row: (id: string) => string, says: RegExp])[] = [
  [(id) => `${id},"Ann "A. Moor,x@example.com,2024-05-01,10.00`, /^line \d+ has a quote in the wrong place$/],
  [(id) => `${id},Ann,x@example.com,2024-05-01`, /^line \d+ has 4 fields, the header has 5$/],
  [(id) => `${id},A\u0000nn,x@example.com,2024-05-01,10.00`, /^line \d+ contains a NUL byte$/],
  [(id) => `${id},Ann,x@example.com,2024-02-30,10.00`, /"2024-02-30" in column "Placed" is not a date/],
  [(id) => `${id},Ann,x@example.com,2024-05-01,ten`, /"ten" in column "Total" is not a number/],
];
const ROWS = 1_000;

/** A thousand orders of which every hundredth cannot be read. */
function ordersWithBadOnes(): { csv: string; planted: Planted[] } {
  const planted: Planted[] = [];
  const lines = Array.from({ length: ROWS }, (_, index) => {
    const id = String(index);
    const broken = index % 100 === 37 ? BROKEN[Math.floor(index / 100) % BROKEN.length] : undefined;
    if (!broken) return `${id},"Buyer ${id}, Ltd",buyer${id}@example.com,2024-05-01,${id}.50`;
    const [row, says] = broken;
    planted.push({ line: index + 2, text: row(id), says });
    return row(id);
  });
  return { csv: ['Id,Buyer,Email,Placed,Total', ...lines, ''].join('\r\n'), planted };
}

/** A row that could be taken apart is kept by column. */
function asWritten(text = ''): string {
  if (!text.startsWith('{')) return text;
  const { values } = JSON.parse(text) as { values: Record<string, string> };
  return Object.values(values).join(',');
}

async function totalCounts(): Promise<unknown> {
  await importing.hub.settled();
  const { result } = await importing.hub.run(
    '{ orders(first: 1) { totalCount } contacts(first: 1) { totalCount } open: deadLetters(first: 1, filter: { status: { eq: OPEN } }) { totalCount } }',
  );
  expect(result.errors).toBeUndefined();
  return JSON.parse(JSON.stringify(result.data));
}

describe('a file of a thousand orders, one in a hundred of them broken', () => {
  const { csv, planted } = ordersWithBadOnes();
  let file: string;
  let map: string;
  beforeAll(async () => {
    file = await importing.file('orders.csv', csv);
    map = await importing.file('orders.map.json', JSON.stringify(ORDERS));
  });

  function expectEachBadRow(rows: readonly OutcomeRow[]): void {
    const bad = rows.filter(({ status }) => status === 'rejected');
    expect(bad.map(({ line }) => line)).toEqual(planted.map(({ line }) => line));
    for (const [index, { text, says }] of planted.entries()) {
      expect(bad[index]?.reason).toMatch(says);
      expect(asWritten(bad[index]?.text)).toBe(text.replaceAll('\u0000', '␀'));
    }
  }

  it('tells all of it in a dry run, and writes nothing', async () => {
    const before = await writtenSoFar(importing.hub);

    const { code, report, rows } = await importing.run(file, map, ['--dry-run']);

    expect(code).toBe(1);
    expect(report.counts).toMatchObject({ read: ROWS, created: ROWS - 10, rejected: 10 });
    expectEachBadRow(rows);
    expect(await writtenSoFar(importing.hub)).toEqual(before);
    expect(await totalCounts()).toEqual({
      orders: { totalCount: 0 },
      contacts: { totalCount: 0 },
      open: { totalCount: 0 },
    });
  });

  it('gives the good ones to the graph and lists every bad one with line, reason and text', async () => {
    const { code, report, rows } = await importing.run(file, map);

    expect(code).toBe(1);
    expect(report.counts).toMatchObject({ read: ROWS, created: ROWS - 10, updated: 0, unchanged: 0, rejected: 10 });
    expect(tally(rows)).toEqual({ created: ROWS - 10, rejected: 10 });
    expectEachBadRow(rows);
    expect(report.rejected).toHaveLength(10);
    expect(await totalCounts()).toEqual({
      orders: { totalCount: ROWS - 10 },
      contacts: { totalCount: ROWS - 10 },
      open: { totalCount: 10 },
    });
  });

  it('is the same the second time: nothing new, and the bad ones named again', async () => {
    const before = await writtenSoFar(importing.hub);

    const { code, report, rows } = await importing.run(file, map);

    expect(code).toBe(1);
    expect(report.counts).toMatchObject({ read: ROWS, created: 0, unchanged: ROWS - 10, rejected: 10 });
    expectEachBadRow(rows);
    expect(await writtenSoFar(importing.hub)).toEqual(before);
    expect(await totalCounts()).toMatchObject({ open: { totalCount: 10 } });
  });

  it('takes in the rows that were put right', async () => {
    const bad = new Set(planted.map(({ line }) => line));
    const mended = csv
      .split('\r\n')
      .map((line, index) => (bad.has(index + 1) ? `${String(index - 1)},Ann,ann@example.com,2024-05-01,10.00` : line));

    const { code, report } = await importing.run(await importing.file('orders.csv', mended.join('\r\n')), map);

    expect(code).toBe(0);
    expect(report.counts).toMatchObject({ read: ROWS, created: 10, unchanged: ROWS - 10, rejected: 0 });
    expect(await totalCounts()).toMatchObject({ orders: { totalCount: ROWS } });
  });
});

describe('a file in another encoding', () => {
  const LINES = ['Id,Name,Email', '1,José Peña,jose@example.com', '2,Ann Moor,ann@example.com', ''].join('\n');

  it('that the mapping does not name loses only the rows that cannot be read', async () => {
    const file = await importing.file('latin.csv', Buffer.from(LINES, 'latin1'));
    const map = await importing.file('people.map.json', JSON.stringify(PEOPLE));

    const { code, report, rows } = await importing.run(file, map);

    expect(code).toBe(1);
    expect(report.counts).toMatchObject({ read: 2, created: 0, linked: 1, rejected: 1 });
    expect(rows).toMatchObject([
      {
        line: 2,
        status: 'rejected',
        reason: expect.stringMatching(/is not valid utf-8; name the encoding/),
        text: '1,José Peña,jose@example.com',
      },
      // Ann is a customer already, by the file before it.
      { line: 3, status: 'linked' },
    ]);
  });

  it('that its byte order mark names is read', async () => {
    const file = await importing.file('utf16.csv', Buffer.from(`\uFEFF${LINES}`, 'utf16le'));
    const map = await importing.file('people.map.json', JSON.stringify(PEOPLE));

    const { code, report } = await importing.run(file, map, ['--source', 'utf-16']);

    expect(code).toBe(0);
    expect(report.counts).toMatchObject({ read: 2, created: 1, linked: 1, rejected: 0 });
  });
});

describe('a file that cannot be imported at all', () => {
  it.each([
    [
      'without a column that is mapped',
      'Id,Name\n1,Ann\n',
      /^people\.csv has no column "Email", which the mapping reads\. It has "Id", "Name"\.\n$/,
    ],
    ['that is empty', '', /people\.csv is empty/],
  ])('%s: is refused in one message, and nothing is written', async (_, content, says) => {
    const file = await importing.file('people.csv', content);
    const map = await importing.file('people.map.json', JSON.stringify(PEOPLE));
    const before = await writtenSoFar(importing.hub);
    const counts = await totalCounts();

    const { code, output, rows } = await importing.run(file, map, ['--source', 'refused']);

    expect(code).toBe(2);
    expect(output).toMatch(says);
    expect(rows).toEqual([]);
    expect(await totalCounts()).toEqual(counts);
    expect(await writtenSoFar(importing.hub)).toEqual(before);
    const { result } = await importing.hub.run('{ connections(first: 10) { nodes { name } } }');
    expect(JSON.stringify(result.data)).not.toContain('refused');
  });
});
