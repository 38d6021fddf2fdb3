/** Bad requests made from the schema itself, so that a field that comes later is tried too. */
import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

export interface Probe {
  readonly about: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

export const BAD_IDS = [
  '1',
  '',
  '00000000-0000-0000-0000-000000000000',
  'nothing_01h455vb4pex5vsknk084sn02q',
  "' or 1=1; drop table deals; --",
  '__proto__',
  'x'.repeat(10_000),
];

/** Root fields that find one thing by its id; a connector's is a word that its author chose. */
export function idQueries(schema: GraphQLSchema): { readonly name: string; readonly query: string }[] {
  return fieldsOf(schema, 'Query')
    .filter(({ name, args }) => name !== 'connector' && args.some((argument) => argument.name === 'id'))
    .map(({ name }) => ({ name, query: `query ($id: ID!) { ${name}(id: $id) { id } }` }));
}

export interface Connection {
  readonly name: string;
  /** The field with these arguments, and one `id` per node. */
  readonly query: (args: string, variables?: string) => string;
  readonly orderBy: string | undefined;
}

export function connections(schema: GraphQLSchema): Connection[] {
  return fieldsOf(schema, 'Query')
    .filter(({ args }) => args.some(({ name }) => name === 'first'))
    .map(({ name, args }) => {
      const orderBy = args.find((argument) => argument.name === 'orderBy');
      return {
        name,
        query: (given, variables = '') =>
          `query ${variables} { ${name}${given === '' ? '' : `(${given})`} { nodes { __typename } pageInfo { endCursor } } }`,
        orderBy: orderBy && String(orderBy.type),
      };
    });
}

/** Every mutation with every field of its input in turn set to `value`, the required ones filled in. */
export function inputProbes(schema: GraphQLSchema, kind: 'ID' | 'String', value: unknown): Probe[] {
  return fieldsOf(schema, 'Mutation').flatMap(({ name, args }) => {
    const [input] = args;
    const type = input && getNamedType(input.type);
    if (!type || !isInputObjectType(type)) return [];
    const fields = Object.values(type.getFields());
    const payload = payloadOf(schema, name);
    return fields
      .filter((field) => getNamedType(field.type).name === kind)
      .map((field) => ({
        about: `${name}.${field.name}`,
        query: `mutation ($input: ${String(input.type)}) { ${name}(input: $input) { ${payload} } }`,
        variables: { input: { ...filled(fields), [field.name]: isList(field.type) ? [value] : value } },
      }));
  });
}

/** Every root field with the least it needs, for somebody who may ask nothing. */
export function rootProbes(schema: GraphQLSchema, root: 'Query' | 'Mutation'): Probe[] {
  return fieldsOf(schema, root).map(({ name, args, type }) => {
    const needed = args.filter((argument) => isNonNullType(argument.type));
    const declared = needed.map((argument) => `$${argument.name}: ${String(argument.type)}`);
    const passed = needed.map((argument) => `${argument.name}: $${argument.name}`);
    const page = args.some((argument) => argument.name === 'first') ? ['first: 1'] : [];
    const given = [...passed, ...page].join(', ');
    const selection = isLeafType(getNamedType(type)) ? '' : '{ __typename }';
    return {
      about: name,
      query: `${root.toLowerCase()} ${declared.length > 0 ? `(${declared.join(', ')})` : ''} { ${name}${given === '' ? '' : `(${given})`} ${selection} }`,
      variables: Object.fromEntries(needed.map((argument) => [argument.name, plausible(argument)])),
    };
  });
}

function fieldsOf(schema: GraphQLSchema, root: 'Query' | 'Mutation') {
  const type = schema.getType(root);
  return isObjectType(type) ? Object.values(type.getFields()) : [];
}

function payloadOf(schema: GraphQLSchema, name: string): string {
  const field = fieldsOf(schema, 'Mutation').find((one) => one.name === name);
  const type = field && getNamedType(field.type);
  return isObjectType(type) && 'problems' in type.getFields() ? 'problems { code message field }' : '__typename';
}

function filled(fields: readonly GraphQLInputField[]): Record<string, unknown> {
  const needed = fields.filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);
  return Object.fromEntries(needed.map((field) => [field.name, plausible(field)]));
}

function plausible({ name, type }: GraphQLArgument | GraphQLInputField): unknown {
  if (isList(type)) return [];
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues()[0]?.name;
  if (isInputObjectType(named)) return filled(Object.values(named.getFields()));
  if (named.name === 'ID') return `${name.replace(/Id$/, '') || 'thing'}_01h455vb4pex5vsknk084sn02q`;
  if (named.name === 'Int') return 1;
  if (named.name === 'Boolean') return true;
  if (named.name === 'JSON') return {};
  return named.name === 'DateTime' ? '2024-05-01T00:00:00.000Z' : 'text';
}

function isList(type: GraphQLInputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
