/** Weights as bars of which each begins where the one before ended, so that the eye sees them add up to the score. */
export interface Step {
  /** Per cent of the chart's width. */
  readonly start: number;
  readonly length: number;
  readonly isFor: boolean;
}

export interface Waterfall {
  readonly steps: readonly Step[];
  readonly total: Step;
  /** Where even odds are. */
  readonly zero: number;
}

export function waterfallOf(weights: readonly number[], score: number): Waterfall {
  const sums = [0];
  for (const weight of weights) sums.push((sums.at(-1) ?? 0) + weight);
  const [low, high] = [Math.min(...sums, score), Math.max(...sums, score)];
  const width = high - low || 1;
  const at = (value: number): number => ((value - low) / width) * 100;
  const between = (from: number, to: number): Step => ({
    start: at(Math.min(from, to)),
    length: (Math.abs(to - from) / width) * 100,
    isFor: to >= from,
  });
  return {
    steps: weights.map((weight, index) => between(sums[index] ?? 0, (sums[index] ?? 0) + weight)),
    total: between(0, score),
    zero: at(0),
  };
}

/** `+2.70`, `−1.25`. */
export function signed(weight: number): string {
  const text = Math.abs(weight).toFixed(2);
  return weight < 0 ? `−${text}` : `+${text}`;
}

/** What the log2 odds mean to a reader. */
export function oddsOf(score: number): string {
  const odds = 2 ** Math.abs(score);
  const figure = odds < 10 ? odds.toFixed(1) : Math.round(odds).toLocaleString('en');
  if (figure === '1.0') return 'even odds';
  return score > 0 ? `${figure} to 1 that they are one` : `${figure} to 1 that they are two`;
}
