import type { GraphQLResolveInfo } from 'graphql';
import type { SubgraphContext } from './context.ts';
import type { EventOnWire } from './types.ts';

/** Subscription field → the fields of its payload that are its own, made from the event. */
export type LiveFields = Readonly<Record<string, (event: EventOnWire) => Readonly<Record<string, unknown>>>>;

/** A payload field that holds an entity, read when it is selected; null when it is gone or hidden. */
export function entity(type: string, id: string | readonly string[] | undefined) {
  return async (_args: unknown, context: SubgraphContext, info: GraphQLResolveInfo): Promise<unknown> =>
    typeof id === 'string' ? await context.readOne(info, type, id) : null;
}

/** The root value a subscription operation is executed with, once, for one event. */
export function liveRoot(fields: LiveFields, event: EventOnWire): Record<string, unknown> {
  const base = {
    cursor: event.cursor,
    at: event.at,
    kind: event.type,
    changedFields: Object.keys(event.changes),
  };
  return Object.fromEntries(Object.entries(fields).map(([name, own]) => [name, { ...base, ...own(event) }]));
}
