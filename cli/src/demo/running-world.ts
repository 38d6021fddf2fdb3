/**
 * A world that outlives the process. What is about to happen is written down first and done after, so whatever a
 * connector has seen of it is made again at the next start.
 */
import { newState, readState, writeState, type DemoState } from './state-file.ts';
import { momentOf, resumed } from './timeline.ts';
import { applyEdit, refusalOf, type CustomerEdit, type EditRefusal } from './world/edit-customer.ts';
import { tick, type Happening } from './world/happenings.ts';
import { makeWorld } from './world/make-world.ts';
import type { ShopCustomer } from './world/storefront.ts';
import type { World } from './world/world.ts';

export interface RunningWorld {
  readonly world: World;
  readonly seed: number;
  readonly shop: DemoState['shop'];
  /** When the next step is due. */
  nextAt(): Date;
  step(): Happening;
  edit(edit: CustomerEdit): ShopCustomer | EditRefusal;
  keepPort(port: number): void;
}

export interface WorldOptions {
  readonly file: string;
  /** Of a new world; one that exists keeps its own. */
  readonly seed: number;
  readonly everyMs: number;
  readonly now: () => Date;
  /** Called when the world is made and after each step, also when they are made again. */
  readonly onStep: (world: World) => void;
}

/** A step may be shown this late: connectors look back a minute for what was committed late. */
const LATE_MS = 20_000;

export function openWorld({ file, seed, everyMs, now, onStep }: WorldOptions): RunningWorld {
  let state = readState(file) ?? newState(seed, now());
  const world = replay(state, onStep);
  const write = (change: Partial<DemoState>): void => {
    state = { ...state, ...change };
    writeState(file, state);
  };
  const goOnFromHere = (): void => {
    write({ stretches: resumed(state.stretches, { after: state.ticks, at: now(), everyMs }) });
  };
  const nextAt = (): Date => momentOf(state.stretches, state.ticks + 1);
  goOnFromHere();

  return {
    world,
    seed: state.seed,
    shop: state.shop,
    nextAt,
    step() {
      // The machine slept, or was very busy.
      if (now().getTime() - nextAt().getTime() > LATE_MS) goOnFromHere();
      const at = nextAt();
      write({ ticks: state.ticks + 1 });
      const happening = tick(world, at);
      onStep(world);
      return happening;
    },
    edit(edit) {
      const refusal = refusalOf(world.shop, edit);
      if (refusal !== undefined) return refusal;
      const at = now();
      write({ edits: [...state.edits, { after: state.ticks, at: at.toISOString(), edit }] });
      return applyEdit(world.shop, edit, at);
    },
    keepPort(port) {
      write({ shop: { ...state.shop, port } });
    },
  };
}

function replay(state: DemoState, onStep: (world: World) => void): World {
  const world = makeWorld({ seed: state.seed, startedAt: new Date(state.startedAt) });
  onStep(world);
  const edits = [...state.edits];
  for (let done = 0; ; done += 1) {
    while (edits[0]?.after === done) {
      const next = edits.shift();
      if (next) applyEdit(world.shop, next.edit, new Date(next.at));
    }
    if (done === state.ticks) return world;
    tick(world, momentOf(state.stretches, done + 1));
    onStep(world);
  }
}
