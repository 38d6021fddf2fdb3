import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type OperationTypeNode,
} from 'graphql';
import type { FetchNode, QueryPlan } from '@apollo/query-planner';
import { BoundedMap } from '../bounded-map.ts';
import { compileFetch, type CompiledFetch, type FetchCompiler } from './compile-fetch.ts';
import { compileSteps, type Steps } from './compile-steps.ts';
import { assignmentKey, assignmentOf, conditionVariables } from './conditions.ts';
import { type Introspect, makeIntrospect } from './introspection.ts';
import { compileShape, type Complete } from './shape.ts';
import { coerceVariables, type Variables } from './variables.ts';

/** One operation under one assignment of its `@skip` and `@include` variables, with nothing left to decide. */
export interface PlanVariant extends Steps {
  readonly shape: Complete;
}

/** What a request runs: a variant, and the variables as they were given. */
export interface ReadyPlan {
  readonly variant: PlanVariant;
  readonly coerced: Variables;
}

/** More assignments than this are kept by nobody but a prober; they are compiled when asked for. */
const MAX_VARIANTS = 32;

interface OperationPlanOptions {
  readonly schemaId: string;
  readonly apiSchema: GraphQLSchema;
  /** The client's document. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly queryPlan: QueryPlan;
  readonly compiler: FetchCompiler;
}

/** An operation, planned and compiled. Holds nothing of any request, so all requests share it. */
export class OperationPlan {
  readonly schemaId: string;
  readonly apiSchema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly kind: OperationTypeNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly introspect: Introspect;
  readonly #queryPlan: QueryPlan;
  readonly #compileFetch: (node: FetchNode) => CompiledFetch;
  readonly #documents: FetchCompiler['documents'];
  readonly #conditions: readonly string[];
  readonly #variants = new BoundedMap<string, PlanVariant>(MAX_VARIANTS);

  constructor({ schemaId, apiSchema, document, operation, queryPlan, compiler }: OperationPlanOptions) {
    this.schemaId = schemaId;
    this.apiSchema = apiSchema;
    this.operation = operation;
    this.kind = operation.operation;
    this.fragments = new Map(
      document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
    );
    this.introspect = makeIntrospect({ apiSchema, operation, fragments: this.fragments });
    this.#queryPlan = queryPlan;
    this.#documents = compiler.documents;
    // The document's other operations have variables of their own.
    const own = new Set(operation.variableDefinitions?.map(({ variable }) => variable.name.value));
    this.#conditions = conditionVariables(document).filter((name) => own.has(name));
    const fetches = new Map<FetchNode, CompiledFetch>();
    this.#compileFetch = (node) => {
      const fetch = fetches.get(node) ?? compileFetch(node, compiler);
      fetches.set(node, fetch);
      return fetch;
    };
  }

  /** The variant for these variables, or why they do not fit. */
  prepare(given: Variables): ReadyPlan | { readonly errors: readonly GraphQLError[] } {
    const coercion = coerceVariables(this.apiSchema, this.operation, given);
    if ('errors' in coercion) return coercion;
    const { coerced } = coercion;
    const key = assignmentKey(this.#conditions, coerced);
    if (key === undefined) return { errors: [conditionWithoutValue()] };
    const known = this.#variants.get(key);
    if (known !== undefined) return { variant: known, coerced };
    const variant = this.#compile(key);
    this.#variants.set(key, variant);
    return { variant, coerced };
  }

  #compile(key: string): PlanVariant {
    const assignment = assignmentOf(this.#conditions, key);
    const { operation, apiSchema: schema, fragments } = this;
    const parentType = schema.getRootType(operation.operation);
    // The operation was planned against this schema, so its root type exists.
    if (!parentType) throw new Error(`The schema has no ${operation.operation} type`);
    const steps = compileSteps(this.#queryPlan, {
      compileFetch: this.#compileFetch,
      documents: this.#documents,
      assignment,
    });
    const source = { schema, fragments, assignment };
    return { ...steps, shape: compileShape(source, { parentType, selectionSet: operation.selectionSet }) };
  }
}

function conditionWithoutValue(): GraphQLError {
  return new GraphQLError('A variable of @skip or @include is null; it must be true or false.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}
