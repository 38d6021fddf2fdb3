/** Text that PostgreSQL cannot hold is refused at the border: NUL, and halves of surrogate pairs. */
import { type DocumentNode, visit } from 'graphql';
import { PublicError } from '../door/public-error.ts';
import type { Limits } from './limits.ts';

const UNSTORABLE = /[\u0000\p{Surrogate}]/u;

export function literalFault(document: DocumentNode): PublicError | undefined {
  const found: string[] = [];
  visit(document, {
    StringValue({ value }) {
      if (UNSTORABLE.test(value)) found.push(value);
    },
  });
  return found.length > 0 ? badText('A literal of the document') : undefined;
}

interface Pending {
  readonly value: unknown;
  readonly path: string;
  readonly depth: number;
}

/** Walks the variables without recursion: their nesting is the caller's choice. */
export function variablesFault(
  variables: Readonly<Record<string, unknown>>,
  limits: Pick<Limits, 'maxListItems' | 'maxVariableDepth'>,
): PublicError | undefined {
  const pending: Pending[] = [{ value: variables, path: '', depth: 0 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { value, path, depth } = next;
    if (typeof value === 'string' && UNSTORABLE.test(value)) return badText(path);
    if (typeof value !== 'object' || value === null) continue;
    if (depth > limits.maxVariableDepth) return badInput(`${path} is nested too deeply`, limits.maxVariableDepth);
    if (Array.isArray(value) && value.length > limits.maxListItems) {
      return badInput(`${path} has too many items`, limits.maxListItems);
    }
    for (const [key, inner] of Object.entries(value)) {
      if (UNSTORABLE.test(key)) return badText(path === '' ? 'a variable name' : `a key of ${path}`);
      if (typeof inner === 'string' || (typeof inner === 'object' && inner !== null)) {
        pending.push({ value: inner, path: path === '' ? `$${key}` : `${path}.${key}`, depth: depth + 1 });
      }
    }
  }
  return undefined;
}

function badText(where: string): PublicError {
  return new PublicError('BAD_USER_INPUT', `${where} holds a NUL or half a surrogate pair, which no text may.`, {
    status: 400,
    isMalformed: true,
  });
}

function badInput(what: string, limit: number): PublicError {
  return new PublicError('BAD_USER_INPUT', `${what}: at most ${String(limit)}.`, { details: { limit }, status: 400 });
}
