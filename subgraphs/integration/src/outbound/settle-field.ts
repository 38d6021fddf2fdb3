/**
 * Who wins a field: a comparison of three. What both sides last agreed on is the third, so that a change on one side
 * only is no contest. docs/two-way-sync.md states it as a table.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Holder, Json } from '@tributary/platform';
import type { Policy } from '../write-back-rule/rule.ts';

export interface Contested {
  /** `null`: empty. */
  readonly ours: Json;
  readonly theirs: Json;
  /** The two values that were last found to be no difference; undefined before the first comparison. */
  readonly base: readonly [ours: Json, theirs: Json] | undefined;
  readonly policy: Policy;
  /** Undefined where the hub shows nothing. */
  readonly heldBy: Holder | undefined;
  /** ISO; undefined when nobody noticed. */
  readonly oursChangedAt: string | undefined;
  /** By the other system's stamp, if it moved with the change; and when the hub read the change. */
  readonly theirsChanged: { readonly stampedAt: string | null; readonly readAt: string } | undefined;
}

/**
 * SAME: nothing to do. WRITE: ours goes there. TAKE: the hub's own word becomes theirs. LEAVE: both stay as they are,
 * and that is no difference from now on. CONFLICT: a person decides.
 */
export type Decision = 'SAME' | 'WRITE' | 'TAKE' | 'LEAVE' | 'CONFLICT';

export function settleField(field: Contested): Decision {
  const { ours, theirs, base, policy, heldBy } = field;
  if (isSame(ours, theirs)) return 'SAME';
  const isOursNew = base === undefined || !isSame(ours, base[0]);
  const isTheirsNew = base === undefined ? !isEmpty(theirs) : !isSame(theirs, base[1]);
  if (!isOursNew && !isTheirsNew) return 'LEAVE';
  if (!isTheirsNew || heldBy === 'LOCKED' || policy === 'HUB_WINS') return 'WRITE';
  if (!isOursNew || policy === 'SOURCE_WINS') return taken(field);
  return policy === 'NEWEST' ? newest(field) : 'CONFLICT';
}

/** Only the hub's own word can give way: what another source says, the survivorship rules have put before this one. */
function taken({ heldBy }: Contested): Decision {
  return heldBy === 'HUB' ? 'TAKE' : 'LEAVE';
}

/** Certain times only. A change that was read before ours was made is the older one, whatever its stamp. */
function newest(field: Contested): Decision {
  const { oursChangedAt, theirsChanged } = field;
  if (oursChangedAt === undefined || theirsChanged === undefined) return 'CONFLICT';
  const ours = Date.parse(oursChangedAt);
  if (ours > Date.parse(theirsChanged.readAt)) return 'WRITE';
  if (theirsChanged.stampedAt === null) return 'CONFLICT';
  const theirs = Date.parse(theirsChanged.stampedAt);
  if (ours === theirs) return 'CONFLICT';
  return ours > theirs ? 'WRITE' : taken(field);
}

export function isSame(one: Json | undefined, other: Json | undefined): boolean {
  return isDeepStrictEqual(one ?? null, other ?? null);
}

function isEmpty(value: Json): boolean {
  return value === null || value === '';
}
