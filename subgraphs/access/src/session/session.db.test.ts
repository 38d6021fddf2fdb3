import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS, SYSTEM, type Principal } from '@tributary/platform';
import { withSubgraph, type TestSubgraph } from '../../../../tests/support/subgraph.ts';
import { ensureAdministrator, ensureRoles } from '../first-start.ts';
import { accessSubgraph } from '../index.ts';
import { authenticate } from './authenticate.ts';

const EMAIL = 'ada@example.com';
const PASSWORD = 'correct horse battery';

let access: TestSubgraph;
beforeAll(async () => {
  access = await withSubgraph(accessSubgraph);
  await ensureRoles(access.deps);
  await ensureAdministrator(access.deps, { email: EMAIL, password: PASSWORD });
});
afterAll(async () => {
  await access.close();
});

interface SignIn {
  readonly token: string | null;
  readonly user: { readonly id: string } | null;
  readonly problems: readonly { readonly code: string }[];
}

async function signIn(email: string, password: string): Promise<SignIn> {
  const mutation = `mutation ($input: SignInInput!) { signIn(input: $input) { token user { id } problems { code } } }`;
  const { data } = await access.execute(mutation, { input: { email, password } }, ANONYMOUS);
  return JSON.parse(JSON.stringify(data?.['signIn'])) as SignIn;
}

async function aUser(email: string, roles: string[]): Promise<string> {
  const data = await access.data(
    `mutation ($input: CreateUserInput!) { createUser(input: $input) { user { id } problems { code } } }`,
    { input: { email, name: 'Somebody', password: PASSWORD, roles } },
  );
  const { user } = data['createUser'] as { user: { id: string } | null };
  return user?.id ?? '';
}

describe('sign-in', () => {
  it('gives a token that stands for the person with the rights of their roles', async () => {
    const { token } = await signIn(EMAIL.toUpperCase(), PASSWORD);
    const principal = await authenticate(access.deps, token ?? '');

    expect(principal).toMatchObject({ kind: 'user', roles: ['admin'], rights: { '*': ['*'] } });
  });

  it('says the same of a wrong password and of an unknown person', async () => {
    const wrong = await signIn(EMAIL, 'not the password');
    const unknown = await signIn('nobody@example.com', PASSWORD);

    expect(wrong).toEqual({ token: null, user: null, problems: [{ code: 'SIGN_IN_FAILED' }] });
    expect(unknown).toEqual(wrong);
  });

  it('locks after five failures, also when they come at once, and then refuses the right password too', async () => {
    await aUser('locked@example.com', ['agent']);
    await Promise.all(Array.from({ length: 5 }, async () => await signIn('locked@example.com', 'wrong password')));

    const { problems } = await signIn('locked@example.com', PASSWORD);

    expect(problems).toEqual([{ code: 'SIGN_IN_LOCKED' }]);
  });

  it('ends with the person’s membership: a deactivated user’s token is worth nothing at once', async () => {
    const id = await aUser('leaver@example.com', ['agent']);
    const { token } = await signIn('leaver@example.com', PASSWORD);

    await access.data(`mutation ($input: UpdateUserInput!) { updateUser(input: $input) { problems { code } } }`, {
      input: { id, isActive: false },
    });

    expect(await authenticate(access.deps, token ?? '')).toBeUndefined();
  });
});

describe('API keys', () => {
  const CREATE = `mutation ($input: CreateApiKeyInput!) {
    createApiKey(input: $input) { secret apiKey { id hint role { name } } problems { code } } }`;

  it('have the rights of their role until they are revoked', async () => {
    const made = await access.data(CREATE, { input: { name: 'shop', role: 'integration' } });
    const { secret, apiKey } = made['createApiKey'] as { secret: string; apiKey: { id: string; hint: string } };
    const before = await authenticate(access.deps, secret);
    await access.data(`mutation ($id: ID!) { revokeApiKey(input: { id: $id }) { problems { code } } }`, {
      id: apiKey.id,
    });

    expect(secret.startsWith(apiKey.hint)).toBe(true);
    expect(before).toMatchObject({ kind: 'apiKey', roles: ['integration'] });
    expect(await authenticate(access.deps, secret)).toBeUndefined();
  });

  it('are made once for one idempotency key, and shown once', async () => {
    const input = { name: 'once', role: 'analyst', idempotencyKey: 'k1' };
    const first = await access.data(CREATE, { input });
    const second = await access.data(CREATE, { input });

    const keyOf = (data: Record<string, unknown>) =>
      data['createApiKey'] as { secret: string | null; apiKey: { id: string } };
    expect(keyOf(second).apiKey.id).toBe(keyOf(first).apiKey.id);
    expect(keyOf(second).secret).toBeNull();
  });

  it('never leave the database: no stored column holds the secret', async () => {
    const made = await access.data(CREATE, { input: { name: 'canary', role: 'analyst' } });
    const { secret } = made['createApiKey'] as { secret: string };
    const { pool } = access.database.open();
    const { rows } = await pool.query(
      `select (select string_agg(k::text, '') from access.api_keys k) || (select string_agg(e::text, '') from log.event e) as all`,
    );

    expect(JSON.stringify(rows)).not.toContain(secret);
  });
});

describe('roles', () => {
  it('keep the administrator able to put things right', async () => {
    const { roles } = (await access.data('{ roles { id name } }')) as unknown as {
      roles: { id: string; name: string }[];
    };
    const admin = roles.find(({ name }) => name === 'admin');

    const answer = await access.data(
      `mutation ($input: UpdateRoleInput!) { updateRole(input: $input) { problems { code } } }`,
      { input: { id: admin?.id, rights: {} } },
    );

    expect(answer).toEqual({ updateRole: { problems: [{ code: 'ROLE_FIXED' }] } });
  });

  it('may not be read by somebody without the right', async () => {
    const nobody: Principal = { ...SYSTEM, kind: 'user', rights: {} };

    const answer = await access.execute('{ roles { id } apiKeys { id } }', {}, nobody);

    expect(answer.data).toEqual({ roles: null, apiKeys: null });
    expect(answer.errors?.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });

  it('are asked for by the gateway only', async () => {
    const asked = `{ _principal(credential: "x") }`;

    const answer = await access.execute(asked, {}, { ...SYSTEM, kind: 'user' });

    expect(answer.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    expect((await access.execute(asked)).data).toEqual({ _principal: null });
  });
});
