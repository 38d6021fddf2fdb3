import { describe, expect, it } from '@jest/globals';
import { makeAuthorizer } from './authorizer.ts';
import type { HttpClient } from './http-client.ts';

function sessions() {
  const asked: (string | undefined)[] = [];
  const authorizer = makeAuthorizer({
    scheme: {
      id: 'app',
      type: 'session',
      title: 'Session',
      fields: [],
      login: async ({ renewal, leave }) => {
        asked.push(renewal);
        const turn = asked.length;
        await Promise.resolve();
        if (turn === 3) throw new Error('away');
        leave(`refresh-${String(turn)}`);
        return { authorization: `Bearer access-${String(turn)}` };
      },
    },
    config: {},
    secrets: { password: 'canary' },
    http: () => ({}) as HttpClient,
  });
  return { authorizer, asked };
}

describe('a session', () => {
  it('is opened once for all who wait, and is given what the last one left', async () => {
    const { authorizer, asked } = sessions();
    const headers = new Headers();

    await Promise.all([authorizer.authorize(new Headers()), authorizer.authorize(headers)]);
    await Promise.all([authorizer.renew(), authorizer.renew()]);
    await authorizer.authorize(headers);

    expect(asked).toEqual([undefined, 'refresh-1']);
    expect(headers.get('authorization')).toBe('Bearer access-2');
    // A token that is over may still stand in what somebody says.
    expect([...authorizer.secrets()]).toEqual(['canary', 'refresh-2', 'access-2', 'access-1']);
  });

  it('that was renewed while others were still refused the one before is renewed once', async () => {
    const { authorizer, asked } = sessions();
    const before = await authorizer.authorize(new Headers());
    await authorizer.renew(before);
    const headers = new Headers();

    // The answer to a request that was sent with the old one comes late.
    expect(await authorizer.renew(before)).toBe(true);
    await authorizer.authorize(headers);
    expect(headers.get('authorization')).toBe('Bearer access-2');
    expect(asked).toHaveLength(2);
  });

  it('that could not be opened is tried again, and what there was to renew it is kept', async () => {
    const { authorizer, asked } = sessions();
    await authorizer.authorize(new Headers());
    await authorizer.renew();

    await expect(authorizer.renew()).rejects.toThrow('away');
    await authorizer.authorize(new Headers());

    expect(asked).toEqual([undefined, 'refresh-1', 'refresh-2', 'refresh-2']);
  });
});
