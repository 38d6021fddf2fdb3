import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEFAULT_ROLES, type Database, type Rights } from '@tributary/platform';
import { withDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { ensureRoles } from '../first-start.ts';

const LATER = ['Conflict', 'SchemaDrift', 'WebhookEndpoint', 'WebhookDelivery'];
const MIGRATIONS = ['0002_rights_of_conflicts_and_webhooks.sql', '0003_rights_of_schema_drifts.sql'];

let test: TestDatabase;
let owner: Database;

beforeAll(async () => {
  test = await withDatabase(['log', 'access']);
  owner = test.open();
  await ensureRoles({ database: test.open('access') });
});
afterAll(async () => {
  await test.close();
});

async function rightsNow(): Promise<Record<string, Rights>> {
  const { rows } = await owner.pool.query<{ name: string; rights: Rights }>('select name, rights from access.roles');
  return Object.fromEntries(rows.map(({ name, rights }) => [name, rights]));
}

/** The hub as it was before there were these types, with a role that its people made. */
async function makeOld(own: Rights): Promise<void> {
  await owner.pool.query('update access.roles set rights = rights - $1::text[]', [LATER]);
  await owner.pool.query(
    `insert into access.roles (id, name, rights) values (gen_random_uuid(), 'own', $1)
     on conflict (name) do update set rights = excluded.rights`,
    [own],
  );
}

async function migrate(): Promise<void> {
  for (const file of MIGRATIONS)
    await owner.pool.query(await readFile(new URL(`../../migrations/${file}`, import.meta.url), 'utf8'));
}

describe('roles of a hub that is older than some types', () => {
  it('get the rights that a fresh hub gives, each what it may do with connections', async () => {
    await makeOld({ Connection: ['read', 'update'], Contact: ['read'] });

    await migrate();

    const { own, ...builtin } = await rightsNow();
    expect(builtin).toEqual(DEFAULT_ROLES);
    const given = Object.fromEntries(LATER.map((type) => [type, ['read', 'update']]));
    expect(own).toEqual({ Connection: ['read', 'update'], Contact: ['read'], ...given });
  });

  it('keep what was said of one of them, and get nothing where connections are not theirs', async () => {
    await makeOld({ Connection: ['*'], Conflict: ['read'] });
    await migrate();
    expect((await rightsNow())['own']).toMatchObject({ Conflict: ['read'], WebhookEndpoint: ['*'] });

    await makeOld({ Contact: ['*'] });
    await migrate();
    expect((await rightsNow())['own']).toEqual({ Contact: ['*'] });
  });
});
