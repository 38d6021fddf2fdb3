import { isObjectType, type FieldNode } from 'graphql';
import { addDynamic, rowScope, type Compilation, type Planned, type RowReader } from './compilation.ts';
import { argumentReader } from './arguments.ts';
import { rowConditions, whereText } from './conditions.ts';
import { planConnection } from './connection.ts';
import type { RootField } from './declare.ts';
import { planEntities, wantedOf } from './entities.ts';
import { NotDeclared, uuidOf } from './refusal.ts';
import { planDerived, planForbidden, planList, planNested, planOne } from './relation.ts';
import { tableOf } from './registry.ts';
import { collectFields } from './selection.ts';
import { canonicalId } from './sql.ts';

/** Plans a field of Query: declared ones and `_entities`; undefined for any other. */
export function planRoot(compilation: Compilation, planned: Planned): RowReader | undefined {
  if (planned.field.name === '_entities') return planEntitiesRoot(compilation, planned);
  const root = compilation.registry.roots.get(planned.field.name);
  switch (root?.kind) {
    case undefined:
      return undefined;
    case 'byId':
      return planById(compilation, planned, root);
    case 'oneOf':
      return planOne(compilation, planned, root);
    case 'listOf':
      return planList(compilation, planned, root);
    case 'connectionOf':
      return planConnection(compilation, planned, root);
    case 'derived':
      return planDerived(compilation, planned, root);
  }
}

function planById(compilation: Compilation, planned: Planned, root: Extract<RootField, { kind: 'byId' }>): RowReader {
  const model = compilation.registry.model(root.type);
  if (!compilation.allows(model.right)) return planForbidden(compilation, planned, model.right);
  const scope = rowScope(compilation, model);
  const { alias } = scope;
  const argumentsIn = argumentReader(planned.field, planned.node);
  const dynamic = addDynamic(compilation, (binding) => {
    const args = argumentsIn(binding);
    const uuid = uuidOf(args[root.argument], model.prefix ?? '');
    const id = binding.param(uuid, 'uuid');
    const conditions = rowConditions(binding, { model, alias, where: undefined, parent: '', args });
    return { texts: [`${alias}.${model.key} = ${model.aliases ? canonicalId(model.aliases, id) : id}`, ...conditions] };
  });
  return planNested(compilation, planned, {
    scope,
    model,
    from: (bound) => `(select ${alias}.* from ${tableOf(model)} ${alias}${whereText(bound[dynamic] ?? [])}) ${alias}`,
    dynamic,
    many: false,
  });
}

function planEntitiesRoot(compilation: Compilation, planned: Planned): RowReader {
  const types = selectedTypes(compilation, planned.nodes);
  const argumentsIn = argumentReader(planned.field, planned.node);
  return planEntities(compilation, planned.scope, {
    place: planned,
    source: {
      types,
      wanted(binding) {
        return wantedOf(compilation, argumentsIn(binding)['representations']);
      },
    },
  });
}

/** Declared types of which a field is selected. */
export function selectedTypes(
  scope: Pick<Compilation, 'schema' | 'fragments' | 'variables' | 'registry'>,
  nodes: readonly FieldNode[],
): readonly string[] {
  const sets = nodes.map((node) => node.selectionSet);
  return [...scope.registry.models.keys()].filter((name) => {
    const type = scope.schema.getType(name);
    if (!isObjectType(type)) throw new NotDeclared();
    const selected = [...collectFields(scope, type, sets).values()];
    return selected.some(([node]) => node !== undefined && node.name.value !== '__typename');
  });
}
