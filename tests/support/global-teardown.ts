import { rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { removeHubProgram } from './bundle.ts';
import { testConfig } from './config.ts';
import { skippedTargets } from './targets.ts';

/** Says what was skipped and why (`run-tests` does when it asked for the report), then ends what the setup started. */
export default async function globalTeardown(): Promise<void> {
  const run = globalThis.tributaryTestRun;
  if (run === undefined) return;
  const skipped = await skippedTargets(run.dir);
  if (testConfig.skipReportFile === undefined) {
    for (const { target, reason, files } of skipped) {
      process.stderr.write(`skipped ${target}: ${reason} (${files.join(', ')})\n`);
    }
  } else {
    await writeFile(testConfig.skipReportFile, JSON.stringify(skipped, null, 2));
  }
  run.watcher.close();
  if (run.server !== undefined && run.server.exitCode === null) {
    // Waited for from here on: otherwise nothing would keep Jest's process until the server has ended.
    run.server.ref();
    const exited = once(run.server, 'exit');
    run.server.stdin?.end();
    await exited;
  }
  await removeHubProgram();
  await rm(run.dir, { recursive: true, force: true });
}
