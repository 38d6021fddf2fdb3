/**
 * Limits that need no schema: size, depth, breadth. Fragments are measured once and reused, so a document that
 * doubles itself twenty times costs no more to refuse than one that does not.
 */
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { PublicError } from '../door/public-error.ts';
import type { Limits } from './limits.ts';

interface Size {
  readonly depth: number;
  readonly fields: number;
}

const NOTHING: Size = { depth: 0, fields: 0 };

/** The first limit that the document passes, or undefined. */
export function documentFault(document: DocumentNode, limits: Limits): PublicError | undefined {
  return countFault(document, limits) ?? shapeFault(document, limits);
}

export function tooLarge(what: string, requested: number | undefined, limit: number): PublicError {
  return new PublicError('DOCUMENT_TOO_LARGE', `The document has too many ${what}: at most ${String(limit)}.`, {
    details: { limit, ...(requested === undefined ? {} : { requested }) },
    status: 400,
  });
}

function countFault(document: DocumentNode, limits: Limits): PublicError | undefined {
  const count = { aliases: 0, directives: 0, operations: 0 };
  let forbiddenName: string | undefined;
  visit(document, {
    Field(node) {
      if (node.alias) count.aliases += 1;
      // A response key of this name would be a property of every object instead of a value.
      if (node.alias?.value === '__proto__') forbiddenName = node.alias.value;
    },
    Directive() {
      count.directives += 1;
    },
    OperationDefinition() {
      count.operations += 1;
    },
  });
  if (forbiddenName !== undefined) {
    return new PublicError('BAD_USER_INPUT', `\`${forbiddenName}\` cannot be used as an alias.`, { status: 400 });
  }
  if (count.aliases > limits.maxAliases) return tooLarge('aliases', count.aliases, limits.maxAliases);
  if (count.directives > limits.maxDirectives) return tooLarge('directives', count.directives, limits.maxDirectives);
  if (count.operations > limits.maxOperations) return tooLarge('operations', count.operations, limits.maxOperations);
  return undefined;
}

function shapeFault(document: DocumentNode, limits: Limits): PublicError | undefined {
  const sizes = new Sizes(document);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const fault = operationFault(definition, sizes, limits);
    if (fault) return fault;
  }
  return undefined;
}

function operationFault(operation: OperationDefinitionNode, sizes: Sizes, limits: Limits): PublicError | undefined {
  const roots = sizes.rootFields(operation.selectionSet);
  if (roots > limits.maxRootFields) return tooLarge('root fields', roots, limits.maxRootFields);
  const size = sizes.of(operation.selectionSet);
  if (size.fields > limits.maxFields) return tooLarge('fields', size.fields, limits.maxFields);
  if (size.depth <= limits.maxDepth) return undefined;
  return new PublicError(
    'DEPTH_LIMIT',
    `The operation is ${String(size.depth)} levels deep: at most ${String(limits.maxDepth)} are allowed.`,
    { details: { limit: limits.maxDepth, requested: size.depth }, status: 400 },
  );
}

class Sizes {
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #known = new Map<string, Size>();
  readonly #knownRoots = new Map<string, number>();

  constructor(document: DocumentNode) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(definition.name.value, definition);
    }
  }

  of(selectionSet: SelectionSetNode): Size {
    let depth = 0;
    let fields = 0;
    for (const selection of selectionSet.selections) {
      const size = this.#ofSelection(selection);
      depth = Math.max(depth, size.depth);
      fields += size.fields;
    }
    return { depth, fields };
  }

  rootFields(selectionSet: SelectionSetNode): number {
    let roots = 0;
    for (const selection of selectionSet.selections) {
      if (selection.kind === Kind.FIELD) roots += 1;
      else if (selection.kind === Kind.INLINE_FRAGMENT) roots += this.rootFields(selection.selectionSet);
      else roots += this.#rootsOfFragment(selection.name.value);
    }
    return roots;
  }

  #ofSelection(selection: SelectionNode): Size {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.#ofFragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.of(selection.selectionSet);
    const inner = selection.selectionSet ? this.of(selection.selectionSet) : NOTHING;
    const isIntrospection = selection.name.value.startsWith('__');
    return { depth: isIntrospection ? 1 : inner.depth + 1, fields: inner.fields + 1 };
  }

  #ofFragment(name: string): Size {
    const known = this.#known.get(name);
    if (known) return known;
    const fragment = this.#fragments.get(name);
    if (!fragment) return NOTHING;
    // Stands in while the fragment is measured, so that a cycle ends here; validation then refuses the cycle.
    this.#known.set(name, NOTHING);
    const size = this.of(fragment.selectionSet);
    this.#known.set(name, size);
    return size;
  }

  #rootsOfFragment(name: string): number {
    const known = this.#knownRoots.get(name);
    if (known !== undefined) return known;
    const fragment = this.#fragments.get(name);
    if (!fragment) return 0;
    this.#knownRoots.set(name, 0);
    const roots = this.rootFields(fragment.selectionSet);
    this.#knownRoots.set(name, roots);
    return roots;
  }
}
