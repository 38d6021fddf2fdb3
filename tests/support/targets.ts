import { createHash } from 'node:crypto';
import { accessSync, constants } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { testConfig } from './config.ts';

/** A program that some tests run against and that is not part of the product. */
export interface TargetProbe {
  readonly name: string;
  /** Why it cannot be used here, or undefined when it can. */
  readonly missing: () => string | undefined | Promise<string | undefined>;
}

export interface SkippedTarget {
  readonly target: string;
  readonly reason: string;
  readonly files: readonly string[];
}

const PROBES: readonly TargetProbe[] = [
  { name: 'redis', missing: () => (findProgram('redis-server') === undefined ? 'no redis-server in PATH' : undefined) },
  { name: 'chromium', missing: () => (findProgram('chromium') === undefined ? 'no chromium in PATH' : undefined) },
];

/**
 * True when the target can be used. Otherwise the skip is recorded for the closing summary, or, when
 * `STRICT_TARGETS` names the target, the test file fails.
 *
 *     const describeWithRedis = (await targetAvailable('redis', import.meta.url)) ? describe : describe.skip;
 *
 * `probe` is for targets that are not known here (a vendor's server that has to be built first).
 */
export async function targetAvailable(target: string, testFileUrl: string, probe?: TargetProbe): Promise<boolean> {
  const known = probe ?? PROBES.find(({ name }) => name === target);
  if (known === undefined) throw new Error(`No probe says whether the target '${target}' can be used.`);
  const reason = await known.missing();
  if (reason === undefined) return true;
  if (testConfig.strictTargets.includes(target)) {
    throw new Error(`STRICT_TARGETS names ${target}, and it cannot be used: ${reason}.`);
  }
  const file = path.basename(new URL(testFileUrl).pathname);
  const dir = path.join(testConfig.runDir, 'skipped');
  await mkdir(dir, { recursive: true });
  const id = createHash('sha256').update(`${target} ${testFileUrl}`).digest('hex').slice(0, 16);
  await writeFile(path.join(dir, `${id}.json`), JSON.stringify({ target, reason, file }));
  return false;
}

/** What the test files of a run have skipped, by target. */
export async function skippedTargets(runDir: string): Promise<SkippedTarget[]> {
  const dir = path.join(runDir, 'skipped');
  const names = await readdir(dir).catch(() => []);
  const byTarget = new Map<string, { reason: string; files: string[] }>();
  for (const name of names.sort()) {
    const skip = JSON.parse(await readFile(path.join(dir, name), 'utf8')) as {
      target: string;
      reason: string;
      file: string;
    };
    const entry = byTarget.get(skip.target) ?? { reason: skip.reason, files: [] };
    entry.files.push(skip.file);
    byTarget.set(skip.target, entry);
  }
  return [...byTarget].map(([target, { reason, files }]) => ({ target, reason, files }));
}

/** The program's path, looked up as a shell would. */
export function findProgram(name: string): string | undefined {
  for (const dir of testConfig.searchPath) {
    const file = path.join(dir, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not in this directory: the next one may have it.
    }
  }
  return undefined;
}
