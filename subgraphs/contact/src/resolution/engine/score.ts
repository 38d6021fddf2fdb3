import { compare } from './compare.ts';
import type { Model } from './model.ts';
import { prepared, type Subject } from './prepare.ts';
import { shownOf } from './shown.ts';
import type { MatchContext } from './sharing.ts';

export interface Evidence {
  readonly field: string;
  readonly level: string;
  readonly weight: number;
  readonly left?: string;
  readonly right?: string;
}

/** Log2 odds that two records are one customer: the sum of the weights, the `prior` among them. */
export interface PairScore {
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/** Symmetric and deterministic. */
export function scorePair(one: Subject, other: Subject, context: MatchContext): PairScore {
  const [left, right] = [prepared(one, context.model), prepared(other, context.model)];
  const evidence: Evidence[] = [];
  let score = 0;
  compare(left, right, context, (field, level) => {
    if (level === '') return;
    const weight = weightOf(context.model, field, level);
    score += weight;
    const [leftText, rightText] = [shownOf(field, left.profile), shownOf(field, right.profile)];
    evidence.push({
      field,
      level,
      weight,
      ...(leftText === '' ? {} : { left: leftText }),
      ...(rightText === '' ? {} : { right: rightText }),
    });
  });
  return { score, evidence };
}

/** The score of `scorePair`, without the evidence. */
export function scoreOf(one: Subject, other: Subject, context: MatchContext): number {
  const { model } = context;
  let score = 0;
  compare(prepared(one, model), prepared(other, model), context, (field, level) => {
    if (level !== '') score += weightOf(model, field, level);
  });
  return score;
}

function weightOf(model: Model, field: string, level: string): number {
  return model.weights[field]?.[level] ?? 0;
}
