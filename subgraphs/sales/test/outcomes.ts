import type { Outcome } from '@tributary/platform';

/** The value of an outcome that must be accepted. */
export function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`Refused: ${outcome.code} ${outcome.message}`);
  return outcome.value;
}

/** The code of an outcome that must be refused. */
export function codeOf(outcome: Outcome<unknown>): string {
  if (outcome.ok) throw new Error(`Accepted: ${JSON.stringify(outcome.value)}`);
  return outcome.code;
}
