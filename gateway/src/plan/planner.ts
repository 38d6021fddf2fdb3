import {
  type DocumentNode,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  OperationTypeNode,
  print,
  visit,
} from 'graphql';
import { operationFromDocument, type Schema } from '@apollo/federation-internals';
import type { QueryPlanner } from '@apollo/query-planner';
import { BoundedMap } from '../bounded-map.ts';
import { OperationPlan } from './operation-plan.ts';
import type { TypeConditions } from './requires.ts';
import { freeRepresentations, REPRESENTATIONS } from './variables.ts';

export interface Planner {
  /** The plan of a validated document's operation. Throws a `GraphQLError` when the operation cannot be planned. */
  plan(document: DocumentNode, operationName?: string | null): OperationPlan;
}

interface PlannerOptions {
  readonly schemaId: string;
  readonly apiSchema: GraphQLSchema;
  /** The same schema in the planner's own model. */
  readonly apiModel: Schema;
  readonly queryPlanner: QueryPlanner;
  readonly conditions: TypeConditions;
  /** How many plans are kept. Default 1000. */
  readonly maxPlans?: number;
}

const MAX_PLANS = 1000;
/** Fetch documents kept so that equal fetches of different operations share one. */
const MAX_DOCUMENTS = 4000;

/**
 * Plans each operation once. Plans are found by the document object first (the caller caches parsed documents), then
 * by the document's text, so that the same text parsed again is not planned again.
 */
export function makePlanner(options: PlannerOptions): Planner {
  const byDocument = new WeakMap<DocumentNode, Map<string, OperationPlan>>();
  const byText = new BoundedMap<string, OperationPlan>(options.maxPlans ?? MAX_PLANS);
  const documents = new BoundedMap<string, DocumentNode>(MAX_DOCUMENTS);
  return {
    plan(document, operationName) {
      const name = operationName ?? '';
      const ofDocument = byDocument.get(document) ?? new Map<string, OperationPlan>();
      const known = ofDocument.get(name);
      if (known !== undefined) return known;
      // Printed, not read from its source: a document that was changed after parsing still carries the old source.
      const key = `${name} ${print(document)}`;
      const plan = byText.get(key) ?? makePlan(options, document, operationName, documents);
      byText.set(key, plan);
      ofDocument.set(name, plan);
      byDocument.set(document, ofDocument);
      return plan;
    },
  };
}

/** The plan of an operation of this supergraph; see `Planner`. */
export function planOperation(
  { planner }: { readonly planner: Planner },
  document: DocumentNode,
  operationName?: string | null,
): OperationPlan {
  return planner.plan(document, operationName);
}

function makePlan(
  { schemaId, apiSchema, apiModel, queryPlanner, conditions }: PlannerOptions,
  document: DocumentNode,
  operationName: string | null | undefined,
  documents: BoundedMap<string, DocumentNode>,
): OperationPlan {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw refusal('OPERATION_RESOLUTION_FAILURE', 'Say which operation of the document is meant.');
  refuseFalseTypenames(document);
  if (operation.operation === OperationTypeNode.SUBSCRIPTION) refuseConditionalRoot(document);
  const free = freeRepresentations(document);
  const queryPlan = queryPlanner.buildQueryPlan(
    operationFromDocument(apiModel, free.document, {
      ...(operation.name && { operationName: operation.name.value }),
      validate: false,
    }),
  );
  const givenNames = new Map(free.renamed === undefined ? [] : [[free.renamed, REPRESENTATIONS]]);
  const compiler = { conditions, documents, givenNames };
  return new OperationPlan({ schemaId, apiSchema, document, operation, queryPlan, compiler });
}

/** `__typename: title` would let data choose which type's fields are shown. */
function refuseFalseTypenames(document: DocumentNode): void {
  visit(document, {
    Field({ alias, name }) {
      if (alias?.value === '__typename' && name.value !== '__typename') {
        throw refusal('RESERVED_ALIAS', `The alias __typename is reserved. Choose another one for ${name.value}.`);
      }
    },
  });
}

function refuseConditionalRoot(document: DocumentNode): void {
  const isConditional = document.definitions.some(
    (definition) =>
      'selectionSet' in definition &&
      definition.kind === 'OperationDefinition' &&
      definition.operation === OperationTypeNode.SUBSCRIPTION &&
      definition.selectionSet.selections.some(({ directives }) =>
        directives?.some(({ name }) => name.value === 'skip' || name.value === 'include'),
      ),
  );
  if (isConditional) {
    throw refusal('SUBSCRIPTION_NOT_PLANNABLE', 'The root of a subscription cannot have @skip or @include.');
  }
}

function refusal(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
