import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { eventually } from '../../support/eventually.ts';
import { targetFolder } from '../target-folder.ts';
import { finished, MODULES, PYTHON } from './install.ts';

export const DATABASE = 'erp';
export const PASSWORD = 'not-a-secret';

export interface RunningTryton {
  readonly url: string;
  /** The SQLite file that Tryton works on. */
  readonly file: string;
  stop(): Promise<void>;
}

/** Tryton stamps the session at every request: on a disk each of them waits for it. The file has four megabytes. */
const IN_MEMORY = '/dev/shm';

/** On a copy of the given database. */
export async function startServer(asked: number, template: string): Promise<RunningTryton> {
  const port = asked === 0 ? await freePort() : asked;
  const folder = await mkdtemp(path.join(existsSync(IN_MEMORY) ? IN_MEMORY : tmpdir(), 'tryton-target-'));
  const file = path.join(folder, `${DATABASE}.sqlite`);
  await copyFile(template, file);
  const configuration = await writeConfiguration(folder, port);
  const server = spawn('trytond', ['-c', configuration, '-d', DATABASE], { stdio: ['ignore', 'ignore', 'pipe'] });
  const said: string[] = [];
  server.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const stop = async (): Promise<void> => {
    if (server.exitCode === null) {
      const gone = once(server, 'exit');
      server.kill('SIGKILL');
      await gone;
    }
    await rm(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${String(port)}`;
  try {
    await eventually(() => isReady(url, server.exitCode), { timeoutMs: 60_000, everyMs: 100 });
  } catch (cause) {
    await stop();
    throw new Error(`Tryton did not start: ${said.join('').slice(-2_000)}`, { cause });
  }
  return { url, file, stop };
}

async function isReady(url: string, exitCode: number | null): Promise<boolean> {
  if (exitCode !== null) throw new Error('It ended.');
  const body = JSON.stringify({ id: 0, method: 'common.db.login', params: ['admin', { password: PASSWORD }] });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${url}/${DATABASE}/`, { method: 'POST', headers, body }).catch(() => undefined);
  return answer?.ok === true && (await answer.text()).includes('"result"');
}

/** Making a database takes half a minute: it is made once, and copied. */
export async function templateFile(): Promise<string> {
  const setup = fileURLToPath(new URL('./setup.py', import.meta.url));
  const print = createHash('sha256')
    .update(await readFile(setup))
    .update(MODULES.join());
  const folder = targetFolder('tryton');
  const template = path.join(folder, `template-${print.digest('hex').slice(0, 16)}.sqlite`);
  if (existsSync(template)) return template;
  await mkdir(folder, { recursive: true });
  const workshop = await mkdtemp(path.join(folder, 'making-'));
  const file = path.join(workshop, `${DATABASE}.sqlite`);
  const configuration = await writeConfiguration(workshop, 0);
  await writeFile(file, '');
  const passwordFile = path.join(workshop, 'password');
  await writeFile(passwordFile, PASSWORD);
  const options = ['-c', configuration, '-d', DATABASE, '--email', 'admin@erp.test', '--activate-dependencies'];
  await finished('trytond-admin', [...options, '-u', ...MODULES], { TRYTONPASSFILE: passwordFile });
  await finished(PYTHON, [setup, configuration, DATABASE]);
  // Whole or not at all, also when two make it at once.
  await rename(file, template);
  await rm(workshop, { recursive: true });
  return template;
}

/** Named by what it is made by: when that changes, it is made anew. */
export async function fileMadeBy(name: string, makers: readonly string[], options: string): Promise<string> {
  const print = createHash('sha256').update(options);
  for (const maker of makers) print.update(await readFile(fileURLToPath(new URL(maker, import.meta.url))));
  return path.join(targetFolder('tryton'), `${name}-${print.digest('hex').slice(0, 16)}.sqlite`);
}

async function writeConfiguration(folder: string, port: number): Promise<string> {
  const file = path.join(folder, 'trytond.conf');
  const web = `[web]\nlisten = 127.0.0.1:${String(port)}\n`;
  // The target's own session must outlast a slow check; five minutes are usual.
  const session = '[session]\ntimeout = 86400\n';
  await writeFile(file, `[database]\nuri = sqlite://\npath = ${folder}\n${web}${session}`);
  return file;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}
