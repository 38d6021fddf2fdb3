import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { POLICIES } from '../write-back-rule/rule.ts';
import { settleField, type Contested, type Decision } from './settle-field.ts';

const at = (second: number): string => new Date(Date.UTC(2024, 0, 1, 0, 0, second)).toISOString();

/** Both sides have changed what they last agreed on. */
function aField(change: Partial<Contested> = {}): Contested {
  const field: Contested = {
    ours: 'ours',
    theirs: 'theirs',
    base: ['before', 'before'],
    policy: 'MANUAL',
    heldBy: 'HUB',
    oursChangedAt: at(10),
    theirsChanged: { stampedAt: at(20), readAt: at(30) },
  };
  return { ...field, ...change };
}

describe('a field that both sides have changed', () => {
  it.each<[string, Partial<Contested>, Decision]>([
    ['is theirs where the source wins', { policy: 'SOURCE_WINS' }, 'TAKE'],
    ['is ours where the hub wins', { policy: 'HUB_WINS' }, 'WRITE'],
    ['waits for a person where no policy decides', {}, 'CONFLICT'],
    ['is ours when it is locked', { policy: 'SOURCE_WINS', heldBy: 'LOCKED' }, 'WRITE'],
    ['stays where another source stands before this one', { policy: 'SOURCE_WINS', heldBy: 'SOURCE' }, 'LEAVE'],
    ['is theirs, the newer one', { policy: 'NEWEST' }, 'TAKE'],
    ['is ours, the newer one', { policy: 'NEWEST', oursChangedAt: at(25) }, 'WRITE'],
    ['waits when both changed in one moment', { policy: 'NEWEST', oursChangedAt: at(20) }, 'CONFLICT'],
    ['waits when nobody knows when ours changed', { policy: 'NEWEST', oursChangedAt: undefined }, 'CONFLICT'],
    [
      'waits when their stamp did not move',
      { policy: 'NEWEST', theirsChanged: { stampedAt: null, readAt: at(30) } },
      'CONFLICT',
    ],
    [
      'is ours when theirs had been read before, whatever their stamp',
      { policy: 'NEWEST', oursChangedAt: at(31), theirsChanged: { stampedAt: null, readAt: at(30) } },
      'WRITE',
    ],
  ])('%s', (_, change, expected) => {
    expect(settleField(aField(change))).toBe(expected);
  });
});

describe('a field that one side has changed', () => {
  it.each(POLICIES)('is written when it is the hub, under %s', (policy) => {
    expect(settleField(aField({ policy, theirs: 'before' }))).toBe('WRITE');
  });

  it.each([
    ['SOURCE_WINS', 'TAKE'],
    ['NEWEST', 'TAKE'],
    ['MANUAL', 'TAKE'],
    ['HUB_WINS', 'WRITE'],
  ] as const)('is, when it is the other system, under %s: %s', (policy, expected) => {
    expect(settleField(aField({ policy, ours: 'before' }))).toBe(expected);
  });
});

describe('at the first comparison', () => {
  it('an empty field there is filled, whatever the policy', () => {
    for (const policy of POLICIES) expect(settleField(aField({ policy, base: undefined, theirs: null }))).toBe('WRITE');
  });

  it('two values are a change of both', () => {
    expect(settleField(aField({ base: undefined }))).toBe('CONFLICT');
  });
});

describe('whatever was said and when', () => {
  const value = fc.constantFrom(null, 'a', 'b', 'c');
  const time = fc.option(fc.integer({ min: 0, max: 40 }).map(at), { nil: undefined });
  const field: fc.Arbitrary<Contested> = fc.record({
    ours: value,
    theirs: value,
    base: fc.option(fc.tuple(value, value), { nil: undefined }),
    policy: fc.constantFrom(...POLICIES),
    heldBy: fc.constantFrom('LOCKED', 'HUB', 'SOURCE', undefined),
    oursChangedAt: time,
    theirsChanged: fc.option(
      fc.record({ stampedAt: time.map((stamp) => stamp ?? null), readAt: fc.integer({ min: 0, max: 40 }).map(at) }),
      { nil: undefined },
    ),
  });

  /** What both sides hold, and have agreed on, once the decision is carried out. */
  function after(one: Contested, decision: Decision): Contested {
    const { ours, theirs } = one;
    if (decision === 'WRITE') return { ...one, theirs: ours, base: [ours, ours] };
    if (decision === 'TAKE') return { ...one, ours: theirs, base: [theirs, theirs] };
    return { ...one, base: [ours, theirs] };
  }

  it('one decision is enough: carried out, there is nothing left to do', () => {
    fc.assert(
      fc.property(field, (one) => {
        const decision = settleField(one);
        if (decision !== 'CONFLICT') expect(['SAME', 'LEAVE']).toContain(settleField(after(one, decision)));
      }),
    );
  });

  it('a lock is never overruled, and what the hub does not hold is never taken from it', () => {
    fc.assert(
      fc.property(field, (one) => {
        const decision = settleField(one);
        if (one.heldBy === 'LOCKED') expect(['SAME', 'LEAVE', 'WRITE']).toContain(decision);
        if (decision === 'TAKE') expect(one.heldBy).toBe('HUB');
      }),
    );
  });

  it('nothing is written that is there, or that nobody has changed', () => {
    fc.assert(
      fc.property(field, (one) => {
        const unchanged = { ...one, base: [one.ours, one.theirs] as const };
        expect(['SAME', 'LEAVE']).toContain(settleField(unchanged));
        expect(settleField({ ...one, theirs: one.ours })).toBe('SAME');
      }),
    );
  });
});
