import { execFile, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.ts';
import { startHub, subscribe, type Hub } from '../support/hub/index.ts';
import { ROOT } from '../support/hub/process.ts';

const run = promisify(execFile);
const README = await readFile(path.join(ROOT, 'README.md'), 'utf8');

function blocks(language: string): string[] {
  return [...README.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, text]) => text ?? '',
  );
}

/** Lines that install: running them inside a test would take its own modules away. `.ci/run` runs both on a clean clone. */
const RUN_BY_CI = ['npm ci && npm start\n', 'npm ci && npm test\n'];
const COMMANDS = blocks('sh').filter((block) => !RUN_BY_CI.includes(block));

let hub: Hub;
beforeAll(async () => {
  hub = await startHub('one process', { env: { TRIBUTARY_DEMO: '1' } });
}, 120_000);
afterAll(async () => {
  await hub.close();
}, 60_000);

/** A block as a newcomer runs it, at this hub's address and data folder. */
async function shell(block: string, key = hub.apiKey): Promise<string> {
  const { stdout } = await run('bash', argsOf(block), { cwd: ROOT, env: environment(key) });
  return stdout;
}

/** Runs a block that has no end until it writes a line that begins so. */
async function shellUntil(block: string, beginning: string): Promise<string> {
  const child = spawn('bash', argsOf(`exec ${block}`), { cwd: ROOT, env: environment(hub.apiKey) });
  try {
    for await (const line of createInterface({ input: child.stdout })) if (line.startsWith(beginning)) return line;
    throw new Error(`It ended without a line that begins with ${beginning}.`);
  } finally {
    child.kill();
  }
}

function argsOf(block: string): string[] {
  const url = hub.gateways[0]?.url ?? '';
  return ['-euo', 'pipefail', '-c', block.replaceAll('http://127.0.0.1:4000', url)];
}

function environment(key: string): Record<string, string> {
  const inherited = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' };
  return { ...inherited, LOG_LEVEL: 'warn', ...hub.env, KEY: key };
}

async function untilTheDemoHasArrived(): Promise<void> {
  await eventually(
    async () => {
      const { contacts } = await hub.client.data<{ contacts: { totalCount: number } }>(
        '{ contacts(first: 1) { totalCount } }',
      );
      return contacts.totalCount >= 3;
    },
    { timeoutMs: 60_000, everyMs: 500 },
  );
}

describe('the README', () => {
  it('has the one line that runs it and the one line that tests it', () => {
    expect(blocks('sh')).toEqual(expect.arrayContaining(RUN_BY_CI));
  });

  it('has commands that work, in its order', async () => {
    await untilTheDemoHasArrived();
    const [exportKey = '', curl = '', , imported = '', resolve = ''] = COMMANDS;

    const key = (await shell(`${exportKey}\necho "$KEY"`)).trim();
    const answer = JSON.parse(await shell(curl, key)) as { data: { contacts: { nodes: unknown[] } }; errors?: unknown };
    const outcome = await shell(imported);
    const again = await shell(imported);
    const resolved = await shell(resolve);

    expect(key).toMatch(/^trik_/);
    expect(answer.errors).toBeUndefined();
    expect(answer.data.contacts.nodes).toHaveLength(3);
    expect(outcome).toMatch(/3 created/);
    expect(again).toMatch(/3 unchanged/);
    expect(resolved).toMatch(/3 records are 3 customers/);
    expect(COMMANDS).toHaveLength(5);
  }, 120_000);

  it('has a first query that every subgraph answers', async () => {
    await untilTheDemoHasArrived();
    const [query = ''] = blocks('graphql');

    const data = await hub.client.data<{ contacts: { nodes: { displayName: string }[] } }>(query);

    expect(data.contacts.nodes).toHaveLength(3);
  }, 90_000);

  it('has a first subscription that fires', async () => {
    const [, subscription = ''] = blocks('graphql');
    const target = { url: hub.gateways[0]?.url ?? '', apiKey: hub.apiKey };
    const watching = await subscribe<{ cursor: string; interaction: unknown }>(target, subscription);

    const event = await eventually(() => watching.events[0], { timeoutMs: 60_000 });
    await watching.close();

    expect(event.cursor).not.toBe('');
    expect(watching.ended()).toBeUndefined();
  }, 90_000);

  it('has a command that watches, and is told where to resume', async () => {
    const [, , watch = ''] = COMMANDS;

    const data = await shellUntil(watch, 'data: {');

    const answer = JSON.parse(data.slice('data: '.length)) as { data: { interactionAdded: { cursor: string } } };
    expect(answer.data.interactionAdded.cursor).not.toBe('');
  }, 90_000);

  it('names every folder there is', async () => {
    const { stdout } = await run('git', ['ls-files'], { cwd: ROOT });
    const folders = new Set(
      stdout
        .split('\n')
        .filter((file) => file.includes('/'))
        .map((file) => file.split('/')[0]),
    );
    for (const folder of folders) {
      if (folder?.startsWith('.') === true) continue;
      expect(README).toContain(`${folder ?? ''}/`);
    }
  });
});
