import { editsUpTo } from './distance.ts';
import { isFreeMail, isRole } from './email.ts';
import { keyOf } from './keys.ts';
import type { Alias, Identifier } from './prepare.ts';
import { sharingOf, type MatchContext } from './sharing.ts';

const SAME = ['same 0', 'same 1', 'same 2', 'same 3', 'same 4', 'same 5', 'same 6'] as readonly string[];

/** `same` with how many people share it, of the least shared value that both have; undefined when they have none. */
export function sameLevel(
  lefts: readonly Identifier[],
  rights: readonly Identifier[],
  context: MatchContext,
): string | undefined {
  let least: number = SAME.length;
  for (const left of lefts) {
    for (const right of rights) {
      if (left.held !== right.held) continue;
      if (left.scope !== right.scope && left.scope !== '' && right.scope !== '') continue;
      if (left.scope.includes('.') && isRole(left.value)) return 'role';
      const key = keyOf(left.kind, left.name, left.held);
      least = Math.min(least, sharingOf(key, context.useOf(key), context.model));
    }
  }
  return SAME[least];
}

export function emailLevel(lefts: readonly Identifier[], rights: readonly Identifier[], context: MatchContext): string {
  if (lefts.length === 0 || rights.length === 0) return '';
  const same = sameLevel(lefts, rights, context);
  if (same !== undefined) return same;
  let level = 'differs';
  for (const left of lefts) {
    for (const right of rights) {
      if (left.value === right.value)
        return editsUpTo(left.scope, right.scope, 2) <= 2 ? 'near' : sameLocal(left.value);
      if (left.scope !== right.scope) continue;
      if (Math.min(left.value.length, right.value.length) > 5 && editsUpTo(left.value, right.value, 1) <= 1)
        level = wordsOf(left.value) === wordsOf(right.value) ? 'numbered' : 'near';
      else if (level === 'differs' && !isFreeMail(left.scope)) level = 'colleague';
    }
  }
  return level;
}

/** Of two mailboxes that differ in their numbers only each has an owner of its own. */
function wordsOf(local: string): string {
  return local.replace(/\d+/gu, '');
}

function sameLocal(local: string): string {
  return /\d/u.test(local) ? 'local odd' : 'local';
}

export function phoneLevel(lefts: readonly Identifier[], rights: readonly Identifier[], context: MatchContext): string {
  if (lefts.length === 0 || rights.length === 0) return '';
  const same = sameLevel(lefts, rights, context);
  if (same !== undefined) return same;
  const isNear = lefts.some((left) =>
    rights.some(
      (right) =>
        editsUpTo(left.value, right.value, 1) <= 1 ||
        (right.value.length >= 7 && left.value.endsWith(right.value)) ||
        (left.value.length >= 7 && right.value.endsWith(left.value)),
    ),
  );
  return isNear ? 'near' : 'differs';
}

/** Handles differ only within one network: a person has one name on each. */
export function handleLevel(
  lefts: readonly Identifier[],
  rights: readonly Identifier[],
  context: MatchContext,
): string {
  if (lefts.length === 0 || rights.length === 0) return '';
  const same = sameLevel(lefts, rights, context);
  if (same !== undefined) return same;
  return lefts.some((left) => rights.some((right) => left.scope === right.scope)) ? 'differs' : '';
}

const PAPERS = /^(?:ssn|passport|(?:drivers-)?license|national-id|lei|tax)\b/u;

/** Ids of one system: papers of a state are one per person, other systems number their customers one after the other. */
export function idLevel(lefts: readonly Identifier[], rights: readonly Identifier[], context: MatchContext): string {
  if (lefts.length === 0 || rights.length === 0) return '';
  const same = sameLevel(lefts, rights, context);
  if (same !== undefined) return same;
  let level = '';
  for (const left of lefts) {
    for (const right of rights) {
      if (left.scope !== right.scope) continue;
      const isPaper = PAPERS.test(left.scope);
      if (isPaper && left.value.length > 5 && editsUpTo(left.value, right.value, 1) <= 1) return 'near';
      level = isPaper ? 'paper differs' : level || 'differs';
    }
  }
  return level;
}

/** Does one record use the other's alias elsewhere, as mailbox and as handle? */
export function sharesAlias(lefts: readonly Alias[], rights: readonly Alias[]): boolean {
  return lefts.some(
    (left) => left.text.length > 5 && rights.some((right) => right.isMail !== left.isMail && right.text === left.text),
  );
}
