import { getNullableType, isListType, isNonNullType, type FieldNode } from 'graphql';
import { objectTypeOf, type Compilation, type Planned, type RowReader } from './compilation.ts';
import { encodeCursor, type CursorValues } from './cursor.ts';
import { listReader, type ValueReader } from './leaf.ts';
import { objectReader, planFields } from './object-reader.ts';
import { openRows } from './sql.ts';

/** `totalCount` is exact up to here, and no count reads further. */
export const COUNTED_ROWS = 10_000;

/** What binding found out about the page. */
export interface PageData {
  readonly size: number;
  readonly backward: boolean;
  readonly order: string;
  readonly after: boolean;
  readonly before: boolean;
}

/** What the database answered for one connection. */
interface Answer {
  readonly rows: unknown;
  readonly total: unknown;
  readonly data: PageData;
}

/** The page in the order asked for, without the row that only says that there is more. */
interface Page {
  readonly rows: readonly (readonly unknown[])[];
  readonly more: boolean;
  readonly total: number;
  readonly data: PageData;
}

interface CursorSlots {
  readonly order: number;
  readonly key: number;
}

/** The rows' scope, as far as a connection's fields need it. */
export interface ConnectionRow {
  slots(): number;
  /** Slots of the cursor: values of the order's fields, and the key. */
  cursor(): CursorSlots;
  planNode(nodes: readonly FieldNode[]): RowReader;
}

interface Planning {
  readonly row: ConnectionRow;
  /** Found out while planning: whether rows are read, whether they are counted, whether it matters if there are more. */
  readonly uses: { rows: boolean; count: boolean; more: boolean };
}

/** `nodes edges pageInfo totalCount totalCountExact`. Reads `[Answer]`. */
export function planConnectionObject(compilation: Compilation, planned: Planned, planning: Planning): RowReader {
  const type = objectTypeOf(planned);
  const plans = planFields(compilation, { type }, planned.nodes, (member) => {
    const inner = { ...planned, ...member };
    switch (member.field.name) {
      case 'nodes':
        return planNodes(compilation, inner, planning);
      case 'edges':
        return planEdges(compilation, inner, planning);
      case 'pageInfo':
        return planPageInfo(compilation, inner, planning);
      case 'totalCount':
        planning.uses.count = true;
        return ([page]) => Math.min((page as Page).total, COUNTED_ROWS);
      case 'totalCountExact':
        planning.uses.count = true;
        return ([page]) => (page as Page).total <= COUNTED_ROWS;
      default:
        return undefined;
    }
  });
  const read = objectReader(compilation, { type }, { plans });
  return ([answer], run, depth) => read([pageOf(answer as Answer, planning.row.slots())], run, depth);
}

function pageOf({ rows, total, data }: Answer, slots: number): Page {
  const page = (rows ?? []) as (readonly unknown[])[];
  const more = page.length > data.size;
  if (more) page.pop();
  if (data.backward) page.reverse();
  return { rows: openRows(page, slots), more, total: Number(total ?? 0), data };
}

function planNodes(compilation: Compilation, planned: Planned, { row, uses }: Planning): RowReader {
  uses.rows = true;
  return rowsReader(compilation, planned, { read: row.planNode(planned.nodes) });
}

function planEdges(compilation: Compilation, planned: Planned, planning: Planning): RowReader {
  planning.uses.rows = true;
  const type = objectTypeOf(planned);
  const plans = planFields(compilation, { type }, planned.nodes, (member): RowReader | undefined => {
    if (member.field.name === 'node') {
      const read = planning.row.planNode(member.nodes);
      return ([row], run, depth) => read(row as readonly unknown[], run, depth);
    }
    if (member.field.name !== 'cursor') return undefined;
    const slots = planning.row.cursor();
    return ([row, order]) => cursorOf(String(order), row as readonly unknown[], slots);
  });
  const read = objectReader(compilation, { type }, { plans });
  return rowsReader(compilation, planned, { read, itemOf: (row, { data }) => [row, data.order] });
}

/** The page's rows as a list; `itemOf` says what is read of each. */
function rowsReader(
  compilation: Compilation,
  planned: Planned,
  { read, itemOf }: { read: RowReader; itemOf?: (row: readonly unknown[], page: Page) => readonly unknown[] },
): RowReader {
  const type = getNullableType(planned.field.type);
  const item: ValueReader = (row, run, depth) => read(row as readonly unknown[], run, depth);
  const nonNull = isListType(type) && isNonNullType(type.ofType);
  const list = listReader(compilation, { item, nonNull, place: planned });
  return ([answer], run, depth) => {
    const page = answer as Page;
    return list(itemOf ? page.rows.map((row) => itemOf(row, page)) : page.rows, run, depth);
  };
}

function planPageInfo(compilation: Compilation, planned: Planned, { row, uses }: Planning): RowReader {
  uses.rows = true;
  const type = objectTypeOf(planned);
  const plans = planFields(compilation, { type }, planned.nodes, ({ field }) => {
    switch (field.name) {
      case 'hasNextPage':
        uses.more = true;
        return ([page]) => hasMore(page as Page, false);
      case 'hasPreviousPage':
        uses.more = true;
        return ([page]) => hasMore(page as Page, true);
      case 'startCursor':
        return cursorAt(row, 0);
      case 'endCursor':
        return cursorAt(row, -1);
      default:
        return undefined;
    }
  });
  return objectReader(compilation, { type }, { plans });
}

/** Ahead it is known; behind, the cursor that the page starts from says that there is at least its own row. */
function hasMore({ more, data }: Page, previous: boolean): boolean {
  if (previous === data.backward) return more;
  return previous ? data.after : data.before;
}

function cursorAt(row: ConnectionRow, at: number): RowReader {
  const slots = row.cursor();
  return ([page]) => {
    const { rows, data } = page as Page;
    const found = rows.at(at);
    return found ? cursorOf(data.order, found, slots) : null;
  };
}

function cursorOf(order: string, row: readonly unknown[], slots: CursorSlots): string {
  return encodeCursor(order, [...(row[slots.order] as CursorValues), String(row[slots.key])]);
}
