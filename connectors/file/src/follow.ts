/**
 * Following a folder of exports: which file was read how far, and whether it is still the same file. A file is
 * taken for the same when its first bytes and the bytes before our position are unchanged and it did not
 * shrink; then only what was appended is read. Otherwise it is read again, and unchanged rows cost nothing.
 */
import { createHash } from 'node:crypto';
import { open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const FileState = z.strictObject({
  size: z.int(),
  modifiedMs: z.number(),
  /** Start of the next row. */
  offset: z.int(),
  line: z.int(),
  /** Digest of the first bytes and of those before `offset`. */
  print: z.string(),
});
export type FileState = z.infer<typeof FileState>;

export const FolderCursor = z.strictObject({
  files: z.record(z.string(), FileState),
  /** Size and time of the second file with the lines, if there is one. */
  lines: z.string().optional(),
});
export type FolderCursor = z.infer<typeof FolderCursor>;

export interface Seen {
  readonly path: string;
  readonly name: string;
  readonly size: number;
  readonly modifiedMs: number;
}

export async function listFolder(folder: string, pattern: string): Promise<Seen[]> {
  const matches = patternOf(pattern);
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && matches.test(entry.name) && !OUTCOMES.test(entry.name))
    .map(({ name }) => name)
    .sort();
  return await Promise.all(names.map((name) => look(path.join(folder, name))));
}

/** What the import of a file says of it lies beside it, and is none of the files. */
const OUTCOMES = /\.outcome\.csv$/;

export async function look(file: string): Promise<Seen> {
  const { size, mtimeMs } = await stat(file);
  return { path: file, name: path.basename(file), size, modifiedMs: mtimeMs };
}

function patternOf(pattern: string): RegExp {
  const source = pattern.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${source.join('.*')}$`);
}

export type Progress =
  | { readonly is: 'unchanged' }
  | { readonly is: 'grown'; readonly from: { readonly offset: number; readonly line: number } }
  | { readonly is: 'new' };

export async function progressOf(file: Seen, state: FileState | undefined): Promise<Progress> {
  if (!state) return { is: 'new' };
  const isSameSize = file.size === state.size;
  if (isSameSize && file.modifiedMs === state.modifiedMs) {
    return state.offset < file.size ? { is: 'grown', from: state } : { is: 'unchanged' };
  }
  // Written again at the same size: somebody edited it in place.
  if (isSameSize || file.size < state.offset) return { is: 'new' };
  return (await fingerprint(file.path, state.offset)) === state.print ? { is: 'grown', from: state } : { is: 'new' };
}

const PRINT_BYTES = 4096;

/** Of the first 4 kB before `offset` and the last 4 kB before it. */
export async function fingerprint(file: string, offset: number): Promise<string> {
  const handle = await open(file);
  try {
    const length = Math.min(PRINT_BYTES, offset);
    const hash = createHash('sha256');
    for (const start of [0, offset - length]) {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, start);
      hash.update(buffer.subarray(0, bytesRead));
    }
    return hash.digest('base64url').slice(0, 22);
  } finally {
    await handle.close();
  }
}

export function stampOf({ size, modifiedMs }: Seen): string {
  return `${String(size)}@${String(modifiedMs)}`;
}
