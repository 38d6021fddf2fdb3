/** What the suite found, as a table of connectors and levels with each reason under it. */
import { tierOf, type Tier } from './check.ts';
import type { ConformanceReport } from './suite.ts';

export interface TableRow {
  readonly connector: string;
  readonly report: ConformanceReport;
  /** What is shown against a stand-in is L1: nobody's server was there. */
  readonly isStandIn?: boolean;
  /** Levels that could not be run at all, and why. */
  readonly absent?: Partial<Record<Tier, string>>;
}

export interface Cell {
  readonly passed: number;
  readonly failed: number;
  readonly notOffered: number;
}

const TIERS: readonly Tier[] = ['L0', 'L1', 'L2'];
const NONE = 'not offered';

interface Told {
  readonly tier: Tier;
  readonly says: string;
}

export function cellsOf({ report, isStandIn = false }: TableRow): Record<Tier, Cell> {
  const tier = (title: string): Tier => tierIn(title, isStandIn);
  const count = (titles: readonly string[], of: Tier): number => titles.filter((title) => tier(title) === of).length;
  const cell = (of: Tier): Cell => ({
    passed: count(report.passed, of),
    failed: count(
      report.failed.map(({ title }) => title),
      of,
    ),
    notOffered: count(
      report.skipped.map(({ title }) => title),
      of,
    ),
  });
  return { L0: cell('L0'), L1: cell('L1'), L2: cell('L2') };
}

function tierIn(title: string, isStandIn: boolean): Tier {
  const tier = tierOf(title);
  return isStandIn && tier === 'L2' ? 'L1' : tier;
}

/** Passed / failed / not offered, and under the table why something failed or is not offered. */
export function conformanceTable(rows: readonly TableRow[]): string {
  const wide = Math.max(9, ...rows.map(({ connector }) => connector.length)) + 2;
  const line = (name: string, cells: readonly string[]): string =>
    [name.padEnd(wide), ...cells.map((cell) => cell.padEnd(16))].join('').trimEnd();
  const body = rows.map((row) => {
    const cells = cellsOf(row);
    return line(
      row.connector,
      TIERS.map((tier) => shown(cells[tier])),
    );
  });
  const total = rows
    .map(cellsOf)
    .reduce((sum, cells) => ({ L0: plus(sum.L0, cells.L0), L1: plus(sum.L1, cells.L1), L2: plus(sum.L2, cells.L2) }), {
      L0: ZERO,
      L1: ZERO,
      L2: ZERO,
    });
  return [
    line('connector', TIERS),
    ...body,
    line(
      'all',
      TIERS.map((tier) => shown(total[tier])),
    ),
    'passed / failed / not offered',
    ...rows.flatMap(reasonsOf),
  ].join('\n');
}

const ZERO: Cell = { passed: 0, failed: 0, notOffered: 0 };

function plus(a: Cell, b: Cell): Cell {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, notOffered: a.notOffered + b.notOffered };
}

function shown({ passed, failed, notOffered }: Cell): string {
  return passed + failed + notOffered === 0 ? NONE : `${String(passed)} / ${String(failed)} / ${String(notOffered)}`;
}

/** One line per reason: the cases that share it are named together. */
function reasonsOf({ connector, report, isStandIn = false, absent = {} }: TableRow): string[] {
  const byReason = new Map<string, string[]>();
  const add = ({ tier, says }: Told, title: string): void => {
    const told = `${tier} ${says}`;
    byReason.set(told, [...(byReason.get(told) ?? []), title.slice(0, title.indexOf(':'))]);
  };
  const failures = report.failed.map(({ title, why }) => `  ${tierIn(title, isStandIn)} FAILED ${title}: ${why}`);
  for (const { title, why } of report.skipped) add({ tier: tierIn(title, isStandIn), says: `${NONE}: ${why}` }, title);
  const lines = [
    ...failures,
    ...Object.entries(absent).map(([tier, why]) => `  ${tier} ${NONE}: ${why}`),
    ...[...byReason].map(([told, titles]) => `  ${told} (${titles.join('; ')})`),
  ];
  return lines.length === 0 ? [] : ['', connector, ...lines];
}
