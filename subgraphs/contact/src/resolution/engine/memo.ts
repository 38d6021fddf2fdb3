/** Distinct values kept, so that memory is bounded; names and places of a data set repeat far more often. */
const KEPT = 1 << 16;

/** A pure function of a text that remembers its answers. Full, it forgets all of them: simpler than ages, and as fast. */
export function remembered<Answer>(answer: (text: string) => Answer, kept = KEPT): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = answer(text);
    if (known.size >= kept) known.clear();
    known.set(text, made);
    return made;
  };
}

/** What a comparison of two of them is remembered under. */
export interface Numbered {
  /** Unique in the process. */
  readonly number: number;
}

let last = 0;

export function nextNumber(): number {
  last += 1;
  return last;
}

/** Pairs kept: each has one slot that it may share, and then the later one is kept. */
const SLOTS = 1 << 18;

/**
 * A pure comparison of two things that remembers its answers; the order of the two is part of the question. Of a thing
 * with itself, the commonest question between candidates, the answer is quicker found than remembered.
 */
export function rememberedPairs<Thing extends Numbered, Answer>(
  answer: (left: Thing, right: Thing) => Answer,
): (left: Thing, right: Thing) => Answer {
  /** Both numbers of a slot side by side, where one look into the memory finds them. */
  let numbers: Float64Array | undefined;
  const answers: Answer[] = [];
  return (left, right) => {
    if (left === right) return answer(left, right);
    numbers ??= new Float64Array(2 * SLOTS);
    const slot = (Math.imul(left.number, 0x9e3779b1) ^ Math.imul(right.number, 0x85ebca6b)) >>> 14;
    const found = answers[slot];
    if (found !== undefined && numbers[2 * slot] === left.number && numbers[2 * slot + 1] === right.number)
      return found;
    const made = answer(left, right);
    numbers[2 * slot] = left.number;
    numbers[2 * slot + 1] = right.number;
    answers[slot] = made;
    return made;
  };
}
