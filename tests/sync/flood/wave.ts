/** What is sent in a flood: events by number, each request of the same length, all of it made before the first goes out. */
import { createHmac } from 'node:crypto';

export interface Address {
  readonly url: string;
  readonly secret: string;
}

export interface WaveOptions {
  readonly requests: number;
  /** Numbers of its events begin behind this one. */
  readonly after: number;
  /** Each event one to so many times, close together but not in order. */
  readonly mostCopies: number;
  readonly corruptOf100: number;
}

export interface Wave {
  readonly requestBytes: number;
  readonly requests: number;
  /** The number of the last event. */
  readonly last: number;
  eventOf(request: number): number;
  isCorrupt(request: number): boolean;
  /** Copies a request to where it goes out from. */
  write(request: number, into: Buffer, at: number): void;
}

const DIGITS = 9;
/** Events that may still be sent again. */
const RECENT = 5_000;
const BODY_BEGIN = '{"id":"';

export function keyOf(event: number): string {
  return `e${String(event).padStart(DIGITS, '0')}`;
}

export function makeWave(address: Address, options: WaveOptions): Wave {
  const { events, last } = sequence(options);
  const requestBytes = requestOf(address, 0).length;
  const bytes = Buffer.alloc(requestBytes * (last - options.after));
  for (let event = options.after + 1; event <= last; event += 1) {
    requestOf(address, event).copy(bytes, (event - options.after - 1) * requestBytes);
  }
  const letter = requestBytes - (DIGITS + '"}'.length) - 1;
  const isCorrupt = (request: number): boolean => request % 100 < options.corruptOf100;
  return {
    requestBytes,
    requests: options.requests,
    last,
    eventOf: (request) => events[request] ?? 0,
    isCorrupt,
    write(request, into, at) {
      const from = ((events[request] ?? 0) - options.after - 1) * requestBytes;
      bytes.copy(into, at, from, from + requestBytes);
      // A body that was not signed.
      if (isCorrupt(request)) into.write('f', at + letter, 'latin1');
    },
  };
}

function sequence({ requests, after, mostCopies }: WaveOptions): { events: Uint32Array; last: number } {
  const events = new Uint32Array(requests);
  const again: number[] = [];
  let last = after;
  for (let request = 0; request < requests; request += 1) {
    const isNew = again.length === 0 || (request % 2 === 0 && again.length < RECENT);
    if (isNew) {
      last += 1;
      for (let copy = 1; copy < 1 + (last % mostCopies); copy += 1) again.push(last);
      events[request] = last;
    } else {
      const place = (request * 31) % again.length;
      events[request] = again[place] ?? last;
      again[place] = again[again.length - 1] ?? last;
      again.pop();
    }
  }
  return { events, last };
}

function requestOf({ url, secret }: Address, event: number): Buffer {
  const key = keyOf(event);
  const body = `${BODY_BEGIN}${key}"}`;
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  return Buffer.from(
    `POST ${new URL(url).pathname} HTTP/1.1\r\nhost: hub\r\ncontent-type: application/json\r\n` +
      `x-signature: ${signature}\r\nx-delivery: ${key}\r\ncontent-length: ${String(body.length)}\r\n\r\n${body}`,
    'latin1',
  );
}
