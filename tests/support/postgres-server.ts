import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startEmbeddedPostgres } from '../../platform/src/db/embedded.ts';

/** Serves one test run: writes its address to `postgres.url`, and ends when the run's process has ended. */
const dir = process.argv[2];
if (dir === undefined) throw new Error('Usage: postgres-server.ts <directory of the run>');

const runEnded = new Promise((resolve) => process.stdin.once('close', resolve).resume());
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);

const urlFile = path.join(dir, 'postgres.url');
try {
  const server = await startEmbeddedPostgres({ dataDir: dir, durable: false, settings: ['max_connections=300'] });
  await writeFile(`${urlFile}.new`, server.url);
  await rename(`${urlFile}.new`, urlFile);
  await runEnded;
  await server.stop();
} catch (error) {
  await writeFile(path.join(dir, 'postgres.failed'), error instanceof Error ? error.message : String(error));
  await runEnded;
}
await rm(dir, { recursive: true, force: true });
