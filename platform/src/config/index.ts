/** One zod schema per process, parsed once in its `main.ts`; every problem of the environment in one message. */
import { z } from 'zod';

/** The environment does not fit. `message` lists every problem, one a line, with the variable's name. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Parses `env` by `schema`. Empty strings count as absent, because that is what an empty line in a file means. */
export function loadConfig<Schema extends z.ZodType>(
  schema: Schema,
  env: Readonly<Record<string, string | undefined>>,
): z.infer<Schema> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.') || '(all)'}: ${issue.message}`);
  throw new ConfigError(`The configuration has ${String(lines.length)} problem(s):\n${lines.join('\n')}`);
}

/** `1`, `true`, `yes`, `on` and their opposites. */
export const flag = z
  .enum(['1', 'true', 'yes', 'on', '0', 'false', 'no', 'off'])
  .transform((text) => ['1', 'true', 'yes', 'on'].includes(text));

export const port = z.coerce.number().int().min(0).max(65_535);
