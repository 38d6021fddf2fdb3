import type { Answer } from '../../support/hub/client.ts';

/** What came back, as text too: nothing in it may tell how the hub is made. */
export interface Heard {
  readonly status: number;
  readonly text: string;
}

/** Of the hub's insides: stacks, paths, SQL, addresses, names of tables and roles. */
const TELLS = [
  /\n\s*at |\bat \S+ \(|:\d+:\d+\)/,
  /\.[cm]?[jt]s\b/,
  /node_modules|node:|file:/,
  /https?:|\/\/|127\.0\.0\.1|localhost/,
  /\b(select|insert|update|delete)\b.+\b(from|into|set|where)\b/i,
  /syntax error|violates|relation "|column "|PostgreSQL|ECONN|TypeError|ReferenceError|undefined is not/,
  /\b(sales|contact|service|access|analytics|integration|log)\.[a-z_]+s\b/,
  /\/(work|home|root|tmp|usr)\//,
];

/** Why this is no clear refusal, or undefined when it is one. */
export function unclear({ status, text }: Heard, code?: string): string | undefined {
  if (status >= 500) return `status ${String(status)}: ${text.slice(0, 500)}`;
  const tell = TELLS.find((pattern) => pattern.test(text));
  if (tell) return `tells ${String(tell)}: ${text.slice(0, 500)}`;
  const codes = codesOf(text);
  if (codes.length === 0) return `no refusal: ${text.slice(0, 500)}`;
  if (codes.includes('INTERNAL_ERROR')) return `an internal error: ${text.slice(0, 500)}`;
  if (code !== undefined && !codes.includes(code))
    return `${codes.join(' and ')} instead of ${code}: ${text.slice(0, 500)}`;
  return undefined;
}

/** Codes of errors and of problems; one that is missing counts as `NO_CODE`. */
export function codesOf(text: string): string[] {
  const answer = parsed(text);
  const errors = (answer.errors ?? []).map(({ extensions }) => extensions?.code ?? 'NO_CODE');
  const payloads = Object.values(answer.data ?? {}) as ({ problems?: { code: string }[] } | null)[];
  return [...errors, ...payloads.flatMap((payload) => (payload?.problems ?? []).map(({ code }) => code))];
}

export function parsed(text: string): Answer {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    return {};
  }
}
