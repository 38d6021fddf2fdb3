import { type GraphQLLeafType, isEnumType, isSpecifiedScalarType } from 'graphql';

type IsValid = (value: unknown) => boolean;

/** Whether a subgraph's value may stand for a leaf type. A custom scalar may be anything; `null` is judged elsewhere. */
export function leafCheck(type: GraphQLLeafType): IsValid {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name));
    return (value) => names.has(value);
  }
  return isSpecifiedScalarType(type) ? (BUILT_IN[type.name] ?? anything) : anything;
}

const anything: IsValid = () => true;

/** Integers beyond this are printed with an exponent, which no integer literal has. */
const LARGEST_PLAIN_INTEGER = 1e21;

const isInteger: IsValid = (value) =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < LARGEST_PLAIN_INTEGER;

const BUILT_IN: Readonly<Record<string, IsValid>> = {
  Boolean: (value) => typeof value === 'boolean',
  Int: isInteger,
  Float: Number.isFinite,
  String: (value) => typeof value === 'string',
  ID: (value) => typeof value === 'string' || isInteger(value),
};
