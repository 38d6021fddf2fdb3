import { claim } from '../compare.ts';
import type { World } from '../world.ts';
import { errorInBody, serverError } from './faults.ts';
import { positionsOf } from './run-through.ts';

/** Whatever an enumeration meets, it throws rather than end early: what it did not name would be deleted. */
export async function sweptThroughFaults(world: World, name: string): Promise<void> {
  const { world: over, line } = world.overLine();
  const host = over.freshHost();
  await host.sync(name);
  const readings = line.exchanges.length;
  if (readings === 0) return;
  await host.sweep(name);
  const before = host.rows(name).size;
  const sweeping = line.exchanges.length - readings;
  for (const fault of [serverError, errorInBody]) {
    for (const at of positionsOf(sweeping)) {
      line.arm(fault, line.exchanges.length + at, Infinity);
      await host.sweep(name).catch(() => undefined);
      line.disarm();
      const lost = before - host.rows(name).size;
      claim(lost === 0, `${String(lost)} rows vanished because request ${String(at + 1)} of the sweep failed`);
    }
  }
}
