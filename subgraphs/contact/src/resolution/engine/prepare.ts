import type { Model } from './model.ts';
import type { Profile } from './profile.ts';

/**
 * A profile ready to be compared many times with one model: in memory only, never stored. Whoever scores a profile
 * in more than one pair prepares it once; scoring takes both forms and gives the same numbers.
 */
export interface Prepared {
  readonly isPrepared: true;
  readonly profile: Profile;
  /** Orders the two sides of a pair, so that scores are symmetric to the last bit. */
  readonly text: string;
}

export type Subject = Profile | Prepared;

export function prepare(profile: Profile, _model: Model): Prepared {
  return { isPrepared: true, profile, text: JSON.stringify(profile) };
}

export function prepared(subject: Subject, model: Model): Prepared {
  return 'isPrepared' in subject ? subject : prepare(subject, model);
}
