import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { withDatabase, type TestDatabase } from '../support/database.ts';
import { tributary } from '../support/hub/index.ts';

// Every call of the command is a process that loads the hub.
jest.setTimeout(120_000);

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await withDatabase([]);
  folder = await mkdtemp(path.join(tmpdir(), 'tributary-rebuild-'));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

it('rebuild finds what is not what the records give, and puts it right when it is told to', async () => {
  const run = async (...args: string[]) =>
    await tributary({ DATABASE_URL: database.url, TRIBUTARY_DATA_DIR: folder }, args);
  await run('import', 'docs/examples/people.csv', '--map', 'docs/examples/people.map.json');

  const sound = await run('rebuild', '--check');
  const { rows } = await database
    .open()
    .pool.query(
      `update contact.contacts set job_title = 'nobody said so' where id = (select min(id::text) from contact.contacts)::uuid returning id`,
    );
  const broken = await run('rebuild', '--check', '--json');
  const fixed = await run('rebuild', '--fix');
  const again = await run('rebuild', '--check');

  expect(rows).toHaveLength(1);
  expect(sound).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+ customers looked at, 0 are not/u) });
  expect(broken.code).toBe(1);
  expect(JSON.parse(broken.stdout)).toMatchObject({
    differing: 1,
    differences: [{ type: 'Contact', what: 'DIFFERENT', fields: ['jobTitle'] }],
  });
  expect(fixed).toMatchObject({ code: 0, stdout: expect.stringContaining(' 1 were put right.') });
  expect(again).toEqual(sound);
  expect((await run('rebuild')).code).toBe(2);
});
