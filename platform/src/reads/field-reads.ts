import {
  GraphQLError,
  type FieldNode,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type OperationDefinitionNode,
} from 'graphql';
import type { Principal } from '../principal/index.ts';
import { wantedOf, type EntitySource, type Representation, type Wanted } from './entities.ts';
import type { ReadTarget } from './operation-reads.ts';
import { planEntitySource, planRootSource, type Environment, type FieldSourcePlan } from './plan.ts';
import type { BoundReads } from './reads.ts';
import { NotDeclared, ReadRefusal, refusalOfDatabaseError, toGraphQLError } from './refusal.ts';
import { selectedTypes } from './roots.ts';
import { installSourceResolvers } from './schema-resolvers.ts';
import { selectionVariables } from './selection.ts';

/** The other path: graphql-js executes, and each declared root field or asked-for entity is one statement. */
export interface FieldReads extends Pick<BoundReads, 'readOne' | 'readMany'> {
  /** Sets the resolvers of the schema. */
  install(): void;
}

const KEPT_PLANS = 64;

export function makeFieldReads(target: ReadTarget): FieldReads {
  const plans = makePlanCache(target);
  const readMany: BoundReads['readMany'] = async (info, principal, { type, ids }) => {
    const wanted = ids.map((uuid): Wanted => ({ type, uuid }));
    const read = await readEntities(target, plans, { info, principal, types: [type], wanted });
    return read as readonly unknown[];
  };
  return {
    readMany,
    readOne: async (info, principal, { type, id }) => (await readMany(info, principal, { type, ids: [id] }))[0],
    install() {
      const query = target.schema.getQueryType()?.getFields() ?? {};
      for (const name of target.registry.roots.keys()) {
        const field = query[name];
        if (field) field.resolve = rootResolver(target, plans);
      }
      const entities = query['_entities'];
      if (entities) entities.resolve = entitiesResolver(target, plans, entities.resolve);
      installSourceResolvers(target.schema);
    },
  };
}

function rootResolver(target: ReadTarget, plans: PlanCache): GraphQLFieldResolver<unknown, unknown> {
  return async (_source, _args, context, info) => {
    const principal = principalOf(context);
    const plan = plans(info, principal, 'root', (environment) =>
      planRootSource(environment, { ...placeOf(info), type: info.parentType }),
    );
    return await runSource(target, plan, { info, principal });
  };
}

/** Declared types in one statement; what is not declared goes to the resolver that was there. */
function entitiesResolver(
  target: ReadTarget,
  plans: PlanCache,
  original: GraphQLFieldResolver<unknown, unknown> | undefined,
): GraphQLFieldResolver<unknown, unknown> {
  return async (source, args, context, info) => {
    const representations = (args as { readonly representations: readonly Representation[] }).representations;
    const types = selectedTypes(environmentOf(target, info, principalOf(context)), info.fieldNodes);
    const isDeclared = representations.map((entry) => types.includes(String(entry['__typename'])));
    const declared = representations.filter((_, index) => isDeclared[index]);
    const others = representations.filter((_, index) => !isDeclared[index]);
    const wanted = wantedOf(target, declared);
    const [read, resolved] = await Promise.all([
      readEntities(target, plans, { info, principal: principalOf(context), types, wanted }),
      others.length === 0 ? [] : original?.(source, { ...args, representations: others }, context, info),
    ]);
    if (!Array.isArray(read)) return read;
    const rest = [...((resolved ?? []) as unknown[])];
    return isDeclared.map((own) => (own ? (read.shift() as unknown) : rest.shift()));
  };
}

async function readEntities(
  target: ReadTarget,
  plans: PlanCache,
  of: { info: GraphQLResolveInfo; principal: Principal; types: readonly string[]; wanted: readonly Wanted[] },
): Promise<unknown> {
  const { info, principal, types, wanted } = of;
  if (wanted.length === 0) return [];
  const source: EntitySource = { types, wanted: (binding) => binding.input as readonly Wanted[] };
  const plan = plans(info, principal, types.join(), (environment) =>
    planEntitySource(environment, { place: placeOf(info), source }),
  );
  return await runSource(target, plan, { info, principal, input: wanted });
}

async function runSource(
  target: ReadTarget,
  plan: FieldSourcePlan | undefined,
  { info, principal, input }: { info: GraphQLResolveInfo; principal: Principal; input?: unknown },
): Promise<unknown> {
  if (!plan) throw new GraphQLError(`${info.parentType.name}.${info.fieldName} has no declaration`);
  const { allows } = target.rights(principal);
  try {
    const { aliases } = target.registry;
    const part = { variables: info.variableValues, principal, allows, aliases, input };
    const { row, run } = await target.runner.run(plan, part);
    return plan.read(row, run, 0);
  } catch (error) {
    if (error instanceof NotDeclared || error instanceof GraphQLError) throw error;
    throw toGraphQLError(error instanceof ReadRefusal ? error : refusalOfDatabaseError(error), info.fieldNodes);
  }
}

type Plan = (environment: Environment) => FieldSourcePlan | undefined;
type PlanCache = (
  info: GraphQLResolveInfo,
  principal: Principal,
  kind: string,
  plan: Plan,
) => FieldSourcePlan | undefined;

/** Plans by the field's node, which is the same object each time its document is executed. */
function makePlanCache(target: ReadTarget): PlanCache {
  const known = new WeakMap<FieldNode, Map<string, FieldSourcePlan | undefined>>();
  const variables = new WeakMap<OperationDefinitionNode, readonly string[]>();
  return (info, principal, kind, plan) => {
    const [node] = info.fieldNodes;
    if (!node) return undefined;
    let names = variables.get(info.operation);
    if (!names) variables.set(info.operation, (names = selectionVariables(info.operation, info.fragments)));
    const chosen = names.map((name) => (info.variableValues[name] === true ? '1' : '0')).join('');
    const key = `${kind} ${info.parentType.name} ${target.rights(principal).fingerprint} ${chosen}`;
    const plans = known.get(node) ?? new Map<string, FieldSourcePlan | undefined>();
    known.set(node, plans);
    if (!plans.has(key)) {
      if (plans.size >= KEPT_PLANS) plans.clear();
      plans.set(key, plan(environmentOf(target, info, principal)));
    }
    return plans.get(key);
  };
}

function environmentOf(target: ReadTarget, info: GraphQLResolveInfo, principal: Principal): Environment {
  const { schema, registry, hasResolver } = target;
  const { allows } = target.rights(principal);
  return { schema, registry, hasResolver, allows, fragments: info.fragments, variables: info.variableValues };
}

function placeOf(info: GraphQLResolveInfo): Parameters<typeof planRootSource>[1] {
  const [node] = info.fieldNodes;
  const field = info.parentType.getFields()[info.fieldName];
  if (!node || !field) throw new NotDeclared();
  const coordinate = `${info.parentType.name}.${info.fieldName}`;
  return { type: info.parentType, field, node, nodes: info.fieldNodes, coordinate };
}

function principalOf(context: unknown): Principal {
  if (typeof context === 'object' && context !== null && 'principal' in context) return context.principal as Principal;
  throw new Error('The context of a subgraph has a principal');
}
