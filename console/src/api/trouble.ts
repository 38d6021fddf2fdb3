/** Something the hub, or the road to it, did not do: in words, with what an operator needs to find it. */
export interface Trouble {
  readonly message: string;
  readonly code: string;
  readonly requestId?: string | undefined;
  /** Field of the answer that it left empty: `contact.tickets`. */
  readonly path?: string | undefined;
}

/** An answer without data. */
export class Refused extends Error {
  readonly troubles: readonly Trouble[];
  constructor(troubles: readonly Trouble[]) {
    super(troubles.map(({ message }) => message).join(' '));
    this.troubles = troubles;
  }
}

interface GivenError {
  readonly message?: unknown;
  readonly path?: unknown;
  readonly extensions?: { readonly code?: unknown; readonly requestId?: unknown } | undefined;
}

/** The `errors` of an answer, whatever they look like. */
export function troublesOf(errors: unknown, requestId?: string): Trouble[] {
  if (!Array.isArray(errors)) return [];
  return (errors as readonly GivenError[]).map(({ message, path, extensions }) => ({
    message: textOf(message) ?? 'Something failed, and nothing says what.',
    code: textOf(extensions?.code) ?? 'UNKNOWN',
    requestId: textOf(extensions?.requestId) ?? requestId,
    path: Array.isArray(path) ? path.filter((part) => typeof part === 'string').join('.') : undefined,
  }));
}

/** The hub could not be asked at all. */
export function unreachable(cause: unknown): Trouble {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return { message: `The hub cannot be reached (${reason}). Is it running?`, code: 'UNREACHABLE' };
}

export function troublesOfThrown(error: unknown): readonly Trouble[] {
  if (error instanceof Refused) return error.troubles;
  const message = error instanceof Error ? error.message : String(error);
  return [{ message, code: 'CONSOLE_FAULT' }];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
