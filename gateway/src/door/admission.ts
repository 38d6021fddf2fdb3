import type { DocumentNode } from 'graphql';
import type { Principal } from '@tributary/platform';
import { type Bill, billFor } from '../limits/cost.ts';
import type { Limits } from '../limits/limits.ts';
import { makeDocuments } from './documents.ts';
import type { Graph, GraphSource } from './graph.ts';
import { type Preparation, type Prepared, prepare } from './prepare.ts';
import { PublicError } from './public-error.ts';
import { anonymousFault, coerceVariables } from './request-checks.ts';

export interface AdmissionOptions {
  readonly graphs: GraphSource;
  readonly limits: Limits;
  /** Root fields that somebody without a credential may ask for. */
  readonly anonymousFields: ReadonlySet<string>;
  /** Whether `__schema` and `__type` answer. */
  readonly introspection: boolean;
}

export type Transport = 'http' | 'websocket' | 'sse';

export interface OperationRequest {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  readonly principal: Principal;
  readonly requestId: string;
  readonly transport: Transport;
  readonly signal?: AbortSignal | undefined;
}

/** An operation that may run, on the graph it was admitted for. */
export interface Admitted extends Prepared {
  readonly graph: Graph;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly cost: Prepared['cost'];
  readonly bill: Bill;
  readonly request: OperationRequest;
}

/** Decides whether an operation may run, from the cheapest check to the dearest. */
interface AdmissionDesk {
  /** What is wrong with a document by itself; bad syntax is left to those who parse it. */
  screen(query: string): PublicError | undefined;
  decide(request: OperationRequest): Admitted | readonly PublicError[];
  /** The same for an operation that was prepared before; undefined for any other. */
  decideKnown(request: OperationRequest): Admitted | readonly PublicError[] | undefined;
}

export function makeAdmission(options: AdmissionOptions): AdmissionDesk {
  const documents = makeDocuments(options.limits);
  const prepared = makePreparations(options);

  function judge(request: OperationRequest, known: Judged): Admitted | readonly PublicError[] {
    const { graph, document, operationName, prepared } = known;
    const refusedField = anonymousFault(prepared, request.principal, options.anonymousFields);
    if (refusedField) return [refusedField];
    const variables = coerceVariables(graph, prepared, request.variables ?? {}, options.limits);
    if ('faults' in variables) return variables.faults;
    const bill = billFor(prepared.cost, variables.coerced, options.limits);
    if (bill instanceof PublicError) return [bill];
    return { ...prepared, graph, document, operationName, variables: variables.coerced, bill, request };
  }

  return {
    screen(query) {
      const opened = documents.open(query);
      return 'fault' in opened && opened.fault.code !== 'GRAPHQL_PARSE_FAILED' ? opened.fault : undefined;
    },
    decide(request) {
      const opened = documents.open(request.query);
      if ('fault' in opened) return [opened.fault];
      const { document } = opened;
      const graph = options.graphs.current();
      const operationName = request.operationName ?? undefined;
      const made = prepared.make(graph, document, operationName);
      return 'faults' in made ? made.faults : judge(request, { graph, document, operationName, prepared: made });
    },
    decideKnown(request) {
      const opened = documents.open(request.query);
      if ('fault' in opened) return undefined;
      const { document } = opened;
      const graph = options.graphs.current();
      const operationName = request.operationName ?? undefined;
      const known = prepared.find(graph, document, operationName);
      return known && judge(request, { graph, document, operationName, prepared: known });
    },
  };
}

interface Judged {
  readonly graph: Graph;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly prepared: Prepared;
}

interface Preparations {
  find(graph: Graph, document: DocumentNode, operationName: string | undefined): Prepared | undefined;
  make(graph: Graph, document: DocumentNode, operationName: string | undefined): Preparation;
}

function makePreparations(options: AdmissionOptions): Preparations {
  const byGraph = new WeakMap<Graph, WeakMap<DocumentNode, Map<string, Prepared>>>();
  const find: Preparations['find'] = (graph, document, operationName) =>
    byGraph
      .get(graph)
      ?.get(document)
      ?.get(operationName ?? '');
  return {
    find,
    make(graph, document, operationName) {
      const known = find(graph, document, operationName);
      if (known) return known;
      const made = prepare(graph.schema, document, operationName, options);
      // Names that the document does not hold are the caller's invention and would fill the map.
      if ('faults' in made) return made;
      const ofGraph = byGraph.get(graph) ?? new WeakMap<DocumentNode, Map<string, Prepared>>();
      byGraph.set(graph, ofGraph);
      const ofDocument = ofGraph.get(document) ?? new Map<string, Prepared>();
      ofGraph.set(document, ofDocument);
      ofDocument.set(operationName ?? '', made);
      return made;
    },
  };
}
