import {
  addDynamic,
  objectTypeOf,
  refused,
  renderedSlot,
  slotOf,
  sqlContext,
  type Compilation,
  type Planned,
  type RowReader,
  type View,
  withJoined,
} from './compilation.ts';
import { argumentReader } from './arguments.ts';
import { column, publicId, exact, type Decode, type Field } from './declare.ts';
import { jsonReader } from './json.ts';
import { leafReader, type ValueReader } from './leaf.ts';
import { forbidden, NotDeclared } from './refusal.ts';
import { planConnection } from './connection.ts';
import { planDerived, planForbidden, planList, planOne, planReference } from './relation.ts';
import { collectFields } from './selection.ts';
import { quoted } from './sql.ts';

/** Plans one selected field; undefined when a resolver has to answer it. */
export function planField(compilation: Compilation, planned: Planned): RowReader | undefined {
  const declared = declaredField(planned);
  if (!declared) return undefined;
  if (declared.kind === 'column' || declared.kind === 'expression') {
    const { right } = declared;
    if (right !== undefined && !compilation.allows(right)) return planForbidden(compilation, planned, right);
  }
  switch (declared.kind) {
    case 'computed':
      return undefined;
    case 'column':
      return planColumn(compilation, planned, declared);
    case 'expression':
      return planExpression(compilation, planned, declared);
    case 'money': {
      const fields = { minor: exact(declared.minor), currency: column(declared.currency) };
      return planEmbedded(compilation, planned, {
        fields,
        present: textOf(columnText(planned, declared.minor), 'text'),
      });
    }
    case 'embedded': {
      const present = declared.present === undefined ? {} : { present: columnText(planned, declared.present) };
      return planEmbedded(compilation, planned, { fields: declared.fields, ...present });
    }
    case 'reference':
      return planReferenceField(compilation, planned, declared);
    case 'one':
      return planOne(compilation, planned, declared);
    case 'list':
      return planList(compilation, planned, declared);
    case 'connection':
      return planConnection(compilation, planned, declared);
    case 'derived':
      return planDerived(compilation, planned, declared);
  }
}

/** `id` follows from the type's TypeID prefix. */
function declaredField({ field, view }: Planned): Field | undefined {
  const declared = view.fields[field.name];
  if (declared || field.name !== 'id' || view.model?.prefix === undefined) return declared;
  const name = view.model.table === undefined ? 'given' : view.model.key.slice(1, -1);
  return publicId(view.model.prefix, name);
}

function planColumn(
  compilation: Compilation,
  planned: Planned,
  declared: { readonly column: string; readonly decode?: Decode },
): RowReader {
  const sql = columnText(planned, declared.column);
  return valueAt(
    slotOf(planned.scope, textOf(sql, declared.decode)),
    valueReader(compilation, planned, declared.decode),
  );
}

function planExpression(
  compilation: Compilation,
  planned: Planned,
  declared: Extract<Field, { kind: 'expression' }>,
): RowReader {
  const { scope, field, node } = planned;
  const read = valueReader(compilation, planned, declared.decode);
  if (field.args.length === 0 && !declared.perRequest) {
    const sql = declared.sql(scope.alias, sqlContext(scope, {}));
    return valueAt(slotOf(scope, textOf(`(${sql})`, declared.decode)), read);
  }
  // Whether a request's text will use the ids is not known yet, so they are joined.
  if (scope.aliases) scope.usesIds = true;
  const argumentsIn = argumentReader(field, node);
  const dynamic = addDynamic(compilation, (binding) => {
    const args = argumentsIn(binding);
    return { texts: [textOf(`(${declared.sql(scope.alias, sqlContext(scope, { args, binding }))})`, declared.decode)] };
  });
  const index = renderedSlot(scope, (bound) => bound[dynamic]?.[0] ?? 'null');
  const fail = refused(compilation, planned);
  const value = valueAt(index, read);
  return (row, run, depth) => {
    const refusal = run.refused[dynamic];
    return refusal ? fail(refusal, run, depth) : value(row, run, depth);
  };
}

function columnText({ scope }: Pick<Planned, 'scope'>, name: string): string {
  return `${scope.alias}.${quoted(name)}`;
}

function textOf(sql: string, decode: Decode | undefined): string {
  return decode === 'text' ? `${sql}::text` : sql;
}

function valueAt(index: number, read: ValueReader): RowReader {
  return (row, run, depth) => {
    const value = row[index];
    return value === null ? null : read(value, run, depth);
  };
}

function valueReader(compilation: Compilation, planned: Planned, decode: Decode | undefined): ValueReader {
  return (
    leafReader(compilation, planned.field.type, { decode, place: planned }) ??
    jsonReader(compilation, planned.field.type, planned)
  );
}

function planEmbedded(
  compilation: Compilation,
  planned: Planned,
  declared: { readonly fields: View['fields']; readonly present?: string /* SQL */ },
): RowReader {
  const { scope } = planned;
  const view: View = { type: objectTypeOf(planned), fields: declared.fields, model: undefined };
  const read = compilation.planObject(scope, view, planned.nodes);
  if (declared.present === undefined) return read;
  // What tells whether the object is there is mostly read for one of its fields anyway: one slot for both.
  const present = slotOf(scope, declared.present);
  return (row, run, depth) => (row[present] === null ? null : read(row, run, depth));
}

/** Id and type are in this row; anything else starts at the entity's own row. */
function planReferenceField(
  compilation: Compilation,
  planned: Planned,
  declared: Extract<Field, { kind: 'reference' }>,
): RowReader {
  const model = compilation.registry.models.get(declared.type);
  const right = model?.right ?? declared.type;
  if (!compilation.allows(right)) {
    const fail = refused(compilation, planned);
    const present = slotOf(planned.scope, `${columnText(planned, declared.column)} is null`);
    return (row, run, depth) => (row[present] === true ? null : fail(forbidden(right), run, depth));
  }
  const type = objectTypeOf(planned);
  const sets = planned.nodes.map((node) => node.selectionSet);
  const names = [...collectFields(compilation, type, sets).values()].map((nodes) => nodes[0]?.name.value);
  const isLocal = names.every((name) => name === 'id' || name === '__typename');
  if (!isLocal && model) return planReference(compilation, planned, { model, column: declared.column });
  if (!isLocal && compilation.final) throw new NotDeclared();
  const id = columnText(planned, declared.column);
  const read = planEmbedded(compilation, planned, {
    fields: { id: publicId(declared.publicId, declared.column) },
    present: id,
  });
  return withJoined(compilation, { scope: planned.scope, type: type.name, id }, read);
}
