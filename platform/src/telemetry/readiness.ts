export interface ReadinessCheck {
  readonly name: string;
  /** Throws, with a message for the operator, when the part is not ready. */
  check(): Promise<void>;
}

export interface Readiness {
  readonly ready: boolean;
  /** `ok`, or what is wrong, by the check's name. */
  readonly checks: Readonly<Record<string, string>>;
}

const CHECK_TIMEOUT_MS = 2_000;

/** Runs every check at once; one that hangs counts as failed. */
export async function checkReadiness(checks: readonly ReadinessCheck[]): Promise<Readiness> {
  const results = await Promise.all(checks.map(async (check) => [check.name, await resultOf(check)] as const));
  return { ready: results.every(([, result]) => result === 'ok'), checks: Object.fromEntries(results) };
}

async function resultOf(check: ReadinessCheck): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => {
      resolve(`no answer in ${String(CHECK_TIMEOUT_MS)} ms`);
    }, CHECK_TIMEOUT_MS);
  });
  const run = check.check().then(
    () => 'ok',
    (error: unknown) => (error instanceof Error ? error.message : 'failed'),
  );
  const result = await Promise.race([run, late]);
  clearTimeout(timer);
  return result;
}
