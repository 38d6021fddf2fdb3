import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { conformanceCases, outlineOf } from '@tributary/connector-kit';
import { ghost } from '@tributary/connector-ghost';
import { targetAvailable } from '../../support/targets.ts';
import { start, GHOST_PROBE, type GhostTarget } from './index.ts';
import { GHOST_OUTLINE } from './outline.ts';

const usable = await targetAvailable('ghost', import.meta.url, GHOST_PROBE);

(usable ? describe : describe.skip)('ghost connector against a running Ghost', () => {
  let running: GhostTarget | undefined;
  const target = (): GhostTarget => {
    if (!running) throw new Error('Ghost is not running.');
    return running;
  };
  beforeAll(async () => {
    running = await start();
  }, 120_000);
  afterAll(async () => {
    await running?.stop();
  });

  it('the outline lists exactly what the running target offers', () => {
    expect(outlineOf(target())).toEqual(GHOST_OUTLINE);
  });

  for (const { title, run } of conformanceCases(ghost, GHOST_OUTLINE, target)) {
    it(
      title,
      async () => {
        await expect(run()).resolves.toBeDefined();
      },
      120_000,
    );
  }
});
