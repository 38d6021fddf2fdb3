import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { conformanceCases, outlineOf } from '@tributary/connector-kit';
import { vendure } from '@tributary/connector-vendure';
import { targetAvailable } from '../../support/targets.ts';
import { start, VENDURE_PROBE, type VendureTarget } from './index.ts';
import { VENDURE_OUTLINE } from './outline.ts';

const usable = await targetAvailable('vendure', import.meta.url, VENDURE_PROBE);

(usable ? describe : describe.skip)('vendure connector against a running Vendure', () => {
  let running: VendureTarget | undefined;
  const target = (): VendureTarget => {
    if (!running) throw new Error('Vendure is not running.');
    return running;
  };
  beforeAll(async () => {
    running = await start();
  }, 120_000);
  afterAll(async () => {
    await running?.stop();
  });

  it('the outline lists exactly what the running target offers', () => {
    expect(outlineOf(target())).toEqual(VENDURE_OUTLINE);
  });

  for (const { title, run } of conformanceCases(vendure, VENDURE_OUTLINE, target)) {
    it(
      title,
      async () => {
        await expect(run()).resolves.toBeDefined();
      },
      120_000,
    );
  }
});
