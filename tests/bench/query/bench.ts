import { openDedicated, type Dedicated } from '@tributary/platform';
import { benchConfig } from '../config.ts';
import { loadAverage, machine } from '../measure/environment.ts';
import { startLoad } from '../measure/load.ts';
import { writeResult } from '../measure/write-result.ts';
import { openSeededDatabase } from '../seed/database.ts';
import { Random } from '../seed/random.ts';
import { FULL, SMALL, type World } from '../seed/world.ts';
import { expectAgreement } from './agreement.ts';
import { startFloor } from './floor-variant.ts';
import { startHub } from './hub-variant.ts';
import { startPostgraphile } from './postgraphile-variant.ts';
import { report } from './report.ts';
import { runRounds, type Plan } from './rounds.ts';
import { judge, summarise, type Row } from './summary.ts';
import { SHAPES, type Shape, type Variant } from './variant.ts';

export interface QueryBenchOptions {
  readonly isQuick: boolean;
  readonly seed: number;
  readonly rounds: number | undefined;
  /** Folder for a CPU profile of the hub. */
  readonly profile: string | undefined;
}

const CONNECTIONS = { one: 16, page: 8 } as const;
/** Pages begin this far from the end at the latest, so that all of them are full. */
const PAGE = 20;

/** `npm run bench -- query`: customer 360 by the hub, by PostGraphile and by hand. True when the goals are met. */
export async function benchQuery(options: QueryBenchOptions): Promise<boolean> {
  const { isQuick, seed } = options;
  const sizes = isQuick ? SMALL : FULL;
  const data = await openSeededDatabase({ dataDir: benchConfig.dataDir, sizes, seed });
  const sql = openDedicated(data.url, 'bench');
  const started: Variant[] = [];
  try {
    const floor = await startFloor(data.url);
    started.push(floor);
    const peer = await startPostgraphile(data.url);
    if ('pid' in peer) started.push(peer);
    const nodeOptions = options.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${options.profile}`];
    const hub = await startHub({ databaseUrl: data.url, nodeOptions });
    started.push(hub);
    const plan: Plan = {
      rounds: options.rounds ?? (isQuick ? 3 : 10),
      sliceSeconds: 2,
      warmUp: isQuick ? { one: 2_000, page: 300 } : { one: 8_000, page: 1_500 },
      connections: CONNECTIONS,
    };
    const named = { floor, peer: 'pid' in peer ? peer : undefined };
    const measured = await measure({ sql, world: data.world, seed, plan }, started, named);
    const verdicts = judge(measured.rows, hub.name);
    const findings = { ...measured, skipped: 'pid' in peer ? [] : [peer], verdicts };
    const config = { seed, sizes, plan, seededInSeconds: data.seededInSeconds };
    const file = writeResult('query', { schema: 1, suite: 'query', config, ...findings });
    console.log(
      `\n${report(findings)}\n\n${String(measured.compared)} answers were equal to the floor's. Written to ${file}`,
    );
    return verdicts.every(({ verdict }) => verdict !== 'FAIL');
  } finally {
    await Promise.all(started.map(async (variant) => await variant.stop()));
    await sql.end();
    await data.server.stop();
  }
}

interface Setting {
  readonly sql: Dedicated;
  readonly world: World;
  readonly seed: number;
  readonly plan: Plan;
}

async function measure(
  { sql, world, seed, plan }: Setting,
  variants: readonly Variant[],
  named: Parameters<typeof summarise>[2],
) {
  const random = new Random(seed + 1);
  const keysOf = keysIn(world, random);
  const compared = await expectAgreement(variants, keysOf);
  const [row] = await sql<{ version: string }[]>`select current_setting('server_version') as version`;
  const loadBefore = loadAverage();
  const load = startLoad();
  const rows: Row[] = [];
  try {
    for (const shape of SHAPES) {
      rows.push(...summarise(shape, await runRounds({ load, sql, random, keysOf, plan }, shape, variants), named));
    }
  } finally {
    load.stop();
  }
  const environment = { ...machine(), postgres: row?.version, loadBefore, loadAfter: loadAverage() };
  return { rows, compared, environment };
}

/** Some thousand contacts, and as many moments that a page may begin at, in no order. */
function keysIn({ people }: World, random: Random): Record<Shape, readonly string[]> {
  const chosen = Array.from({ length: 4_000 }, () => random.pick(people));
  const moments = Array.from({ length: 2_000 }, () => random.pick(people.slice(0, -PAGE)));
  return { one: chosen.map(({ id }) => id), page: moments.map(({ createdAt }) => createdAt.toISOString()) };
}
