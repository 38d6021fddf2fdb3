import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Calls that make a code somebody outside reads. The code may be chosen by one condition. */
const MAKERS =
  /\b(?:refuse|codedError|PublicError|ReadRefusal)\(\s*(?:[^'();]*\?\s*'([A-Z][A-Z0-9_]+)'\s*:\s*)?'([A-Z][A-Z0-9_]+)'/g;
/** Tables whose keys are codes. */
const TABLE = /PUBLIC_CODES = \{([^}]*)\}/;
const PACKAGES = ['platform', 'gateway', 'subgraphs', 'cli'];

/** Every code that source files make for a reader outside, with one file that makes it. */
export async function codesInSource(root: string): Promise<Map<string, string>> {
  const codes = new Map<string, string>();
  for (const folder of PACKAGES) {
    for (const file of await sourceFiles(path.join(root, folder))) {
      const text = await readFile(file, 'utf8');
      for (const code of codesIn(text)) codes.set(code, path.relative(root, file));
    }
  }
  return codes;
}

/** The codes that `docs/errors.md` lists: the first cell of a row, in upper case. */
export async function codesInDocument(root: string): Promise<string[]> {
  const text = await readFile(path.join(root, 'docs/errors.md'), 'utf8');
  return [...text.matchAll(/^\| `([A-Z][A-Z0-9_]+)`/gm)].map(([, code]) => code ?? '');
}

export function codesIn(text: string): string[] {
  const made = [...text.matchAll(MAKERS)].flatMap(([, first, second]) => [first, second]);
  const listed = [...(TABLE.exec(text)?.[1] ?? '').matchAll(/^\s*([A-Z][A-Z0-9_]+):/gm)].map(([, code]) => code);
  return [...made, ...listed].filter((code) => code !== undefined);
}

async function sourceFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !/\/(node_modules|dist|generated|fixtures|testing)\//.test(file));
}
