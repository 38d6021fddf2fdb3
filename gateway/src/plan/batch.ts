import type { DocumentNode, GraphQLError, GraphQLFormattedError } from 'graphql';
import type { SubgraphRequest } from '@tributary/platform';
import type { Step } from './compile-steps.ts';
import { reportedError } from './errors.ts';
import { collectTargets, locate, type ResponsePath } from './path.ts';
import { cloneRecord, type Ownership, type Source, type Tree } from './tree.ts';

export type ReportedError = GraphQLError | GraphQLFormattedError;

/** One request to a subgraph, on behalf of one or more steps. */
export interface Batch {
  readonly steps: readonly Step[];
  readonly request: Pick<SubgraphRequest, 'document' | 'operationName' | 'variables'>;
  /** Whether it is the subscription operation, which is executed for an event. */
  readonly isEvent: boolean;
  /** Puts what was read into the tree; false when the data is not what was asked for. */
  apply(data: Source, owned: Ownership): boolean;
  /** What the subgraph reported, at its place in the response. */
  errors(reported: readonly ReportedError[], root: Tree): GraphQLError[];
}

/** The request of a step that reads no entities: root fields, or a subgraph's query type below another type. */
export function plainBatch(step: Step, variables: Tree, root: Tree, owned: Ownership): Batch | undefined {
  const { fetch } = step;
  const targets = collectTargets(root, step.path, owned);
  if (targets.length === 0) return undefined;
  return {
    steps: [step],
    request: { ...operationOf(fetch), variables },
    isEvent: fetch.kind === 'subscription',
    apply(data) {
      for (const target of targets) {
        if (fetch.rewriteAnswer === undefined) {
          owned.merge(target, data);
          continue;
        }
        const copy = cloneRecord(data);
        fetch.rewriteAnswer(copy);
        owned.merge(target, copy);
      }
      return true;
    },
    errors(reported) {
      const [place = step.errorPath] = locate(root, step.path, new Set(targets)).get(targets[0]) ?? [];
      return reported.map((error) => {
        const path = [...place, ...innerPath(error.path ?? [], step)];
        return reportedError(fetch.subgraph, error, path.length > 0 ? path : undefined);
      });
    },
  };
}

/** A path inside what a step fetched, under the keys that the response has. */
export function innerPath(path: ResponsePath, { fetch: { renamed } }: Step): ResponsePath {
  return renamed.size === 0
    ? path
    : path.map((each) => (typeof each === 'string' ? (renamed.get(each) ?? each) : each));
}

export function operationOf({
  document,
  operationName,
}: {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
}): Pick<SubgraphRequest, 'document' | 'operationName'> {
  return operationName === undefined ? { document } : { document, operationName };
}
