import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { BulkResult, ReviewPair } from '@tributary/contact';

/** Beside OUT.csv: OUT.review.csv. */
export function reviewFileOf(out: string): string {
  return `${out.replace(/\.csv$/iu, '')}.review.csv`;
}

export async function writeOutcome(result: BulkResult, out: string): Promise<void> {
  await writeLines(out, customerLines(result));
  await writeLines(reviewFileOf(out), reviewLines(result.review));
}

function* customerLines({ ids, customerOf, scoreOf }: BulkResult): Generator<string> {
  yield 'record_id,customer_id,score\n';
  for (const [record, id] of ids.entries()) {
    yield `${cell(id)},${cell(customerOf(record))},${scoreOf(record).toFixed(3)}\n`;
  }
}

function* reviewLines(pairs: readonly ReviewPair[]): Generator<string> {
  yield 'record_id,other_record_id,score,evidence\n';
  for (const pair of pairs) {
    yield `${cell(pair.one)},${cell(pair.other)},${pair.score.toFixed(3)},${cell(evidenceInWords(pair))}\n`;
  }
}

/** Parts that say most for it, and then what says most against it. */
const SHOWN_FOR = 3;
const SHOWN_AGAINST = 2;

function evidenceInWords({ evidence }: Pick<ReviewPair, 'evidence'>): string {
  const parts = evidence.filter(({ field }) => field !== 'prior').sort((a, b) => b.weight - a.weight);
  const speakFor = parts.filter(({ weight }) => weight > 0).slice(0, SHOWN_FOR);
  const speakAgainst = parts
    .filter(({ weight }) => weight < 0)
    .slice(-SHOWN_AGAINST)
    .reverse();
  return [...speakFor, ...speakAgainst].map(inWords).join('; ');
}

function inWords({ field, level, weight, left, right }: ReviewPair['evidence'][number]): string {
  const values = left === undefined || right === undefined ? '' : left === right ? ` ${left}` : ` ${left} / ${right}`;
  return `${field} ${level}${values} (${weight > 0 ? '+' : '−'}${Math.abs(weight).toFixed(1)})`;
}

function cell(value: string): string {
  return /[",\r\n]/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

const CHUNK = 1 << 16;

/** In chunks: a slow disk slows the writer down and not the memory up. */
async function writeLines(file: string, lines: Iterable<string>): Promise<void> {
  const stream = createWriteStream(file);
  await once(stream, 'open');
  let chunk = '';
  for (const line of lines) {
    chunk += line;
    if (chunk.length < CHUNK) continue;
    if (!stream.write(chunk)) await once(stream, 'drain');
    chunk = '';
  }
  stream.end(chunk);
  await finished(stream);
}
