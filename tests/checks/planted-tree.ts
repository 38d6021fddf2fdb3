import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

/** A small tree outside the working tree, laid out as ours, for a check to be run on. */
export interface PlantedTree {
  readonly root: string;
  write(files: Readonly<Record<string, string>>): Promise<void>;
  remove(): Promise<void>;
}

export interface Run {
  readonly status: number | null;
  /** Standard output and error, as they came. */
  readonly output: string;
  readonly stdout: string;
}

/** `modules` are packages of the repository that the tree may import; the path is the name. */
export async function plantTree(
  files: Readonly<Record<string, string>>,
  modules: Readonly<Record<string, string>> = {},
): Promise<PlantedTree> {
  const root = await mkdtemp(path.join(tmpdir(), 'tributary-planted-'));
  const tree: PlantedTree = {
    root,
    write: async (more) => {
      for (const [name, text] of Object.entries(more)) {
        await mkdir(path.dirname(path.join(root, name)), { recursive: true });
        await writeFile(path.join(root, name), text);
      }
    },
    remove: async () => {
      await rm(root, { recursive: true, force: true });
    },
  };
  await tree.write(files);
  for (const [name, target] of Object.entries(modules)) {
    const link = path.join(root, 'node_modules', name);
    await mkdir(path.dirname(link), { recursive: true });
    await symlink(path.resolve(target.startsWith('./') ? root : ROOT, target), link);
  }
  return tree;
}

/** Runs a Node program of the repository in `cwd`. */
export async function runNode(cwd: string, args: readonly string[]): Promise<Run> {
  return await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, env: { ...process.env, NODE_OPTIONS: '' } });
    let [output, stdout] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      stdout += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.once('error', reject);
    child.once('close', (status) => {
      resolve({ status, output, stdout });
    });
  });
}

/** Where a package of the subgraphs is installed: at the root, or in the subgraph when it is not hoisted. */
export function subgraphModule(name: string): string {
  const entry = createRequire(path.join(ROOT, 'subgraphs/sales/package.json')).resolve(name);
  return entry.slice(0, entry.lastIndexOf(path.join('node_modules', name)) + path.join('node_modules', name).length);
}
