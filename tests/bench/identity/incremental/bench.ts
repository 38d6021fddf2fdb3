/** `npm run bench -- identity-incremental`: new records against a hub that has many, on the road of every connector. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { systemClock, type Database, type InboundItem } from '@tributary/platform';
import type { Seeded } from '../../../../subgraphs/contact/test/stored-hub/seed-hub.ts';
import { acceptPeople } from '../../../../subgraphs/contact/test/stored-hub/seed-writes.ts';
import { loadAverage, machine } from '../../measure/environment.ts';
import { spentBetween, timesOf, treeOf } from '../../measure/processor-time.ts';
import { quantile } from '../../measure/statistics.ts';
import { table } from '../../measure/table.ts';
import { writeResult } from '../../measure/write-result.ts';
import { withFilledHub } from './kept-hub.ts';
import { BATCH } from './world.ts';

const MOST_P95_MS = 25;
const FEWEST_A_SECOND = 1_000;
const WARM_UP = 200;
const SINGLES = 1_000;
const BATCHES = { size: 1_000, count: 10 };

export async function benchIdentityIncremental({ records, seed }: { records: number; seed: number }): Promise<boolean> {
  const arriving = WARM_UP + SINGLES + BATCHES.size * (BATCHES.count + 2);
  // A twentieth of a generated world are companies, which do not arrive here.
  return await withFilledHub(
    { records, arriving: Math.ceil(arriving * 1.2), seed },
    async ({ database, dataDir, seeded, arrivals }) =>
      report({ seed, seeded, ...(await measure(database, arrivals, dataDir)) }),
  );
}

interface Spent {
  readonly seconds: number;
  readonly nodeMs: number;
  readonly postgresMs: number;
}

interface Measured {
  readonly singles: { readonly ms: readonly number[]; readonly spent: Spent };
  readonly batches: { readonly records: number; readonly ms: readonly number[]; readonly spent: Spent };
}

async function measure(database: Database, arrivals: readonly InboundItem[], dataDir: string): Promise<Measured> {
  let at = 0;
  const accept = async (size: number): Promise<number> => {
    const items = arrivals.slice(at, at + size);
    at += size;
    if (items.length < size) throw new Error('Fewer people were generated than are to arrive.');
    const started = performance.now();
    const results = await acceptPeople({ database, clock: systemClock }, { ...BATCH, items });
    const ms = performance.now() - started;
    if (results.some(({ status }) => status !== 'created')) throw new Error('A record that is new was not created.');
    return ms;
  };
  const several = async (count: number, size: number): Promise<number[]> => {
    const all: number[] = [];
    for (let nth = 0; nth < count; nth += 1) all.push(await accept(size));
    return all;
  };
  await several(WARM_UP, 1);
  const singles = await spentIn(dataDir, async () => await several(SINGLES, 1));
  await several(2, BATCHES.size);
  const batches = await spentIn(dataDir, async () => await several(BATCHES.count, BATCHES.size));
  return { singles, batches: { records: BATCHES.size * BATCHES.count, ...batches } };
}

async function spentIn(dataDir: string, work: () => Promise<number[]>): Promise<{ ms: number[]; spent: Spent }> {
  const [pid = ''] = readFileSync(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  const before = timesOf(treeOf(Number(pid)));
  const node = process.cpuUsage();
  const started = performance.now();
  const ms = await work();
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(node);
  const postgresMs = spentBetween(before, timesOf(treeOf(Number(pid))));
  return { ms, spent: { seconds, nodeMs: (user + system) / 1000, postgresMs } };
}

function report({ seed, seeded, singles, batches }: Measured & { seed: number; seeded: Seeded }): boolean {
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => quantile(singles.ms, share));
  const perSecond = batches.records / batches.spent.seconds;
  const goals = [
    { goal: `p95 of one record under ${String(MOST_P95_MS)} ms`, value: p95, isMet: (p95 ?? Infinity) < MOST_P95_MS },
    { goal: `${String(FEWEST_A_SECOND)} records a second`, value: perSecond, isMet: perSecond >= FEWEST_A_SECOND },
  ];
  const environment = { ...machine(), load: loadAverage() };
  const figures = {
    one: { records: singles.ms.length, p50, p95, p99, ...perRecord(singles.spent, singles.ms.length) },
    batches: {
      records: batches.records,
      size: BATCHES.size,
      perSecond,
      ms: batches.ms,
      ...perRecord(batches.spent, batches.records),
    },
  };
  const file = writeResult('identity-incremental', { schema: 1, environment, seed, seeded, ...figures, goals });
  const shown = (value: number | undefined): string => (value ?? Number.NaN).toFixed(2);
  const { one, batches: many } = figures;
  console.log(
    table([
      ['', 'p50 ms', 'p95 ms', 'p99 ms', 'records/s', 'node ms each', 'postgres ms each'],
      ['one', ...[p50, p95, p99, 1000 / (p50 ?? 1), one.nodeMs, one.postgresMs].map(shown)],
      [`batches of ${String(BATCHES.size)}`, '', '', '', ...[perSecond, many.nodeMs, many.postgresMs].map(shown)],
    ]),
  );
  console.log(
    `${String(seeded.records)} records, ${String(seeded.customers)} customers, ${String(seeded.pairs)} near pairs`,
  );
  for (const { goal, value, isMet } of goals) console.log(`${isMet ? 'PASS' : 'FAIL'} ${goal}: ${shown(value)}`);
  console.log(`Load ${environment.load.join(' ')}. Written to ${file}`);
  return goals.every(({ isMet }) => isMet);
}

function perRecord({ nodeMs, postgresMs }: Spent, records: number): Pick<Spent, 'nodeMs' | 'postgresMs'> {
  return { nodeMs: nodeMs / records, postgresMs: postgresMs / records };
}
