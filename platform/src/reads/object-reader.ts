import { isNonNullType, type FieldNode } from 'graphql';
import type { Compilation, Place, Planned, RowReader, Run, View } from './compilation.ts';
import { reportNull } from './leaf.ts';
import { NotDeclared, ReadRefusal, toGraphQLError } from './refusal.ts';
import { collectFields } from './selection.ts';
import { makeSource } from './source.ts';

export interface FieldPlan extends Place {
  readonly key: string;
  readonly nonNull: boolean;
  readonly read: RowReader;
}

/** Plans every selected field of an object with `plan`; what that leaves to a resolver has no reader. */
export function planFields(
  compilation: Compilation,
  { type }: Pick<View, 'type'>,
  nodes: readonly FieldNode[],
  plan: (planned: Omit<Planned, 'scope' | 'view'>) => RowReader | undefined,
): FieldPlan[] {
  const plans: FieldPlan[] = [];
  const sets = nodes.map((node) => node.selectionSet);
  for (const [key, fieldNodes] of collectFields(compilation, type, sets)) {
    if (key === '__proto__') {
      throw toGraphQLError(new ReadRefusal('BAD_USER_INPUT', 'A field cannot be called __proto__.'), fieldNodes);
    }
    const [node] = fieldNodes;
    if (!node) continue;
    const coordinate = `${type.name}.${node.name.value}`;
    if (node.name.value === '__typename') {
      plans.push({ key, nonNull: true, nodes: fieldNodes, coordinate, read: () => type.name });
      continue;
    }
    const field = type.getFields()[node.name.value];
    if (!field) throw new NotDeclared();
    compilation.path.push(key);
    const read = plan({ field, node, nodes: fieldNodes, coordinate });
    compilation.path.pop();
    if (read) plans.push({ key, nonNull: isNonNullType(field.type), nodes: fieldNodes, coordinate, read });
    else if (compilation.final) throw new NotDeclared();
  }
  return plans;
}

export function objectReader(
  compilation: Compilation,
  view: Pick<View, 'type'>,
  { plans, needs }: { plans: readonly FieldPlan[]; needs?: ReadonlyMap<string, number> },
): RowReader {
  if (compilation.final) return (row, run, depth) => readFinal(plans, row, run, depth);
  const columns = [...(needs ?? [])];
  return (row, run, depth) => {
    const source = makeSource(view.type.name, Object.fromEntries(columns.map(([name, index]) => [name, row[index]])));
    for (const { key, coordinate, read } of plans) {
      // graphql-js answers __typename by itself.
      if (!coordinate.endsWith('.__typename')) source[key] = read(row, run, depth);
    }
    return source;
  };
}

export function readFinal(plans: readonly FieldPlan[], row: readonly unknown[], run: Run, depth: number): unknown {
  const object: Record<string, unknown> = {};
  for (const plan of plans) {
    run.path[depth] = plan.key;
    const value = plan.read(row, run, depth + 1);
    if (value !== null && value !== undefined) {
      object[plan.key] = value;
    } else if (plan.nonNull) {
      if (value === null) reportNull(run, depth + 1, plan);
      return undefined;
    } else {
      object[plan.key] = null;
    }
  }
  return object;
}
