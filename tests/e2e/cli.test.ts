import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { withDatabase } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';
import { startHub, tributary, type Hub } from '../support/hub/index.ts';
import { makeClient } from '../support/hub/client.ts';

// Every call of the command is a process that loads the hub.
jest.setTimeout(60_000);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tributary-cli-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('the command', () => {
  it('called with nothing or --help says what there is', async () => {
    const answers = await Promise.all([[], ['--help']].map(async (args) => await tributary({}, args)));

    for (const { code, stdout } of answers) {
      expect(code).toBe(0);
      for (const usage of [
        'start [',
        'migrate',
        'key create',
        'connector new NAME',
        'connector diff OLD NEW',
        'import FILE',
        'rebuild',
      ]) {
        expect(stdout).toContain(usage);
      }
    }
  });

  it('that does not exist is refused with what there is', async () => {
    const { code, stdout } = await tributary({}, ['strat']);

    expect(code).toBe(2);
    expect(stdout).toContain('There is no command “strat”.');
    expect(stdout).toContain('tributary start');
  });

  it('does nothing but say how it is called, whatever stands beside --help', async () => {
    const dataDir = path.join(folder, 'untouched');

    const answers = await Promise.all(
      [
        ['start', '--help'],
        ['reresolve', '--check', '-h'],
      ].map(async (args) => await tributary({ TRIBUTARY_DATA_DIR: dataDir }, args)),
    );

    for (const { code, stdout } of answers)
      expect([code, stdout]).toEqual([0, expect.stringMatching(/^ {2}tributary /)]);
    expect(existsSync(dataDir)).toBe(false);
  });

  it('tells its version', async () => {
    expect(await tributary({}, ['--version'])).toEqual({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });

  it('with an option that was mistyped is refused before anything is touched', async () => {
    const dataDir = path.join(folder, 'mistyped');

    const { code, stdout } = await tributary({ TRIBUTARY_DATA_DIR: dataDir }, ['reresolve', '--chek']);

    expect(code).toBe(2);
    expect(stdout).toBe('There is no option --chek here. Say:\n  tributary reresolve [--check]\n');
    expect(existsSync(dataDir)).toBe(false);
  });

  it('says of a database that cannot be used why, without the password', async () => {
    const url = 'postgresql://hub:secret-word@127.0.0.1:1/hub';
    const env = { DATABASE_URL: url, TRIBUTARY_DATA_DIR: path.join(folder, 'unreachable'), PORT: '0' };
    const secrets = { INTERNAL_SECRET: 'x'.repeat(32), CURSOR_SECRET: 'y'.repeat(32) };

    const answers = await Promise.all(
      [['start'], ['start', 'gateway'], ['migrate']].map(async (args) => await tributary({ ...env, ...secrets }, args)),
    );

    for (const { code, stdout } of answers) {
      expect(code).toBe(2);
      expect(stdout).toMatch(/^The database 127\.0\.0\.1:1\/hub of DATABASE_URL cannot be used: nothing listens there/);
      expect(stdout).not.toContain('secret-word');
      expect(stdout).not.toContain('    at ');
    }
  });

  it('says of a Redis that cannot be used why, and leaves no database running', async () => {
    const dataDir = path.join(folder, 'no-redis');
    const env = { REDIS_URL: 'redis://:secret-word@127.0.0.1:1', TRIBUTARY_DATA_DIR: dataDir, PORT: '0' };

    const { code, stdout } = await tributary(env, ['start']);

    expect([code, stdout]).toEqual([
      2,
      'The Redis 127.0.0.1:1 of REDIS_URL cannot be used: connect ECONNREFUSED 127.0.0.1:1.\n',
    ]);
    expect(existsSync(path.join(dataDir, 'postgres'))).toBe(false);
  });

  it('says of a database that is not there what it is called', async () => {
    const database = await withDatabase([]);
    const url = new URL(database.url);
    url.pathname = '/no_such_hub';

    const { code, stdout } = await tributary({ DATABASE_URL: url.href, TRIBUTARY_DATA_DIR: folder }, ['migrate']);
    await database.close();

    expect(code).toBe(2);
    expect(stdout).toContain(`${url.host}/no_such_hub of DATABASE_URL cannot be used: it has no such database`);
  });

  it.each([
    ['import', 'docs/examples/people.csv', '--preview', '--save-map', '/nowhere/people.map.json'],
    ['import', 'docs/examples/people.csv', '--map', 'docs/examples/people.map.json', '--outcome', '/nowhere/o.csv'],
    ['resolve', 'docs/examples/people.csv', '--out', '/nowhere/customers.csv'],
  ])('%s %s %s names a file that it cannot write', async (...args) => {
    const { code, stdout } = await tributary({ TRIBUTARY_DATA_DIR: path.join(folder, 'unwritten') }, args);

    expect([code, stdout.includes('    at ')]).toEqual([2, false]);
    expect(stdout).toContain(`${args.at(-1) ?? ''} cannot be `);
    expect(existsSync(path.join(folder, 'unwritten'))).toBe(false);
  });

  it('makes nothing up where the secrets of a hub were kept and are damaged', async () => {
    const dataDir = path.join(folder, 'damaged');
    await mkdir(dataDir);
    await writeFile(path.join(dataDir, 'secrets.json'), '{"internal":');

    const { code, stdout } = await tributary({ TRIBUTARY_DATA_DIR: dataDir }, ['migrate']);

    expect([code, stdout.includes('    at ')]).toEqual([2, false]);
    expect(stdout).toContain('secrets.json does not hold the three secrets any more.');
  });

  it('names every problem of its configuration in one message and touches nothing', async () => {
    const dataDir = path.join(folder, 'never');
    const wrong = { PORT: '70000', DATABASE_URL: 'mysql://127.0.0.1/hub', LOG_LEVEL: 'loud', CURSOR_SECRET: 'short' };

    const { code, stdout } = await tributary({ TRIBUTARY_DATA_DIR: dataDir, ...wrong }, ['start']);

    expect(code).toBe(2);
    for (const name of Object.keys(wrong)) expect(stdout).toContain(`  ${name}: `);
    expect(stdout).not.toContain('    at ');
    expect(existsSync(dataDir)).toBe(false);
  });

  it('starts nothing in production without real secrets, and names them beside whatever else is wrong', async () => {
    const dataDir = path.join(folder, 'never');

    const { code, stdout } = await tributary(
      { NODE_ENV: 'production', TRIBUTARY_DATA_DIR: dataDir, PORT: '70000', CURSOR_SECRET: 'short' },
      ['start'],
    );

    expect(code).toBe(2);
    for (const name of ['INTERNAL_SECRET', 'CURSOR_SECRET', 'CREDENTIAL_SECRET', 'PORT'])
      expect(stdout).toContain(name);
    expect(stdout).not.toContain('    at ');
    expect(existsSync(dataDir)).toBe(false);
  });

  it('migrate brings an empty database up to date, and has nothing to do the second time', async () => {
    const database = await withDatabase([]);
    const env = { DATABASE_URL: database.url, TRIBUTARY_DATA_DIR: path.join(folder, 'migrate') };

    const first = await tributary(env, ['migrate', '--json']);
    const second = await tributary(env, ['migrate']);
    await database.close();

    expect(first.code).toBe(0);
    const { applied } = JSON.parse(first.stdout) as { applied: string[] };
    for (const schema of ['log', 'access', 'contact', 'sales', 'service', 'analytics', 'integration']) {
      expect(applied.some((file) => file.startsWith(`${schema}/0001_`))).toBe(true);
    }
    expect(second).toEqual({ code: 0, stdout: 'The database is up to date.\n' });
  });

  it('migrate --restored makes a new epoch, in which nobody holds a cursor', async () => {
    const database = await withDatabase([]);
    const env = { DATABASE_URL: database.url, TRIBUTARY_DATA_DIR: path.join(folder, 'restored') };
    const epoch = async () => (await database.open().query({ text: 'select epoch from log.head', values: [] }))[0]?.[0];

    await tributary(env, ['migrate']);
    const before = await epoch();
    const { code, stdout } = await tributary(env, ['migrate', '--restored']);
    const after = await epoch();
    await database.close();

    expect([code, stdout]).toEqual([0, 'The database is up to date. Cursors from before are refused.\n']);
    expect(after).not.toEqual(before);
  });
});

describe('beside a hub on the embedded database', () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await startHub('one process');
  }, 120_000);
  afterAll(async () => {
    await hub.close();
  });

  it('key create makes a key that works at once, with no more rights than its role', async () => {
    const { code, stdout } = await tributary(hub.env, [
      'key',
      'create',
      '--role',
      'analyst',
      '--name',
      'report',
      '--json',
    ]);
    const { key, ...rest } = JSON.parse(stdout) as { key: string };
    const client = makeClient(hub.client.url, key);

    const read = await client.request('{ contacts(first: 1) { totalCount } }');
    const write = await client.request('mutation { createCompany(input: { name: "Engines" }) { problems { code } } }');

    expect(code).toBe(0);
    expect(rest).toEqual({ role: 'analyst', name: 'report' });
    expect(read.answer).toMatchObject({ data: { contacts: { totalCount: 0 } } });
    expect(write.answer).toMatchObject({ data: { createCompany: { problems: [{ code: 'FORBIDDEN' }] } } });
  });

  it('key create refuses a role that does not exist and says which do', async () => {
    const { code, stdout } = await tributary(hub.env, ['key', 'create', '--role', 'boss']);

    expect(code).toBe(2);
    expect(stdout).toContain('There is no role “boss”.');
    for (const role of ['admin', 'manager', 'agent', 'analyst', 'integration']) expect(stdout).toContain(role);
  });

  it('a second start on the same data folder says that the port is busy and leaves the first hub its database', async () => {
    const before = await serverOf(hub.dataDir);

    const { code, stdout } = await tributary(hub.env, ['start']);

    expect(code).toBe(2);
    expect(stdout).toContain(`Port ${hub.env['PORT'] ?? ''} of 127.0.0.1 is in use.`);
    expect(stdout).not.toContain('    at ');
    expect(await serverOf(hub.dataDir)).toEqual(before);
    expect((await fetch(`${hub.client.url}/readyz`)).status).toBe(200);
    await hub.client.data('{ contacts(first: 1) { totalCount } }');
  });

  it('works after the hub was killed: takes over the server it left, and leaves none itself', async () => {
    await hub.client.data('mutation { createCompany(input: { name: "Engines" }) { company { id } } }');
    const left = await serverOf(hub.dataDir);
    await hub.processes[0]?.kill();
    expect(await isListening(left.port)).toBe(true);

    const { code, stdout } = await tributary(hub.env, ['key', 'create', '--role', 'admin', '--json']);

    expect(code).toBe(0);
    expect(await isListening(left.port)).toBe(false);
    await eventually(() => !isAlive(left.pid));
    await hub.processes[0]?.restart();
    const client = makeClient(hub.client.url, (JSON.parse(stdout) as { key: string }).key);
    expect(await client.data('{ companies(first: 5) { nodes { name } } }')).toEqual({
      companies: { nodes: [{ name: 'Engines' }] },
    });
  }, 120_000);
});

/** PostgreSQL's lock file: process in line 1, port in line 4. */
async function serverOf(dataDir: string): Promise<{ pid: number; port: number }> {
  const lines = (await readFile(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

async function isListening(port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
