/** A vCard as its lines: those that nobody changes stay as they came, to the byte. */
import { parseCard, type CardProperty } from './card.ts';
import { isQuoted, plainLine } from './plain-card.ts';

export interface CardLine {
  /** In upper case; empty for a line that is none. */
  readonly name: string;
  /** In lower case, empty without one. */
  readonly group: string;
  /** As it stands, folded lines and all. */
  readonly raw: string;
  /** In one piece, and no longer quoted. */
  readonly plain: string;
}

export function linesOf(text: string): CardLine[] {
  const found: { raw: string; whole: string }[] = [];
  for (const raw of text.split(/\r?\n/)) {
    const before = found.at(-1);
    if (before && isQuoted(before.whole) && before.whole.endsWith('=')) {
      before.raw += `\r\n${raw}`;
      before.whole = before.whole.slice(0, -1) + raw;
    } else if (before && /^[ \t]/.test(raw)) {
      before.raw += `\r\n${raw}`;
      before.whole += raw.slice(1);
    } else if (raw !== '') found.push({ raw, whole: raw });
  }
  return found.map(({ raw, whole }) => lineOf(whole, raw));
}

function lineOf(whole: string, raw: string): CardLine {
  const [, group = '', name = ''] = /^(?:([\w-]+)\.)?([\w-]+)[;:]/.exec(whole) ?? [];
  return { name: name.toUpperCase(), group: group.toLowerCase(), raw, plain: plainLine(whole) };
}

export function textOfLines(lines: readonly CardLine[]): string {
  return `${lines.map(({ raw }) => raw).join('\r\n')}\r\n`;
}

/** The line as the reader of cards understands it. */
export function propertyOf({ plain }: CardLine): CardProperty | undefined {
  const card = parseCard(['BEGIN:VCARD', 'VERSION:3.0', plain, 'END:VCARD'].join('\r\n'));
  return typeof card === 'string' ? undefined : card.properties.find(({ name }) => name !== 'version');
}

/** What stands before the value, with its colon. */
export function headOf({ plain }: CardLine): string {
  return plain.slice(0, colonOf(plain) + 1);
}

/** The parts of a structured value, still escaped. */
export function partsOf({ plain }: CardLine): string[] {
  return plain.slice(colonOf(plain) + 1).split(/(?<!\\);/);
}

/** A colon inside a quoted parameter does not end the name. */
function colonOf(plain: string): number {
  let isInside = false;
  for (let at = 0; at < plain.length; at += 1) {
    if (plain[at] === '"') isInside = !isInside;
    if (plain[at] === ':' && !isInside) return at;
  }
  return plain.length;
}

export function newLine(head: string, value: string): CardLine {
  return lineOf(head + value, folded(head + value));
}

/** RFC 6350, section 3.4. */
export function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(/\r?\n/g, '\\n')
    .replaceAll(/[,;]/g, (sign) => `\\${sign}`);
}

const LONGEST = 75;

/** After 75 octets a line goes on in the next one; never inside a character. */
function folded(whole: string): string {
  const lines: string[] = [];
  let line = '';
  for (const sign of whole) {
    if (Buffer.byteLength(line) + Buffer.byteLength(sign) > LONGEST) {
      lines.push(line);
      line = ' ';
    }
    line += sign;
  }
  return [...lines, line].join('\r\n');
}
