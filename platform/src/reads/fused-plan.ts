/**
 * One statement for several fetches of a query plan. The first fetch is planned as it would be alone; where one of
 * its entities is what a later fetch reads more of, that fetch's row is planned by its own subgraph and stands in a
 * slot of the entity's row. Nobody reads another's tables: each subgraph writes the SQL of its own part.
 */
import { GraphQLError, isObjectType, type FieldNode } from 'graphql';
import {
  idsJoin,
  renderedSlot,
  rowJson,
  rowScope,
  within,
  type Compilation,
  type JoinedSlot,
  type Joint,
  type Render,
  type RowReader,
  type Scope,
} from './compilation.ts';
import { addRowPolicy, conditionTexts, whereText, type Conditions } from './conditions.ts';
import { makeCompilation, newStatement, planWhole, type Environment, type OperationPlan } from './plan.ts';
import { NotDeclared } from './refusal.ts';
import type { Model } from './registry.ts';
import { canonicalId } from './sql.ts';

export interface PlannedPart {
  readonly environment: Environment;
  /** The query of the first part; `_entities` of the others. */
  readonly node: FieldNode;
  /** The part whose entities this one reads more of; undefined for the first. */
  readonly joinedTo: number | undefined;
  /** Response keys that lead to them. */
  readonly path: string;
}

/** How a joined row of one type is read. */
export interface JoinedEntity {
  readonly scope: Scope;
  readonly read: RowReader;
}

export interface FusedPlan extends OperationPlan {
  /** By part and type. */
  readonly entities: readonly ReadonlyMap<string, JoinedEntity>[];
}

/** Undefined when no part could be joined to the first. Throws NotDeclared when that one is not declared. */
export function planFused(parts: readonly PlannedPart[]): FusedPlan | undefined {
  const [first] = parts;
  const type = first?.environment.schema.getQueryType();
  if (!first || !type) return undefined;
  const fusing: Fusing = { parts, statement: newStatement(), entities: parts.map(() => new Map()) };
  const compilation = compilationOf(fusing, first, 0);
  const plan = planWhole(compilation, { type, node: first.node });
  return fusing.entities.some(({ size }) => size > 0) ? { ...plan, entities: fusing.entities } : undefined;
}

interface Fusing {
  readonly parts: readonly PlannedPart[];
  readonly statement: ReturnType<typeof newStatement>;
  readonly entities: readonly Map<string, JoinedEntity>[];
}

function compilationOf(fusing: Fusing, { environment }: PlannedPart, part: number): Compilation {
  return makeCompilation(environment, {
    final: true,
    part,
    statement: fusing.statement,
    join: (compilation, joint) => joinParts(fusing, compilation, joint),
  });
}

function joinParts(fusing: Fusing, host: Compilation, joint: Joint): JoinedSlot[] {
  const path = host.path.join('.');
  return fusing.parts.flatMap((planned, part) => {
    if (planned.joinedTo !== host.part || planned.path !== path) return [];
    const { dynamics } = fusing.statement;
    const before = dynamics.length;
    try {
      const slot = joinPart(fusing, host, { joint, planned, part });
      return slot === undefined ? [] : [{ part, slot }];
    } catch (error) {
      // What is not declared, or cannot be asked, is fetched by itself and gives its own error there.
      if (!(error instanceof NotDeclared || error instanceof GraphQLError)) throw error;
      dynamics.length = before;
      return [];
    }
  });
}

function joinPart(
  fusing: Fusing,
  host: Compilation,
  { joint, planned, part }: { joint: Joint; planned: PlannedPart; part: number },
): number | undefined {
  const { schema, registry, allows } = planned.environment;
  const model = registry.models.get(joint.type);
  const type = schema.getType(joint.type);
  if (model?.prefix === undefined || !isObjectType(type) || !allows(model.right)) return undefined;
  const compilation = compilationOf(fusing, planned, part);
  compilation.enclosing = host.enclosing;
  const scope = rowScope(compilation, model);
  const policy = addRowPolicy(compilation, { model, alias: scope.alias });
  const view = { type, fields: model.fields, model };
  const read = within(compilation, policy.index, () => compilation.planObject(scope, view, [planned.node]));
  fusing.entities[part]?.set(joint.type, { scope, read });
  return renderedSlot(joint.scope, rowText({ model, scope, policy }, joint.id));
}

/** As `planEntities` reads it, for one id that another row holds. */
function rowText({ model, scope, policy }: { model: Model; scope: Scope; policy: Conditions }, given: string): Render {
  const { alias } = scope;
  const id = model.aliases ? canonicalId(model.aliases, given) : given;
  const asked = `(select ${id} as id, ${given} as given offset 0) ${alias}`;
  const from =
    model.table === undefined
      ? asked
      : `${asked}_u join ${model.table} ${alias} on ${alias}.${model.key} = ${alias}_u.id`;
  return (bound) => {
    const where = whereText(conditionTexts(policy, bound));
    return `(select ${rowJson(scope, bound)} from ${from}${idsJoin(scope)}${where})`;
  };
}
