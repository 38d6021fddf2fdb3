import { describe, expect, it } from '@jest/globals';
import { contactFilter, listingOf, systemsOf } from './listing.ts';

describe('listingOf', () => {
  it('reads what the address says, and takes no word that it does not know', () => {
    expect(listingOf(new URLSearchParams('kind=companies&q=acme&order=name'))).toEqual({
      kind: 'companies',
      search: 'acme',
      order: 'name',
    });
    expect(listingOf(new URLSearchParams('kind=x&order=constructor'))).toEqual({
      kind: 'people',
      search: '',
      order: 'changed',
    });
  });
});

describe('contactFilter', () => {
  it('asks nothing when nothing is looked for', () => {
    expect(contactFilter('  ')).toBeNull();
  });

  it('looks for a number however it is written', () => {
    for (const written of ['030 555-123', '(030) 555 123'])
      expect(contactFilter(written)?.or).toContainEqual({ identities: { some: { value: { contains: '30555123' } } } });
    expect(contactFilter('Ada')?.or).toHaveLength(3);
  });
});

describe('systemsOf', () => {
  it('names each system once', () => {
    expect(systemsOf([{ connection: 'Shop' }, { connection: 'ERP' }, { connection: 'Shop' }])).toEqual(['ERP', 'Shop']);
  });
});
