import { isConnectorError } from '../../errors.ts';
import type { ActionResult } from '../../action.ts';
import { NotOffered } from '../check.ts';
import { claim } from '../compare.ts';
import { actionOf } from '../action-of.ts';
import type { World } from '../world.ts';
import { answerLost } from './faults.ts';

const MOST_RUNS = 4;

/** Each request of the write in turn is carried out and not answered; then the host tries the item again. */
export async function writeWithLostAnswer(world: World, name: string): Promise<void> {
  const { wanted } = actionOf(world, name);
  const requests = await countRequests(world, name);
  if (requests === 0) throw new NotOffered('it writes nothing over HTTP');
  for (let at = 0; at < requests; at += 1) {
    const input = wanted.input();
    const told = `the answer to request ${String(at + 1)} was lost`;
    const result = await runUntilSettled(world, name, { input, at });
    claim(result?.status === 'ok', `${told}: ended with ${JSON.stringify(result)}`);
    const count = await wanted.count(input);
    claim(count === 1, `${told}: ${String(count)} records`);
  }
}

async function countRequests(world: World, name: string): Promise<number> {
  const { world: over, line } = world.overLine();
  const { offered, wanted } = actionOf(over, name);
  await offered.run(over.context(), [{ input: wanted.input(), idempotencyKey: `conformance-${crypto.randomUUID()}` }]);
  return line.exchanges.length;
}

async function runUntilSettled(
  world: World,
  name: string,
  { input, at }: { readonly input: unknown; readonly at: number },
): Promise<ActionResult | undefined> {
  const { world: over, line } = world.overLine();
  const { offered } = actionOf(over, name);
  const item = { input, idempotencyKey: `conformance-${crypto.randomUUID()}` };
  line.arm(answerLost, at);
  for (let run = 1; run <= MOST_RUNS; run += 1) {
    try {
      const [result] = await offered.run(over.context(), [item]);
      if (result?.status !== 'retry') return result;
    } catch (error) {
      claim(isConnectorError(error), `threw what is none of the four errors: ${String(error)}`);
    }
  }
  return undefined;
}
