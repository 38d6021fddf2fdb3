import {
  type GraphQLCompositeType,
  type GraphQLOutputType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { leafCheck } from './leaf.ts';
import { type CollectedField, collectFields, type Occurrence, type SelectionSource } from './collect-fields.ts';
import { isRecord, readerOf, type Source, Tree } from './tree.ts';

/**
 * What the client asked for, as functions that make the response out of what the fetches brought: only selected
 * fields, in the operation's order, under the operation's keys, with nulls where values are missing or invalid and a
 * null in a non-null place passed up to the next nullable one.
 */
export type Complete = (value: unknown, run: ShapeRun) => unknown;

export interface ShapeProblem {
  readonly message: string;
  readonly path: readonly (string | number)[];
}

/** State of one shaping: where it stands, and what it had to make null. */
export class ShapeRun {
  readonly path: (string | number)[] = [];
  readonly problems: ShapeProblem[] = [];
  /** What answers the introspection fields at the root. */
  readonly introspect: (field: CollectedField) => unknown;

  constructor(introspect: (field: CollectedField) => unknown) {
    this.introspect = introspect;
  }

  report(message: string): typeof BROKEN {
    this.problems.push({ message, path: [...this.path] });
    return BROKEN;
  }
}

/** Null, with the reason already reported. */
export const BROKEN = Symbol('broken');
/** Null in a place that must not be null: the parent becomes null. */
const BUBBLE = Symbol('bubble');

interface ShapedField {
  readonly key: string;
  readonly read: (source: Source) => unknown;
  readonly complete: Complete;
}

/** The shape of a whole operation. */
export function compileShape(operation: SelectionSource, root: Occurrence): Complete {
  return objectShape(operation, root.parentType, [root]);
}

function objectShape(operation: SelectionSource, type: GraphQLCompositeType, parents: readonly Occurrence[]): Complete {
  const fields = collectFields(operation, type, parents).map((field) => shapedField(operation, type, field));
  return (value, run) => {
    const source = value as Source; // `compositeValue` and the root only pass records.
    const out = new Tree();
    for (const { key, read, complete } of fields) {
      run.path.push(key);
      const completed = complete(read(source), run);
      run.path.pop();
      if (completed === BUBBLE) return BROKEN;
      out[key] = completed === BROKEN ? null : completed;
    }
    return out;
  };
}

function shapedField(operation: SelectionSource, type: GraphQLCompositeType, field: CollectedField): ShapedField {
  const { key, name } = field;
  const read = readerOf(key);
  if (name === '__typename') {
    // A type name that is not an object's (an @interfaceObject whose second fetch failed) must not be shown.
    const complete = isObjectType(type) ? () => type.name : () => BUBBLE;
    return { key, read, complete };
  }
  if (name === '__schema' || name === '__type') return { key, read, complete: (_, run) => run.introspect(field) };
  return { key, read, complete: valueOf(operation, field.type, field) };
}

function valueOf(operation: SelectionSource, type: GraphQLOutputType, field: CollectedField): Complete {
  if (isNonNullType(type)) return nonNull(valueOf(operation, type.ofType, field), field);
  if (isListType(type)) return listOf(valueOf(operation, type.ofType, field), field);
  if (isLeafType(type)) return leaf(leafCheck(type), field);
  return compositeValue(operation, type, field);
}

function nonNull(complete: Complete, { coordinate }: CollectedField): Complete {
  return (value, run) => {
    const completed = complete(value, run);
    if (completed === null) {
      run.report(`Cannot return null for non-nullable field ${coordinate}.`);
      return BUBBLE;
    }
    return completed === BROKEN ? BUBBLE : completed;
  };
}

function listOf(complete: Complete, { coordinate }: CollectedField): Complete {
  return (value, run) => {
    if (value === null || value === undefined) return null;
    if (!Array.isArray(value)) return run.report(`Invalid value found for list field ${coordinate}.`);
    const out = new Array<unknown>(value.length);
    let isBroken = false;
    for (let index = 0; index < value.length; index += 1) {
      run.path.push(index);
      const completed = complete(value[index], run);
      run.path.pop();
      if (completed === BUBBLE) isBroken = true;
      out[index] = completed === BROKEN ? null : completed;
    }
    return isBroken ? BROKEN : out;
  };
}

function leaf(isValid: (value: unknown) => boolean, { coordinate }: CollectedField): Complete {
  return (value, run) => {
    if (value === null || value === undefined) return null;
    return isValid(value) ? value : run.report(`Invalid value found for field ${coordinate}.`);
  };
}

function compositeValue(operation: SelectionSource, declared: GraphQLCompositeType, field: CollectedField): Complete {
  const shapes = new Map<string, Complete>();
  const shapeOf = (name: string): Complete | undefined => {
    const known = shapes.get(name);
    if (known !== undefined) return known;
    const type = operation.schema.getType(name);
    // A type that the API schema does not have is inaccessible: its name must not be shown either.
    if (!isCompositeType(type)) return undefined;
    const shape = objectShape(operation, type, field.occurrences);
    shapes.set(name, shape);
    return shape;
  };
  return (value, run) => {
    if (value === null || value === undefined) return null;
    if (!isRecord(value)) return run.report(`Invalid value found for field ${field.coordinate}.`);
    const typename = value['__typename'] ?? declared.name;
    const shape = typeof typename === 'string' ? shapeOf(typename) : undefined;
    return shape === undefined
      ? run.report(`Invalid __typename found for field ${field.coordinate}.`)
      : shape(value, run);
  };
}
