import { parse } from 'graphql';
import { z } from 'zod';
import { ANONYMOUS, newId, SYSTEM, type Principal, type Subgraph } from '@tributary/platform';
import { type Authenticate, InvalidCredential } from './authenticator.ts';

const QUESTION = parse('query ($credential: String!) { _principal(credential: $credential) }');

const ACTIONS = z.enum(['create', 'read', 'update', 'delete', 'export', 'merge', '*']);
const PrincipalAnswer = z.object({
  kind: z.enum(['user', 'apiKey', 'connector']),
  id: z.string(),
  name: z.string(),
  roles: z.array(z.string()),
  teams: z.array(z.string()),
  rights: z.record(z.string(), z.array(ACTIONS)),
});

/** Asks the access subgraph's `_principal`, a field that clients do not see. Null means that nobody has the credential. */
export function askAccess(access: Subgraph): Authenticate {
  return async (credential) => {
    if (credential === undefined) return ANONYMOUS;
    const { data, errors } = await access.execute({
      document: QUESTION,
      variables: { credential },
      principal: SYSTEM,
      requestId: newId(),
    });
    if (errors && errors.length > 0) {
      throw new Error('The access subgraph could not check a credential.', { cause: errors[0] });
    }
    const answer = data?.['_principal'];
    if (answer === null || answer === undefined) throw new InvalidCredential();
    return PrincipalAnswer.parse(answer) satisfies Principal;
  };
}
