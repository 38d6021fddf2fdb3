import {
  accept,
  actorOf,
  type Json,
  type Outcome,
  type Principal,
  type SubgraphDeps,
  type Written,
} from '@tributary/platform';
import { z } from 'zod';
import type { Fields } from '../golden/golden-record.ts';
import { idOf, word } from '../input.ts';
import { editCustomer, type EditProblem } from '../source-record/edit-customer.ts';
import { emptyCompany, emptyPerson } from '../source-record/hub-record.ts';
import { KINDS, type RecordKind } from '../source-record/record-kind.ts';
import type { StoredRecord } from '../source-record/stored-record.ts';
import { tagEvent } from './events.ts';

const tags = z.array(word).min(1).max(100);
export const ContactTags = z.object({ contactId: idOf('contact'), tags });
export const CompanyTags = z.object({ companyId: idOf('company'), tags });

interface TagChange {
  readonly kind: RecordKind;
  readonly id: string;
  readonly tags: readonly string[];
}
type Deps = Pick<SubgraphDeps, 'database' | 'clock'>;

/** Puts tags on a customer; those that are there already, in whatever case, stay as they are. */
export async function addTags(
  deps: Deps,
  principal: Principal,
  change: TagChange,
): Promise<Outcome<Written, EditProblem>> {
  return await changeTags(deps, principal, { ...change, verb: 'added' });
}

/** Takes tags off a customer for good: a source that gives them does not bring them back. */
export async function removeTags(
  deps: Deps,
  principal: Principal,
  change: TagChange,
): Promise<Outcome<Written, EditProblem>> {
  return await changeTags(deps, principal, { ...change, verb: 'removed' });
}

async function changeTags(
  { database, clock }: Deps,
  principal: Principal,
  { kind, id, tags: given, verb }: TagChange & { verb: 'added' | 'removed' },
): Promise<Outcome<Written, EditProblem>> {
  const actor = actorOf(principal);
  return await database.transaction(async (tx) => {
    const outcome = await editCustomer<StoredRecord>(tx, {
      id,
      empty: kind === 'person' ? emptyPerson() : emptyCompany(),
      change: (record) => (verb === 'added' ? withTags(record, given) : withoutTags(record, given)),
      also: (customer) => {
        const differing = given.filter((tag) => has(customer.fields, tag) === (verb === 'removed'));
        if (differing.length === 0) return [];
        return [tagEvent(`tag.${verb}`, { names: KINDS[kind], id: customer.id, tags: differing, actor })];
      },
      actor,
      now: clock.now(),
    });
    return 'ok' in outcome ? outcome : accept(outcome);
  });
}

function withTags(record: StoredRecord, given: readonly string[]): StoredRecord {
  const added = new Set(given.map(folded));
  const removedTags = (record.hub?.removedTags ?? []).filter((tag) => !added.has(tag));
  const kept = record.tags.filter((tag) => !added.has(folded(tag)));
  return { ...record, tags: [...kept, ...given], hub: { ...record.hub, removedTags } };
}

function withoutTags(record: StoredRecord, given: readonly string[]): StoredRecord {
  const removed = new Set(given.map(folded));
  const removedTags = [...new Set([...(record.hub?.removedTags ?? []), ...removed])].sort();
  return {
    ...record,
    tags: record.tags.filter((tag) => !removed.has(folded(tag))),
    hub: { ...record.hub, removedTags },
  };
}

function has(fields: Fields, tag: string): boolean {
  const held: Json | undefined = fields['tags'];
  return Array.isArray(held) && held.some((other) => folded(String(other)) === folded(tag));
}

function folded(tag: string): string {
  return tag.trim().toLowerCase();
}
