import type { FieldDefinition, ObjectType, Supergraph } from '@apollo/federation-internals';
import type { LiveField } from '../plan/event-plan.ts';

/**
 * What the subscription fields listen to, read from their composed `@live(on: [...])`. The owner is the subgraph whose
 * own schema has the field: composition lets a subscription field have one owner only.
 */
export function readLiveFields(federation: Supergraph): ReadonlyMap<string, LiveField> {
  const live = new Map<string, LiveField>();
  for (const field of federation.schema.schemaDefinition.rootType('subscription')?.fields() ?? []) {
    const on = eventTypesOf(field);
    const subgraph = ownerOf(federation, field.name);
    if (on !== undefined && subgraph !== undefined) live.set(field.name, { on, subgraph });
  }
  return live;
}

function eventTypesOf(field: FieldDefinition<ObjectType>): string[] | undefined {
  const on: unknown = field.appliedDirectivesOf('live')[0]?.arguments()['on'];
  return Array.isArray(on) ? on.filter((each) => typeof each === 'string') : undefined;
}

function ownerOf(federation: Supergraph, field: string): string | undefined {
  for (const subgraph of federation.subgraphs()) {
    if (subgraph.schema.schemaDefinition.rootType('subscription')?.field(field)) return subgraph.name;
  }
  return undefined;
}
