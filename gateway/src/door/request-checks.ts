import { getVariableValues } from 'graphql';
import type { Principal } from '@tributary/platform';
import type { Limits } from '../limits/limits.ts';
import { variablesFault } from '../limits/text-values.ts';
import type { Graph } from './graph.ts';
import type { Prepared } from './prepare.ts';
import { PublicError } from './public-error.ts';

/** Somebody without a credential may ask for `open` fields only. */
export function anonymousFault(
  prepared: Prepared,
  principal: Principal,
  open: ReadonlySet<string>,
): PublicError | undefined {
  if (principal.kind !== 'anonymous') return undefined;
  for (const field of prepared.rootFields) {
    if (!open.has(field)) {
      return new PublicError('UNAUTHENTICATED', `\`${field}\` needs a credential: send Authorization: Bearer <key>.`, {
        status: 401,
      });
    }
  }
  return undefined;
}

const MOST_COERCION_ERRORS = 5;

/** The variables as the operation defines them, or everything that is wrong with them. */
export function coerceVariables(
  { schema }: Pick<Graph, 'schema'>,
  prepared: Prepared,
  given: Readonly<Record<string, unknown>>,
  limits: Limits,
): { readonly coerced: Record<string, unknown> } | { readonly faults: readonly PublicError[] } {
  const fault = variablesFault(given, limits);
  if (fault) return { faults: [fault] };
  const definitions = prepared.operation.variableDefinitions ?? [];
  const result = getVariableValues(schema, definitions, given, { maxErrors: MOST_COERCION_ERRORS });
  if (result.coerced) return { coerced: result.coerced };
  return {
    faults: result.errors.map(
      ({ message, nodes }) => new PublicError('BAD_USER_INPUT', message, { nodes, status: 400 }),
    ),
  };
}
