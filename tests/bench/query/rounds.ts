import type { Dedicated } from '@tributary/platform';
import type { Load } from '../measure/load.ts';
import { spentBetween, timesOf, treeOf, type ProcessTimes } from '../measure/processor-time.ts';
import type { Random } from '../seed/random.ts';
import type { Shape, Variant } from './variant.ts';

export interface Slice {
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly requests: number;
  /** Milliseconds per request. */
  readonly nodeMs: number;
  readonly postgresMs: number;
}

export interface Plan {
  readonly rounds: number;
  readonly sliceSeconds: number;
  /** Requests that every variant answers before it is measured: code that is not compiled yet says little. */
  readonly warmUp: Readonly<Record<Shape, number>>;
  readonly connections: Readonly<Record<Shape, number>>;
}

interface Bench {
  readonly load: Load;
  readonly sql: Dedicated;
  readonly random: Random;
  readonly keysOf: Readonly<Record<Shape, readonly string[]>>;
  readonly plan: Plan;
}

const KEYS_PER_CONNECTION = 250;

/** Rounds of one slice per variant in a new order each, so that whatever else the machine does meets all alike. */
export async function runRounds(
  bench: Bench,
  shape: Shape,
  variants: readonly Variant[],
): Promise<Map<Variant, Slice[]>> {
  const { rounds, sliceSeconds } = bench.plan;
  const slices = new Map<Variant, Slice[]>(variants.map((variant) => [variant, []]));
  for (const variant of variants) await warmUp(bench, shape, variant);
  for (let round = 0; round < rounds; round += 1) {
    for (const variant of shuffled(variants, bench.random)) {
      slices.get(variant)?.push(await runSlice(bench, { variant, shape, seconds: sliceSeconds }));
    }
    process.stderr.write(`\r${shape}: round ${String(round + 1)} of ${String(rounds)} `);
  }
  process.stderr.write('\n');
  return slices;
}

const LONGEST_WARM_UP_MS = 40_000;

async function warmUp(bench: Bench, shape: Shape, variant: Variant): Promise<void> {
  const deadline = Date.now() + LONGEST_WARM_UP_MS;
  for (let answered = 0; answered < bench.plan.warmUp[shape] && Date.now() < deadline;) {
    const { requests } = await runSlice(bench, { variant, shape, seconds: bench.plan.sliceSeconds });
    answered += requests;
  }
}

async function runSlice(
  bench: Bench,
  { variant, shape, seconds }: { variant: Variant; shape: Shape; seconds: number },
): Promise<Slice> {
  const bodies = Array.from({ length: bench.plan.connections[shape] }, () =>
    Array.from({ length: KEYS_PER_CONNECTION }, () => variant.body(shape, bench.random.pick(bench.keysOf[shape]))),
  );
  const before = await cpuOf(bench, variant);
  const job = { url: variant.url(shape), headers: variant.headers, bodies, seconds, forbidden: '"errors":[' };
  const result = await bench.load.run(job);
  const after = await cpuOf(bench, variant);
  if (result.failures > 0 || result.requests === 0) {
    throw new Error(
      `${variant.name} failed ${String(result.failures)} of its requests (${shape}): nothing is measured.`,
    );
  }
  const { requests, p50, p99 } = result;
  return {
    requests,
    requestsPerSecond: requests / result.seconds,
    p50,
    p99,
    nodeMs: spentBetween(before.server, after.server) / requests,
    postgresMs: spentBetween(before.backends, after.backends) / requests,
  };
}

async function cpuOf({ sql }: Bench, variant: Variant): Promise<{ server: ProcessTimes; backends: ProcessTimes }> {
  const rows = await sql<{ pid: number }[]>`
    select pid from pg_stat_activity
    where datname = current_database() and starts_with(application_name, ${variant.backends})`;
  return { server: timesOf(treeOf(variant.pid)), backends: timesOf(rows.map(({ pid }) => pid)) };
}

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const order = items.map((item) => ({ item, at: random.word() }));
  return order.sort((a, b) => a.at - b.at).map(({ item }) => item);
}
