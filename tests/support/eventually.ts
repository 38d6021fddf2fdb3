import { setTimeout as delay } from 'node:timers/promises';

/** Tries until `attempt` neither throws nor returns false or undefined; then what it returned. Fails with its last error. */
export async function eventually<Value>(
  attempt: () => Value | Promise<Value>,
  { timeoutMs = 10_000, everyMs = 20 }: { timeoutMs?: number; everyMs?: number } = {},
): Promise<Exclude<Value, false | undefined>> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    let failure: unknown = new Error('It did not become true in time.');
    try {
      const value = await attempt();
      // Not one of the two: just compared.
      if (value !== false && value !== undefined) return value as Exclude<Value, false | undefined>;
    } catch (error) {
      failure = error;
    }
    if (Date.now() > deadline) throw failure;
    await delay(everyMs);
  }
}
