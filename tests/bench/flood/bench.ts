import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openDatabase, startEmbeddedPostgres } from '@tributary/platform';
import { migrateHub } from '../../../cli/src/hub/database.ts';
import { flood, type FloodResult } from '../../sync/flood/flood.ts';
import { loadAverage, machine } from '../measure/environment.ts';
import { table } from '../measure/table.ts';
import { writeResult } from '../measure/write-result.ts';

const CAPACITY_SECONDS = 10;
const LEAST_FACTOR = 10;
/** The last answers come a moment after the last request is due. */
const EXACT = 0.99;
const MOST_P99_MS = 1_000;
const MOST_MEGABYTES = 700;

/** `npm run bench -- flood`: ten times the webhooks that the hub takes. True when every goal is met. */
export async function benchFlood({ seconds }: { readonly seconds: number }): Promise<boolean> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'tributary-bench-flood-'));
  await chmod(dataDir, 0o755);
  const server = await startEmbeddedPostgres({ dataDir, database: 'flood' });
  try {
    await migrateHub(server.url);
    const owner = openDatabase({ url: server.url, name: 'bench flood' });
    const rows = async <Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
      (await owner.pool.query(text, [...values])).rows as Row[];
    const result = await flood({ databaseUrl: server.url, seconds, capacitySeconds: CAPACITY_SECONDS, rows });
    await owner.close();
    return report(result, seconds);
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function report(result: FloodResult, seconds: number): boolean {
  const { capacity, offered, accepted, busy, unsigned, unexpected, busyWithoutRetryAfter } = result;
  const { acceptedMs, rssMb, events } = result;
  const factor = offered / capacity;
  const goals: [string, string, boolean][] = [
    [`${String(LEAST_FACTOR)} times the capacity offered`, factor.toFixed(1), factor >= LEAST_FACTOR * EXACT],
    [
      'accepted events lost, unknown or twice',
      `${String(events.lost)}, ${String(events.unknown)}, ${String(events.twice)}`,
      events.lost + events.unknown + events.twice === 0,
    ],
    [
      'other answers; busy without Retry-After',
      `${String(unexpected)}; ${String(busyWithoutRetryAfter)}`,
      unexpected + busyWithoutRetryAfter === 0,
    ],
    [`p99 of accepted under ${String(MOST_P99_MS)} ms`, `${String(acceptedMs.p99)} ms`, acceptedMs.p99 < MOST_P99_MS],
    [
      `at most ${String(MOST_MEGABYTES)} MB`,
      `${String(rssMb.before)} → ${String(rssMb.most)} MB`,
      rssMb.most <= MOST_MEGABYTES,
    ],
  ];
  console.log(
    table([
      ['flood', 'figure'],
      ['capacity, accepted a second', String(capacity)],
      [`offered a second, ${String(seconds)} s`, `${String(offered)} (${factor.toFixed(1)} times)`],
      ['accepted · busy · refused as corrupt', `${String(accepted)} · ${String(busy)} · ${String(unsigned)}`],
      ['events accepted', String(events.accepted)],
      [
        'accepted: p50 · p99 · longest',
        `${String(acceptedMs.p50)} · ${String(acceptedMs.p99)} · ${String(acceptedMs.max)} ms`,
      ],
      ...goals.map(([goal, figure, isMet]) => [goal, `${figure}  ${isMet ? 'met' : 'MISSED'}`]),
    ]),
  );
  console.log(writeResult('flood', { machine: machine(), load: loadAverage(), seconds, ...result }));
  return goals.every(([, , isMet]) => isMet);
}
