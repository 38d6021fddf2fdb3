/**
 * `npm test`: everything. `npm run test:unit`: what needs nothing but Node. Further arguments go to Jest.
 * Ends with the targets that were skipped and why, and as the very last line `N passed, N failed, N skipped`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

const [flags, rest] = [process.argv.slice(2).filter(isOurs), process.argv.slice(2).filter((arg) => !isOurs(arg))];
const isUnit = flags.includes('--unit');
const reports = mkdtempSync(path.join(tmpdir(), 'tributary-report-'));
const [resultFile, skipFile] = [path.join(reports, 'jest.json'), path.join(reports, 'skipped.json')];

const notUnit = ['/node_modules/', '/dist/', String.raw`\.db\.test\.ts$`, '<rootDir>/tests/'];
const jest = spawnSync(
  process.execPath,
  [
    createRequire(import.meta.url).resolve('jest/bin/jest'),
    ...['--json', `--outputFile=${resultFile}`],
    ...(isUnit ? notUnit.map((pattern) => `--testPathIgnorePatterns=${pattern}`) : []),
    ...rest,
  ],
  {
    cwd: path.resolve(import.meta.dirname, '../..'),
    // Jest tells a person on stderr and a program on stdout; the program reads the file.
    stdio: ['inherit', 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`,
      TRIBUTARY_SKIP_REPORT: skipFile,
      ...(isUnit ? { TRIBUTARY_UNIT: '1' } : {}),
    },
  },
);

const result = readJson(resultFile);
const skippedTargets = readJson(skipFile) ?? [];
rmSync(reports, { recursive: true, force: true });

const passed = result?.numPassedTests ?? 0;
const skipped = (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0);
let failed = (result?.numFailedTests ?? 0) + (result?.numRuntimeErrorTestSuites ?? 0);
// A run that broke outside a test (a crash, a failing teardown), or ended without a result, has failed as well.
if (failed === 0 && (jest.status !== 0 || result === undefined)) failed = 1;

for (const { target, reason, files } of skippedTargets) {
  console.log(`skipped ${target}: ${reason} (${files.join(', ')}); STRICT_TARGETS=${target} makes this a failure`);
}
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed === 0 ? 0 : 1;

function isOurs(arg) {
  return arg === '--unit';
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Not written: Jest ended before it could, or nothing was skipped.
    return undefined;
  }
}
