/** Everything a score depends on besides the two profiles. Plain JSON, versioned, frozen once published. */
export interface Model {
  readonly version: number;
  /** Log2 weights by field and level; what is not listed weighs nothing. */
  readonly weights: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** How many people the frequencies stand for. */
  readonly population: number;
  /** Share of the population by folded value, per field (`given`, `family`, `city`, `organisation`). */
  readonly frequencies: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly thresholds: { readonly link: number; readonly review: number };
  /** Most live records a key may have to bring candidates together, by key class; `default` for the rest. */
  readonly caps: Readonly<Record<string, number>>;
  /** Uses are counted up to here. */
  readonly maxUse: number;
}

export type Band = 'LINK' | 'REVIEW' | 'APART';

export function bandOf(score: number, model: Model): Band {
  if (score >= model.thresholds.link) return 'LINK';
  return score >= model.thresholds.review ? 'REVIEW' : 'APART';
}
