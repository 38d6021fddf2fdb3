/**
 * Every `extensions.code` that leaves the gateway. An error with one of these codes was made for the caller and
 * keeps its message, unless a fixed message stands here; anything else becomes INTERNAL_ERROR.
 */
export const PUBLIC_CODES = {
  BAD_REQUEST: undefined,
  BAD_USER_INPUT: undefined,
  BAD_ID: undefined,
  BAD_CURSOR: undefined,
  RESERVED_ALIAS: undefined,
  GRAPHQL_PARSE_FAILED: undefined,
  GRAPHQL_VALIDATION_FAILED: undefined,
  OPERATION_RESOLUTION_FAILURE: undefined,
  PERSISTED_QUERY_NOT_SUPPORTED: 'Persisted operations are not supported: send the operation text.',
  DOCUMENT_TOO_LARGE: undefined,
  DEPTH_LIMIT: undefined,
  COST_LIMIT: undefined,
  PAGE_SIZE: undefined,
  UNAUTHENTICATED: undefined,
  FORBIDDEN: undefined,
  NOT_FOUND: undefined,
  CONFLICT: undefined,
  CURSOR_INVALID: undefined,
  CURSOR_EXPIRED: undefined,
  SCHEMA_CHANGED: undefined,
  SUBSCRIPTION_TRANSPORT: undefined,
  SUBSCRIPTION_NOT_PLANNABLE: undefined,
  TOO_MANY_SUBSCRIPTIONS: undefined,
  AUTHENTICATION_UNAVAILABLE: 'The credential cannot be checked at the moment. Try again shortly.',
  SUBGRAPH_UNAVAILABLE: 'A part of the graph is not reachable at the moment; its fields are null. Try again shortly.',
  SUBGRAPH_TIMEOUT: 'A part of the graph did not answer in time; its fields are null. Try again shortly.',
  REQUEST_TIMEOUT: 'The operation took too long and was ended; what was there is answered.',
  REQUEST_CANCELLED: 'The operation was ended because its caller was gone.',
  INTERNAL_ERROR: 'Something failed on our side. Quote the request id to the operator.',
} as const satisfies Record<string, string | undefined>;

export type PublicCode = keyof typeof PUBLIC_CODES;

export function isPublicCode(code: unknown): code is PublicCode {
  return typeof code === 'string' && Object.hasOwn(PUBLIC_CODES, code);
}
