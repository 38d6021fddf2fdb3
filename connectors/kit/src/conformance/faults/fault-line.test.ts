import { describe, expect, it } from '@jest/globals';
import { makeFaultLine } from './fault-line.ts';
import { limited } from './faults.ts';

describe('a line with a refusal on it', () => {
  it('tells what was asked beside the refused request from what was asked after its answer', async () => {
    const { surroundings, exchanges, arm } = makeFaultLine(
      { fetch: () => Promise.resolve(new Response('fine', { headers: { 'x-kept': 'yes' } })) },
      0,
    );
    const ask = async (): Promise<Response> => (await surroundings.fetch?.('http://vendor.test/')) ?? new Response();
    arm(limited(429), 0);

    const [refused, beside] = await Promise.all([ask(), ask()]);
    await refused.text();
    await ask();

    expect([refused.status, beside.status]).toEqual([429, 200]);
    expect([await beside.text(), beside.headers.get('x-kept')]).toEqual(['fine', 'yes']);
    expect(exchanges.map(({ isAfterFault }) => isAfterFault)).toEqual([false, false, true]);
  });
});
