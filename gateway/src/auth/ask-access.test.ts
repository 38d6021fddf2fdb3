import { describe, expect, it } from '@jest/globals';
import type { ExecutionResult } from 'graphql';
import { ANONYMOUS, type Subgraph, type SubgraphRequest } from '@tributary/platform';
import { askAccess } from './ask-access.ts';
import { InvalidCredential } from './authenticator.ts';

function accessAnswering(result: ExecutionResult) {
  const requests: SubgraphRequest[] = [];
  const access: Subgraph = {
    name: 'access',
    execute(request) {
      requests.push(request);
      return Promise.resolve(result);
    },
  };
  return { access, requests };
}

const ANN = { kind: 'user', id: 'u1', name: 'Ann', roles: ['agent'], teams: [], rights: { Deal: ['read'] } };

describe('asking the access subgraph', () => {
  it('takes the principal it names', async () => {
    const { access, requests } = accessAnswering({ data: { _principal: ANN } });

    expect(await askAccess(access)('key')).toEqual(ANN);
    expect(requests[0]).toMatchObject({ variables: { credential: 'key' }, principal: { kind: 'system' } });
  });

  it('does not ask for a caller without a credential', async () => {
    const { access, requests } = accessAnswering({ data: { _principal: ANN } });

    expect(await askAccess(access)(undefined)).toBe(ANONYMOUS);
    expect(requests).toHaveLength(0);
  });

  it('takes null for a credential that nobody has', async () => {
    const { access } = accessAnswering({ data: { _principal: null } });

    await expect(askAccess(access)('key')).rejects.toBeInstanceOf(InvalidCredential);
  });

  it.each([
    ['an error', { errors: [{ message: 'no' }] } as unknown as ExecutionResult],
    ['a principal of a kind that credentials cannot have', { data: { _principal: { ...ANN, kind: 'system' } } }],
    ['a principal without rights', { data: { _principal: { ...ANN, rights: undefined } } }],
  ])('does not take %s for a wrong credential, nor for a right one', async (_name, result) => {
    const { access } = accessAnswering(result);

    const failure = await askAccess(access)('key').catch((error: unknown) => error);

    expect(failure).not.toBeInstanceOf(InvalidCredential);
    expect(failure).toHaveProperty('message');
  });
});
