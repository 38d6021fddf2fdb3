import type { Json, NewEvent } from '@tributary/platform';
import type { KindNames } from '../source-record/record-kind.ts';
import type { GoldenRow } from './queries.ts';

export interface CustomerChange {
  readonly row: GoldenRow;
  readonly before?: GoldenRow;
  readonly verb: 'created' | 'updated' | 'deleted';
  readonly changes?: Readonly<Record<string, readonly [Json, Json]>>;
}

type Cause = Pick<NewEvent, 'actor'> & { readonly now: Date };

/** Characters of JSON. Sources may hang anything on a customer; an event is no place for all of it. */
const MAX_VALUE = 2_048;
/** Ids in one event; a customer of more records takes several. */
const MAX_ALIASES = 1_000;

/** `contact.created`, `company.updated`, …: the customer after the change, or as it was before it was deleted. */
export function customerEvent(names: KindNames, change: CustomerChange, { actor, now }: Cause): NewEvent {
  const { row, verb, changes = {} } = change;
  const ownerId = row.fields['ownerId'];
  return {
    type: `${names.noun}.${verb}`,
    entity: { type: names.type, id: row.id },
    refs: { [names.ref]: row.id, ...(typeof ownerId === 'string' ? { ownerId } : {}) },
    data: {
      ...Object.fromEntries(Object.entries(row.fields).map(([field, value]) => [field, bounded(value)])),
      version: row.version,
      createdAt: row.createdAt,
      updatedAt: now.toISOString(),
    },
    changes: Object.fromEntries(
      Object.entries(changes).map(([field, [was, is]]) => [field, [bounded(was), bounded(is)] as const]),
    ),
    actor,
  };
}

/** `contact.linked` and `contact.unlinked`: ids that stand for this customer from now on, or no longer. */
export function aliasEvents(
  names: KindNames,
  verb: 'linked' | 'unlinked',
  {
    aliases,
    absorbed,
    actor,
  }: {
    aliases: ReadonlyMap<string, readonly string[]>;
    /** Those of them that were customers of their own until now. */
    absorbed: ReadonlySet<string>;
    actor: NewEvent['actor'];
  },
): NewEvent[] {
  const events: NewEvent[] = [];
  for (const [id, all] of aliases) {
    for (let from = 0; from < all.length; from += MAX_ALIASES) {
      const aliasIds = all.slice(from, from + MAX_ALIASES);
      const mergedIds = aliasIds.filter((aliasId) => absorbed.has(aliasId));
      events.push({
        type: `${names.noun}.${verb}`,
        entity: { type: names.type, id },
        // Whoever watches a customer that became part of this one learns of it too.
        refs: { [names.ref]: mergedIds.length === 0 ? id : [id, ...mergedIds] },
        data: { [names.ref]: id, aliasIds, ...(verb === 'linked' ? { mergedIds } : {}) },
        actor,
      });
    }
  }
  return events;
}

function bounded(value: Json): Json {
  if (isSurelyShort(value)) return value;
  return JSON.stringify(value).length > MAX_VALUE ? null : value;
}

/** JSON takes no more than six characters for one of a text. */
function isSurelyShort(value: Json): boolean {
  return typeof value === 'string' ? 6 * value.length + 2 <= MAX_VALUE : typeof value !== 'object' || value === null;
}
