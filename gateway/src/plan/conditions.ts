import { type ConstDirectiveNode, type DirectiveNode, type DocumentNode, type FieldNode, Kind, visit } from 'graphql';

/**
 * `@skip` and `@include` by variable split an operation into variants, one for each assignment of these variables. A
 * variant is compiled when it is first asked for, and inside it no condition is left to evaluate.
 */
export type Assignment = ReadonlyMap<string, boolean>;

/** Names of the variables that decide about `@skip` and `@include`, in order of appearance. */
export function conditionVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive({ name, arguments: given }) {
      if (name.value !== 'skip' && name.value !== 'include') return;
      const value = given?.find((argument) => argument.name.value === 'if')?.value;
      if (value?.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

/** The assignment as a text, equal for equal assignments; undefined when a variable has no boolean. */
export function assignmentKey(
  names: readonly string[],
  variables: Readonly<Record<string, unknown>>,
): string | undefined {
  let key = '';
  for (const name of names) {
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (typeof value !== 'boolean') return undefined;
    key += value ? '1' : '0';
  }
  return key;
}

export function assignmentOf(names: readonly string[], key: string): Assignment {
  return new Map(names.map((name, index) => [name, key[index] === '1']));
}

/** Whether a selection is part of the variant. */
export function isIncluded(
  { directives }: { readonly directives?: readonly (DirectiveNode | ConstDirectiveNode)[] },
  assignment: Assignment,
): boolean {
  for (const { name, arguments: given } of directives ?? []) {
    if (name.value !== 'skip' && name.value !== 'include') continue;
    const value = given?.find((argument) => argument.name.value === 'if')?.value;
    const holds =
      value?.kind === Kind.VARIABLE
        ? (assignment.get(value.name.value) ?? false)
        : value?.kind === Kind.BOOLEAN && value.value;
    if (holds === (name.value === 'skip')) return false;
  }
  return true;
}

export function responseKey(field: FieldNode): string {
  return field.alias?.value ?? field.name.value;
}
