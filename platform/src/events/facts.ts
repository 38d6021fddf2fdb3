/** What events are made of, the same way in every subgraph. */
import type { Principal } from '../principal/index.ts';
import type { Actor, Json, NewEvent } from './event.ts';

export type EventData = NewEvent['data'];
export type EventChanges = Readonly<Record<string, readonly [Json, Json]>>;

export function actorOf({ kind, id }: Pick<Principal, 'kind' | 'id'>): Actor {
  return kind === 'anonymous' ? { kind: 'system', id: 'anonymous' } : { kind, id };
}

/** The fields of `after` that differ from `before`, with both values. */
export function changesOf(before: EventData, after: EventData): EventChanges {
  const changes: Record<string, readonly [Json, Json]> = {};
  for (const [field, value] of Object.entries(after)) {
    const earlier = before[field] ?? null;
    if (JSON.stringify(earlier) !== JSON.stringify(value)) changes[field] = [earlier, value];
  }
  return changes;
}

/**
 * Refs by the names that subscriptions filter by. A reference that just changed holds both ids, so that those
 * who watch the old customer, owner or stage see it go.
 */
export function refsOf(ids: Readonly<Record<string, string | null>>, changes: EventChanges): NewEvent['refs'] {
  const refs: Record<string, string | readonly string[]> = {};
  for (const [name, id] of Object.entries(ids)) {
    const before = changes[name]?.[0];
    if (typeof before === 'string' && before !== id) refs[name] = id === null ? before : [id, before];
    else if (id !== null) refs[name] = id;
  }
  return refs;
}

export function moneyData(minor: bigint | null, currency: string | null): Json {
  return minor === null || currency === null ? null : { minor: String(minor), currency };
}

export function timeData(at: Date | null): string | null {
  return at === null ? null : at.toISOString();
}
