import type { Model } from './model.ts';

/** Live records that hold a key, and different names among them. Counts may stop at `model.maxUse + 1`. */
export interface KeyUse {
  readonly records: number;
  readonly people: number;
}

export interface MatchContext {
  readonly model: Model;
  useOf(key: string): KeyUse;
  /** The score of two records, by their ids, where it has been computed before. */
  knownScore?(oneId: string, otherId: string): number | undefined;
}

/** What is filled in when nothing is known, and mailboxes that answer for nobody. */
const BLOCKED =
  /^(?:co-)?(?:email:(?:no-?reply|do-?not-?reply|none|null|test|unknown|noemail|mailer-daemon)@|phone:(?:0+|1?2345678\d*|(\d)\1+)$)/u;
/** Upper bounds of people for levels 0 to 4; beyond is 5, and 6 is a value that identifies nobody. */
const LEVELS = [1, 2, 3, 5, 12] as const;
const NOBODY = LEVELS.length + 1;

function classOf(key: string): string {
  const name = key.slice(0, key.indexOf(':'));
  return name.startsWith('co-') ? name.slice(3) : name;
}

/** Does the key bring candidates together? False for a value that many different people give. */
export function isActive(key: string, use: KeyUse, model: Model): boolean {
  return use.records <= mostOf(key, model);
}

/** Most records that the key may have and bring them together; 0 for one that never does. */
export function mostOf(key: string, { caps }: Model): number {
  return BLOCKED.test(key) ? 0 : (caps[classOf(key)] ?? caps['default'] ?? 50);
}

/** Quantised level of sharing, 0 to 6. Scores depend on use only through this. */
export function sharingOf(key: string, use: KeyUse, model: Model): number {
  if (!isActive(key, use, model)) return NOBODY;
  const level = LEVELS.findIndex((most) => use.people <= most);
  return level < 0 ? LEVELS.length : level;
}
