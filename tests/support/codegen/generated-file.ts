import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

export interface GeneratedFile {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** The text as Prettier writes it, so that formatting and generating never disagree. */
export async function formatted(file: GeneratedFile): Promise<GeneratedFile> {
  const config = await resolveConfig(fileURLToPath(import.meta.url));
  return { path: file.path, text: await format(file.text, { ...config, filepath: file.path }) };
}

/** Paths whose committed text differs from the generated one. */
export async function driftedFiles(root: string, files: readonly GeneratedFile[]): Promise<string[]> {
  const drifted: string[] = [];
  for (const file of files) {
    if ((await textAt(path.join(root, file.path))) !== file.text) drifted.push(file.path);
  }
  return drifted;
}

/** Writes what differs and returns those paths. Each file appears whole: a reader never sees half of it. */
export async function writeFiles(root: string, files: readonly GeneratedFile[]): Promise<string[]> {
  const drifted = await driftedFiles(root, files);
  for (const file of files.filter((each) => drifted.includes(each.path))) {
    const target = path.join(root, file.path);
    const unfinished = `${target}.${randomUUID()}`;
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(unfinished, file.text);
    await rename(unfinished, target);
  }
  return drifted;
}

async function textAt(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    // A file that is not there yet is a difference like any other.
    return undefined;
  }
}
