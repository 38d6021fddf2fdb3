/** The truth's road: SQL on Tryton's own file, through Python, because Node has no SQLite. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { PYTHON } from './install.ts';

export type SqlRow = Readonly<Record<string, string | number | null>>;

export interface Sql {
  rows(sql: string, ...parameters: readonly (string | number | null)[]): Promise<readonly SqlRow[]>;
  /** Number of rows that it changed. */
  run(sql: string, ...parameters: readonly (string | number | null)[]): Promise<number>;
  close(): Promise<void>;
}

interface Answer {
  readonly rows: readonly SqlRow[];
  readonly changed: number;
  readonly error?: string;
}

export function openSql(file: string): Sql {
  const script = fileURLToPath(new URL('./run-statements.py', import.meta.url));
  const python = spawn(PYTHON, [script, file], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: python.stdout })[Symbol.asyncIterator]();
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other: answers carry no number. */
  function ask(sql: string, parameters: readonly unknown[]): Promise<Answer> {
    const answer = last.then(async () => {
      python.stdin.write(`${JSON.stringify({ sql, parameters })}\n`);
      const { value } = await lines.next();
      const told = JSON.parse(String(value)) as Answer;
      if (told.error !== undefined) throw new Error(told.error);
      return told;
    });
    last = answer.catch(() => undefined);
    return answer;
  }
  return {
    rows: async (sql, ...parameters) => (await ask(sql, parameters)).rows,
    run: async (sql, ...parameters) => (await ask(sql, parameters)).changed,
    async close() {
      await last;
      if (python.exitCode !== null) return;
      const gone = once(python, 'exit');
      python.stdin.end();
      await gone;
    },
  };
}
