import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { totalmem } from 'node:os';
import process from 'node:process';

const LEAST = 256 * 2 ** 20;
/** Of the machine: the rest is the hub's, and the page cache's. */
const MOST_SHARE = 0.25;

/**
 * Bytes of buffers for a cluster that is about to start: what its data fills, so that a hub of a million customers reads
 * none of them twice, and an empty one asks for little.
 */
export async function buffersFor(folder: string, memory = memoryOfMachine()): Promise<number> {
  const most = Math.max(LEAST, memory * MOST_SHARE);
  return Math.min(most, Math.max(LEAST, await sizeOf(path.join(folder, 'base'))));
}

/** A container has less than the machine around it. */
function memoryOfMachine(): number {
  const allowed = process.constrainedMemory();
  return allowed > 0 ? Math.min(allowed, totalmem()) : totalmem();
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => (await stat(path.join(entry.parentPath, entry.name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
