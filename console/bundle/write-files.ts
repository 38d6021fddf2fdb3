/** Part of `npm run build`: leaves the console's files where the built package looks for them. */
import { fileURLToPath } from 'node:url';
import { bundleFiles } from './bundle-files.ts';
import { writeFiles } from './file-folder.ts';

await writeFiles(await bundleFiles(fileURLToPath(new URL('../src', import.meta.url))));
