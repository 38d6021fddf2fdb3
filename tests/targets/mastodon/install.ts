import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { TargetProbe } from '../../support/targets.ts';
import { targetConfig } from '../config.ts';
import { targetFolder } from '../target-folder.ts';

const FOLDER = targetFolder('mastodon');
const SOURCE = path.join(FOLDER, 'snac');
/** The server's program. */
export const SNAC = path.join(SOURCE, 'snac');

/** Debian 12 does not have it: the source is taken from its successor. */
const SOURCES =
  'deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] http://deb.debian.org/debian trixie main\n';

/** `true`, or why it cannot be started. */
export function available(): true | string {
  return existsSync(SNAC) ? true : 'snac2 is not built: npm run target -- mastodon --install';
}

export const MASTODON_PROBE: TargetProbe = {
  name: 'mastodon',
  missing: () => {
    const found = available();
    return found === true ? undefined : found;
  },
};

/** Half a minute. The system's own package lists are not touched. */
export async function install(): Promise<void> {
  const lists = path.join(FOLDER, 'apt', 'lists');
  await mkdir(path.join(lists, 'partial'), { recursive: true });
  const sources = path.join(FOLDER, 'apt', 'sources.list');
  await writeFile(sources, SOURCES);
  const settings = {
    'Dir::Etc::sourcelist': sources,
    'Dir::Etc::sourceparts': '-',
    'Dir::State::lists': lists,
    'Dir::Cache::srcpkgcache': '',
    'Dir::Cache::pkgcache': '',
  };
  const own = Object.entries(settings).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  await run('apt-get', [...own, 'update'], FOLDER);
  await run('apt-get', [...own, 'source', '--download-only', 'snac2'], FOLDER);
  const needed = ['gcc', 'make', 'libcurl4-openssl-dev', 'libssl-dev'];
  await run(
    'apt-get',
    ['-o', 'DPkg::Lock::Timeout=300', 'install', '-y', '--no-install-recommends', ...needed],
    FOLDER,
  );
  const archive = (await readdir(FOLDER)).find((name) => /^snac2_.*\.orig\.tar\.xz$/.test(name));
  if (archive === undefined) throw new Error('apt-get brought no source of snac2.');
  await mkdir(SOURCE, { recursive: true });
  await run('tar', ['xf', path.join(FOLDER, archive), '--strip-components=1'], SOURCE);
  await run('make', ['-j2'], SOURCE);
}

async function run(program: string, args: readonly string[], cwd: string): Promise<void> {
  const env = { PATH: targetConfig.searchPath, DEBIAN_FRONTEND: 'noninteractive' };
  const child = spawn(program, args, { cwd, stdio: 'inherit', env });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${String(code)}`);
}
