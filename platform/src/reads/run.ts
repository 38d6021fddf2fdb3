import { createHash } from 'node:crypto';
import type { Database } from '../db/index.ts';
import type { Principal } from '../principal/index.ts';
import type { Binding, Bound, Run } from './compilation.ts';
import type { FieldSourcePlan, OperationPlan, Statement } from './plan.ts';
import { ReadRefusal } from './refusal.ts';
import type { Registry } from './registry.ts';
import { openRow } from './sql.ts';

type Plan = OperationPlan | FieldSourcePlan;

export interface RunRequest {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly principal: Principal;
  readonly allows: (right: string) => boolean;
  readonly input?: unknown;
}

/** How many shapes of one plan are kept, and how many statements are prepared on a connection at most. */
const KEPT_SHAPES = 200;
const PREPARED_STATEMENTS = 1_000;

export interface Runner {
  /** The plan's row, and the state to read it with. One statement, or none. Database errors are thrown. */
  run(plan: Plan, request: RunRequest): Promise<{ row: readonly unknown[]; run: Run }>;
}

export function makeRunner(database: Pick<Database, 'query'>, aliases: Registry['aliases']): Runner {
  const prepared = new Set<string>();
  return {
    async run(plan, request) {
      const { bound, values, run } = bindAll(plan, { ...request, aliases });
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

type BindRequest = RunRequest & Pick<Binding, 'aliases'>;

/** Binds in planning order. What is refused leaves no value behind, and neither does what stands inside of it. */
function bindAll(plan: Plan, request: BindRequest): { bound: Bound; values: unknown[]; run: Run } {
  const values: unknown[] = [];
  const bound: (readonly string[] | undefined)[] = [];
  const refused: (ReadRefusal | undefined)[] = [];
  const data: unknown[] = [];
  const binding = makeBinding(values, request);
  for (const [index, { bind, within }] of plan.dynamics.entries()) {
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
  return { bound, values, run: { path: [], errors: [], refused, data } };
}

function makeBinding(values: unknown[], request: BindRequest): Binding {
  let aliases = 0;
  return {
    variables: request.variables,
    principal: request.principal,
    allows: request.allows,
    aliases: request.aliases,
    input: request.input,
    values,
    param(value, type) {
      refuseNul(value);
      const placeholder = `$${String(values.push(value))}`;
      return type === undefined ? placeholder : `${placeholder}::${type}`;
    },
    nextAlias() {
      aliases += 1;
      return `h${String(aliases)}`;
    },
  };
}

/** PostgreSQL has no NUL in text. */
function refuseNul(value: unknown): void {
  if (Array.isArray(value)) for (const item of value) refuseNul(item);
  else if (typeof value === 'string' && value.includes('\u0000')) {
    throw new ReadRefusal('BAD_USER_INPUT', 'Text with a NUL character cannot be looked for.');
  }
}
