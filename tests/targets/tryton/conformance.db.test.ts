import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { conformanceCases, outlineOf } from '@tributary/connector-kit';
import { tryton } from '@tributary/connector-tryton';
import { targetAvailable } from '../../support/targets.ts';
import { start, TRYTON_PROBE, type TrytonTarget } from './index.ts';
import { TRYTON_OUTLINE } from './outline.ts';

const usable = await targetAvailable('tryton', import.meta.url, TRYTON_PROBE);

(usable ? describe : describe.skip)('tryton connector against a running Tryton', () => {
  let running: TrytonTarget | undefined;
  const target = (): TrytonTarget => {
    if (!running) throw new Error('Tryton is not running.');
    return running;
  };
  beforeAll(async () => {
    running = await start();
  }, 600_000);
  afterAll(async () => {
    await running?.stop();
  });

  it('the outline lists exactly what the running target offers', () => {
    expect(outlineOf(target())).toEqual(TRYTON_OUTLINE);
  });

  for (const { title, run } of conformanceCases(tryton, TRYTON_OUTLINE, target)) {
    it(
      title,
      async () => {
        await expect(run()).resolves.toBeDefined();
      },
      300_000,
    );
  }
});
