import type { ReferenceHost } from '../host/reference-host.ts';
import type { MutationKind, Stream } from '../stream.ts';
import { claim, differences, factsOf } from './compare.ts';
import type { MutationCheck } from './check.ts';

export const mutationChecks: readonly MutationCheck[] = [
  {
    id: 'STR-04',
    about: 'mutation',
    level: 'MUST',
    says: 'each kind of change arrives by reading on, or is a declared blind spot whose remedy brings it',
    run: async (world, name, kind) => {
      const target = world.targetStream(name);
      await target.age?.();
      const host = world.freshHost();
      await host.sync(name);
      const wrong = await world.wrongNow(host, name);
      const before = await target.truth();
      await target.mutate[kind]?.();
      const after = await target.truth();
      claim(differences(before, after).length > 0, `"${kind}" changed nothing that could be seen`);

      await host.sync(name);
      const missed = differences(after, factsOf(host.rows(name), target), wrong);
      if (missed.length === 0) return;
      await remedy(host, world.stream(name), { kind, missed });
      await world.expectTruth(host, name, `after the remedy for "${kind}"`, wrong);
    },
  },
];

/** What the host does about a change that did not arrive by reading on. */
export async function remedy(
  host: ReferenceHost,
  stream: Stream,
  { kind, missed }: { kind: MutationKind; missed: readonly string[] },
): Promise<void> {
  const spot = stream.blindSpots.find((candidate) => candidate.kind === kind);
  if (spot === undefined) {
    const isDelete = kind === 'deleted' && stream.deletes.by === 'sweep';
    claim(isDelete, `"${kind}" did not arrive and is not declared as a blind spot: ${missed.join('; ')}`);
    await host.sweep(stream.name);
    return;
  }
  if (spot.remedy === 'substream') {
    await host.sync(spot.stream);
  } else if (spot.remedy === 'sweep') {
    await host.sync(stream.name, { mode: 'full' });
    if (stream.deletes.by === 'sweep') await host.sweep(stream.name);
  } else {
    claim(false, `"${kind}" needs a webhook, which this suite cannot deliver yet`);
  }
}
