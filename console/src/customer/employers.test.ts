import { describe, expect, it } from '@jest/globals';
import { employersOf } from './employers.ts';

const ACME = { id: 'company_1', name: 'Acme' };

describe('employersOf', () => {
  it('names a company once that several sources tell of, with all that is said', () => {
    const one = { company: ACME, role: null, title: 'Chef', to: null };

    expect(
      employersOf([
        { ...one, id: 'a' },
        { ...one, id: 'b' },
        { ...one, id: 'c', title: null, role: 'buyer', to: '2024-05-01' },
      ]),
    ).toEqual([{ key: 'company_1', company: ACME, words: ['Chef', 'buyer until 2024-05-01'] }]);
  });

  it('keeps companies apart that have not arrived', () => {
    const unknown = { company: null, role: null, title: null, to: null };

    expect(
      employersOf([
        { ...unknown, id: 'a' },
        { ...unknown, id: 'b' },
      ]),
    ).toHaveLength(2);
  });
});
