import { PublicError } from '../door/public-error.ts';

/**
 * GraphQL over HTTP, section 6.4.1: to a client of `application/json` a refused operation is an answer, with
 * status 200; only `application/graphql-response+json` tells it by the status. A malformed request is not an
 * operation that was refused, and stays 400.
 */
export function statusOf(
  answer: { readonly errors: readonly unknown[]; readonly hasData: boolean; readonly accept: string },
  otherwise?: number,
): number | undefined {
  const refusals = answer.errors.filter((error) => error instanceof PublicError);
  const status = (answer.hasData ? undefined : refusals[0]?.status) ?? otherwise;
  const tellsByStatus = answer.accept.includes('application/graphql-response+json');
  const isMalformed = refusals.some((refusal) => refusal.isMalformed);
  return status === 400 && !tellsByStatus && !isMalformed ? 200 : status;
}
