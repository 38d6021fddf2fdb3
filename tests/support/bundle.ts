import { access, mkdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { testConfig } from './config.ts';
import { ROOT } from './hub/process.ts';

export interface Bundle {
  /** To be run by Node as it is: a process of it starts in a third of the time. */
  readonly file: string;
  remove(): Promise<void>;
}

/** Below `node_modules`, where packages are found as they are from the sources. */
const FOLDER = path.join(ROOT, 'node_modules/.cache/tributary-tests');

const PACKAGES_STAY: Plugin = {
  name: 'packages-stay',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path: name, kind }) =>
      name.startsWith('@tributary/') || kind === 'entry-point' ? undefined : { path: name, external: true },
    );
  },
};

/** Migrations, pages and workers are found beside the file that names them. */
const FILES_KNOW_THEIR_PLACE: Plugin = {
  name: 'files-know-their-place',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
      const source = await readFile(file, 'utf8');
      if (!source.includes('import.meta.url')) return undefined;
      const contents = source.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href));
      return { contents, loader: 'ts' };
    });
  },
};

/** One file of a script and all of our own that it imports; packages stay where they are. */
export async function bundleOf(script: string): Promise<Bundle> {
  const name = `${path.basename(script, '.ts')}-${String(process.pid)}-${String(Date.now())}.mjs`;
  const file = path.join(FOLDER, name);
  await mkdir(FOLDER, { recursive: true });
  await build({
    entryPoints: [path.join(ROOT, script)],
    outfile: file,
    ...{ bundle: true, platform: 'node', format: 'esm', target: 'node20', conditions: ['source'], logLevel: 'error' },
    plugins: [PACKAGES_STAY, FILES_KNOW_THEIR_PLACE],
  });
  return {
    file,
    async remove() {
      await rm(file, { force: true });
    },
  };
}

/** `npx tributary` as a bundle: made once for all processes of a test run, which ends with `removeHubProgram`. */
export async function hubProgram(): Promise<string> {
  const file = hubFile();
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (!isThere) {
    const { file: made } = await bundleOf('cli/src/main.ts');
    // Two of Jest's workers may make it at once: each finds a whole file.
    await rename(made, file);
  }
  return file;
}

export async function removeHubProgram(): Promise<void> {
  await rm(hubFile(), { force: true });
}

function hubFile(): string {
  return path.join(FOLDER, `hub-${path.basename(testConfig.runDir)}.mjs`);
}
