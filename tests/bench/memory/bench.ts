import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { benchConfig } from '../config.ts';
import { loadAverage, machine } from '../measure/environment.ts';
import { freePort } from '../measure/free-port.ts';
import { startProcess, type StartedProcess } from '../measure/started-process.ts';
import { table } from '../measure/table.ts';
import { writeResult } from '../measure/write-result.ts';
import { processesOf } from './hub-processes.ts';
import { memoryOf, type Memory } from './process-memory.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const MOST_MEGABYTES = 700;
const MOST_SECONDS = 60;
const SAMPLE_EVERY_MS = 500;
const GIVE_UP_MS = 180_000;

interface Sample {
  readonly second: number;
  readonly hub: Memory;
  readonly postgres: Memory;
}

/** `npm run bench -- memory`: `npm start` on an empty folder with its demo. True when both goals are met. */
export async function benchMemory({ seconds }: { readonly seconds: number }): Promise<boolean> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'tributary-bench-memory-'));
  // As somebody's own folder would be: PostgreSQL, which does not run as root, may enter it.
  await chmod(dataDir, 0o755);
  const port = String(await freePort());
  const started = performance.now();
  const hub = startProcess({
    command: process.execPath,
    args: ['--conditions=source', '--import', 'tsx', 'cli/src/main.ts', 'start'],
    environment: { ...benchConfig.environment, TRIBUTARY_DATA_DIR: dataDir, TRIBUTARY_DEMO: '1', PORT: port },
    cwd: ROOT,
  });
  const samples: Sample[] = [];
  const sample = (): void => {
    const processes = processesOf(hub.pid, dataDir);
    const second = (performance.now() - started) / 1000;
    samples.push({ second, hub: memoryOf(processes.hub), postgres: memoryOf(processes.postgres) });
  };
  // From the first moment: migrations and the first import may need more than what follows.
  const sampling = setInterval(sample, SAMPLE_EVERY_MS);
  try {
    const readySeconds = await untilReady(hub, port, started);
    await delay(seconds * 1000);
    return report({ readySeconds, samples, seconds });
  } finally {
    clearInterval(sampling);
    await hub.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function untilReady(hub: StartedProcess, port: string, started: number): Promise<number> {
  while (performance.now() - started < GIVE_UP_MS) {
    const isReady = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      async (response) => {
        await response.text();
        return response.status === 200;
      },
      () => false,
    );
    if (isReady) return (performance.now() - started) / 1000;
    if (hub.hasEnded()) break;
    await delay(100);
  }
  throw new Error(`The hub did not become ready:\n${hub.output()}`);
}

interface Findings {
  readonly readySeconds: number;
  readonly samples: readonly Sample[];
  readonly seconds: number;
}

function report({ readySeconds, samples, seconds }: Findings): boolean {
  const total = ({ hub, postgres }: Sample): number => hub.pssKb + postgres.pssKb;
  const [peak] = [...samples].sort((a, b) => total(b) - total(a));
  const last = samples.at(-1);
  if (!peak || !last) throw new Error('Nothing was sampled');
  if (last.postgres.pssKb === 0) throw new Error('The embedded PostgreSQL was not found, so its memory is unknown');
  const peakMb = total(peak) / 1024;
  const rows = [
    ['', 'hub PSS MB', 'postgres PSS MB', 'together', 'RSS together', 'after s'],
    cells('peak', peak),
    cells('at the end', last),
  ];
  const goals = [
    { goal: `peak memory (PSS) at most ${String(MOST_MEGABYTES)} MB`, value: peakMb, isMet: peakMb <= MOST_MEGABYTES },
    { goal: `/readyz within ${String(MOST_SECONDS)} s`, value: readySeconds, isMet: readySeconds <= MOST_SECONDS },
  ];
  const environment = { ...machine(), load: loadAverage() };
  const file = writeResult('memory', {
    schema: 1,
    suite: 'memory',
    environment,
    seconds,
    readySeconds,
    samples,
    goals,
  });
  console.log(`\n${table(rows)}\n`);
  for (const { goal, value, isMet } of goals) console.log(`${isMet ? 'PASS' : 'FAIL'} ${goal}: ${value.toFixed(1)}`);
  console.log(`Watched for ${String(seconds)} s after it was ready. Written to ${file}`);
  return goals.every(({ isMet }) => isMet);
}

function cells(name: string, { hub, postgres, second }: Sample): string[] {
  const megabytes = (kilobytes: number): string => (kilobytes / 1024).toFixed(0);
  return [
    name,
    megabytes(hub.pssKb),
    megabytes(postgres.pssKb),
    megabytes(hub.pssKb + postgres.pssKb),
    megabytes(hub.rssKb + postgres.rssKb),
    second.toFixed(0),
  ];
}
