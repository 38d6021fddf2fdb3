import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './hub/process.ts';

export interface Bundle {
  /** To be run by Node as it is: a process of it starts in a third of the time. */
  readonly file: string;
  remove(): Promise<void>;
}

/** One file of a script and all of our own that it imports; packages stay where they are. */
export async function bundleOf(script: string): Promise<Bundle> {
  const dir = path.join(ROOT, 'node_modules/.cache/tributary-tests');
  await mkdir(dir, { recursive: true });
  const file = path.join(dir, `${path.basename(script, '.ts')}-${String(process.pid)}-${String(Date.now())}.mjs`);
  await build({
    entryPoints: [path.join(ROOT, script)],
    outfile: file,
    ...{ bundle: true, platform: 'node', format: 'esm', target: 'node20', conditions: ['source'], logLevel: 'error' },
    plugins: [
      {
        name: 'packages-stay',
        setup({ onResolve }) {
          onResolve({ filter: /^[^./]/ }, ({ path: name, kind }) =>
            name.startsWith('@tributary/') || kind === 'entry-point' ? undefined : { path: name, external: true },
          );
        },
      },
    ],
  });
  return {
    file,
    async remove() {
      await rm(file, { force: true });
    },
  };
}
