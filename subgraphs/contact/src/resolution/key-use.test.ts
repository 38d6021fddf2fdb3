import { describe, expect, it } from '@jest/globals';
import { CompanyRecord, PersonRecord } from '@tributary/connector-kit';
import { crowd } from '../../test/crowd.ts';
import { keysOf, profileOf, scoreOf, type MatchContext, type Profile } from './engine/index.ts';
import { isScored, levelOf } from './key-use.ts';
import { shippedModel } from './model.ts';

const shared = {
  emails: [{ address: 'ada@engines.example' }],
  phones: [{ number: '+49 30 1234567' }],
  handles: [{ network: 'x', handle: 'adalovelace' }],
  externalIds: [{ system: 'erp', id: '4711' }],
  addresses: [{ lines: ['12 Main Street'], postalCode: '10115', city: 'Berlin', country: 'DE' }],
};
const profiles: readonly Profile[] = [
  ...crowd(80, 3).map(profileOf),
  ...['Ada Lovelace', 'A. Lovelace'].map((full) =>
    profileOf(PersonRecord.parse({ kind: 'person', names: { full }, birthDate: '1980-02-03', ...shared })),
  ),
  ...['Engines Ltd', 'Engines of Berlin'].map((name) =>
    profileOf(CompanyRecord.parse({ kind: 'company', name, domains: ['engines.example'], ...shared })),
  ),
];

/** Keys of which the scores of all pairs ask how many hold them. */
function askedKeys(): Set<string> {
  const asked = new Set<string>();
  const context: MatchContext = {
    model: shippedModel,
    useOf(key) {
      asked.add(key);
      return { records: 2, people: 2 };
    },
  };
  for (const one of profiles) for (const other of profiles) scoreOf(one, other, context);
  return asked;
}

describe('the use of a key', () => {
  it('is asked for by a score where the key is an identifier or a front door, and nowhere else', () => {
    const asked = askedKeys();

    expect([...asked].filter((key) => !isScored(key))).toEqual([]);
    const classOf = (key: string): string => key.slice(0, key.indexOf(':'));
    const classes = new Set([...asked].map(classOf));
    const scored = profiles.flatMap((profile) => keysOf(profile).filter(isScored).map(classOf));
    expect([...classes].sort()).toEqual([...new Set(scored)].sort());
    expect(classes.size).toBeGreaterThan(9);
  });

  it('has a level for each number of people that an identifier can have, and two for any other key', () => {
    const levelsOf = (key: string): number =>
      new Set(
        [1, 2, 3, 4, 8, 20, 200].map((people) => levelOf(key, { records: people, people, dead: 0 }, shippedModel)),
      ).size;

    expect(levelsOf('email:ada@engines.example')).toBeGreaterThan(4);
    expect(levelsOf('who:alovelac')).toBe(2);
  });
});
