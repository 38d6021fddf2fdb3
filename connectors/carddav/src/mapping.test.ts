import { describe, expect, it } from '@jest/globals';
import { CanonicalRecord, RowRejected } from '@tributary/connector-kit';
import { contactFrom } from './mapping.ts';

const card = (...lines: readonly string[]): string => ['BEGIN:VCARD', ...lines, 'END:VCARD'].join('\r\n');

describe('a card', () => {
  it('is a person whose tags are its categories and the groups it is in, each once', () => {
    const text = card('VERSION:3.0', 'UID:1', 'N:Lovelace;Ada;;;', 'FN:Ada Lovelace', 'CATEGORIES:vip,club');
    const { key, record } = contactFrom({ key: '/ada/1.vcf', card: text, groups: ['Chess', 'club'] });

    expect(key).toBe('/ada/1.vcf');
    expect(CanonicalRecord.parse(record)).toMatchObject({
      kind: 'person',
      names: { given: 'Ada', family: 'Lovelace' },
      tags: ['vip', 'club', 'Chess'],
    });
  });

  it('of a company is a company', () => {
    const text = card('VERSION:4.0', 'KIND:org', 'FN:Acme', 'ORG:Acme Inc');
    expect(contactFrom({ key: '/ada/2.vcf', card: text, groups: [] }).record).toMatchObject({
      kind: 'company',
      name: 'Acme Inc',
    });
  });

  it.each([
    ['that names nobody', card('VERSION:3.0', 'NOTE:x')],
    ['that is none', 'BEGIN:VCARD\r\nno colon\r\nEND:VCARD'],
  ])('%s is refused with the reason', (_, text) => {
    expect(() => contactFrom({ key: '/ada/3.vcf', card: text, groups: [] })).toThrow(RowRejected);
  });
});
