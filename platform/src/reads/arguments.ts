import {
  getArgumentValues,
  GraphQLError,
  isNonNullType,
  Kind,
  visit,
  type FieldNode,
  type GraphQLField,
} from 'graphql';
import type { Binding } from './compilation.ts';
import { ReadRefusal } from './refusal.ts';

type Arguments = Readonly<Record<string, unknown>>;

/** Reads a field's coerced arguments for each request; what the request does not change is coerced once. */
export function argumentReader(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): (binding: Pick<Binding, 'variables'>) => Arguments {
  const given = node.arguments ?? [];
  if (!given.some(usesVariable)) {
    let constant: Arguments | undefined;
    return () => (constant ??= coerced(field, node, {}));
  }
  const isSimple = given.every((argument) => argument.value.kind === Kind.VARIABLE || !usesVariable(argument));
  if (!isSimple) return ({ variables }) => coerced(field, node, variables);
  const fixed = { ...node, arguments: given.filter((argument) => !usesVariable(argument)) };
  const fromVariables = given.flatMap(({ name, value }) =>
    value.kind === Kind.VARIABLE ? [{ name: name.value, variable: value.name.value }] : [],
  );
  const required = field.args.filter(({ type }) => isNonNullType(type)).map(({ name }) => name);
  const optional: GraphQLField<unknown, unknown> = {
    ...field,
    args: field.args.filter(({ name }) => !fromVariables.some((one) => one.name === name)),
  };
  const defaults = new Map(field.args.map(({ name, defaultValue }) => [name, defaultValue]));
  let constant: Arguments | undefined;
  return ({ variables }) => {
    constant ??= coerced(optional, fixed, {});
    const values: Record<string, unknown> = { ...constant };
    for (const { name, variable } of fromVariables) {
      // Variables are coerced already; an absent one leaves the argument to its default.
      const value = Object.hasOwn(variables, variable) ? variables[variable] : defaults.get(name);
      if (value !== undefined) values[name] = value;
    }
    // The rare fault is told in graphql-js's words.
    return required.some((name) => values[name] === undefined || values[name] === null)
      ? coerced(field, node, variables)
      : values;
  };
}

function usesVariable(argument: Parameters<typeof visit>[0]): boolean {
  let found = false;
  visit(argument, {
    Variable: () => {
      found = true;
    },
  });
  return found;
}

function coerced(field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Arguments): Arguments {
  try {
    return getArgumentValues(field, node, variables);
  } catch (error) {
    if (error instanceof GraphQLError) throw new ReadRefusal('BAD_USER_INPUT', error.message);
    throw error;
  }
}
