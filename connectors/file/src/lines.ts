/**
 * A file as physical lines, with the byte offset of each, read from any offset in bounded memory. Lines are
 * split before they are decoded, so that one line in a wrong encoding is one bad line and offsets are exact.
 */
import { createReadStream } from 'node:fs';
import iconv from 'iconv-lite';

export type Encoding = 'utf-8' | 'windows-1252' | 'iso-8859-1' | 'utf-16le' | 'utf-16be';

export interface Line {
  /** 1-based. */
  readonly number: number;
  /** Byte offset of its first byte. */
  readonly offset: number;
  readonly end: number;
  readonly text: string;
  /** Why `text` cannot be trusted. */
  readonly problem?: string;
  /** False for a last line without line break, which may still be being written. */
  readonly isTerminated: boolean;
}

export interface LineOptions {
  readonly path: string;
  readonly encoding: Encoding;
  readonly fallback?: Encoding | undefined;
  readonly from: { readonly offset: number; readonly line: number };
  readonly signal?: AbortSignal;
}

/** Longer lines are refused without being kept. */
const MAX_LINE_BYTES = 4 * 1024 * 1024;

export async function* readLines(options: LineOptions): AsyncGenerator<Line> {
  const { path, encoding, from, signal } = options;
  const unit = encoding.startsWith('utf-16') ? 2 : 1;
  const decode = decoderOf(options);
  let line = from.line;
  let offset = from.offset;
  const pending = new PendingLine();
  const source = createReadStream(path, { start: offset, highWaterMark: 256 * 1024, ...(signal && { signal }) });
  let odd: Buffer = Buffer.alloc(0);
  for await (const read of source as AsyncIterable<Buffer>) {
    const whole = odd.length === 0 ? read : Buffer.concat([odd, read]);
    // A two-byte unit may be cut by the chunk's end.
    const chunk = whole.subarray(0, whole.length - (whole.length % unit));
    odd = whole.subarray(chunk.length);
    let start = 0;
    for (let end = lineBreak(chunk, start, encoding); end !== -1; end = lineBreak(chunk, start, encoding)) {
      pending.add(chunk.subarray(start, end));
      const size = pending.size + unit;
      yield { number: line, offset, end: offset + size, isTerminated: true, ...pending.take(decode) };
      offset += size;
      line += 1;
      start = end + unit;
    }
    pending.add(chunk.subarray(start));
  }
  pending.add(odd);
  if (pending.size > 0) {
    yield { number: line, offset, end: offset + pending.size, isTerminated: false, ...pending.take(decode) };
  }
}

/** The bytes of a line that is not complete yet; of too long a line only the beginning is kept. */
class PendingLine {
  size = 0;
  private parts: Buffer[] = [];
  private kept = 0;

  add(part: Buffer): void {
    this.size += part.length;
    if (this.kept >= MAX_LINE_BYTES || part.length === 0) return;
    this.parts.push(part);
    this.kept += part.length;
  }

  take(decode: (bytes: Buffer) => { text: string; problem?: string }): { text: string; problem?: string } {
    const bytes = this.parts.length === 1 && this.parts[0] ? this.parts[0] : Buffer.concat(this.parts);
    const isTooLong = this.size > MAX_LINE_BYTES;
    this.size = 0;
    this.kept = 0;
    this.parts = [];
    if (isTooLong)
      return {
        text: bytes.subarray(0, 1000).toString('latin1'),
        problem: `is longer than ${String(MAX_LINE_BYTES)} bytes`,
      };
    return decode(bytes);
  }
}

function lineBreak(chunk: Buffer, from: number, encoding: Encoding): number {
  if (!encoding.startsWith('utf-16')) return chunk.indexOf(0x0a, from);
  const [first, second] = encoding === 'utf-16le' ? [0x0a, 0x00] : [0x00, 0x0a];
  for (let at = from; at + 1 < chunk.length; at += 2) if (chunk[at] === first && chunk[at + 1] === second) return at;
  return -1;
}

function decoderOf({ encoding, fallback }: LineOptions): (bytes: Buffer) => { text: string; problem?: string } {
  const first = decoding(encoding);
  const second = fallback === undefined ? undefined : decoding(fallback);
  return (bytes) => {
    const text = first(bytes) ?? second?.(bytes);
    if (text === undefined) {
      const problem = `is not valid ${encoding}; name the encoding or a fallback in the mapping`;
      return { text: withoutReturn(bytes.toString('latin1')), problem };
    }
    return text.includes('\u0000')
      ? { text: withoutReturn(text), problem: 'contains a NUL byte' }
      : { text: withoutReturn(text) };
  };
}

/** Undefined for bytes that the encoding does not have; single-byte encodings take anything. */
function decoding(encoding: Encoding): (bytes: Buffer) => string | undefined {
  // Node's own decoder for windows-1252 is ISO 8859-1 in some versions: no euro sign.
  if (encoding === 'windows-1252' || encoding === 'iso-8859-1') return (bytes) => iconv.decode(bytes, encoding);
  // A mark is only taken off where the file begins, by its length.
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  return (bytes) => {
    try {
      return decoder.decode(bytes);
    } catch {
      return undefined;
    }
  };
}

function withoutReturn(text: string): string {
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}

/** The byte order mark's encoding and length, if there is one. */
export function byteOrderMark(head: Buffer): { readonly encoding: Encoding; readonly length: number } | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}
