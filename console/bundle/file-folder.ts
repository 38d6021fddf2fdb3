import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ConsoleFile } from './console-file.ts';

/** Beside the compiled modules: `dist/files`. */
const FOLDER = fileURLToPath(new URL('files/', import.meta.url));

export async function readFiles(): Promise<readonly ConsoleFile[]> {
  const entries = await readdir(FOLDER, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return await Promise.all(
    files.map(async (entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return { name: path.relative(FOLDER, file).replaceAll(path.sep, '/'), body: await readFile(file) };
    }),
  );
}

export async function writeFiles(files: readonly ConsoleFile[]): Promise<void> {
  await rm(FOLDER, { recursive: true, force: true });
  for (const { name, body } of files) {
    await mkdir(path.dirname(path.join(FOLDER, name)), { recursive: true });
    await writeFile(path.join(FOLDER, name), body);
  }
}
