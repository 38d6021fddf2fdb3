import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clashing, holdsOn, overlap, replacedAsPrimary, type HeldRole } from './period.ts';

function aRole(role: Partial<HeldRole>): HeldRole {
  return { id: 'a', companyId: 'acme', isPrimary: false, ...role };
}

describe('periods of affiliations', () => {
  it('lets one begin on the day on which another ends', () => {
    expect(overlap({ from: '2020-01-01', to: '2021-01-01' }, { from: '2021-01-01' })).toBe(false);
    expect(overlap({ from: '2020-01-01', to: '2021-01-02' }, { from: '2021-01-01' })).toBe(true);
  });

  it('takes a day that is not said for always', () => {
    expect(overlap({}, { from: '2021-01-01', to: '2021-02-01' })).toBe(true);
  });

  it('says the same of two periods whichever comes first', () => {
    const day = fc.option(fc.constantFrom('2020-01-01', '2020-06-01', '2021-01-01'), { nil: undefined });
    const period = fc.record({ from: day, to: day });
    fc.assert(
      fc.property(period, period, (one, other) => {
        expect(overlap(one, other)).toBe(overlap(other, one));
      }),
    );
  });

  it('finds a clash only in the same role at the same company', () => {
    const held = [aRole({ id: 'held', role: 'Buyer' })];

    expect(clashing({ companyId: 'acme', role: ' buyer ' }, held)?.id).toBe('held');
    expect(clashing({ companyId: 'acme', role: 'Director' }, held)).toBeUndefined();
    expect(clashing({ companyId: 'other', role: 'Buyer' }, held)).toBeUndefined();
  });

  it('replaces as primary only what holds at the same time', () => {
    const past = aRole({ id: 'past', isPrimary: true, to: '2020-01-01' });
    const now = aRole({ id: 'now', isPrimary: true, from: '2020-01-01' });

    expect(replacedAsPrimary({ from: '2022-01-01' }, [past, now]).map(({ id }) => id)).toEqual(['now']);
  });

  it('holds on its first and on its last day', () => {
    const period = { from: '2020-01-01', to: '2020-12-31' };

    expect(['2019-12-31', '2020-01-01', '2020-12-31', '2021-01-01'].map((day) => holdsOn(day, period))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
