import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { conformanceCases, outlineOf } from '@tributary/connector-kit';
import { carddav } from '@tributary/connector-carddav';
import { targetAvailable } from '../../support/targets.ts';
import { start, CARDDAV_PROBE, type CardDavTarget } from './index.ts';
import { CARDDAV_OUTLINE } from './outline.ts';

const usable = await targetAvailable('carddav', import.meta.url, CARDDAV_PROBE);

(usable ? describe : describe.skip)('carddav connector against a running Radicale', () => {
  let running: CardDavTarget | undefined;
  const target = (): CardDavTarget => {
    if (!running) throw new Error('Radicale is not running.');
    return running;
  };
  beforeAll(async () => {
    running = await start();
  }, 120_000);
  afterAll(async () => {
    await running?.stop();
  });

  it('the outline lists exactly what the running target offers', () => {
    expect(outlineOf(target())).toEqual(CARDDAV_OUTLINE);
  });

  for (const { title, run } of conformanceCases(carddav, CARDDAV_OUTLINE, target)) {
    it(
      title,
      async () => {
        await expect(run()).resolves.toBeDefined();
      },
      120_000,
    );
  }
});
