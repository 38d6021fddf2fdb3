import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { previewRows, type PreviewedRow } from '../preview-rows.ts';
import { VCARD_MAPPING } from './vcard-mapping.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vcards-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function read(text: string): Promise<PreviewedRow[]> {
  const file = path.join(folder, 'book.vcf');
  await writeFile(file, text);
  return await previewRows(file, VCARD_MAPPING, 100);
}

function card(...lines: string[]): string {
  return ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');
}

describe('a vCard', () => {
  it('of version 3 or 4 becomes a person with all that it says', async () => {
    const said = (version: string): string =>
      card(
        `VERSION:${version}`,
        'UID:urn:uuid:4fbe8971',
        'N:Lovelace;Ada;King;Ms.;PhD',
        'FN:Ada King Love',
        ' lace',
        'item1.EMAIL;TYPE=INTERNET,HOME:ada@home.example',
        'EMAIL;TYPE=WORK;TYPE=PREF:ada@engines.example',
        'TEL;TYPE=CELL:tel:+44-20-7946-0101',
        'ADR;TYPE=WORK:;Floor 2;12 St James\\, Square;London;;SW1Y 4LE;United Kingdom',
        'ORG:Analytical Engines Ltd;Research',
        'TITLE:Programmer',
        'BDAY:1815-12-10',
        'NOTE:First line\\nsecond\\; line',
        'CATEGORIES:vip,science',
        'URL:https://ada.example',
        'X-SOCIALPROFILE;type=twitter:https://twitter.com/adalove',
        'IMPP:skype:ada.love',
        `PHOTO;ENCODING=b;TYPE=JPEG:${'A'.repeat(70)}`,
        ` ${'B'.repeat(70)}`,
      );

    const rows = await read(said('3.0') + said('4.0'));

    expect(rows).toHaveLength(2);
    for (const row of rows) {
      expect(row.problems).toEqual([]);
      expect(row).toMatchObject({
        kind: 'person',
        key: 'urn:uuid:4fbe8971',
        record: {
          names: {
            full: 'Ada King Lovelace',
            given: 'Ada',
            middle: 'King',
            family: 'Lovelace',
            honorific: 'Ms.',
            suffix: 'PhD',
          },
          emails: [
            { address: 'ada@engines.example', label: 'work' },
            { address: 'ada@home.example', label: 'home' },
          ],
          phones: [{ number: '+44-20-7946-0101', label: 'cell' }],
          addresses: [
            {
              label: 'work',
              lines: ['12 St James, Square', 'Floor 2'],
              city: 'London',
              postalCode: 'SW1Y 4LE',
              country: 'United Kingdom',
            },
          ],
          affiliations: [{ company: { name: 'Analytical Engines Ltd' }, title: 'Programmer' }],
          jobTitle: 'Programmer',
          birthDate: '1815-12-10',
          notes: [{ key: 'note', text: 'First line\nsecond; line' }],
          tags: ['vip', 'science'],
          handles: [
            { network: 'twitter', handle: 'adalove' },
            { network: 'skype', handle: 'ada.love' },
          ],
          attributes: { department: 'Research', url: 'https://ada.example' },
        },
      });
    }
  });

  it('of version 2.1 is read too, quoted-printable and all', async () => {
    const rows = await read(
      card(
        'VERSION:2.1',
        'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=BCrgen;;;',
        'FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:J=FCrgen=20M=FC=',
        'ller',
        'TEL;WORK;VOICE:030 123456',
        'NOTE;QUOTED-PRINTABLE:one=0D=0Atwo',
      ),
    );

    expect(rows).toMatchObject([
      {
        problems: [],
        key: expect.stringMatching(/^card:/),
        record: {
          names: { full: 'Jürgen Müller', given: 'Jürgen', family: 'Müller' },
          phones: [{ number: '030 123456', label: 'work' }],
          notes: [{ text: 'one\ntwo' }],
        },
      },
    ]);
  });

  it('of an organisation becomes a company', async () => {
    const rows = await read(
      card('VERSION:4.0', 'KIND:org', 'FN:Flow-Matic', 'ORG:Flow-Matic Inc', 'URL:https://flow.example'),
    );

    expect(rows).toMatchObject([
      { kind: 'company', record: { name: 'Flow-Matic Inc', domains: ['https://flow.example'] } },
    ]);
  });

  it('that is broken costs itself and not its neighbours', async () => {
    const good = (name: string): string => card('VERSION:3.0', `FN:${name}`, `EMAIL:${name}@example.com`);

    const rows = await read(
      `${good('a')}BEGIN:VCARD\r\nFN:lost\r\n${good('b')}stray\r\n${card('VERSION:3.0', 'no colon here')}${card('VERSION:3.0', 'NOTE:x')}${good('c')}BEGIN:VCARD\r\nFN:end`,
    );

    expect(rows.map(({ line, problems }) => [line, problems[0]?.reason])).toEqual([
      [1, undefined],
      [6, 'line 6 begins a vCard that does not end'],
      [8, undefined],
      [13, 'line 13 is no part of a vCard'],
      [14, expect.stringContaining('is not a vCard')],
      [18, 'line 18 names nobody'],
      [22, undefined],
      [27, 'line 27 begins a vCard that does not end'],
    ]);
  });
});
