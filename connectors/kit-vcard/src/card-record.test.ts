import { describe, expect, it } from '@jest/globals';
import { CanonicalRecord } from '@tributary/connector-kit';
import { readCard } from './card-facts.ts';
import { cardRecord } from './card-record.ts';

function record(...lines: readonly string[]): unknown {
  const facts = readCard(['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD'].join('\r\n'));
  if (typeof facts === 'string') throw new Error(facts);
  return CanonicalRecord.parse(cardRecord(facts));
}

describe('the record of a card', () => {
  it.each([
    ['2024-02-29', { birthDate: '2024-02-29' }],
    ['18151210', { birthDate: '1815-12-10' }],
    ['1985-04-12T00:00:00Z', { birthDate: '1985-04-12' }],
    ['--0412', { attributes: { birthday: '--04-12' } }],
    ['2023-02-30', { attributes: { birthday: '2023-02-30' } }],
  ])('keeps the birthday %s', (day, expected) => {
    expect(record('FN:Ada', `BDAY;VALUE=text:${day}`)).toMatchObject(expected);
  });

  it('takes a label of the owner’s own from beside the value', () => {
    expect(
      record(
        'FN:Ada',
        'item1.EMAIL;TYPE=INTERNET:a@x.test',
        'item1.X-ABLabel:_$!<Other>!$_',
        'item2.TEL:1',
        'ITEM2.X-ABLABEL:Boat',
      ),
    ).toMatchObject({ emails: [{ label: 'other' }], phones: [{ label: 'boat' }] });
  });

  it('has a title without a company, and every address that says something', () => {
    expect(
      record(
        'FN:Ada',
        'TITLE:Programmer',
        'ADR;TYPE=HOME:;;;;;;',
        'ADR:;;;London;;;',
        'CATEGORIES:',
        'EMAIL:',
        'ADR:;;1 Main;;;;',
      ),
    ).toMatchObject({
      jobTitle: 'Programmer',
      affiliations: [],
      addresses: [{ city: 'London' }, { lines: ['1 Main'] }],
      tags: [],
      emails: [],
    });
  });

  it('says when the card was revised, where a zone is given', () => {
    expect(record('FN:Ada', 'REV:2024-05-01T10:00:00+02:00')).toMatchObject({ updatedAt: '2024-05-01T08:00:00.000Z' });
    expect(record('FN:Ada', 'REV:20240501T100000Z')).toMatchObject({ updatedAt: '2024-05-01T10:00:00.000Z' });
    expect(record('FN:Ada', 'REV:2024-05-01T10:00:00')).not.toHaveProperty('updatedAt');
  });

  it('of a name that only the company has is not nameless', () => {
    expect(record('ORG:Acme')).toMatchObject({ kind: 'person', names: { full: 'Acme' } });
  });
});
