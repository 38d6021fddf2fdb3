import { fileURLToPath } from 'node:url';
import { benchConfig } from '../config.ts';
import { memoryOf } from '../memory/process-memory.ts';
import { startProcess } from '../measure/started-process.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const SAMPLE_EVERY_MS = 500;
const LONGEST_MS = 4 * 3_600_000;

export interface Command {
  readonly seconds: number;
  /** What `--json` printed. */
  readonly report: Readonly<Record<string, unknown>>;
  /** Memory of the command's process over time, in megabytes (PSS). */
  readonly memoryMb: readonly number[];
}

/** `tributary …` in a process of its own, as a user runs it, with its memory watched. */
export async function runCommand(args: readonly string[], databaseUrl: string, dataDir: string): Promise<Command> {
  const started = performance.now();
  const command = startProcess({
    command: process.execPath,
    args: ['--conditions=source', '--import', 'tsx', 'cli/src/main.ts', ...args, '--json'],
    environment: {
      ...benchConfig.environment,
      DATABASE_URL: databaseUrl,
      TRIBUTARY_DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
    },
    cwd: ROOT,
  });
  const memoryMb: number[] = [];
  const sampling = setInterval(() => {
    const { pssKb } = memoryOf([command.pid]);
    if (pssKb > 0) memoryMb.push(pssKb / 1024);
  }, SAMPLE_EVERY_MS);
  try {
    const [line] = await command.says(/^\{.*\}$/mu, LONGEST_MS);
    const seconds = (performance.now() - started) / 1000;
    return { seconds, report: JSON.parse(line) as Record<string, unknown>, memoryMb };
  } finally {
    clearInterval(sampling);
    await command.stop();
  }
}
