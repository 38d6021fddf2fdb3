import {
  getNullableType,
  GraphQLError,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isScalarType,
  type GraphQLLeafType,
  type GraphQLOutputType,
} from 'graphql';
import { toPublicId } from '../ids/index.ts';
import type { Compilation, Place, Run } from './compilation.ts';
import type { Decode } from './declare.ts';

/** Reads one non-null JSON value that is a leaf or a list of leaves. */
export type ValueReader = (value: unknown, run: Run, depth: number) => unknown;

/** PostgreSQL's JSON time (the session is in UTC) as ISO with milliseconds; null for the infinities. */
export function isoTime(value: unknown): unknown {
  const text = String(value);
  // 2024-01-01T10:00:00[.123456]+00:00; cut, not parsed: there are many of them.
  if (text.endsWith('+00:00') && text.charAt(10) === 'T' && text.charAt(16) === ':') {
    return `${text.slice(0, 19)}.${text.slice(20, -6).padEnd(3, '0').slice(0, 3)}Z`;
  }
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

function decoderOf(decode: Decode | undefined): ((value: unknown) => unknown) | undefined {
  if (decode === undefined || decode === 'text') return undefined;
  if (decode === 'time') return isoTime;
  if (typeof decode === 'function') return decode;
  const prefix = decode.slice('id:'.length);
  return (value) => toPublicId(prefix, String(value));
}

/** A reader for the field's type; undefined when the type is not made of leaves. */
export function leafReader(
  compilation: Compilation,
  type: GraphQLOutputType,
  options: { decode: Decode | undefined; place: Place },
): ValueReader | undefined {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const item = leafReader(compilation, nullable.ofType, options);
    return item && listReader(compilation, { item, nonNull: isNonNullType(nullable.ofType), place: options.place });
  }
  if (!isLeafType(nullable)) return undefined;
  const decode = decoderOf(options.decode);
  if (!compilation.final) return decode ?? ((value) => value);
  const serialize = serializerOf(nullable);
  return (value, run, depth) => {
    const decoded = decode ? decode(value) : value;
    if (decoded === null) return null;
    try {
      return serialize(decoded);
    } catch (error) {
      run.errors.push(
        new GraphQLError(error instanceof Error ? error.message : String(error), {
          nodes: options.place.nodes,
          path: run.path.slice(0, depth),
          originalError: error instanceof Error ? error : null,
        }),
      );
      return undefined;
    }
  };
}

/** graphql-js's serialize, with the usual value of each built-in scalar let through at once. */
function serializerOf(type: GraphQLLeafType): (value: unknown) => unknown {
  if (isEnumType(type)) {
    const names = new Map(type.getValues().map(({ name, value }) => [value as unknown, name]));
    return (value) => names.get(value) ?? type.serialize(value);
  }
  const full = (value: unknown): unknown => type.serialize(value);
  if (!isScalarType(type)) return full;
  switch (type.name) {
    case 'String':
    case 'ID':
      return (value) => (typeof value === 'string' ? value : full(value));
    case 'Boolean':
      return (value) => (typeof value === 'boolean' ? value : full(value));
    case 'Int':
      return (value) => (typeof value === 'number' && (value | 0) === value ? value : full(value));
    default:
      return full;
  }
}

/** Reads a JSON list. An item that is null although it may not be takes the list with it. */
export function listReader(
  compilation: Compilation,
  { item, nonNull, place }: { item: ValueReader; nonNull: boolean; place: Place },
): ValueReader {
  return (value, run, depth) => {
    if (!Array.isArray(value)) return value;
    const items: unknown[] = [];
    for (let index = 0; index < value.length; index += 1) {
      run.path[depth] = index;
      const raw: unknown = value[index];
      const read = raw === null ? null : item(raw, run, depth + 1);
      if (read === null && nonNull && compilation.final) reportNull(run, depth + 1, place);
      if ((read === null || read === undefined) && nonNull && compilation.final) return undefined;
      items.push(read ?? null);
    }
    return items;
  };
}

export function reportNull(run: Run, depth: number, { nodes, coordinate }: Place): void {
  const path = run.path.slice(0, depth);
  run.errors.push(new GraphQLError(`Cannot return null for non-nullable field ${coordinate}.`, { nodes, path }));
}
