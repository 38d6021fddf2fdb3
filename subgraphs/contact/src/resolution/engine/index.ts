/** The resolution engine: which records are one customer. Pure; no SQL, no GraphQL. */
export type { Profile } from './profile.ts';
export { isFreeMail } from './email.ts';
export { profileOf } from './profile-of.ts';
export { keysOf, personKeyOf } from './keys.ts';
export { isActive, mostOf, sharingOf, type KeyUse, type MatchContext } from './sharing.ts';
export { prepare, type Prepared, type Subject } from './prepare.ts';
export { scorePair, scoreOf, type Evidence, type PairScore } from './score.ts';
export { bandOf, type Band, type Model } from './model.ts';
export { clusterComponent, type Decisions, type MatchNode } from './cluster.ts';
export { defaultModel } from './default-model.ts';
export { estimateModel, type EstimateOptions } from './estimate.ts';
export { withoutStrongest, type Weakened } from './without-strongest.ts';
