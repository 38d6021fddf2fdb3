import { createHash } from 'node:crypto';
import type { Database } from '../db/index.ts';
import type { Principal } from '../principal/index.ts';
import type { Binding, Bound, Run } from './compilation.ts';
import type { FieldSourcePlan, OperationPlan, Statement } from './plan.ts';
import { ReadRefusal } from './refusal.ts';
import type { Registry } from './registry.ts';
import { openRow } from './sql.ts';

type Plan = OperationPlan | FieldSourcePlan;

/** What a part of the statement is bound with. */
export interface PartRequest {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly principal: Principal;
  readonly allows: (right: string) => boolean;
  readonly aliases: Registry['aliases'];
  readonly input?: unknown;
}

/** How many shapes of one plan are kept, and how many statements are prepared on a connection at most. */
const KEPT_SHAPES = 200;
const PREPARED_STATEMENTS = 1_000;

export interface Runner {
  /** The plan's row, and the state to read it with. One statement, or none. Database errors are thrown. */
  run(plan: Plan, ...parts: readonly PartRequest[]): Promise<{ row: readonly unknown[]; run: Run }>;
}

export function makeRunner(database: Pick<Database, 'query'>): Runner {
  const prepared = new Set<string>();
  return {
    async run(plan, ...parts) {
      const { bound, values, run } = bindAll(plan, parts);
      const shape = bound.map((texts) => (texts ? texts.join('\u0001') : '\u0002')).join('\u0003');
      let statement = plan.statements.get(shape);
      if (!statement) {
        const text = plan.render(bound);
        if (text === undefined) return { row: [], run };
        const name = nameOf(text);
        if (prepared.size < PREPARED_STATEMENTS) prepared.add(name);
        statement = { text, name: prepared.has(name) ? name : undefined };
        keep(plan.statements, shape, statement);
      }
      const { name, text } = statement;
      const rows = await database.query({ ...(name === undefined ? {} : { name }), text, values });
      const raw = JSON.parse(String(rows[0]?.[0])) as readonly unknown[];
      return { row: openRow(raw, plan.slots), run };
    },
  };
}

function nameOf(text: string): string {
  return `read_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
}

function keep(statements: Map<string, Statement>, shape: string, statement: Statement): void {
  const oldest = statements.keys().next();
  if (statements.size >= KEPT_SHAPES && oldest.done !== true) statements.delete(oldest.value);
  statements.set(shape, statement);
}

/** Binds in planning order. What is refused leaves no value behind, and neither does what stands inside of it. */
function bindAll(plan: Plan, parts: readonly PartRequest[]): { bound: Bound; values: unknown[]; run: Run } {
  const values: unknown[] = [];
  const bound: (readonly string[] | undefined)[] = [];
  const refused: (ReadRefusal | undefined)[] = [];
  const data: unknown[] = [];
  const bindings = makeBindings(values, parts);
  for (const [index, { bind, part, within }] of plan.dynamics.entries()) {
    const binding = bindings[part];
    if (binding === undefined) throw new Error('A part of the statement has nothing to be bound with');
    if (within !== undefined && bound[within] === undefined) {
      bound.push(undefined);
      continue;
    }
    const before = values.length;
    try {
      const result = bind(binding);
      bound.push(result.texts);
      data[index] = result.data;
    } catch (error) {
      if (!(error instanceof ReadRefusal)) throw error;
      values.length = before;
      bound.push(undefined);
      refused[index] = error;
    }
  }
  return { bound, values, run: { path: [], errors: [], refused, data, joined: parts.map(() => new Map()) } };
}

function makeBindings(values: unknown[], parts: readonly PartRequest[]): Binding[] {
  let aliases = 0;
  const statement = {
    values,
    param(value: unknown, type?: string) {
      refuseNul(value);
      const placeholder = `$${String(values.push(value))}`;
      return type === undefined ? placeholder : `${placeholder}::${type}`;
    },
    nextAlias() {
      aliases += 1;
      return `h${String(aliases)}`;
    },
  };
  return parts.map(({ variables, principal, allows, aliases: known, input }) => ({
    ...{ variables, principal, allows, input, aliases: known },
    ...statement,
  }));
}

/** PostgreSQL has no NUL in text. */
function refuseNul(value: unknown): void {
  if (Array.isArray(value)) for (const item of value) refuseNul(item);
  else if (typeof value === 'string' && value.includes('\u0000')) {
    throw new ReadRefusal('BAD_USER_INPUT', 'Text with a NUL character cannot be looked for.');
  }
}
