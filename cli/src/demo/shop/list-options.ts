/** Filter, sort and page as Vendure's lists do it. */
import { GraphQLError } from 'graphql';

export interface ListOptions {
  readonly skip?: number | null;
  readonly take?: number | null;
  readonly sort?: Readonly<Record<string, 'ASC' | 'DESC' | null>> | null;
  readonly filter?: Readonly<Record<string, Operators | null>> | null;
}
type Operators = Readonly<Record<string, unknown>>;

export interface Listed<Row> {
  readonly items: Row[];
  readonly totalItems: number;
}

const USUAL_TAKE = 100;
const MOST = 1_000;

/** `id` in each row; what is sorted or filtered by are its fields. */
export function listed<Row extends { readonly id: string }>(
  rows: readonly Row[],
  options: ListOptions | null = {},
): Listed<Row> {
  const take = options?.take ?? USUAL_TAKE;
  if (take > MOST) {
    const message = `Cannot take more than ${String(MOST)} results from a list query`;
    throw new GraphQLError(message, { extensions: { code: 'USER_INPUT_ERROR' } });
  }
  const filters = Object.entries(options?.filter ?? {});
  const found = rows.filter((row) =>
    filters.every(([field, operators]) => matches(valueOf(row, field), operators ?? {})),
  );
  const skip = options?.skip ?? 0;
  return { items: sorted(found, options?.sort ?? {}).slice(skip, skip + take), totalItems: found.length };
}

function sorted<Row extends object>(rows: Row[], sort: NonNullable<ListOptions['sort']>): Row[] {
  const keys = Object.entries(sort);
  if (keys.length === 0) return rows;
  return rows.sort((one, other) => {
    for (const [field, direction] of keys) {
      const order = compare(valueOf(one, field), valueOf(other, field), field);
      if (order !== 0) return direction === 'DESC' ? -order : order;
    }
    return 0;
  });
}

/** Ids are counted, so 10 comes after 9. */
function compare(one: unknown, other: unknown, field: string): number {
  const [a, b] = field === 'id' ? [Number(one), Number(other)] : [textOf(one), textOf(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}

function matches(value: unknown, operators: Operators): boolean {
  return Object.entries(operators).every(([name, operand]) => {
    const test = OPERATORS[name];
    return test === undefined || operand === null || test(value, operand);
  });
}

/** A row without the value matches nothing that is asked of it, as in SQL. */
const OPERATORS: Readonly<Record<string, (value: unknown, operand: unknown) => boolean>> = {
  isNull: (value, operand) => isAbsent(value) === operand,
  eq: (value, operand) => value === operand,
  notEq: (value, operand) => !isAbsent(value) && value !== operand,
  in: (value, operand) => Array.isArray(operand) && operand.includes(value),
  notIn: (value, operand) => !isAbsent(value) && Array.isArray(operand) && !operand.includes(value),
  contains: (value, operand) => textOf(value).toLowerCase().includes(textOf(operand).toLowerCase()),
  notContains: (value, operand) => !textOf(value).toLowerCase().includes(textOf(operand).toLowerCase()),
  before: (value, operand) => !isAbsent(value) && textOf(value) < textOf(operand),
  after: (value, operand) => !isAbsent(value) && textOf(value) > textOf(operand),
  between: (value, operand) => {
    const { start, end } = operand as { start: string; end: string }; // the schema's DateRange
    return !isAbsent(value) && textOf(value) >= start && textOf(value) <= end;
  },
};

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function valueOf(row: object, field: string): unknown {
  return (row as Readonly<Record<string, unknown>>)[field];
}
