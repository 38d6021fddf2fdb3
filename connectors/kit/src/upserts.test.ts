import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { Upsert } from './batch.ts';
import { isReject } from './batch.ts';
import { RowRejected, upsertsOf } from './upserts.ts';

const Raw = z.object({ id: z.string(), name: z.string(), tel: z.string().optional() });

function upserts(raw: unknown): Upsert[] {
  return upsertsOf(
    { key: '7', version: 'v1', raw, line: 3 },
    {
      kind: 'person',
      raw: Raw,
      map: ({ id, name }) => {
        if (name === 'refused') throw new RowRejected('the name is refused', 'Name');
        return [{ key: id, record: { kind: 'person', names: { full: name } } }];
      },
    },
  );
}

const rejectOf = (raw: unknown) => {
  const [upsert] = upserts(raw);
  return upsert && isReject(upsert) ? upsert.reject : undefined;
};

describe('rows on their way out of a stream', () => {
  it('a good row becomes a record and keeps only its declared fields', () => {
    const [upsert] = upserts({ id: '7', name: 'Ada', passwordHash: 'x' });

    expect(upsert).toMatchObject({
      kind: 'person',
      key: '7',
      version: 'v1',
      raw: { id: '7', name: 'Ada' },
      record: { names: { full: 'Ada' } },
    });
    expect(JSON.stringify(upsert)).not.toContain('passwordHash');
  });

  it('a row of the wrong shape becomes a reject that names the field and shows the row', () => {
    expect(rejectOf({ id: '7', name: 12 })).toMatchObject({
      code: 'WRONG_SHAPE',
      field: 'name',
      line: 3,
      text: '{"id":"7","name":12}',
    });
  });

  it('a mapping that refuses a row gives its own reason', () => {
    expect(rejectOf({ id: '7', name: 'refused' })).toMatchObject({
      code: 'NOT_CANONICAL',
      reason: 'the name is refused',
      field: 'Name',
    });
  });

  it('a record with NUL is refused, and the NUL is not kept anywhere', () => {
    const [upsert] = upserts({ id: '7', name: 'A\u0000da' });

    expect(upsert && isReject(upsert) && upsert.reject.reason).toContain('NUL');
    expect(JSON.stringify(upsert)).not.toContain('\\u0000');
  });

  it('a NUL in a field that is not mapped does not reach the raw envelope', () => {
    const [upsert] = upserts({ id: '7', name: 'Ada', tel: '1\u00002' });

    expect(upsert).toMatchObject({ record: { names: { full: 'Ada' } }, raw: { tel: '1␀2' } });
  });

  it('a record without a key is a reject', () => {
    expect(rejectOf({ id: '', name: 'Ada' })).toMatchObject({ field: 'key' });
  });
});
