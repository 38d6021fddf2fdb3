/** Everything a score depends on besides the two profiles. Plain JSON, versioned, frozen once published. */
export interface Model {
  readonly version: number;
  /** Log2 weights by field and level; what is not listed weighs nothing. */
  readonly weights: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Share of matches among the candidate pairs that the weights were trained on. */
  readonly matchRate: number;
  /** By field and level: its share among matches and among the other candidates where the weights were trained. */
  readonly shares: Readonly<Record<string, Readonly<Record<string, readonly [matches: number, others: number]>>>>;
  /** How many people the frequencies stand for. */
  readonly population: number;
  /** Share of the population by folded value, per field (`given`, `family`, `city`, `organisation`). */
  readonly frequencies: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /**
   * Log2 odds. A pair of at least `link` is a link, of at least `review` a question. Groups of records grow while the
   * average over their pairs is at least `join`; a deployment that wants no record joined on a question sets it to `link`.
   */
  readonly thresholds: { readonly link: number; readonly join: number; readonly review: number };
  /** Where clusters are made, a pair's score counts for no more than this, for or against. */
  readonly clip: number;
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
