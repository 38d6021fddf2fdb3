import { describe, expect, it } from '@jest/globals';
import type { InboundBatch, InboundResult } from '@tributary/platform';
import { aBatch, anItem } from '../../test/batches.ts';
import { acceptWhatCanBe } from './accept-what-can-be.ts';

function items(count: number) {
  return Array.from({ length: count }, (_, index) => anItem(String(index), {}));
}

/** Refuses, as a whole, every batch that holds one of these keys. */
function refusing(keys: readonly string[], fault: Error) {
  return async ({ items: given }: InboundBatch): Promise<InboundResult[]> => {
    await Promise.resolve();
    if (given.some(({ key }) => keys.includes(key))) throw fault;
    return given.map(({ key }) => ({ key, status: 'created' }));
  };
}

describe('acceptWhatCanBe', () => {
  it('keeps every good record of a batch in which the database refuses some', async () => {
    const cause = Object.assign(new Error('value out of range'), { code: '22003' });
    const fault = new Error('Failed query', { cause });

    const results = await acceptWhatCanBe(aBatch(items(9)), refusing(['0', '5'], fault));

    expect(results.map(({ key }) => key)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8']);
    expect(results.filter(({ status }) => status === 'rejected')).toEqual([
      { key: '0', status: 'rejected', reason: 'cannot be stored: value out of range' },
      { key: '5', status: 'rejected', reason: 'cannot be stored: value out of range' },
    ]);
  });

  it('throws what is no fault of a record', async () => {
    const fault = Object.assign(new Error('connection lost'), { code: '08006' });

    await expect(acceptWhatCanBe(aBatch(items(3)), refusing(['1'], fault))).rejects.toThrow('connection lost');
  });
});
