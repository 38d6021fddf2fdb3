/**
 * The fix-point of two-way sync: the hub and a vendor are edited on both sides at once, round after round, and come to
 * say the same by the stated policy; then two more rounds write nothing in either direction.
 *
 * The suite runs a share. All 500 rounds: TRIBUTARY_TWO_WAY_ROUNDS=500 npx jest tests/sync/two-way.test.ts
 */
import { describe, expect, it } from '@jest/globals';
import { testConfig } from '../support/config.ts';
import { startTwoWayHost } from '../support/integration/two-way-host.ts';
import { lostAnswer, twoWayVendor } from '../support/integration/two-way-vendor.ts';
import { ofFile } from '../support/of-file.ts';
import { FIELDS, makeGame, type Game } from './two-way/game.ts';

const vendor = twoWayVendor();
const test = ofFile(async () => await startTwoWayHost([vendor.connector]));
const PEOPLE = 6;

describe('the hub and a vendor, edited on both sides at once', () => {
  it(
    'say the same after every round, by the stated policy, and write nothing in two more',
    async () => {
      const game = await begin();
      for (let round = 0; round < testConfig.twoWayRounds; round += 1) {
        await game.play();
        await game.converge();
        expect(await game.differences()).toEqual([]);
      }
      const before = { calls: vendor.calls.length, edits: await game.hubChanges() };
      for (let round = 0; round < 2; round += 1) {
        await game.converge();
        for (const person of [...vendor.people.keys()]) await game.lookAt(person);
        await game.converge();
      }

      expect({ calls: vendor.calls.length, edits: await game.hubChanges() }).toEqual(before);
      expect(game.played).toMatchObject({ both: expect.any(Number), lost: expect.any(Number) });
      expect(Math.min(...Object.values(game.played))).toBeGreaterThan(0);
    },
    20 * 60_000,
  );
});

async function begin(): Promise<Game> {
  for (let nth = 1; nth <= PEOPLE; nth += 1) {
    const id = String(nth);
    vendor.edit(id, {
      name: `Person Number${id}`,
      email: `p${id}@start.example`,
      phone: `+4930500000${id}`,
      title: 'Start',
    });
  }
  const connectionId = await test.connect(vendor.connector.id);
  const ruleId = await test.setRule(connectionId, { fields: FIELDS });
  const game = makeGame({ test, vendor, connectionId, ruleId, seed: testConfig.seed, lose: lostAnswer });
  await game.converge();
  return game;
}
