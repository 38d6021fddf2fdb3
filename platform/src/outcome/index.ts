/**
 * Refusals are values. A use case returns `accept(value)` or `refuse(code, message, field)`; faults are
 * thrown. `docs/errors.md` lists every code with the reader's next step.
 */
export interface Refusal<Code extends string = string> {
  readonly ok: false;
  readonly code: Code;
  /** What happened, to what, and what to do about it. Constant text with the caller's own values only. */
  readonly message: string;
  /** The input field that is at fault, as a path (`amount.currency`). */
  readonly field?: string;
}

export interface Accepted<Value> {
  readonly ok: true;
  readonly value: Value;
}

export type Outcome<Value, Code extends string = string> = Accepted<Value> | Refusal<Code>;

export function accept<Value>(value: Value): Accepted<Value> {
  return { ok: true, value };
}

export function refuse<Code extends string>(code: Code, message: string, field?: string): Refusal<Code> {
  return field === undefined ? { ok: false, code, message } : { ok: false, code, message, field };
}

/** GraphQL's `Problem`. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly field: string | null;
}

export function problemOf(refusal: Refusal): Problem {
  return { code: refusal.code, message: refusal.message, field: refusal.field ?? null };
}

export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${String(value)}`);
}
