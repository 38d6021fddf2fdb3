import { describe, expect, it } from '@jest/globals';
import { hear, type Known, type Report } from './hear.ts';
import type { LedgerRow } from './table.ts';

const FIELDS = ['jobTitle', 'primaryPhone'];

/** The hub wrote “Chief” over “Clerk”, and the answer named version 2. */
const WRITTEN: Known = {
  status: 'SETTLED',
  seenVersion: '1',
  version: '2',
  theirs: { jobTitle: 'Chief', primaryPhone: '+491' },
  base: { jobTitle: ['Chief', 'Chief'], primaryPhone: ['+491', '+491'] },
  tries: {},
  theirsChanged: {},
  stampedAt: new Date('2024-01-01T00:00:00Z'),
};

function aWrite(change: Partial<LedgerRow> = {}): LedgerRow {
  const at = new Date('2024-01-01T00:00:10Z');
  const write = { itemId: 'item', writeBackId: 'two', version: '2', written: { jobTitle: 'Chief' } };
  return { ...write, writtenAt: at, expiresAt: at, ...change };
}

function aReport(change: Partial<Report> = {}): Report {
  return {
    version: '2',
    says: { jobTitle: 'Chief', primaryPhone: '+491' },
    stampedAt: '2024-01-01T00:00:20.000Z',
    readAt: '2024-01-01T00:00:30.000Z',
    ...change,
  };
}

function heard(report: Report, ledger: readonly LedgerRow[] = [aWrite()], item = WRITTEN) {
  return hear(item, { report, ledger, fields: FIELDS });
}

describe('a report of our own write', () => {
  it('changes nothing, and the ledger is done with it', () => {
    const { item, answered } = heard(aReport());

    expect(item).toMatchObject({ theirs: WRITTEN.theirs, base: WRITTEN.base, theirsChanged: {} });
    expect(answered).toHaveLength(1);
  });

  it('is one whatever the other system has made of the value', () => {
    const { item } = heard(aReport({ says: { jobTitle: 'CHIEF', primaryPhone: '+491' } }));

    expect(item.theirs['jobTitle']).toBe('CHIEF');
    expect(item.base['jobTitle']).toEqual(['Chief', 'CHIEF']);
    expect(item.theirsChanged).toEqual({});
  });

  it('is stale when it is of an earlier write than the last', () => {
    const ledger = [aWrite({ writeBackId: 'one', version: '1b', written: { jobTitle: 'Head' } }), aWrite()];

    const { item, answered } = heard(aReport({ version: '1b', says: { jobTitle: 'Head' } }), ledger);

    expect(item).toEqual({ ...WRITTEN, seenVersion: '1b' });
    expect(answered).toEqual([ledger[0]]);
  });

  it('is known by its values where no version was named', () => {
    const item = { ...WRITTEN, version: null };

    expect(heard(aReport({ version: 'any' }), [aWrite({ version: null })], item).item.theirsChanged).toEqual({});
  });
});

describe('a report of somebody else’s change', () => {
  it('is told by its version, with the time that moved with it', () => {
    const { item } = heard(aReport({ version: '3', says: { jobTitle: 'Boss', primaryPhone: '+491' } }));

    expect(item).toMatchObject({ version: '3', theirs: { jobTitle: 'Boss' }, base: WRITTEN.base });
    expect(item.theirsChanged).toEqual({
      jobTitle: { stampedAt: '2024-01-01T00:00:20.000Z', readAt: '2024-01-01T00:00:30.000Z' },
    });
  });

  it('has no certain time when the stamp did not move', () => {
    const report = aReport({ version: '3', says: { jobTitle: 'Boss' }, stampedAt: '2024-01-01T00:00:00.000Z' });

    expect(heard(report).item.theirsChanged['jobTitle']).toMatchObject({ stampedAt: null });
  });

  it('empties what it does not say', () => {
    expect(heard(aReport({ version: '3', says: { jobTitle: 'Chief' } })).item.theirs['primaryPhone']).toBeNull();
  });

  it('brings a record back that had gone', () => {
    expect(heard(aReport({ version: '9' }), [], { ...WRITTEN, status: 'GONE' }).item.status).toBe('SETTLED');
  });

  it('is heard once', () => {
    const once = heard(aReport({ version: '3' })).item;

    expect(heard(aReport({ version: '3', says: {} }), [], once).item).toBe(once);
  });
});
