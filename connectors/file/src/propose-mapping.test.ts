import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MappingFile } from './mapping-file.ts';
import { previewRows } from './preview-rows.ts';
import { proposeMapping } from './propose-mapping.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'propose-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function file(text: string, name = 'people.csv'): Promise<string> {
  const full = path.join(folder, name);
  await writeFile(full, text);
  return full;
}

describe('a proposed mapping', () => {
  it('reads a file that nobody described, dates and addresses too', async () => {
    const people = await file(
      'Kundennummer;Vorname;Name;Straße;Hausnummer;PLZ;Ort;E-Mail-Adresse;Telefon;Geburtsdatum;Firma;Farbe\n' +
        'K1;Jürgen;Müller;Hauptstraße;5;10115;Berlin;j@x.de;030 1234567;24.06.1971;Müller GmbH;rot\n' +
        'K2;Änne;Groß;Ring;7b;80331;München;;0171 2345678;1.2.1980;;blau\n',
    );

    const { mapping, unused, remarks } = await proposeMapping(people);
    const rows = await previewRows(people, mapping, 10);

    expect(MappingFile.safeParse(mapping).success).toBe(true);
    expect({ unused, remarks }).toEqual({ unused: ['Farbe'], remarks: [] });
    expect(rows).toMatchObject([
      {
        line: 2,
        key: 'K1',
        problems: [],
        record: {
          names: { given: 'Jürgen', family: 'Müller' },
          emails: [{ address: 'j@x.de' }],
          birthDate: '1971-06-24',
          addresses: [{ lines: ['5 Hauptstraße'], postalCode: '10115', city: 'Berlin' }],
          affiliations: [{ company: { name: 'Müller GmbH' } }],
        },
      },
      { line: 3, key: 'K2', record: { birthDate: '1980-02-01', phones: [{ number: '0171 2345678' }] } },
    ]);
  });

  it('says so when no column identifies a row', async () => {
    const people = await file('first name,last name,email\nAda,Byron,ada@x.org\nAl,Bo,al@x.org\n');

    const { mapping, remarks } = await proposeMapping(people);

    expect(mapping).toMatchObject({ key: '@email' });
    expect(remarks).toEqual([expect.stringContaining('email')]);
  });

  it('reads what an older program wrote, without a guess by the import', async () => {
    const people = path.join(folder, 'latin.csv');
    await writeFile(people, Buffer.from('id;Vorname;Nachname\n1;Jürgen;Groß\n', 'latin1'));

    const { mapping, remarks } = await proposeMapping(people);

    expect(mapping).toMatchObject({ fallbackEncoding: 'windows-1252' });
    expect(remarks).toEqual([expect.stringContaining('not all UTF-8')]);
    expect(await previewRows(people, mapping, 5)).toMatchObject([
      { line: 2, key: '1', record: { names: { given: 'Jürgen', family: 'Groß' } } },
    ]);
  });

  it('numbers the columns of a file without a header, and loses no row of it', async () => {
    const people = await file('1,Ada Lovelace,ada@x.org\n2,Bob Hope,bob@x.org\n');

    const { mapping, remarks } = await proposeMapping(people);

    expect(mapping).toMatchObject({ columns: ['column 1', 'column 2', 'column 3'] });
    expect(remarks).toEqual(expect.arrayContaining([expect.stringContaining('no header')]));
    expect((await previewRows(people, mapping, 5)).map(({ line }) => line)).toEqual([1, 2]);
  });

  it('numbers columns that are named alike', async () => {
    const people = await file('id,name,phone,phone,,\n1,Ada Lovelace,030 1234567,0171 2345678,,\n');

    const { mapping, unused } = await proposeMapping(people);

    expect(mapping).toMatchObject({ fields: { 'phones.0.number': '@phone 1', 'phones.1.number': '@phone 2' } });
    expect(unused).toEqual(['column 5', 'column 6']);
    expect(await previewRows(people, mapping, 5)).toMatchObject([
      { record: { phones: [{ number: '030 1234567' }, { number: '0171 2345678' }] } },
    ]);
  });

  it('says what stands above a table', async () => {
    const people = await file('Customers in May\n\nid,first name,last name\n1,Ada,Lovelace\n');

    expect((await proposeMapping(people)).remarks).toEqual([
      'The table begins at line 3: delete what stands above it before you import.',
    ]);
  });

  it('of NDJSON and of address books is there too', async () => {
    const json = await file(
      '{"id":1,"name":"Ada Byron","email":"ada@x.org"}\n{"id":2,"name":"Al Bo"}\n',
      'people.ndjson',
    );
    const cards = await file('BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nEND:VCARD\n', 'book.vcf');

    expect((await proposeMapping(json)).mapping).toMatchObject({ format: 'ndjson', kind: 'person', key: '@id' });
    expect((await proposeMapping(cards)).mapping).toMatchObject({ format: 'vcard' });
  });
});

describe('a preview', () => {
  it('names everything that is wrong with each cell, and shows what is right', async () => {
    const people = await file('Id,Name,Born,Staff\n1,Ada,1815-12-10,2\n,Al,31.12.1999,many\n3,"x"y,2000-01-01,1\n');
    const mapping = {
      kind: 'person',
      key: '@Id',
      fields: {
        'names.full': '@Name',
        birthDate: { column: 'Born', date: 'YYYY-MM-DD', as: 'day' },
        'attributes.staff': { number: 'Staff' },
      },
    };

    const rows = await previewRows(people, mapping, 10);

    expect(rows[0]).toMatchObject({ line: 2, key: '1', problems: [] });
    expect(rows[1]).toMatchObject({
      line: 3,
      record: { names: { full: 'Al' } },
      problems: [
        { column: 'Born', field: 'birthDate', reason: expect.stringContaining('31.12.1999') },
        { column: 'Staff', field: 'attributes.staff' },
        { column: 'Id', field: 'key' },
      ],
    });
    expect(rows[2]).toMatchObject({ line: 4, problems: [{ reason: expect.stringContaining('quote') }] });
  });
});
