import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { generate } from './generate.ts';

export interface WrittenFiles {
  readonly records: string;
  readonly truth: string;
}

/** `records.csv` and `truth.csv` of a size and seed. */
export async function writeFiles(files: WrittenFiles, records: number, seed: number): Promise<void> {
  const [rows, truth] = [createWriteStream(files.records), createWriteStream(files.truth)];
  const { header, lines } = generate(records, seed);
  let waiting = `${header}\n`;
  let answers = 'record_id,entity_id\n';
  for (const { id, entity, line } of lines()) {
    waiting += `${line}\n`;
    answers += `${id},${entity}\n`;
    if (waiting.length < 1 << 17) continue;
    if (!rows.write(waiting)) await once(rows, 'drain');
    if (!truth.write(answers)) await once(truth, 'drain');
    [waiting, answers] = ['', ''];
  }
  rows.end(waiting);
  truth.end(answers);
  await Promise.all([finished(rows), finished(truth)]);
}
