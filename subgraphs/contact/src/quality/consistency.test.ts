import { describe, expect, it } from '@jest/globals';
import { CompanyRecord, PersonRecord } from '@tributary/connector-kit';
import { says } from '../../test/statements.ts';
import { goldenPerson } from '../golden/golden-person.ts';
import { assess } from './assess.ts';
import { agreement, emailsOfDomain, phonesOfCountry } from './consistency.ts';
import type { Found } from './found.ts';

function places(found: readonly Found[] | undefined): string[] | undefined {
  return found?.map(({ field }) => field);
}

describe('a phone number', () => {
  const living = (...countries: string[]): object => ({ addresses: countries.map((country) => ({ country })) });
  const calling = (...numbers: string[]): object => ({ phones: numbers.map((number) => ({ number })) });
  const wrong = (record: object): string[] | undefined =>
    places(phonesOfCountry(PersonRecord.parse({ kind: 'person', ...record })));

  it('contradicts addresses that are all in other countries', () => {
    const numbers = calling('+49 30 1234567', '+33 1 42 68 53 00');

    expect(wrong({ ...numbers, ...living('Germany') })).toEqual(['phones[1]']);
    expect(wrong({ ...numbers, ...living('DE', 'FR') })).toEqual([]);
  });

  it('of one calling code fits all countries that share it', () => {
    expect(wrong({ ...calling('+1 212 555 2368'), ...living('Canada') })).toEqual([]);
  });

  it('is of the country it is dialled in, and contradicts nothing where no country is known', () => {
    expect(wrong({ ...calling('030 1234567'), ...living('DE') })).toEqual([]);
    expect(wrong({ ...calling('+49 30 1234567'), ...living('Atlantis') })).toBeUndefined();
    expect(wrong(calling('+49 30 1234567'))).toBeUndefined();
    expect(wrong({ ...calling('12'), ...living('DE') })).toBeUndefined();
  });
});

describe('an e-mail address of a company', () => {
  const wrong = (domains: string[], ...addresses: string[]): string[] | undefined => {
    const emails = addresses.map((address) => ({ address }));
    return places(emailsOfDomain(CompanyRecord.parse({ kind: 'company', name: 'Acme', domains, emails })));
  };

  it('is at a domain of the company, above or below one, or at a provider for everybody', () => {
    expect(wrong(['https://www.acme.test'], 'a@acme.test', 'a@mail.acme.test', 'acme@gmail.com')).toEqual([]);
    expect(wrong(['shop.acme.test'], 'a@acme.test')).toEqual([]);
  });

  it('at any other contradicts them, also where the name only ends alike', () => {
    expect(wrong(['acme.test'], 'a@acme.test', 'a@notacme.test', 'a@other.test')).toEqual(['emails[1]', 'emails[2]']);
  });

  it('has nothing to contradict without a domain, and nobody’s is asked of a person', () => {
    expect(wrong([], 'a@acme.test')).toBeUndefined();
    expect(wrong(['acme.test'], 'acme@gmail.com')).toBeUndefined();
    expect(
      emailsOfDomain(PersonRecord.parse({ kind: 'person', emails: [{ address: 'a@acme.test' }] })),
    ).toBeUndefined();
  });
});

describe('the records of one customer', () => {
  const rule = { id: 'same', check: 'SAME_EVERYWHERE', field: 'birthDate', parameters: {}, weight: 10 } as const;
  const now = new Date('2024-06-01T00:00:00.000Z');

  function assessed(...birthDates: (string | undefined)[]) {
    const statements = birthDates.map((birthDate, at) =>
      says(String(at), birthDate === undefined ? {} : { birthDate }),
    );
    const { score, findings } = assess(
      { entityId: 'e', statements, fields: goldenPerson(statements).fields },
      [rule],
      now,
    );
    return { score, at: findings.map(({ nodeId }) => nodeId) };
  }

  it('contradict what is shown where they say otherwise, and lose their share', () => {
    const { score, at } = assessed('1990-05-01', '1990-05-01', '1991-05-01', undefined);

    expect(at).toEqual(['2']);
    expect(score).toBe(66);
  });

  it('contradict nobody when they agree, or when only one says anything', () => {
    expect(assessed('1990-05-01', '1990-05-01')).toEqual({ score: 100, at: [] });
    expect(assessed('1990-05-01', undefined)).toEqual({ score: 100, at: [] });
  });

  it('say the same tax id however it is written', () => {
    const company = (id: string, taxId: string) => ({
      ...says(id, {}),
      record: CompanyRecord.parse({ kind: 'company', name: 'Acme', taxId }),
    });
    const statements = [company('a', 'DE 123.456.789'), company('b', 'de123456789'), company('c', 'DE987654321')];

    expect(agreement('taxId', statements, 'DE123456789').map((one) => one?.length)).toEqual([0, 0, 1]);
  });
});
