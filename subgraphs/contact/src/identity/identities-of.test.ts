import { describe, expect, it } from '@jest/globals';
import { CompanyRecord, PersonRecord } from '@tributary/connector-kit';
import { identitiesOfCompany, identitiesOfPerson } from './identities-of.ts';

describe('identities of a record', () => {
  it('reads numbers as dialled in the country of the primary address', () => {
    const person = PersonRecord.parse({
      kind: 'person',
      phones: [{ number: '030 123456' }],
      addresses: [{ country: 'France' }, { country: 'Germany', primary: true }],
    });

    expect(identitiesOfPerson(person)).toEqual([{ kind: 'PHONE', value: '+4930123456', original: '030 123456' }]);
  });

  it('gives one identity for two spellings, and none for what is no identifier', () => {
    const person = PersonRecord.parse({
      kind: 'person',
      emails: [{ address: 'ada@example.com' }, { address: 'ADA@example.com' }, { address: 'unknown' }],
      handles: [{ network: 'mastodon', handle: '@ada' }],
    });

    expect(identitiesOfPerson(person)).toEqual([
      { kind: 'EMAIL', value: 'ada@example.com', original: 'ada@example.com' },
      { kind: 'HANDLE', value: 'mastodon:ada', original: '@ada' },
    ]);
  });

  it('takes companies of one name in two countries for two', () => {
    const inCountry = (country: string) =>
      identitiesOfCompany(CompanyRecord.parse({ kind: 'company', name: 'ACME, Inc.', addresses: [{ country }] }));

    expect(inCountry('USA')).toEqual([{ kind: 'NAME', value: 'acme inc|US', original: 'ACME, Inc.' }]);
    expect(inCountry('Germany')).toEqual([{ kind: 'NAME', value: 'acme inc|DE', original: 'ACME, Inc.' }]);
  });
});
