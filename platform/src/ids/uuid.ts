import { hash, randomBytes } from 'node:crypto';

export const UUID_PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

// Of the process and not of a hub: ids are unique and ordered whoever asks, and no answer depends on another's.
let lastMs = 0;
let sequence = 0;

const POOL_BYTES = 4_096;
let pool = Buffer.alloc(0);

/** Random bytes, which nobody else is given. Asking for many at once costs hardly more than asking for one. */
function random(bytes: number): Buffer {
  if (pool.length < bytes) pool = randomBytes(POOL_BYTES);
  const taken = pool.subarray(0, bytes);
  pool = pool.subarray(bytes);
  return taken;
}

/** A UUIDv7: 48 bits of milliseconds, then a 12-bit counter that keeps ids made in one process ordered. */
export function newId(nowMs: number = Date.now()): string {
  if (nowMs > lastMs) {
    lastMs = nowMs;
    sequence = random(1).readUInt8(0);
  } else {
    sequence += 1;
    if (sequence > 0xfff) {
      lastMs += 1;
      sequence = 0;
    }
  }
  const bytes = random(16);
  bytes.writeUIntBE(lastMs, 0, 6);
  bytes.writeUInt16BE(0x7000 | sequence, 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  return format(bytes);
}

/** The id of what `parts` name, the same in every process and for ever: UUIDv8 of their SHA-256. */
export function derivedId(...parts: string[]): string {
  const hex = hash('sha256', JSON.stringify(parts), 'hex');
  const variant = (0x8 | (parseInt(hex.slice(16, 17), 16) & 0x3)).toString(16);
  return hyphenated(`${hex.slice(0, 12)}8${hex.slice(13, 16)}${variant}${hex.slice(17, 32)}`);
}

function format(bytes: Buffer): string {
  return hyphenated(bytes.toString('hex'));
}

function hyphenated(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
