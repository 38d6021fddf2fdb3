import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { buffersFor } from './embedded-buffers.ts';

const MB = 2 ** 20;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'tributary-buffers-'));
  await mkdir(path.join(folder, 'base', '5'), { recursive: true });
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** A file that is as long, and takes no space. */
async function table(name: string, bytes: number): Promise<void> {
  const file = path.join(folder, 'base', '5', name);
  await writeFile(file, '');
  await truncate(file, bytes);
}

describe('buffers of an embedded server', () => {
  it('are few for an empty cluster', async () => {
    await table('1', 8 * MB);
    expect(await buffersFor(folder, 8_000 * MB)).toBe(256 * MB);
  });

  it('hold all data of a full one', async () => {
    await table('1', 600 * MB);
    await table('2', 400 * MB);
    expect(await buffersFor(folder, 8_000 * MB)).toBe(1_000 * MB);
  });

  it('are never more than a quarter of the memory, and never too few to work with', async () => {
    await table('1', 5_000 * MB);
    expect(await buffersFor(folder, 8_000 * MB)).toBe(2_000 * MB);
    expect(await buffersFor(folder, 512 * MB)).toBe(256 * MB);
  });
});
