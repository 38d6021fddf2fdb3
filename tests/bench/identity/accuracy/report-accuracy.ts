import type { Accuracy } from './accuracy.ts';
import type { Quality } from './metrics.ts';

/** The tables that the bench prints. */
export function reportAccuracy({ sets, families, names, misplaced, explanations, goals }: Accuracy): string {
  const head = [
    'set',
    'records',
    'precision',
    'recall',
    'F1',
    'B³ P',
    'B³ R',
    'B³',
    'links P',
    'links R',
    'blocking R',
    's',
  ];
  const rows = [...sets, ...families].map((set) => [
    set.name,
    String(set.records),
    ...parts(set.pairs),
    ...parts(set.bCubed),
    ratio(set.links.precision),
    ratio(set.links.recall),
    ratio(set.blockingRecall),
    set.seconds.toFixed(1),
  ]);
  const pairs = names.map(({ kind, pairs: count, auc, bestF1 }) => [
    `names: ${kind}`,
    String(count),
    ratio(auc),
    ratio(bestF1),
  ]);
  return [
    table([head, ...rows]),
    table([['name pairs', 'pairs', 'AUC', 'best F1'], ...pairs]),
    `Explanations: ${String(explanations.links)} links, sums off by at most ${explanations.worstSum.toExponential(1)}, ` +
      `${String(explanations.wrong)} foretold wrongly, ${String(explanations.undone)} no links without their strongest evidence.`,
    `Senzing, wrong by both keys: ${String(misplaced.length)}`,
    ...misplaced.map(({ id, why }) => `  ${id} ${why}`),
    table([
      ['goal', 'is', 'goal', ''],
      ...goals.map(({ what, is, goal, isMet }) => [what, ratio(is), ratio(goal), isMet ? 'met' : 'NOT MET']),
    ]),
  ].join('\n\n');
}

function parts({ precision, recall, f1 }: Quality): string[] {
  return [ratio(precision), ratio(recall), ratio(f1)];
}

function ratio(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(4);
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    )
    .join('\n');
}
