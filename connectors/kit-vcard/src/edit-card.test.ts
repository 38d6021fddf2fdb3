import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readCard, type CardFacts } from './card-facts.ts';
import { editCard, newCard, type CardChanges } from './edit-card.ts';

const CARD = [
  'BEGIN:VCARD',
  'VERSION:3.0',
  'PRODID:-//Somebody//Their address book//EN',
  'UID:4fbe8971',
  'N:Lovelace;Ada;King;Ms.;',
  'FN:Ada King Love',
  ' lace',
  'ORG:Analytical Engines\\; Ltd;Research;Tables',
  'item1.EMAIL;TYPE=INTERNET,pref:ada@home.example',
  'item1.X-ABLabel:Boat',
  'EMAIL;TYPE=WORK;X-VENDOR="a:b;c":ada@engines.example',
  'TEL;TYPE=CELL:tel:+44-20-7946-0101',
  'NOTE:first',
  'NOTE:second',
  'X-PET;X-KIND=cat:Tabby\\, the second',
  'PHOTO;ENCODING=b;TYPE=JPEG:AAAA',
  ' BBBB',
  'END:VCARD',
  '',
].join('\r\n');

const lines = (card: string): string[] => card.split('\r\n');

function factsOf(card: string): CardFacts {
  const facts = readCard(card);
  if (typeof facts === 'string') throw new Error(facts);
  return facts;
}

describe('a card that is changed', () => {
  it('keeps every line that the change does not name, to the byte and in its place', () => {
    const changed = editCard(CARD, { title: 'Programmer' });

    expect(lines(changed)).toEqual([...lines(CARD).slice(0, -2), 'TITLE:Programmer', 'END:VCARD', '']);
  });

  it('is the same card when the change says what it says already', () => {
    const said: CardChanges = {
      names: { given: 'Ada', family: 'Lovelace', full: 'Ada King Lovelace' },
      organisation: 'Analytical Engines; Ltd',
      emails: [{ value: 'ada@home.example', label: 'boat' }, { value: 'ada@engines.example' }],
      phones: [{ value: '+44-20-7946-0101', label: 'cell' }],
    };

    expect(editCard(CARD, said)).toBe(CARD);
  });

  it('keeps the parts of a value that the change does not name', () => {
    const { given, family, middle, full, organisation, units } = factsOf(
      editCard(CARD, { names: { family: 'Byron; née X' }, organisation: 'Engines, Inc' }),
    );

    expect({ given, middle, family, full }).toEqual({
      given: 'Ada',
      middle: 'King',
      family: 'Byron; née X',
      full: 'Ms. Ada King Byron; née X',
    });
    expect([organisation, units]).toEqual(['Engines, Inc', ['Research', 'Tables']]);
  });

  it('loses a value of a list with the label tied to it, and no other', () => {
    const changed = editCard(CARD, {
      emails: [{ value: 'ada@engines.example' }, { value: 'new@x.example', label: 'My den' }],
    });

    expect(changed).not.toContain('Boat');
    expect(changed).toContain('EMAIL;TYPE=WORK;X-VENDOR="a:b;c":ada@engines.example');
    expect(factsOf(changed).emails).toEqual([
      { value: 'ada@engines.example', label: 'work' },
      { value: 'new@x.example', label: 'my den' },
    ]);
  });

  it('loses what is taken away, but never its name', () => {
    const { note, organisation, full, phones } = factsOf(
      editCard(CARD, { note: '', organisation: '', phones: [], names: { full: '' } }),
    );

    expect({ note, organisation, full, phones }).toEqual({
      note: '',
      organisation: '',
      full: 'Ada King Lovelace',
      phones: [],
    });
  });

  it('of version 2.1 is understood where it is quoted', () => {
    const old = [
      'BEGIN:VCARD',
      'VERSION:2.1',
      'N;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:M=C3=BCller;J=',
      '=C3=BCrgen;;;',
      'FN:x',
      'END:VCARD',
    ].join('\r\n');

    expect(factsOf(editCard(old, { names: { honorific: 'Dr' } }))).toMatchObject({ full: 'Dr Jürgen Müller' });
  });
});

/** Any text on one line that readers give back as it is: they trim it, and take `\;` for `;`. */
const word = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
  .map((text) => text.replaceAll(/[\p{C}\p{Z}\\]+/gu, ' ').trim())
  .filter((text) => text !== '');
const changes = fc.record({
  names: fc.record({ given: word, family: word, full: word }),
  organisation: word,
  title: word,
  note: fc.array(word, { maxLength: 3 }).map((texts) => texts.join('\n')),
  categories: fc.uniqueArray(word, { maxLength: 3 }),
  emails: fc.uniqueArray(word, { maxLength: 3 }).map((all) => all.map((value) => ({ value }))),
  phones: fc.constantFrom([], [{ value: '+49 30 5550123' }]),
});

describe('whatever is written', () => {
  it('is read back, writing it again changes nothing, and lines stay within 75 octets', () => {
    fc.assert(
      fc.property(changes, fc.boolean(), (wanted, isNew) => {
        const card = isNew ? newCard('uid-1', 'person', wanted) : editCard(CARD, wanted);
        const { given, family, full, organisation, title, note, categories, emails, phones } = factsOf(card);

        expect({ names: { given, family, full }, organisation, title, note, categories }).toEqual({
          names: wanted.names,
          ...{
            organisation: wanted.organisation,
            title: wanted.title,
            note: wanted.note,
            categories: wanted.categories,
          },
        });
        expect(emails.map(({ value }) => value).sort()).toEqual(wanted.emails.map(({ value }) => value).sort());
        expect(phones.map(({ value }) => value)).toEqual(wanted.phones.map(({ value }) => value));
        expect(editCard(card, wanted)).toBe(card);
        expect(lines(card).filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
        if (!isNew) expect(card).toContain('X-PET;X-KIND=cat:Tabby\\, the second\r\n');
      }),
    );
  });

  it('of a company is a company', () => {
    expect(factsOf(newCard('uid-2', 'company', { organisation: 'Acme; Ltd' }))).toMatchObject({
      kind: 'company',
      full: 'Acme; Ltd',
      organisation: 'Acme; Ltd',
    });
  });
});
