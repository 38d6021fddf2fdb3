/**
 * Taking a record in failed with an exception: is it the record's fault (then the others go on without it) or
 * the hub's (then everything waits)? Told by the root of the error.
 */

/** SQLSTATE classes of what a value can cause: data exceptions, violated constraints, program limits. */
const OF_THE_VALUE = new Set(['22', '23', '54']);
const SQLSTATE = /^[0-9A-Z]{5}$/;
/** How the driver and its pool tell of a lost or missing connection, where they give no code. */
const OF_THE_LINE = /\bterminat(?:ed|ing)\b|\btime(?:d )?out\b|\bconnect(?:ion)?\b/iu;

export function isFaultOfRecord(error: unknown): boolean {
  const causes = causesOf(error);
  for (const { code } of causes) {
    if (typeof code === 'string' && SQLSTATE.test(code)) return OF_THE_VALUE.has(code.slice(0, 2));
    // ECONNREFUSED and its like; QUEUE_UNAVAILABLE.
    if (typeof code === 'string') return false;
  }
  const root = causes.at(-1);
  // What wraps the root quotes the statement and its values, which may speak of connections too.
  return root !== undefined && !OF_THE_LINE.test(root.message);
}

/** What the error says at its root; what wraps it may quote a whole statement with its values. */
export function rootMessage(error: unknown): string {
  return causesOf(error).at(-1)?.message ?? String(error);
}

interface Cause {
  readonly message: string;
  readonly code: unknown;
}

function causesOf(error: unknown): Cause[] {
  const causes: Cause[] = [];
  for (let next: unknown = error; next instanceof Error; next = next.cause) {
    causes.push({ message: next.message, code: 'code' in next ? next.code : undefined });
  }
  return causes;
}
