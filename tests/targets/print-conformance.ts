/**
 * `npm run connectors:conformance [-- ghost mail]`: every connector of this hub against its running system, as a table
 * of passed, failed and not offered by level, with each reason under it. `STRICT_TARGETS` makes systems that are not
 * installed failures. All of them take a quarter of an hour on a quiet machine: on the error channel each case and each connector is told as it
 * comes, so that what was found is not lost with the rest.
 */
import path from 'node:path';
import {
  CONFORMANCE_CHECKS,
  conformanceTable,
  runConformance,
  runDefinitionChecks,
  type Check,
  type ConformanceReport,
  type Connector,
  type TableRow,
} from '@tributary/connector-kit';
import { CONNECTORS } from '@tributary/integration';
import { testConfig } from '../support/config.ts';
import globalSetup from '../support/global-setup.ts';
import globalTeardown from '../support/global-teardown.ts';
import { USUAL_MS, type Subject } from './subject.ts';
import { SUBJECTS } from './subjects.ts';

/** On a system each, so that they do not change each other's data. */
const SHARES: readonly (readonly Check[])[] = [
  CONFORMANCE_CHECKS.filter(({ id }) => !id.startsWith('FLT')),
  CONFORMANCE_CHECKS.filter(({ id }) => id.startsWith('FLT')),
];

const wanted = process.argv.slice(2);
const rows: TableRow[] = [];
// Targets that need a database take that of the tests.
await globalSetup({ rootDir: path.resolve(import.meta.dirname, '../..') });
try {
  for (const connector of CONNECTORS) {
    if (wanted.length > 0 && !wanted.includes(connector.id)) continue;
    const row = await rowOf(connector);
    process.stderr.write(`${conformanceTable([row])}\n`);
    rows.push(row);
  }
} finally {
  await globalTeardown();
}
process.stdout.write(`${conformanceTable(rows)}\n`);
process.exitCode = rows.some(({ report }) => report.failed.length > 0) ? 1 : 0;

async function rowOf(connector: Connector): Promise<TableRow> {
  const subject = SUBJECTS.find((one) => one.connector.id === connector.id);
  if (!subject) return await withoutSystem(connector, 'it has no target yet');
  const missing = await subject.probe.missing();
  return missing === undefined ? await against(subject) : await withoutSystem(connector, missing);
}

async function against(subject: Subject): Promise<TableRow> {
  const { connector, server } = subject;
  process.stderr.write(`${connector.id}: starting ${server}\n`);
  const began = Date.now();
  const runs = await Promise.allSettled(SHARES.map(async (checks) => await runShare(subject, checks)));
  process.stderr.write(`${connector.id}: ${String(Math.round((Date.now() - began) / 1000))} s\n`);
  const done = runs.map((run) => {
    if (run.status === 'rejected') throw run.reason;
    return run.value;
  });
  const isStandIn = done.some((run) => run.isStandIn);
  return {
    connector: connector.id,
    report: {
      passed: done.flatMap(({ report }) => report.passed),
      skipped: done.flatMap(({ report }) => report.skipped),
      failed: done.flatMap(({ report }) => report.failed),
    },
    isStandIn,
    ...(isStandIn && { absent: { L2: `${server} is a stand-in: the vendor's own server is not to be had here` } }),
  };
}

async function runShare({ connector, start, caseMs = USUAL_MS }: Subject, checks: readonly Check[]) {
  const target = await start();
  try {
    const onCase = (title: string): void => void process.stderr.write(`  ${connector.id} ${title}\n`);
    const report = await runConformance(connector, target, { checks, caseMs, onCase });
    return { report, isStandIn: target.isStandIn === true };
  } finally {
    await target.stop();
  }
}

async function withoutSystem(connector: Connector, why: string): Promise<TableRow> {
  const report = await runDefinitionChecks(connector);
  return {
    connector: connector.id,
    report: testConfig.strictTargets.includes(connector.id) ? withFailure(report, why) : report,
    absent: { L1: why, L2: why },
  };
}

function withFailure(report: ConformanceReport, why: string): ConformanceReport {
  const title = 'CON-01: STRICT_TARGETS names it';
  return { ...report, failed: [...report.failed, { id: 'CON-01', title, level: 'MUST', why }] };
}
