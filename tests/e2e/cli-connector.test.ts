/** `tributary connector …`: what a person writes a connector with. */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { tributary } from '../support/hub/index.ts';

// Every call of the command is a process that loads the hub.
jest.setTimeout(60_000);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tributary-cli-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('trying a connector', () => {
  let config: string;
  let env: Record<string, string>;
  beforeAll(async () => {
    const mapping = { kind: 'person', key: '@Id', fields: { 'names.full': '@Name' } };
    const streams = [{ name: 'people', files: 'people.csv', mapping }];
    config = path.join(folder, 'connection.json');
    await writeFile(config, JSON.stringify({ config: { folder, streams } }));
    await writeFile(path.join(folder, 'people.csv'), 'Id,Name\n1,Ada\n2,"Grace\n3,Mary\n');
    env = { TRIBUTARY_DATA_DIR: path.join(folder, 'data'), TRIBUTARY_FILE_ROOTS: folder };
  });

  it('check says that it works', async () => {
    const { code, stdout } = await tributary(env, ['connector', 'check', 'file', '--config', config]);

    expect({ code, stdout }).toEqual({ code: 0, stdout: 'It works.\n' });
  });

  it('check refuses a folder that the operator did not open', async () => {
    const { code, stdout } = await tributary({ ...env, TRIBUTARY_FILE_ROOTS: '' }, [
      'connector',
      'check',
      'file',
      '--config',
      config,
    ]);

    expect(code).toBe(2);
    expect(stdout).toBe(`${folder} is outside the folders that this hub may read.\n`);
  });

  it('read shows the records and what is wrong with the others, and stores nothing', async () => {
    const { code, stdout } = await tributary(env, ['connector', 'read', 'file', 'people', '--config', config]);

    expect(code).toBe(1);
    expect(stdout.trim().split('\n')).toEqual([
      expect.stringMatching(/^✓ person 1 \{.*"full":"Ada"/),
      '✗ person people.csv:3: line 3 opens a quote that is not closed',
      expect.stringMatching(/^✓ person 3 \{.*"full":"Mary"/),
    ]);
    expect(existsSync(path.join(folder, 'data', 'postgres'))).toBe(false);
  });

  it('read gives one JSON value with --json, and no more records than asked for', async () => {
    const { code, stdout } = await tributary(env, [
      'connector',
      'read',
      'file',
      'people',
      '--config',
      config,
      '--limit',
      '1',
      '--json',
    ]);

    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([{ kind: 'person', key: '1', record: { names: { full: 'Ada' } } }]);
  });

  it('dryrun says what the hub would do with each row, and stores nothing', async () => {
    const { code, stdout } = await tributary(env, ['connector', 'dryrun', 'file', '--config', config]);

    expect(code).toBe(1);
    expect(stdout).toContain('people: would store 2 and put 1 aside as dead letters');
    expect(stdout).toContain('dead letter person people.csv:3: line 3 opens a quote that is not closed');
    expect(existsSync(path.join(folder, 'data', 'postgres'))).toBe(false);
  });

  it('diff finds nothing between a definition and itself, and refuses what is none', async () => {
    const { stdout: definition } = await tributary(env, ['connector', 'docs', 'file', '--json']);
    const saved = path.join(folder, 'definition.json');
    await writeFile(saved, definition);

    const same = await tributary(env, ['connector', 'diff', saved, 'file']);
    const none = await tributary(env, ['connector', 'diff', config, 'file']);

    expect({ code: same.code, stdout: same.stdout }).toEqual({ code: 0, stdout: 'Nothing changes.\n' });
    expect(none.code).toBe(2);
    expect(none.stdout).toContain('is no definition of a connector');
  });

  it('diff says what a version breaks for those who use the one before, and fails', async () => {
    const { stdout } = await tributary(env, ['connector', 'docs', 'file', '--json']);
    const older = path.join(folder, 'older.json');
    const definition = JSON.parse(stdout) as { streams: object[] };
    await writeFile(older, JSON.stringify({ ...definition, streams: [{ name: 'gone', kinds: [] }] }));

    const { code, stdout: said } = await tributary(env, ['connector', 'diff', older, 'file']);

    expect(code).toBe(1);
    expect(said).toContain('BREAKS stream gone is gone\n');
  });

  it('record keeps what the system answered, and not the credential', async () => {
    const token = 'correct-horse-battery-staple';
    const vendor = createServer(({ headers }, response) => {
      const isKnown = headers.authorization === `Bearer ${token}`;
      response.writeHead(isKnown ? 200 : 401, { 'content-type': 'application/json' });
      response.end(JSON.stringify([{ id: '1', name: 'Ada', echo: headers.authorization }]));
    }).listen(0, '127.0.0.1');
    await once(vendor, 'listening');
    const address = vendor.address();
    const host = `127.0.0.1:${String(typeof address === 'object' ? address?.port : '')}`;
    const mapping = { kind: 'person', key: '@id', fields: { 'names.full': '@name' } };
    const streams = [{ name: 'people', path: '/people', records: '', mapping }];
    const [settings, to] = [path.join(folder, 'http.json'), path.join(folder, 'cassette.json')];
    await writeFile(
      settings,
      JSON.stringify({ config: { baseUrl: `http://${host}`, streams }, credential: { token } }),
    );
    const args = ['connector', 'record', 'http', 'people', '--config', settings, '--to', to];

    const { code, stdout } = await tributary({ ...env, TRIBUTARY_ALLOWED_HOSTS: host }, args);
    vendor.close();

    expect({ code, stdout }).toEqual({ code: 0, stdout: `1 answers with 1 rows are in ${to}.\n` });
    const kept = await readFile(to, 'utf8');
    expect(kept).toContain('Ada');
    expect(kept).not.toContain(token);
  });

  it('a connector that cannot be loaded is told by what is wrong, and where', async () => {
    const own = path.join(folder, 'own');
    await mkdir(path.join(own, 'src'), { recursive: true });
    await writeFile(path.join(own, 'src', 'index.ts'), '\nexport const own = nothing.at.all;\n');

    const { code, stdout } = await tributary(env, ['connector', 'docs', own]);

    expect(code).toBe(2);
    expect(stdout).toContain('index.ts cannot be loaded: nothing is not defined');
    expect(stdout).toMatch(/src\/index\.ts:2:\d+/);
    expect(stdout.split('\n').filter((line) => line.includes('    at '))).toHaveLength(1);
  });

  it('read of a stream that does not exist says which there are', async () => {
    const { code, stdout } = await tributary(env, ['connector', 'read', 'file', 'orders', '--config', config]);

    expect({ code, stdout }).toEqual({ code: 2, stdout: 'There is no stream “orders”. There is: people.\n' });
  });
});
