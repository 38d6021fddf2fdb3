import { execute, type ExecutionResult } from 'graphql';
import { adminSchema, makeDocuments } from './documents.ts';
import { makeRoots, type AdminApiOptions, type Session } from './roots.ts';

export interface Call {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  /** Bearer token of the request. */
  readonly token: string | undefined;
}
export interface Answer {
  readonly status: number;
  readonly result: ExecutionResult;
  /** Of the session that this call opened. */
  readonly token?: string;
}

/** The Admin API over the world's shop. Sessions live as long as the process: a client signs in again. */
export function makeAdminApi(options: AdminApiOptions): (call: Call) => Promise<Answer> {
  const schema = adminSchema();
  const documents = makeDocuments(schema);
  const rootValue = makeRoots(options);
  const tokens = new Set<string>();
  return async ({ query, variables, token }) => {
    const document = documents(query);
    if (!('kind' in document)) return { status: 400, result: { errors: document } };
    const session: Session = { isOpen: token !== undefined && tokens.has(token) };
    const request = { schema, document, rootValue, contextValue: session };
    const result = await execute(variables === undefined ? request : { ...request, variableValues: variables });
    if (session.opened === undefined) return { status: 200, result };
    tokens.add(session.opened);
    return { status: 200, result, token: session.opened };
  };
}
