/** A worker's keys on their way to DuckDB: `key⇥record⇥person`, one line each. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { hash53 } from './key-hash.ts';

const FLUSH_AT = 1 << 20;
/** Keys are normalised text; what would break a line is rare and written as its code. */
const UNSAFE = /[\t\n\r"%\0]/gu;

export class KeyFile {
  readonly #file: number;
  #waiting: string[] = [];
  #length = 0;

  constructor(path: string) {
    this.#file = openSync(path, 'w');
  }

  add(record: number, keys: readonly string[], personKey: string): void {
    const tail = `\t${String(record)}\t${String(hash53(personKey))}\n`;
    for (const key of keys) {
      const line = escapeKey(key) + tail;
      this.#waiting.push(line);
      this.#length += line.length;
    }
    if (this.#length >= FLUSH_AT) this.#flush();
  }

  close(): void {
    this.#flush();
    closeSync(this.#file);
  }

  #flush(): void {
    writeSync(this.#file, this.#waiting.join(''));
    this.#waiting = [];
    this.#length = 0;
  }
}

export function escapeKey(key: string): string {
  UNSAFE.lastIndex = 0;
  return UNSAFE.test(key)
    ? key.replaceAll(UNSAFE, (unit) => `%${unit.charCodeAt(0).toString(16).padStart(2, '0')}`)
    : key;
}

export function unescapeKey(text: string): string {
  return text.includes('%')
    ? text.replaceAll(/%([0-9a-f]{2})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}
