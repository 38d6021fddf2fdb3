import { machine } from '../measure/environment.ts';
import { table } from '../measure/table.ts';
import { writeResult } from '../measure/write-result.ts';
import type { Comparison } from './check-hub.ts';
import { STAGES, type Statements, type Times } from './stages.ts';

export interface Measured {
  readonly connectionId: string;
  readonly load: readonly number[];
  /** Seconds of the shop's own full read, before and behind. */
  readonly reads: readonly number[];
  /** Seconds of COPY, before and behind. */
  readonly copies: readonly number[];
  readonly seconds: number;
  readonly statements: Statements;
  readonly node: Times | undefined;
  readonly memoryMb: readonly { readonly hub: number; readonly postgres: number }[];
  /** Processor time of the hub and of PostgreSQL while it read. */
  readonly nodeMs: number;
  readonly postgresMs: number;
  readonly comparisons: readonly Comparison[];
}

/** Of the whole road, mapping, identity and log included, to COPY. */
const LEAST_OF_COPY = 0.35;
const MOST_MEGABYTES = 700;

/** Prints and keeps the figures. True when every goal is met. */
export function report({ records, seed, ...measured }: Measured & { records: number; seed: number }): boolean {
  const { seconds, comparisons, statements, memoryMb, load, nodeMs, postgresMs } = measured;
  const [read, copy] = [mean(measured.reads), mean(measured.copies)];
  const most = {
    hub: Math.max(...memoryMb.map(({ hub }) => hub)),
    postgres: Math.max(...memoryMb.map(({ postgres }) => postgres)),
  };
  const goals = [
    { goal: 'every record is in the hub, field by field', isMet: comparisons.every(({ wrong }) => wrong.length === 0) },
    { goal: `peak memory of the hub (PSS) at most ${String(MOST_MEGABYTES)} MB`, isMet: most.hub <= MOST_MEGABYTES },
    { goal: `at least ${String(LEAST_OF_COPY)} of COPY`, isMet: copy / seconds >= LEAST_OF_COPY },
  ];
  const line = (name: string, its: number): string[] => [
    name,
    its.toFixed(1),
    (records / its).toFixed(0),
    (read / its).toFixed(4),
    (copy / its).toFixed(4),
  ];
  const ratios = { ofRead: read / seconds, ofCopy: copy / seconds };
  const file = writeResult('sync', { schema: 1, environment: machine(), records, seed, ...measured, ratios, goals });
  console.log(
    `\n${table([
      ['', 'seconds', 'records/s', 'of the full read', 'of COPY'],
      line('full read of the shop, no hub', read),
      line('COPY, plain table', copy),
      line('sync: page to golden record', seconds),
    ])}\n\n${stageTable(measured, records)}\n`,
  );
  console.log(
    `processor per record: node ${(nodeMs / records).toFixed(3)} ms, postgres ${(postgresMs / records).toFixed(3)} ms; ` +
      `${(statements.calls / records).toFixed(3)} statements`,
  );
  console.log(`memory at its peak: hub ${most.hub.toFixed(0)} MB, PostgreSQL ${most.postgres.toFixed(0)} MB (PSS)`);
  for (const { name, shop, hub, checksums, wrong } of comparisons) {
    const told = wrong.length === 0 ? 'equal' : `${String(wrong.length)} differ: ${wrong.slice(0, 5).join(', ')}`;
    console.log(`${name}: ${String(shop)} at the shop, ${String(hub)} in the hub, ${checksums.join(' / ')}, ${told}`);
  }
  for (const { goal, isMet } of goals) console.log(`${isMet ? 'PASS' : 'FAIL'} ${goal}`);
  console.log(`Load ${load.join(' ')}. Written to ${file}`);
  return goals.every(({ isMet }) => isMet);
}

function stageTable({ statements, node }: Pick<Measured, 'statements' | 'node'>, records: number): string {
  const each = (ms: number | undefined): string => (ms === undefined ? '–' : ((ms / records) * 1000).toFixed(0));
  return table([
    ['stage, µs per record', 'node', 'statements'],
    ...STAGES.map((stage) => [stage, each(node?.[stage]), each(statements.ms[stage])]),
  ]);
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
