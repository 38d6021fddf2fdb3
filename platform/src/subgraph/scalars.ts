import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { codedError } from '../errors/index.ts';

const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** In: ISO 8601 with a zone → a UTC text with milliseconds. Out: the same text. */
const DateTime = new GraphQLScalarType<string, unknown>({
  name: 'DateTime',
  parseValue: toInstant,
  parseLiteral: (node) => toInstant(node.kind === Kind.STRING ? node.value : undefined),
  serialize: (value) => (value instanceof Date ? value.toISOString() : value),
});

function toInstant(value: unknown): string {
  const time = typeof value === 'string' && ISO_INSTANT.test(value) ? new Date(value) : undefined;
  if (time === undefined || Number.isNaN(time.getTime())) {
    throw codedError('BAD_USER_INPUT', 'A DateTime is an ISO 8601 time with a zone, like 2024-05-01T10:00:00Z.');
  }
  return time.toISOString();
}

const Json = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  parseValue: (value) => value,
  parseLiteral: (node, variables) => literalOf(node, variables ?? {}),
  serialize: (value) => value,
});

function literalOf(node: ValueNode, variables: Record<string, unknown>): unknown {
  switch (node.kind) {
    case Kind.STRING:
    case Kind.BOOLEAN:
    case Kind.ENUM:
      return node.value;
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value);
    case Kind.NULL:
      return null;
    case Kind.LIST:
      return node.values.map((value) => literalOf(value, variables));
    case Kind.OBJECT:
      return Object.fromEntries(node.fields.map((field) => [field.name.value, literalOf(field.value, variables)]));
    case Kind.VARIABLE:
      return variables[node.name.value];
  }
}

export const scalarResolvers = { DateTime, JSON: Json };
