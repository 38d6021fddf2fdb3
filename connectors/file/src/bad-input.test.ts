import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ReferenceHost } from '@tributary/connector-kit';
import { makeFolder, PEOPLE, type Folder } from './folder-fixture.ts';
import type { MappingInput } from './mapping-file.ts';

let folder: Folder;
beforeEach(async () => {
  folder = await makeFolder();
});
afterEach(() => folder.remove());

async function imported(
  content: string | Buffer,
  mapping: MappingInput = PEOPLE,
): Promise<{ good: string[]; bad: string[]; host: ReferenceHost }> {
  await folder.write('people.csv', content);
  const host = folder.host(mapping);
  await host.sync('rows');
  const good = [...host.rows('rows').values()].map(({ record }) =>
    record.kind === 'person' ? (record.names.full ?? '') : record.kind,
  );
  const bad = host.rejects('rows').map(({ reject }) => `${String(reject.line)}: ${reject.reason} | ${reject.text}`);
  return { good, bad, host };
}

describe('bad input in a CSV file', () => {
  it('a quote that is never closed costs its own line and no other', async () => {
    const { good, bad } = await imported(
      'Id,Name,Email\n1,Ada,a@x.test\n2,"Bob,b@x.test\n3,Cy,c@x.test\n4,"Di, D",d@x.test\n',
    );

    expect(good).toEqual(['Ada', 'Cy', 'Di, D']);
    expect(bad).toEqual([expect.stringMatching(/^3: line 3 has a quote in the wrong place \| 2,"Bob,b@x\.test$/)]);
  });

  it('a quote that is never closed, with no further quote in the file, does not swallow the rest', async () => {
    const { good, bad } = await imported('Id,Name,Email\n1,"Ada,a@x.test\n2,Bob,b@x.test\n3,Cy,c@x.test\n');

    expect(good).toEqual(['Bob', 'Cy']);
    expect(bad).toEqual(['2: line 2 opens a quote that is not closed | 1,"Ada,a@x.test']);
  });

  it('a quoted field over several lines is one row, and line numbers go on behind it', async () => {
    const { good, bad } = await imported('Id,Name,Email\n1,"Ada\nLovelace",a@x.test\n2,Bob\n');

    expect(good).toEqual(['Ada\nLovelace']);
    expect(bad).toEqual(['4: line 4 has 2 fields, the header has 3 | 2,Bob']);
  });

  it('a row with too few or too many fields is a reject with both counts', async () => {
    const { good, bad } = await imported('Id,Name,Email\n1,Ada\n2,Bob,b@x.test,extra\n3,Cy,c@x.test\n');

    expect(good).toEqual(['Cy']);
    expect(bad).toEqual([
      '2: line 2 has 2 fields, the header has 3 | 1,Ada',
      '3: line 3 has 4 fields, the header has 3 | 2,Bob,b@x.test,extra',
    ]);
  });

  it('a missing mapped column is one error that names it and the columns there are', async () => {
    await folder.write('people.csv', 'Id,FullName,Mail\n1,Ada,a@x.test\n');

    await expect(folder.host(PEOPLE).sync('rows')).rejects.toThrow(
      'people.csv has no column "Name", "Email", which the mapping reads. It has "Id", "FullName", "Mail".',
    );
  });

  it('a NUL byte is a reject, shown as a symbol', async () => {
    const { good, bad } = await imported('Id,Name,Email\n1,A\u0000da,a@x.test\n2,Bob,b@x.test\n');

    expect(good).toEqual(['Bob']);
    expect(bad).toEqual(['2: line 2 contains a NUL byte | 1,A␀da,a@x.test']);
  });

  it('a line in another encoding is a reject that says what to do', async () => {
    const latin = Buffer.from('Id,Name,Email\n1,Zoë,z@x.test\n2,Bob,b@x.test\n', 'latin1');

    const { good, bad } = await imported(latin);

    expect(good).toEqual(['Bob']);
    expect(bad).toEqual([
      '2: line 2 is not valid utf-8; name the encoding or a fallback in the mapping | 1,Zoë,z@x.test',
    ]);
  });

  it('with a declared fallback, lines of both encodings are read', async () => {
    const mixed = Buffer.concat([
      Buffer.from('Id,Name,Email\n1,Zoë,\n'),
      Buffer.from('2,Renée €,\n', 'latin1').map((byte) => (byte === 0xac ? 0x80 : byte)),
    ]);

    const { good } = await imported(mixed, { ...PEOPLE, fallbackEncoding: 'windows-1252' });

    expect(good).toEqual(['Zoë', 'Renée €']);
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from('\uFEFFId;Name;Email\r\n1;Zoë;\r\n2;Łódź;\r\n')],
    ['UTF-16 little endian', Buffer.from('\uFEFFId;Name;Email\r\n1;Zoë;\r\n2;Łódź;\r\n', 'utf16le')],
    ['UTF-16 big endian', Buffer.from('\uFEFFId;Name;Email\r\n1;Zoë;\r\n2;Łódź;\r\n', 'utf16le').swap16()],
  ])('%s, semicolons and CRLF are understood without being told', async (_, bytes) => {
    const { good, bad } = await imported(bytes);

    expect(good).toEqual(['Zoë', 'Łódź']);
    expect(bad).toEqual([]);
  });

  it.each([
    ['an empty file', ''],
    ['a file with only a header', 'Id,Name,Email\n'],
    ['a file of blank lines', '\n\n\n'],
  ])('%s gives nothing and no error', async (_, content) => {
    const { good, bad } = await imported(content);

    expect([...good, ...bad]).toEqual([]);
  });

  it('a column that is named twice is an error, not a guess', async () => {
    await folder.write('people.csv', 'Id,Name,Name\n1,a,b\n');

    await expect(folder.host(PEOPLE).sync('rows')).rejects.toThrow('names Name twice');
  });

  it('of 2,000 rows with 1 % bad ones, every row is accounted for', async () => {
    const rows = Array.from({ length: 2_000 }, (_, index) =>
      index % 100 === 7
        ? `${String(index)},"broken`
        : `${String(index)},Person ${String(index)},p${String(index)}@x.test`,
    );

    const { good, bad } = await imported(`Id,Name,Email\n${rows.join('\n')}\n`);

    expect(good).toHaveLength(1_980);
    expect(bad).toHaveLength(20);
    expect(bad[0]).toBe('9: line 9 has a quote in the wrong place | 7,"broken');
  });

  it('a row without its key, a value that is no number and a date that does not exist are rejects with the column', async () => {
    const mapping: MappingInput = {
      kind: 'deal',
      key: '@Id',
      fields: {
        title: '@Title',
        amount: { money: { column: 'Amount', currency: 'EUR' } },
        closedAt: { column: 'Closed', date: 'DD.MM.YYYY' },
      },
    };

    const { good, bad } = await imported(
      'Id,Title,Amount,Closed\n,None,1,\n2,Text,12x,\n3,Day,1,30.02.2024\n4,Fine,"1234.565",29.02.2024\n',
      mapping,
    );

    expect(good).toHaveLength(1);
    expect(bad.map((line) => line.split(' | ')[0])).toEqual([
      '2: the row has no key',
      '3: "12x" in column "Amount" is not a number',
      '4: "30.02.2024" in column "Closed" is not a date of the form DD.MM.YYYY',
    ]);
  });
});

describe('bad input in an NDJSON file', () => {
  it('broken JSON and rows that are no objects are rejects, the others are read by path', async () => {
    await folder.write('people.ndjson', '{"id":1,"who":{"name":"Ada"}}\n{"id":2,\n[3]\n{"id":4,"who":{"name":"Di"}}');
    const host = folder.host(
      { kind: 'person', key: '@id', fields: { 'names.full': { path: 'who.name' } } },
      { files: '*.ndjson' },
    );

    await host.sync('rows');

    expect([...host.rows('rows').keys()]).toEqual(['person/1', 'person/4']);
    expect(host.rejects('rows').map(({ reject }) => reject.reason)).toEqual([
      expect.stringMatching(/^line 2 is not JSON/),
      'line 3 is not a JSON object',
    ]);
  });
});
