import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Field, RootField } from './declare.ts';
import type { Model, Registry } from './registry.ts';

/** Every way in which declarations and SDL differ, as sentences. */
export function mismatches(registry: Registry, schema: GraphQLSchema, resolvers: ReadonlySet<string>): string[] {
  const problems: string[] = [];
  for (const model of registry.models.values()) {
    const type = schema.getType(model.type);
    if (!isObjectType(type)) problems.push(`${model.type} is declared and no object type of the SDL`);
    else checkFields({ registry, problems, resolvers }, type, model.fields);
  }
  const query = schema.getQueryType();
  for (const [name, root] of registry.roots) {
    const field = query?.getFields()[name];
    if (!field) problems.push(`Query.${name} is declared and not in the SDL`);
    else if (resolvers.has(`Query.${name}`)) problems.push(`Query.${name} is declared and has a resolver too`);
    else checkRoot({ registry, problems, resolvers }, field, root);
  }
  return problems;
}

interface Checking {
  readonly registry: Registry;
  readonly problems: string[];
  readonly resolvers: ReadonlySet<string>;
}

function checkFields(checking: Checking, type: GraphQLObjectType, fields: Readonly<Record<string, Field>>): void {
  for (const [name, declared] of Object.entries(fields)) {
    const coordinate = `${type.name}.${name}`;
    const field = type.getFields()[name];
    if (!field) {
      checking.problems.push(`${coordinate} is declared and not in the SDL`);
      continue;
    }
    if (checking.resolvers.has(coordinate) !== (declared.kind === 'computed')) {
      checking.problems.push(
        declared.kind === 'computed'
          ? `${coordinate} is computed and has no resolver`
          : `${coordinate} is declared and has a resolver too`,
      );
    }
    checkField(checking, coordinate, field, declared);
  }
}

function checkField(
  checking: Checking,
  coordinate: string,
  field: GraphQLField<unknown, unknown>,
  declared: Field,
): void {
  if ((declared.kind === 'column' || declared.kind === 'expression') && declared.right !== undefined) {
    // Hidden, it would take what it belongs to along.
    if (isNonNullType(field.type)) checking.problems.push(`${coordinate} needs a right of its own and is not nullable`);
  }
  if (!('type' in declared)) return;
  const type = getNamedType(field.type);
  if (declared.kind === 'connection') {
    checkConnection(checking, coordinate, field, checking.registry.model(declared.type));
  } else if (type.name !== declared.type) {
    checking.problems.push(`${coordinate} is ${type.name} in the SDL and declared as ${declared.type}`);
  } else if (isObjectType(type) && (declared.kind === 'embedded' || declared.kind === 'derived')) {
    checkFields(checking, type, declared.fields);
  }
}

function checkRoot(checking: Checking, field: GraphQLField<unknown, unknown>, root: RootField): void {
  const coordinate = `Query.${field.name}`;
  if (root.kind === 'derived') {
    checkField(checking, coordinate, field, root);
    return;
  }
  const model = checking.registry.model(root.type);
  if (root.kind === 'connectionOf') checkConnection(checking, coordinate, field, model);
  else if (getNamedType(field.type).name !== root.type) {
    checking.problems.push(`${coordinate} is not of the declared type ${root.type}`);
  }
  if (root.kind === 'byId' && !field.args.some(({ name }) => name === root.argument)) {
    checking.problems.push(`${coordinate} has no argument ${root.argument}`);
  }
}

function checkConnection(
  { problems }: Checking,
  coordinate: string,
  field: GraphQLField<unknown, unknown>,
  model: Model,
): void {
  const type = getNamedType(field.type);
  const fields = isObjectType(type) ? type.getFields() : {};
  const node = fields['nodes'] && getNamedType(fields['nodes'].type).name;
  if (node !== model.type) problems.push(`${coordinate} is no connection with nodes of ${model.type}`);
  for (const { name, type: argument, defaultValue } of field.args) {
    // With a default for one, asking for the other would always ask for both.
    if ((name === 'first' || name === 'last') && defaultValue !== undefined) {
      problems.push(`${coordinate}(${name}:) may have no default`);
    }
    const input = getNamedType(argument);
    if (!isInputObjectType(input)) continue;
    if (name === 'filter') problems.push(...filterProblems(input, model));
    if (name === 'orderBy') problems.push(...orderProblems(input, model));
  }
}

function filterProblems(input: GraphQLInputObjectType, model: Model): string[] {
  return Object.keys(input.getFields())
    .filter((member) => !['and', 'or', 'not'].includes(member) && !Object.hasOwn(model.filter, member))
    .map((member) => `${input.name}.${member} is not among the filters of ${model.type}`);
}

function orderProblems(input: GraphQLInputObjectType, model: Model): string[] {
  const orders = input.getFields()['field'];
  const type = orders && getNamedType(orders.type);
  if (!isEnumType(type)) return [`${input.name} has no enum called field`];
  return type
    .getValues()
    .filter(({ name }) => !model.order.has(name))
    .map(({ name }) => `${type.name}.${name} is not among the orders of ${model.type}`);
}
