/**
 * Chance that can be repeated: a draw depends on nothing but the words it is made from. Each step of the world has
 * its own, so an edit that came from outside between two steps does not change what the later ones draw.
 */
export interface Draw {
  /** A whole number, both ends included. */
  whole(from: number, to: number): number;
  /** True in this part of the cases, 0 to 1. */
  chance(part: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** A key, as often as its weight says. */
  weighted<Key extends string>(weights: Readonly<Record<Key, number>>): Key;
}

export function drawFrom(...words: readonly (string | number)[]): Draw {
  const next = mulberry32(fnv1a(words.join('\n')));
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    whole,
    chance: (part) => next() < part,
    pick: (items) => {
      const item = items[whole(0, items.length - 1)];
      if (item === undefined) throw new Error('There is nothing to pick from.');
      return item;
    },
    weighted: (weights) => pickWeighted(weights, next()),
  };
}

function pickWeighted<Key extends string>(weights: Readonly<Record<Key, number>>, at: number): Key {
  const entries = Object.entries(weights) as [Key, number][]; // the keys of the record
  let left = at * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [key, weight] of entries) {
    left -= weight;
    if (left < 0) return key;
  }
  throw new Error('There is nothing to pick from.');
}

/** Mulberry32: 32 bits of state, even enough for a demo. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
