import {
  getNullableType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLOutputType,
} from 'graphql';
import type { Compilation, Place } from './compilation.ts';
import { leafReader, listReader, type ValueReader } from './leaf.ts';
import { objectReader, planFields } from './object-reader.ts';
import { NotDeclared } from './refusal.ts';

/** Reads JSON whose properties are the fields of its GraphQL type. For graphql-js it stays as it is. */
export function jsonReader(compilation: Compilation, type: GraphQLOutputType, place: Place): ValueReader {
  if (!compilation.final) return (value) => value;
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const item = jsonReader(compilation, nullable.ofType, place);
    return listReader(compilation, { item, nonNull: isNonNullType(nullable.ofType), place });
  }
  if (isObjectType(nullable)) return jsonObjectReader(compilation, nullable, place.nodes);
  const leaf = leafReader(compilation, nullable, { decode: undefined, place });
  if (!leaf) throw new NotDeclared();
  return leaf;
}

function jsonObjectReader(
  compilation: Compilation,
  type: Parameters<typeof planFields>[1]['type'],
  nodes: readonly FieldNode[],
): ValueReader {
  const plans = planFields(compilation, { type }, nodes, (planned) => {
    const { name } = planned.field;
    if (compilation.hasResolver(type.name, name)) throw new NotDeclared();
    const read = jsonReader(compilation, planned.field.type, planned);
    return (row, run, depth) => {
      const value = propertyOf(row[0], name);
      return value === null || value === undefined ? null : read(value, run, depth);
    };
  });
  const read = objectReader(compilation, { type }, { plans });
  return (value, run, depth) => read([value], run, depth);
}

function propertyOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null;
  return (value as Readonly<Record<string, unknown>>)[name];
}
