import type { FieldNode, GraphQLObjectType } from 'graphql';
import {
  makeScope,
  rowJson,
  type Bound,
  type Compilation,
  type Dynamic,
  type JoinedSlot,
  type Joint,
  type Place,
  type RowReader,
  type Scope,
} from './compilation.ts';
import { planEntities, type EntitySource } from './entities.ts';
import { planObject } from './object.ts';
import { planFields, type FieldPlan } from './object-reader.ts';
import { planRoot } from './roots.ts';

export interface Statement {
  readonly name: string | undefined;
  readonly text: string;
}

interface PlanBase {
  readonly dynamics: readonly Dynamic[];
  /** The statement's text; undefined when nothing is asked of the database. */
  render(bound: Bound): string | undefined;
  readonly slots: number;
  /** By the shape that the request's values give the text. */
  readonly statements: Map<string, Statement>;
}

export interface OperationPlan extends PlanBase {
  readonly fields: readonly FieldPlan[];
}

export interface FieldSourcePlan extends PlanBase {
  readonly read: RowReader;
}

export type Environment = Pick<
  Compilation,
  'schema' | 'fragments' | 'variables' | 'registry' | 'allows' | 'hasResolver'
>;

/** Plans a whole query. Throws NotDeclared when a part of it is not declared. */
export function planOperation(
  environment: Environment,
  root: { type: GraphQLObjectType; node: FieldNode },
): OperationPlan {
  return planWhole(makeCompilation(environment, { final: true }), root);
}

/** The same, for a compilation that other parts may join. */
export function planWhole(
  compilation: Compilation,
  { type, node }: { type: GraphQLObjectType; node: FieldNode },
): OperationPlan {
  const scope = makeScope('');
  const view = { type, fields: {}, model: undefined };
  const fields = planFields(compilation, view, [node], (planned) => planRoot(compilation, { ...planned, scope, view }));
  return { ...planBase(compilation, scope), fields };
}

/** Plans one field of Query for graphql-js; undefined when it is not declared. */
export function planRootSource(
  environment: Environment,
  of: Omit<Parameters<typeof planRoot>[1], 'scope' | 'view'> & { type: GraphQLObjectType },
): FieldSourcePlan | undefined {
  const compilation = makeCompilation(environment, { final: false });
  const scope = makeScope('');
  const view = { type: of.type, fields: {}, model: undefined };
  const read = planRoot(compilation, { ...of, scope, view });
  return read && { ...planBase(compilation, scope), read };
}

/** Plans entities that a resolver asks for by id. */
export function planEntitySource(
  environment: Environment,
  of: { place: Place; source: EntitySource },
): FieldSourcePlan {
  const compilation = makeCompilation(environment, { final: false });
  const scope = makeScope('');
  const read = planEntities(compilation, scope, of);
  return { ...planBase(compilation, scope), read };
}

interface CompilationOptions {
  readonly final: boolean;
  readonly part?: number;
  readonly statement?: Pick<Compilation, 'dynamics' | 'nextAlias'>;
  readonly join?: (compilation: Compilation, joint: Joint) => readonly JoinedSlot[];
}

export function makeCompilation(environment: Environment, options: CompilationOptions): Compilation {
  const { final, part = 0, statement = newStatement(), join } = options;
  const compilation: Compilation = {
    ...environment,
    ...statement,
    final,
    part,
    enclosing: undefined,
    path: [],
    planObject: (scope, view, nodes) => planObject(compilation, scope, view, nodes),
    join: (joint) => join?.(compilation, joint) ?? [],
  };
  return compilation;
}

/** What all parts of a statement have in common. */
export function newStatement(): Pick<Compilation, 'dynamics' | 'nextAlias'> {
  let aliases = 0;
  return {
    dynamics: [],
    nextAlias() {
      aliases += 1;
      return `r${String(aliases)}`;
    },
  };
}

function planBase(compilation: Compilation, scope: Scope): PlanBase {
  return {
    dynamics: compilation.dynamics,
    render: (bound) => (scope.slots.length === 0 ? undefined : `select ${rowJson(scope, bound)}`),
    slots: scope.slots.length,
    statements: new Map(),
  };
}
