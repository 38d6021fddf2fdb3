import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where a target's own software is installed; never committed. */
export function targetFolder(name: string): string {
  return fileURLToPath(new URL(path.posix.join('../../.targets', name), import.meta.url));
}
