import { fileURLToPath } from 'node:url';
import { benchConfig } from '../config.ts';
import { memoryOf } from '../memory/process-memory.ts';
import { startProcess, type StartedProcess } from '../measure/started-process.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const SAMPLE_EVERY_MS = 500;
const KILL_WITHIN_MS = 100;
const LONGEST_MS = 4 * 3_600_000;

export interface Command {
  readonly seconds: number;
  /** What `--json` printed. */
  readonly report: Readonly<Record<string, unknown>>;
  /** Memory of the command's process over time, in megabytes (PSS). */
  readonly memoryMb: readonly number[];
}

interface Surroundings {
  readonly databaseUrl: string;
  readonly dataDir: string;
}

/** `tributary …` in a process of its own, as a user runs it, with its memory watched. */
export async function runCommand(args: readonly string[], surroundings: Surroundings): Promise<Command> {
  const started = performance.now();
  const command = startCommand(args, surroundings);
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

/** The same, and killed as soon as the condition holds. Answers the seconds until then. */
export async function runUntil(
  isTime: () => Promise<boolean>,
  args: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  const started = performance.now();
  const command = startCommand(args, surroundings);
  while (!command.hasEnded() && !(await isTime())) await new Promise((resolve) => setTimeout(resolve, KILL_WITHIN_MS));
  if (command.hasEnded()) throw new Error(`The command ended before it was to be killed:\n${command.output()}`);
  process.kill(command.pid, 'SIGKILL');
  await command.stop();
  return (performance.now() - started) / 1000;
}

function startCommand(args: readonly string[], { databaseUrl, dataDir }: Surroundings): StartedProcess {
  return startProcess({
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
}
