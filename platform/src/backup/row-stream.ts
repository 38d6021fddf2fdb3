import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';

const LINE_FEED = 0x0a;

export interface Seen {
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

export interface RowStream {
  readonly through: Transform;
  /** Once the stream has ended. */
  seen(): Seen;
}

/** Lets the rows of a COPY as text through and counts them: each ends with a line feed, and holds no other. */
export function rowStream(onRows: (rows: number) => void): RowStream {
  const hash = createHash('sha256');
  let [rows, bytes] = [0, 0];
  const through = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      hash.update(chunk);
      bytes += chunk.length;
      let here = 0;
      for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, at + 1)) here += 1;
      rows += here;
      try {
        onRows(here);
      } catch (error) {
        next(error instanceof Error ? error : new Error(String(error)));
        return;
      }
      next(null, chunk);
    },
  });
  return { through, seen: () => ({ rows, bytes, sha256: hash.digest('hex') }) };
}
