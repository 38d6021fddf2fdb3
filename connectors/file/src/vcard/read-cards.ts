/**
 * Lines to vCards, one at a time and with the place of each. A card that never ends, or that another one begins in,
 * costs itself and not its neighbours.
 */
import type { Line } from '../lines.ts';

export interface Card {
  readonly line: number;
  readonly offset: number;
  readonly end: number;
  /** As it stands in the file. */
  readonly text: string;
  readonly problem?: string;
  readonly isTerminated: boolean;
}

const MOST_LINES = 50_000;

export async function* readCards(lines: AsyncIterable<Line>): AsyncGenerator<Card> {
  let open: Line[] = [];
  for await (const line of lines) {
    const begins = /^BEGIN:VCARD\s*$/i.test(line.text);
    if (open.length === 0) {
      if (begins) open = [line];
      else if (line.text.trim() !== '') yield cardOf([line], 'is no part of a vCard');
      continue;
    }
    if (begins || open.length === MOST_LINES) {
      yield cardOf(open, 'begins a vCard that does not end');
      open = begins ? [line] : [];
      continue;
    }
    open.push(line);
    if (!/^END:VCARD\s*$/i.test(line.text)) continue;
    yield cardOf(open, open.find(({ problem }) => problem !== undefined)?.problem);
    open = [];
  }
  if (open.length > 0) yield cardOf(open, 'begins a vCard that does not end');
}

function cardOf(lines: readonly Line[], problem: string | undefined): Card {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) throw new Error('A card has at least one line.');
  return {
    line: first.number,
    offset: first.offset,
    end: last.end,
    text: lines.map(({ text }) => text).join('\n'),
    isTerminated: last.isTerminated,
    ...(problem !== undefined && { problem }),
  };
}
