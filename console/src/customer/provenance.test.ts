import { describe, expect, it } from '@jest/globals';
import type { ProvenanceFragment } from '../generated/operations.ts';
import { storiesOf } from './provenance.ts';

function said(field: string, value: unknown, more: Partial<ProvenanceFragment> = {}): ProvenanceFragment {
  return {
    field,
    value,
    rule: 'SOURCE_PRIORITY',
    winner: false,
    connection: 'Shop',
    observedAt: '2026-01-01T00:00:00Z',
    sourceRecord: null,
    ...more,
  };
}

describe('storiesOf', () => {
  it('shows the winner of each field, and who contradicts', () => {
    const [name, job] = storiesOf([
      said('displayName', 'Ada King', { winner: true, connection: 'ERP' }),
      said('displayName', 'A. King'),
      said('displayName', 'Ada King', { connection: 'Mail' }),
      said('jobTitle', 'Countess', { winner: true }),
    ]);

    expect(name).toMatchObject({ field: 'displayName', text: 'Ada King', against: 1 });
    expect(name?.winner?.connection).toBe('ERP');
    expect(name?.others.map(({ connection }) => connection)).toEqual(['Shop', 'Mail']);
    expect(job).toMatchObject({ field: 'jobTitle', text: 'Countess', others: [], against: 0 });
  });

  it('joins what every source adds to a list, each value once', () => {
    const rule = 'EVERY_SOURCE';
    const [tags] = storiesOf([
      said('tags', ['vip'], { winner: true, rule }),
      said('tags', ['vip'], { winner: true, rule }),
      said('tags', ['new'], { winner: true, rule }),
    ]);

    expect(tags).toMatchObject({ text: 'vip; new', against: 0 });
  });

  it('knows a field that a person has emptied', () => {
    const [job] = storiesOf([said('jobTitle', null, { winner: true, rule: 'LOCKED' }), said('jobTitle', 'Chef')]);

    expect(job).toMatchObject({ text: '', against: 1 });
  });
});
