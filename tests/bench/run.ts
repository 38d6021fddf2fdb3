/** `npm run bench -- query|identity|identity-speed|identity-incremental|import|sync|memory|flood`: prints a table and writes JSON to tests/bench/out. See README.md beside this file. */
import { parseArgs } from 'node:util';
import { benchFlood } from './flood/bench.ts';
import { benchIdentityAccuracy } from './identity/bench.ts';
import { benchIdentityIncremental } from './identity/incremental/bench.ts';
import { benchIdentitySpeed } from './identity/speed/bench.ts';
import { benchImport } from './import/bench.ts';
import { benchMemory } from './memory/bench.ts';
import { benchQuery } from './query/bench.ts';
import { benchSync } from './sync/bench.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    seed: { type: 'string', default: '7' },
    rounds: { type: 'string' },
    seconds: { type: 'string' },
    records: { type: 'string' },
    profile: { type: 'string' },
    rows: { type: 'string' },
    'no-revert': { type: 'boolean', default: false },
    kill: { type: 'boolean', default: false },
  },
});

const isQuick = values.quick;
const BENCHES: Readonly<Record<string, () => Promise<boolean>>> = {
  query: () =>
    benchQuery({ isQuick, seed: Number(values.seed), rounds: numberOf(values.rounds), profile: values.profile }),
  identity: () => benchIdentityAccuracy(),
  'identity-speed': () =>
    benchIdentitySpeed({
      records: numberOf(values.records) ?? (isQuick ? 50_000 : 1_000_000),
      seed: Number(values.seed),
    }),
  'identity-incremental': () =>
    benchIdentityIncremental({
      records: numberOf(values.records) ?? (isQuick ? 50_000 : 1_000_000),
      seed: Number(values.seed),
    }),
  import: () =>
    benchImport({
      rows: numberOf(values.rows) ?? (isQuick ? 20_000 : 1_000_000),
      seed: Number(values.seed),
      hasRevert: !values['no-revert'],
      hasKill: values.kill,
    }),
  sync: () =>
    benchSync({
      records: numberOf(values.records) ?? (isQuick ? 5_000 : 100_000),
      seed: Number(values.seed),
      profile: values.profile,
    }),
  flood: () => benchFlood({ seconds: numberOf(values.seconds) ?? (isQuick ? 10 : 60) }),
  memory: () => benchMemory({ seconds: numberOf(values.seconds) ?? (isQuick ? 15 : 60) }),
};

const [name = ''] = positionals;
const bench = BENCHES[name];
if (!bench) {
  console.error(`Which bench? There is: ${Object.keys(BENCHES).join(', ')}`);
  process.exitCode = 2;
} else if (!(await bench())) {
  process.exitCode = 1;
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
