/** 64 bits of a text in two halves: enough that ten million keys collide once in 400,000 runs. */
export interface Hash64 {
  low: number;
  high: number;
}

/** Two multiplicative hashes (cyrb53's mixing); writes into `into`, because this runs once per key. */
export function hashInto(text: string, into: Hash64): void {
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 2654435761);
    other = Math.imul(other ^ unit, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  into.low = one >>> 0;
  into.high = other >>> 0;
}

const scratch: Hash64 = { low: 0, high: 0 };

/** 53 bits as a whole number; 0 only for ''. */
export function hash53(text: string): number {
  if (text === '') return 0;
  hashInto(text, scratch);
  return 1 + scratch.low + (scratch.high & 0x1f_ffff) * 0x1_0000_0000;
}
