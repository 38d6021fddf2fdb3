import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { conformanceCases, outlineOf, type ConformanceTarget } from '@tributary/connector-kit';
import { testConfig } from '../support/config.ts';
import { targetAvailable } from '../support/targets.ts';
import { USUAL_MS, type Subject } from './subject.ts';

/**
 * The conformance suite against the running server; skipped and counted where the server is not installed, and where it
 * takes minutes and was not asked for.
 */
export async function describeConformance(given: Subject & { readonly testUrl: string }): Promise<void> {
  const { connector, outline, name, server, probe, start, testUrl, startMs = USUAL_MS, caseMs = USUAL_MS } = given;
  const isWanted = given.isSlow !== true || testConfig.strictTargets.includes(name);
  const missing = isWanted ? probe.missing : () => `its suite takes minutes: STRICT_TARGETS=${name} asks for it`;
  const usable = await targetAvailable(name, testUrl, { name, missing });
  (usable ? describe : describe.skip)(`${name} connector against a running ${server}`, () => {
    let running: Awaited<ReturnType<typeof start>> | undefined;
    const target = (): ConformanceTarget => {
      if (!running) throw new Error(`${server} is not running.`);
      return running;
    };
    beforeAll(async () => {
      running = await start();
    }, startMs);
    afterAll(async () => {
      await running?.stop();
    });

    it('the outline lists exactly what the running target offers', () => {
      expect(outlineOf(target())).toEqual(outline);
    });

    for (const { title, run } of conformanceCases(connector, outline, target)) {
      it(
        title,
        async () => {
          await expect(run()).resolves.toBeDefined();
        },
        caseMs,
      );
    }
  });
}
