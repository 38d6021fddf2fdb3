import { GraphQLError, type FieldNode } from 'graphql';
import { fromPublicId } from '../ids/index.ts';
import { can } from '../policy/index.ts';
import type { Principal } from '../principal/index.ts';

/** Codes of errors that the read layer puts at the path of a field (docs/errors.md). The last is a fault. */
export type ReadErrorCode = 'BAD_CURSOR' | 'BAD_ID' | 'BAD_USER_INPUT' | 'FORBIDDEN' | 'PAGE_SIZE' | 'INTERNAL_ERROR';

/** Why one field cannot be answered. It stays with the field: its siblings are answered. */
export class ReadRefusal extends Error {
  readonly code: ReadErrorCode;

  constructor(code: ReadErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'ReadRefusal';
    this.code = code;
  }
}

/** Thrown while planning when a part of the operation has no declaration; the graphql-js path takes over. */
export class NotDeclared extends Error {}

export function forbidden(right: string): ReadRefusal {
  return new ReadRefusal('FORBIDDEN', `You may not read ${right}. Ask an administrator for the right.`);
}

/** For a `where` that looks for what belongs to another type: finding something by it tells of that type. */
export function mustRead(principal: Pick<Principal, 'rights'>, type: string): void {
  if (!can(principal, 'read', type)) throw forbidden(type);
}

function badId(value: unknown, prefix: string): ReadRefusal {
  const shown = typeof value === 'string' ? value.slice(0, 60) : typeof value;
  return new ReadRefusal('BAD_ID', `${JSON.stringify(shown)} is not the id of a ${prefix} (${prefix}_…).`);
}

/** The uuid of a TypeID; throws BAD_ID for anything else. */
export function uuidOf(id: unknown, prefix: string): string {
  const uuid = typeof id === 'string' ? fromPublicId(id, prefix) : undefined;
  if (uuid === undefined) throw badId(id, prefix);
  return uuid;
}

export function toGraphQLError(
  refusal: ReadRefusal,
  nodes: readonly FieldNode[],
  path?: readonly (string | number)[],
): GraphQLError {
  return new GraphQLError(refusal.message, {
    nodes,
    path: path ?? null,
    originalError: refusal.cause instanceof Error ? refusal.cause : null,
    extensions: { code: refusal.code },
  });
}

/** What PostgreSQL says about a value (class 22, data exception) is the caller's; anything else is a fault. */
export function refusalOfDatabaseError(error: unknown): ReadRefusal {
  const state = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (typeof state === 'string' && state.startsWith('22')) {
    return new ReadRefusal('BAD_USER_INPUT', 'A value is outside of what its field can hold.');
  }
  return new ReadRefusal('INTERNAL_ERROR', 'The read failed.', error);
}
