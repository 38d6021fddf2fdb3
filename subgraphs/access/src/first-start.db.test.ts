import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '@tributary/platform';
import { withDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { ensureAdministrator, ensureRoles } from './first-start.ts';

let test: TestDatabase;
let database: Database;

beforeAll(async () => {
  test = await withDatabase(['log', 'access']);
  database = test.open('access');
  await ensureRoles({ database });
});
afterAll(async () => {
  await test.close();
});

describe('the first start of a hub', () => {
  it('makes one administrator, however many processes start at once', async () => {
    const wanted = { email: 'admin@example.com' };

    const made = await Promise.all(
      Array.from({ length: 4 }, async () => await ensureAdministrator({ database }, wanted)),
    );

    expect(made.filter((first) => first !== undefined)).toEqual([
      { email: 'admin@example.com', password: expect.any(String), apiKey: expect.any(String) },
    ]);
    expect(await ensureAdministrator({ database }, wanted)).toBeUndefined();
  });
});
