import { describe, expect, it } from '@jest/globals';
import { refuse, type Outcome } from '../outcome/index.ts';
import { ANONYMOUS, SYSTEM } from '../principal/index.ts';
import type { SubgraphContext } from './context.ts';
import { mutation, type Written } from './mutation.ts';

const context = (over: Partial<SubgraphContext<object>> = {}): SubgraphContext<object> => ({
  principal: SYSTEM,
  deps: {},
  requestId: 'test',
  readMany: async () => [],
  readOne: async () => null,
  positionOf: async () => null,
  ...over,
});

async function outcomeOf(run: () => Promise<Outcome<Written>>, over = {}) {
  const create = mutation<object, object>({ requires: ['create', 'Deal'], thing: { deal: 'Deal' }, run });
  return await create(undefined, { input: {} }, context(over));
}

/** As drizzle throws it: the driver's error is the cause. */
function databaseError(code: string): Error {
  return new Error('Failed query', { cause: Object.assign(new Error('of the driver'), { code }) });
}

describe('a mutation', () => {
  it('answers a refusal as a problem', async () => {
    const payload = await outcomeOf(async () => refuse('DEAL_CLOSED', 'It is closed.', 'dealId'));

    expect(payload).toEqual({ problems: [{ code: 'DEAL_CLOSED', message: 'It is closed.', field: 'dealId' }] });
  });

  it('does not run without the right', async () => {
    let runs = 0;

    const payload = await outcomeOf(
      async () => {
        runs += 1;
        return { ok: true, value: { id: '1' } };
      },
      { principal: ANONYMOUS },
    );

    expect(payload.problems).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect(runs).toBe(0);
  });

  it.each(['22003', '22001', '22008'])('answers a value that no table can hold (%s) as a problem', async (code) => {
    const payload = await outcomeOf(async () => await Promise.reject(databaseError(code)));

    expect(payload.problems).toMatchObject([{ code: 'BAD_INPUT' }]);
  });

  it.each(['22012', '23505', '57P01'])('throws what else the database says (%s)', async (code) => {
    await expect(outcomeOf(async () => await Promise.reject(databaseError(code)))).rejects.toThrow('Failed query');
  });
});
