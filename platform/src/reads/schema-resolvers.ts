import { isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { isReadSource, representationOf } from './source.ts';

/** `Type.field` of every field that has a resolver. */
export function resolverCoordinates(schema: GraphQLSchema): ReadonlySet<string> {
  const coordinates = new Set<string>();
  for (const type of objectTypes(schema)) {
    for (const field of Object.values(type.getFields())) {
      if (field.resolve && field.name !== '_entities') coordinates.add(`${type.name}.${field.name}`);
    }
  }
  return coordinates;
}

/** Lets every field without a resolver find its value in a read's source object, under the response's key. */
export function installSourceResolvers(schema: GraphQLSchema): void {
  for (const type of objectTypes(schema)) {
    for (const field of Object.values(type.getFields())) field.resolve ??= resolveFromSource;
  }
}

const resolveFromSource: GraphQLFieldResolver<unknown, unknown> = (source, args, context, info) => {
  if (isReadSource(source)) {
    return Object.hasOwn(source, info.path.key) ? source[info.path.key] : representationOf(source)[info.fieldName];
  }
  if (typeof source !== 'object' || source === null) return undefined;
  const value = (source as Readonly<Record<string, unknown>>)[info.fieldName];
  if (typeof value !== 'function') return value;
  return (value as (...call: unknown[]) => unknown).call(source, args, context, info);
};

function objectTypes(schema: GraphQLSchema): ReturnType<typeof onlyObjects> {
  return onlyObjects(schema);
}

function onlyObjects(schema: GraphQLSchema) {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'));
}
