import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  type OperationTypeNode,
  parse,
  print,
  type SelectionSetNode,
  type VariableDefinitionNode,
} from 'graphql';
import type { FetchNode } from '@apollo/query-planner';
import type { BoundedMap } from '../bounded-map.ts';
import { compileRequires, type Extract, type TypeConditions } from './requires.ts';
import { compileRewrites, renamedKeys, type Rewrite } from './rewrites.ts';
import { REPRESENTATIONS, type SentVariable } from './variables.ts';

/** One fetch of a plan, ready to be sent. */
export interface CompiledFetch {
  readonly subgraph: string;
  readonly kind: OperationTypeNode;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: readonly SentVariable[];
  /** Present when it reads entities: how an entity becomes a representation, and what is read of it. */
  readonly entity: EntityFetch | undefined;
  readonly rewriteAnswer: Rewrite | undefined;
  /** Keys that `rewriteAnswer` renames, for the paths of errors. */
  readonly renamed: ReadonlyMap<string, string>;
}

export interface EntityFetch {
  readonly extract: Extract;
  readonly selectionSet: SelectionSetNode;
  /** Equal for fetches that read the same of an entity. */
  readonly selectionText: string;
  /** Without the one of the representations. */
  readonly variableDefinitions: readonly VariableDefinitionNode[];
}

export interface FetchCompiler {
  readonly conditions: TypeConditions;
  /** One document per operation text, so that a subgraph can key its caches by the document. */
  readonly documents: BoundedMap<string, DocumentNode>;
  /** What the planner's name of a variable is to the client, where they differ. */
  readonly givenNames: ReadonlyMap<string, string>;
}

export function compileFetch(node: FetchNode, compiler: FetchCompiler): CompiledFetch {
  if (node.contextRewrites && node.contextRewrites.length > 0) {
    throw new Error(`The fetch from ${node.serviceName} needs @fromContext, which is not supported`);
  }
  const document = internDocument(compiler.documents, node.operation, node.operationDocumentNode);
  return {
    subgraph: node.serviceName,
    kind: node.operationKind,
    document,
    operationName: node.operationName,
    variables: (node.variableUsages ?? []).map((sent) => ({ sent, given: compiler.givenNames.get(sent) ?? sent })),
    entity: node.requires && entityFetch(node, document, compiler.conditions),
    rewriteAnswer: compileRewrites(node.outputRewrites, compiler.conditions),
    renamed: renamedKeys(node.outputRewrites),
  };
}

export function internDocument(
  documents: FetchCompiler['documents'],
  text: string,
  document: DocumentNode | undefined,
): DocumentNode {
  const known = documents.get(text);
  if (known !== undefined) return known;
  const made = document ?? parse(text, { noLocation: true });
  documents.set(text, made);
  return made;
}

function entityFetch(
  { requires = [], inputRewrites, serviceName }: FetchNode,
  document: DocumentNode,
  conditions: TypeConditions,
): EntityFetch {
  const operation = document.definitions.find(isOperation);
  const root = operation?.selectionSet.selections[0];
  if (operation === undefined || root?.kind !== Kind.FIELD || root.selectionSet === undefined) {
    throw new Error(`The planner made an entity fetch from ${serviceName} without a selection`);
  }
  const rewrite = compileRewrites(inputRewrites, conditions);
  const extract = compileRequires(requires, conditions);
  return {
    extract: (source) => {
      const representation = extract(source);
      if (typeof representation?.['__typename'] !== 'string') return undefined;
      rewrite?.(representation);
      return representation;
    },
    selectionSet: root.selectionSet,
    selectionText: print(root.selectionSet),
    variableDefinitions: (operation.variableDefinitions ?? []).filter(
      ({ variable }) => variable.name.value !== REPRESENTATIONS,
    ),
  };
}

function isOperation(definition: DocumentNode['definitions'][number]): definition is OperationDefinitionNode {
  return definition.kind === Kind.OPERATION_DEFINITION;
}
