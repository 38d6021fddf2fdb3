import { engine } from '@tributary/contact';
import type { Candidate } from './candidates.ts';

export interface ExplanationCheck {
  readonly links: number;
  /** Largest distance between a score and the sum of its weights. */
  readonly worstSum: number;
  /** Links whose score without their strongest evidence was not what was foretold. */
  readonly wrong: number;
  /** Links that are none without their strongest evidence. */
  readonly undone: number;
}

/** For every link: the weights sum to the score, and a run without the strongest evidence gives what was foretold. */
export function checkExplanations(candidates: readonly Candidate[], context: engine.MatchContext): ExplanationCheck {
  let [links, worstSum, wrong, undone] = [0, 0, 0, 0];
  for (const { left, right, score, band } of candidates) {
    if (band !== 'LINK') continue;
    links += 1;
    const { evidence } = engine.scorePair(left, right, context);
    worstSum = Math.max(worstSum, Math.abs(evidence.reduce((sum, { weight }) => sum + weight, 0) - score));
    const foretold = engine.withoutStrongest(left, right, context);
    const [one, other] = foretold.profiles;
    if (engine.scoreOf(one, other, context) !== foretold.score) wrong += 1;
    if (foretold.band !== 'LINK') undone += 1;
  }
  return { links, worstSum, wrong, undone };
}
