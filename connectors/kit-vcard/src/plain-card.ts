/** What vCard 2.1 writes in its own way, written as 3.0 does, so that one parser reads all three. */
import iconv from 'iconv-lite';

/** Pictures and keys: large, and nothing that a customer record has a place for. */
const BLOBS = /^(?:[\w-]+\.)?(PHOTO|LOGO|SOUND|KEY|AGENT)[;:]/i;

export function plainCard(text: string): string {
  return unfolded(text.split(/\r?\n/))
    .filter((line) => line.trim() !== '' && !BLOBS.test(line))
    .map(plainLine)
    .join('\r\n');
}

/** The card as it came, but for what is large and says nothing: what is worth keeping of it. */
export function withoutPictures(text: string): string {
  const whole = unfolded(text.split(/\r?\n/)).filter((line) => line !== '');
  return whole.filter((line) => !BLOBS.test(line)).join('\r\n');
}

/** Folded lines put together: those that begin with a blank, and those that end in `=` where 2.1 quotes. */
function unfolded(lines: readonly string[]): string[] {
  const whole: string[] = [];
  for (const line of lines) {
    const before = whole.at(-1);
    if (before !== undefined && isQuoted(before) && before.endsWith('=')) {
      whole[whole.length - 1] = before.slice(0, -1) + line;
    } else if (before !== undefined && /^[ \t]/.test(line)) whole[whole.length - 1] = before + line.slice(1);
    else whole.push(line);
  }
  return whole;
}

export function isQuoted(line: string): boolean {
  return /^[^:]*;(ENCODING=)?QUOTED-PRINTABLE[;:]/i.test(line);
}

export function plainLine(line: string): string {
  const colon = line.indexOf(':');
  if (colon === -1) return line;
  const [name = '', ...given] = line.slice(0, colon).split(';');
  // `TEL;WORK;VOICE:` has types without their name.
  const params = given.map((param) => (param.includes('=') ? param : `TYPE=${param}`));
  if (!isQuoted(line)) return `${[name, ...params].join(';')}:${line.slice(colon + 1)}`;
  const charset = params.find((param) => /^CHARSET=/i.test(param))?.slice('CHARSET='.length) ?? 'utf-8';
  const kept = params.filter((param) => !/^(CHARSET=|ENCODING=|TYPE=QUOTED-PRINTABLE)/i.test(param));
  const value = decoded(line.slice(colon + 1), charset).replaceAll(/\r?\n/g, '\\n');
  return `${[name, ...kept].join(';')}:${value}`;
}

function decoded(text: string, charset: string): string {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = /^=([0-9A-F]{2})/i.exec(text.slice(at, at + 3))?.[1];
    if (code === undefined) bytes.push(...Buffer.from(text.charAt(at)));
    else {
      bytes.push(Number.parseInt(code, 16));
      at += 2;
    }
  }
  return iconv.decode(Buffer.from(bytes), iconv.encodingExists(charset) ? charset : 'utf-8');
}
