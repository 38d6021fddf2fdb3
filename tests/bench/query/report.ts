import type { Spread } from '../measure/statistics.ts';
import { table } from '../measure/table.ts';
import type { Row, Verdict } from './summary.ts';
import type { Skipped } from './variant.ts';

const HEADINGS = [
  '',
  'req/s',
  'x floor [middle half]',
  'x PostGraphile',
  'p50 ms',
  'p99 ms',
  'cpu ms/req (node + pg)',
  'cpu x floor',
];

interface Findings {
  readonly rows: readonly Row[];
  readonly skipped: readonly Skipped[];
  readonly verdicts: readonly Verdict[];
}

export function report({ rows, skipped, verdicts }: Findings): string {
  const shapes = [...new Set(rows.map(({ shape }) => shape))];
  const cells = shapes.flatMap((shape) => [
    [shape === 'one' ? 'One customer' : 'A page of twenty customers', ...HEADINGS.slice(1)],
    ...rows.filter((row) => row.shape === shape).map(cellsOf),
  ]);
  const notes = [
    ...skipped.map(({ name, reason }) => `${name}: skipped: ${reason}`),
    ...verdicts.map(({ goal, value, verdict }) => `${verdict} ${goal}: ${value.toFixed(2)}`),
  ];
  return [table(cells), '', ...notes].join('\n');
}

function cellsOf(row: Row): string[] {
  const { toFloor, toPeer, nodeMs, postgresMs } = row;
  return [
    `  ${row.name} (${row.version})`,
    row.requestsPerSecond.toFixed(0),
    `${toFloor.median.toFixed(2)} ${range(toFloor)}`,
    toPeer ? toPeer.median.toFixed(2) : '–',
    row.p50.toFixed(0),
    row.p99.toFixed(0),
    `${(nodeMs + postgresMs).toFixed(2)} (${nodeMs.toFixed(2)} + ${postgresMs.toFixed(2)})`,
    row.cpuToFloor.toFixed(2),
  ];
}

function range({ low, high }: Spread): string {
  return `[${low.toFixed(2)}–${high.toFixed(2)}]`;
}
