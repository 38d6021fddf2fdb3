import { Killed, type KillPoint } from '../host/reference-host.ts';
import { claim, claimNothingTwice } from './compare.ts';
import type { World } from './world.ts';

/** Enough to hit the first, the last and some between; every boundary when there are no more than these. */
const MOST_BOUNDARIES = 12;

/** Each boundary gets a fresh host that is killed there once and then left to finish. */
export async function killedAtEveryBoundary(world: World, name: string): Promise<void> {
  const whole = world.freshHost();
  // A sub-stream names a record once for each of its changes: that is no fault of resuming.
  const { batches, repeated: usual } = await whole.sync(name);
  const isWhole = world.targetStream(name).isGivenWhole === true;
  claim(isWhole || batches >= 2, 'the target fits one batch: make the page smaller or seed more, or nothing is shown');
  claim(
    !isWhole || batches === 1,
    `the target says that it gives all at once, and there are ${String(batches)} batches`,
  );
  const wrong = await world.wrongNow(whole, name);
  const rowsPerBatch = Math.ceil(whole.rows(name).size / Math.max(1, batches - 1));
  for (const batch of boundaries(batches)) {
    for (const when of ['beforeCommit', 'afterCommit'] as const) {
      await dieAndResume(world, name, {
        kill: { batch, when },
        mostRepeated: rowsPerBatch + usual,
        isLast: batch === batches,
        wrong,
      });
    }
  }
}

interface Death {
  readonly kill: KillPoint;
  readonly mostRepeated: number;
  readonly isLast: boolean;
  /** What is wrong without any kill. */
  readonly wrong: readonly string[];
}

async function dieAndResume(world: World, name: string, { kill, mostRepeated, isLast, wrong }: Death): Promise<void> {
  const told = `killed ${kill.when} of batch ${String(kill.batch)}`;
  const host = world.freshHost();
  const died = await host.sync(name, { kill }).then(
    () => false,
    (error: unknown) => {
      if (error instanceof Killed) return true;
      throw error;
    },
  );
  claim(died, `${told}: the run was over before that`);
  const { repeated } = await host.sync(name);
  await world.expectTruth(host, name, `${told} and resumed`, wrong);
  claimNothingTwice(host.applied, told);
  // Behind the last batch a new pass begins, which may look back.
  if (!isLast) claim(repeated <= mostRepeated, `${told}: ${String(repeated)} rows were read again`);
}

function boundaries(batches: number): number[] {
  const all = Array.from({ length: batches }, (_, index) => index + 1);
  if (batches <= MOST_BOUNDARIES) return all;
  return Array.from(
    { length: MOST_BOUNDARIES },
    (_, index) => 1 + Math.round((index * (batches - 1)) / (MOST_BOUNDARIES - 1)),
  );
}
