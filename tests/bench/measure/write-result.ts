import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../out/', import.meta.url));

/** Keeps every run under its time. Returns the file, as somebody in the repository would name it. */
export function writeResult(suite: string, result: unknown): string {
  mkdirSync(FOLDER, { recursive: true });
  const file = path.join(FOLDER, `${suite}-${new Date().toISOString().replaceAll(/[:.]/gu, '-')}.json`);
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
  return path.relative(process.cwd(), file);
}
