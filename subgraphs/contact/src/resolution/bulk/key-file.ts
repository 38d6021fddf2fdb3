/**
 * A worker's keys on their way to DuckDB, one line each: 64 bits of the key's hash, the most records with which it
 * brings anybody together, the record and the person.
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import { keysOf, mostOf, personKeyOf, type Model, type Profile } from '../engine/index.ts';
import { hash53, hashInto } from './key-hash.ts';

const FLUSH_AT = 1 << 20;
const hash = { low: 0, high: 0 };

export class KeyFile {
  readonly #file: number;
  readonly #model: Model;
  #waiting = '';

  constructor(path: string, model: Model) {
    this.#file = openSync(path, 'w');
    this.#model = model;
  }

  add(record: number, profile: Profile): void {
    const tail = `${String(record)}\t${String(hash53(personKeyOf(profile)))}\n`;
    for (const key of keysOf(profile)) {
      hashInto(key, hash);
      this.#waiting += `${String(hash.low)}\t${String(hash.high)}\t${String(mostOf(key, this.#model))}\t${tail}`;
    }
    if (this.#waiting.length >= FLUSH_AT) this.#flush();
  }

  close(): void {
    this.#flush();
    closeSync(this.#file);
  }

  #flush(): void {
    writeSync(this.#file, this.#waiting);
    this.#waiting = '';
  }
}
