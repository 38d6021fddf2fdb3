import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { eventually } from '../../../tests/support/eventually.ts';
import { openReader, type Reader } from './reader.ts';

let test: TestDatabase;
let reader: Reader;

beforeAll(async () => {
  test = await withDatabase([]);
  await test.open().pool.query('create table things (id int)');
  reader = openReader({ url: test.url, name: 'a reader', readOnly: true, statementTimeoutMs: 500 });
});
afterAll(async () => {
  await reader.close();
  await test.close();
});

const numbers = Array.from({ length: 50 }, (_, index) => index);

async function echo(value: unknown): Promise<unknown> {
  const rows = await reader.query({ name: 'echo', text: 'select $1::int', values: [value] });
  return rows[0]?.[0];
}

describe('a reader', () => {
  it('gives each of many statements its own answer, the first of a name included', async () => {
    expect(await Promise.all(numbers.map(echo))).toEqual(numbers);
  });

  it('lets a statement fail alone', async () => {
    const answers = await Promise.allSettled(numbers.map(async (n) => await echo(n === 7 ? 'seven' : n)));

    expect(answers.flatMap(({ status }, n) => (status === 'rejected' ? [n] : []))).toEqual([7]);
  });

  it('cannot write', async () => {
    const written = reader.query({ text: 'insert into things values (1)', values: [] });

    await expect(written).rejects.toMatchObject({ code: '25006' });
  });

  it('cancels what is too slow', async () => {
    await expect(reader.query({ text: 'select pg_sleep(5)', values: [] })).rejects.toMatchObject({ code: '57014' });
  });

  it('connects again after its connections were lost', async () => {
    const sleeping = reader.query({ text: 'select pg_sleep(0.4)', values: [] });
    sleeping.catch(() => undefined);
    await test
      .open()
      .pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'a reader'`);
    await expect(sleeping).rejects.toThrow();

    // The other line may not have heard of its end yet.
    expect(await eventually(async () => await Promise.all(numbers.map(echo)))).toEqual(numbers);
  });

  it('fails when there is nothing to connect to, and says so every time', async () => {
    const lost = openReader({ url: 'postgresql://nobody@127.0.0.1:1/none', name: 'lost' });
    for (let times = 0; times < 2; times += 1) {
      await expect(lost.query({ text: 'select 1', values: [] })).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    }
    await lost.close();
  });
});
