import { type DocumentNode, getArgumentValues, GraphQLError, Kind } from 'graphql';
import { collectFields } from './collect-fields.ts';
import type { OperationPlan } from './operation-plan.ts';
import { type Planner, planOperation } from './planner.ts';
import type { Variables } from './variables.ts';

/** What a subscription field listens to: event types of the log, and the subgraph that makes its payload. */
export interface LiveField {
  readonly on: readonly string[];
  readonly subgraph: string;
}

/** A subscription, planned: which events it is about, and the plan to run once for each of them. */
export interface EventPlan extends LiveField {
  readonly plan: OperationPlan;
  /** Name of the subscription field, for example `dealChanged`. */
  readonly field: string;
  /** The field's arguments with these variables, or why the variables do not fit. */
  argumentsFor(variables: Variables): { readonly given: Variables } | { readonly errors: readonly GraphQLError[] };
}

interface LiveGraph {
  readonly planner: Planner;
  readonly liveFields: ReadonlyMap<string, LiveField>;
}

/**
 * Plans a validated subscription. `executePlan` with the plan and an event sends the subscription operation to the
 * owning subgraph with the event attached, then reads the rest of the selection as entities.
 */
export function compileEventPlan(graph: LiveGraph, document: DocumentNode, operationName?: string | null): EventPlan {
  const plan = planOperation(graph, document, operationName);
  const { apiSchema: schema, operation, fragments } = plan;
  const parentType = schema.getSubscriptionType();
  if (plan.kind !== 'subscription' || !parentType) {
    throw new GraphQLError('This operation is no subscription.', { extensions: { code: 'NOT_A_SUBSCRIPTION' } });
  }
  const source = { schema, fragments, assignment: new Map<string, boolean>() };
  const [root] = collectFields(source, parentType, [{ parentType, selectionSet: operation.selectionSet }]);
  const live = root && graph.liveFields.get(root.name);
  const definition = root && parentType.getFields()[root.name];
  if (root === undefined || live === undefined || definition === undefined) {
    throw new GraphQLError('This subscription has no event to listen to.', { extensions: { code: 'NOT_LIVE' } });
  }
  return {
    ...live,
    plan,
    field: root.name,
    argumentsFor(variables) {
      const ready = plan.prepare(variables);
      if ('errors' in ready) return ready;
      try {
        return { given: getArgumentValues(definition, { ...root.node, kind: Kind.FIELD }, ready.coerced) };
      } catch (error) {
        // Only a variable that is null in a non-null place gets here; anything else is a fault.
        if (error instanceof GraphQLError) return { errors: [error] };
        throw error;
      }
    },
  };
}
