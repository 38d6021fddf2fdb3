import { isConnectorError, type AnyConnectorError, type ConnectorErrorCode } from '../../errors.ts';
import type { ReferenceHost } from '../../host/reference-host.ts';
import { stableJson } from '../../version.ts';
import { NotOffered } from '../check.ts';
import { claim, claimNothingTwice, differences, factsOf, notBack } from '../compare.ts';
import type { World } from '../world.ts';
import type { Fault, FaultLine } from './fault-line.ts';

/** An untroubled read, and the exchanges at which trouble comes. */
export interface Clean {
  readonly host: ReferenceHost;
  readonly line: FaultLine;
  /** Of the first, middle and last request. */
  readonly positions: readonly number[];
}

export async function cleanRead(world: World, name: string): Promise<Clean> {
  const { world: over, line } = world.overLine();
  const host = over.freshHost();
  await host.sync(name);
  if (line.exchanges.length === 0) throw new NotOffered('it asks nothing over HTTP');
  return { host, line, positions: positionsOf(line.exchanges.length) };
}

export function positionsOf(count: number): number[] {
  return [...new Set([0, Math.floor(count / 2), count - 1])].filter((at) => at >= 0 && at < count);
}

export interface Trouble {
  readonly fault: Fault;
  readonly from: number;
  /** `once` is over with the first answer; `lasting` goes on until the run has failed. */
  readonly lasts: 'once' | 'lasting';
  /** What may be thrown meanwhile. */
  readonly allowed: readonly ConnectorErrorCode[];
}

export interface Ordeal {
  readonly host: ReferenceHost;
  readonly line: FaultLine;
  readonly errors: readonly AnyConnectorError[];
  /** Messages as the host would show them. */
  readonly told: readonly string[];
}

const MOST_RUNS = 5;

/** A read that meets the fault, and the runs that a host makes of it until one ends well. */
export async function readThrough(world: World, name: string, trouble: Trouble): Promise<Ordeal> {
  const { world: over, line } = world.overLine();
  const host = over.freshHost();
  const { redact } = over.open();
  const errors: AnyConnectorError[] = [];
  line.arm(trouble.fault, trouble.from, trouble.lasts === 'once' ? 1 : Infinity);
  for (let run = 1; run <= MOST_RUNS; run += 1) {
    const before = host.checkpoint(name);
    const error = await host.sync(name).then(
      () => undefined,
      (thrown: unknown) => (thrown instanceof Error ? thrown : new Error(String(thrown))),
    );
    const after = host.checkpoint(name);
    claim(notBack(before, after), `the checkpoint went back from ${stableJson(before)} to ${stableJson(after)}`);
    if (error === undefined) break;
    claim(isConnectorError(error), `threw what is none of the four errors: ${String(error)}`);
    claim(trouble.allowed.includes(error.code), `was taken for ${error.code}: ${error.message}`);
    errors.push(error);
    line.disarm();
    if (error.code === 'RATE_LIMITED') line.waitUntil(error.retryAt.getTime());
    claim(run < MOST_RUNS, `does not recover: ${error.message}`);
  }
  line.disarm();
  claim(line.strikes.length > 0, 'the fault was never met');
  return { host, line, errors, told: errors.map(({ message }) => redact(message)) };
}

/** As if nothing had happened: the rows of the untroubled read, each applied once. */
export function expectUntroubled(world: World, name: string, clean: Clean, { host }: Ordeal): void {
  const stream = world.targetStream(name);
  const wrong = differences(factsOf(clean.host.rows(name), stream), factsOf(host.rows(name), stream));
  claim(wrong.length === 0, `afterwards ${wrong.join('; ')}`);
  claimNothingTwice(host.applied, 'afterwards');
}
