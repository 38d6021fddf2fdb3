import type { FieldNode } from 'graphql';
import { slotOf, withJoined, type Compilation, type RowReader, type Scope, type View } from './compilation.ts';
import { planField } from './field.ts';
import { objectReader, planFields } from './object-reader.ts';
import type { Model } from './registry.ts';
import { quoted } from './sql.ts';

/** Plans what is selected of one object: slots into its row's scope, and a reader for the object. */
export function planObject(compilation: Compilation, scope: Scope, view: View, nodes: readonly FieldNode[]): RowReader {
  const needs = new Map<string, number>();
  if (!compilation.final && view.model && scope.key !== undefined) needs.set('id', slotOf(scope, scope.key));
  const plans = planFields(compilation, view, nodes, (planned) => {
    const read = planField(compilation, { ...planned, scope, view });
    const declared = view.fields[planned.field.name];
    if (declared?.kind === 'computed') {
      for (const column of declared.needs) needs.set(column, slotOf(scope, `${scope.alias}.${quoted(column)}`));
    }
    return read;
  });
  const read = objectReader(compilation, view, { plans, needs });
  if (!view.model || scope.key === undefined) return read;
  return withJoined(
    compilation,
    { scope, type: view.type.name, id: shownId(scope.alias, scope.key, view.model) },
    read,
  );
}

/** A contribution shows the id that it was asked by, whatever that is an alias of. */
function shownId(alias: string, key: string, model: Model): string {
  return model.table === undefined ? `${alias}.given` : key;
}
