import type { PassProgress } from '@tributary/integration';

const EVERY_MS = 1_000;

export interface ProgressLine {
  tell(progress: PassProgress): void;
  end(): void;
}

/** How far it is, on stderr: one line that is written over on a terminal, lines elsewhere. */
export function progressLine(what: string): ProgressLine {
  const { stderr } = process;
  const started = Date.now();
  let readAtStart: number | undefined;
  let toldAt = started;
  let isOpen = false;
  return {
    tell({ read, estimate }) {
      readAtStart ??= read;
      const now = Date.now();
      if (now - toldAt < EVERY_MS) return;
      toldAt = now;
      const rate = Math.round(((read - readAtStart) * 1000) / (now - started));
      const of = estimate === undefined ? '' : ` of about ${count(estimate)} (${percent(read, estimate)})`;
      const text = `${count(read)}${of} ${what}, ${count(rate)} a second`;
      stderr.write(stderr.isTTY ? `\r\u001b[K${text}` : `${text}\n`);
      isOpen = true;
    },
    end() {
      if (isOpen && stderr.isTTY) stderr.write('\r\u001b[K');
    },
  };
}

export function count(value: number): string {
  return value.toLocaleString('en-US');
}

function percent(read: number, estimate: number): string {
  return estimate === 0 ? '0 %' : `${String(Math.min(100, Math.floor((read * 100) / estimate)))} %`;
}
