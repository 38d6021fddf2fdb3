import { NotOffered } from '../check.ts';
import { remedy } from '../mutation-checks.ts';
import { claim, claimNothingTwice, differences, factsOf } from '../compare.ts';
import type { MutationKind } from '../../stream.ts';
import type { World } from '../world.ts';
import type { Fault } from './fault-line.ts';
import { cleanRead, readThrough } from './run-through.ts';

/** While one page is on its way, something is changed: what lies behind it moves up, or down. */
export async function readWhileChanging(world: World, name: string): Promise<void> {
  const target = world.targetStream(name);
  const { covers } = world.stream(name);
  const offered = Object.keys(target.mutate);
  const kinds = [
    ...(covers.includes('edited') ? ['edited'] : covers.slice(0, 1)),
    ...(world.stream(name).deletes.by === 'none' ? [] : ['deleted']),
  ].filter((kind) => offered.includes(kind));
  if (kinds.length === 0) throw new NotOffered('nothing that it covers can be changed');
  for (const kind of kinds) {
    await target.age?.();
    const { line } = await cleanRead(world, name);
    for (const from of line.exchanges.length < 3 ? [0] : [1, Math.floor(line.exchanges.length / 2)]) {
      await target.age?.();
      await changeOnce(world, name, { kind, from });
    }
  }
}

async function changeOnce(
  world: World,
  name: string,
  { kind, from }: { readonly kind: MutationKind; readonly from: number },
): Promise<void> {
  const target = world.targetStream(name);
  const wrong = await world.wrongNow((await cleanRead(world, name)).host, name);
  const changing: Fault = async (real) => {
    const answer = await real();
    const text = await answer.text();
    await target.mutate[kind]?.();
    return new Response(text, { status: answer.status, headers: plain(answer.headers) });
  };
  const { host } = await readThrough(world, name, { fault: changing, from, lasts: 'once', allowed: ['UNAVAILABLE'] });
  await host.sync(name);
  const missed = differences(await target.truth(), factsOf(host.rows(name), target), wrong);
  if (missed.length > 0 && kind === 'deleted') await remedy(host, world.stream(name), { kind, missed });
  await world.expectTruth(host, name, `"${kind}" while page ${String(from + 1)} was read`, wrong);
  claimNothingTwice(host.applied, kind);
  claim(host.rows(name).size > 0, 'nothing is left');
}

/** What was decoded is not encoded any more. */
function plain(headers: Headers): Headers {
  const left = new Headers(headers);
  for (const name of ['content-length', 'content-encoding', 'transfer-encoding']) left.delete(name);
  return left;
}
