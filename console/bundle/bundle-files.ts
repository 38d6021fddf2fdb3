import path from 'node:path';
import { build, stop } from 'esbuild';
import type { ConsoleFile } from './console-file.ts';
import { indexPage } from './index-page.ts';

/** Makes the console's files of its sources. */
export async function bundleFiles(source: string): Promise<readonly ConsoleFile[]> {
  const { outputFiles } = await build({
    entryPoints: { console: path.join(source, 'main.tsx') },
    outdir: path.join(source, 'assets'),
    entryNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'silent',
  });
  // Its process would stay beside the hub for good.
  await stop();
  const assets = outputFiles.map((file) => ({
    name: `assets/${path.basename(file.path)}`,
    body: Buffer.from(file.contents),
  }));
  const index = indexPage({ script: named(assets, '.js'), style: named(assets, '.css') });
  return [{ name: 'index.html', body: Buffer.from(index) }, ...assets];
}

function named(assets: readonly ConsoleFile[], extension: string): string {
  const found = assets.find(({ name }) => name.endsWith(extension));
  if (!found) throw new Error(`The console's bundle has no ${extension} file.`);
  return found.name;
}
