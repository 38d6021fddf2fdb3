/**
 * The console as files to serve. In a checkout they are made anew each time (half a second), so that there is no step
 * before `npm start` and nothing stale; a built package has them beside this module.
 */
import { fileURLToPath } from 'node:url';
import { bundleFiles } from './bundle-files.ts';
import type { ConsoleFile } from './console-file.ts';
import { readFiles } from './file-folder.ts';

export type { ConsoleFile } from './console-file.ts';

export async function consoleFiles(): Promise<readonly ConsoleFile[]> {
  const isCheckout = import.meta.url.endsWith('.ts');
  return isCheckout ? await bundleFiles(fileURLToPath(new URL('../src', import.meta.url))) : await readFiles();
}
