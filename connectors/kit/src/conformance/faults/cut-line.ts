import { isConnectorError } from '../../errors.ts';
import { NotOffered } from '../check.ts';
import { claim, claimNothingTwice, differences, factsOf } from '../compare.ts';
import type { World } from '../world.ts';
import { makeTcpLine, type TcpLine } from './tcp-line.ts';

/** Parts of the longest answer after which the line is cut. */
const CUTS = [0.3, 0.6, 0.95];
const MOST_RUNS = 4;

export async function readOverCutLine(world: World, name: string): Promise<void> {
  if (!world.connector.auth.some(({ type }) => type === 'socket'))
    throw new NotOffered('it uses no sockets of its own');
  const hosts = world.connector.hosts(world.context().config);
  if (hosts.some((host) => !/^(127\.|localhost:)/.test(host))) throw new NotOffered('its system is not on loopback');
  const line = await makeTcpLine(hosts);
  try {
    const over = world.reopened({
      ...world.target,
      connection: () => ({
        ...world.target.connection(),
        surroundings: { ...world.target.connection().surroundings, ...line.surroundings },
      }),
    });
    const clean = over.freshHost();
    await clean.sync(name);
    claim(line.longest() > 0, 'nothing went over the line');
    const whole = factsOf(clean.rows(name), world.targetStream(name));
    const longest = line.longest();
    for (const part of CUTS) await readCut(over, name, { line, whole, after: Math.floor(longest * part) });
  } finally {
    await line.close();
  }
}

interface Cut {
  readonly line: TcpLine;
  readonly whole: ReturnType<typeof factsOf>;
  readonly after: number;
}

async function readCut(world: World, name: string, { line, whole, after }: Cut): Promise<void> {
  const told = `cut after ${String(after)} bytes`;
  const host = world.freshHost();
  const before = line.cuts();
  line.cutOnceAfter(after);
  for (let run = 1; ; run += 1) {
    const error = await host.sync(name).then(
      () => undefined,
      (thrown: unknown) => (thrown instanceof Error ? thrown : new Error(String(thrown))),
    );
    if (error === undefined) break;
    claim(isConnectorError(error) && error.code === 'UNAVAILABLE', `${told}: threw ${String(error)}`);
    claim(run < MOST_RUNS, `${told}: does not recover: ${error.message}`);
  }
  claim(line.cuts() > before, `${told}: the line was never cut`);
  const wrong = differences(whole, factsOf(host.rows(name), world.targetStream(name)));
  claim(wrong.length === 0, `${told}: afterwards ${wrong.join('; ')}`);
  claimNothingTwice(host.applied, told);
}
