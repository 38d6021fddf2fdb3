import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, SYSTEM, type Principal, type Rights } from '@tributary/platform';
import { withSubgraph, type TestSubgraph } from '../../../../tests/support/subgraph.ts';
import { ensureRoles } from '../first-start.ts';
import { accessSubgraph } from '../index.ts';

/** May look after people, keys and roles, and otherwise what an agent may. */
let office: Principal;
let access: TestSubgraph;
const roleIds = new Map<string, string>();

beforeAll(async () => {
  access = await withSubgraph(accessSubgraph);
  await ensureRoles(access.deps);
  const { roles } = await access.data<{ roles: { id: string; name: string; rights: Rights }[] }>(
    '{ roles { id name rights } }',
  );
  for (const { id, name } of roles) roleIds.set(name, id);
  const agent = roles.find(({ name }) => name === 'agent')?.rights;
  const rights: Rights = { ...agent, User: ['*'], ApiKey: ['*'], Role: ['read', 'update'] };
  office = { kind: 'user', id: newId(), name: 'office', roles: ['office'], teams: [], rights };
});
afterAll(async () => {
  await access.close();
});

async function codesOf(principal: Principal, mutation: string, input: object): Promise<string[]> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const text = `mutation ($input: ${type}!) { ${mutation}(input: $input) { problems { code } } }`;
  const { data, errors } = await access.execute(text, { input }, principal);
  expect(errors).toBeUndefined();
  const payload = data?.[mutation] as { problems: { code: string }[] };
  return payload.problems.map(({ code }) => code);
}

const aPerson = (roles: string[]) => ({
  ...{ email: `${newId()}@example.com`, name: 'Somebody', password: 'correct horse battery', roles },
});

async function aUser(roles: string[]): Promise<string> {
  const data = await access.data(
    'mutation ($input: CreateUserInput!) { createUser(input: $input) { user { id } problems { code } } }',
    { input: aPerson(roles) },
  );
  return (data['createUser'] as { user: { id: string } }).user.id;
}

describe('somebody who may add people and keys, and may do less than an administrator', () => {
  it('gives no key and no person more than they have', async () => {
    expect(await codesOf(office, 'createApiKey', { name: 'mine', role: 'admin' })).toEqual(['ROLE_EXCEEDS_YOURS']);
    expect(await codesOf(office, 'createUser', aPerson(['agent', 'admin']))).toEqual(['ROLE_EXCEEDS_YOURS']);
    expect(await codesOf(office, 'updateUser', { id: await aUser(['agent']), roles: ['admin'] })).toEqual([
      'ROLE_EXCEEDS_YOURS',
    ]);
  });

  it('becomes nobody who may do more: neither by a password, nor by taking their roles', async () => {
    const admin = await aUser(['admin']);

    for (const change of [{ password: 'another long password' }, { roles: ['agent'] }, { isActive: false }])
      expect(await codesOf(office, 'updateUser', { id: admin, ...change })).toEqual(['ROLE_EXCEEDS_YOURS']);
  });

  it('widens no role by what they do not have, their own included; what it has it keeps', async () => {
    const id = roleIds.get('analyst');
    const { roles } = await access.data<{ roles: { id: string; rights: Rights }[] }>('{ roles { id rights } }');
    const rights = roles.find((role) => role.id === id)?.rights;

    expect(await codesOf(office, 'updateRole', { id, rights: { ...rights, '*': ['read'] } })).toEqual([
      'ROLE_EXCEEDS_YOURS',
    ]);
    expect(await codesOf(office, 'updateRole', { id, rights: { ...rights, Conflict: ['*'] } })).toEqual([
      'ROLE_EXCEEDS_YOURS',
    ]);
    expect(await codesOf(office, 'updateRole', { id, rights: { ...rights, Lead: ['read', 'update'] } })).toEqual([]);
  });

  it('does everything else: adds agents, gives them keys, renames an administrator', async () => {
    expect(await codesOf(office, 'createApiKey', { name: 'shop', role: 'agent' })).toEqual([]);
    expect(await codesOf(office, 'createUser', aPerson(['agent']))).toEqual([]);
    expect(await codesOf(office, 'updateUser', { id: await aUser(['agent']), password: 'a long password' })).toEqual(
      [],
    );
    expect(await codesOf(office, 'updateUser', { id: await aUser(['admin']), name: 'Ada' })).toEqual([]);
  });
});

describe('an administrator', () => {
  it('gives whatever there is', async () => {
    expect(await codesOf(SYSTEM, 'createApiKey', { name: 'all', role: 'admin' })).toEqual([]);
  });
});
