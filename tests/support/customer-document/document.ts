/** The parts of docs/how-a-customer-is-computed.md that hold figures; what stands around them is written by hand. */
import { computeCustomer, type CustomerShown, type Pair } from './cluster.ts';
import { drawing } from './drawing.ts';
import { RULES, signed } from './wording.ts';

export const DOCUMENT = 'docs/how-a-customer-is-computed.md';
export const DRAWING = 'docs/customer.svg';

/** The drawing, and the document with its computed parts anew. Throws when the example is no example any more. */
export function customerDocument(text: string): { drawing: string; text: string } {
  const customer = computeCustomer();
  const sizes = customer.clusters.map((ids) => ids.length).sort();
  if (sizes.join() !== '1,4')
    throw new Error(`The example falls into clusters of ${sizes.join(' and ')}, not 1 and 4.`);
  const parts: Readonly<Record<string, string>> = {
    pairs: pairs(customer),
    evidence: evidence(customer),
    neighbour: neighbour(customer),
    fields: fields(customer),
  };
  const computed = Object.entries(parts).reduce((whole, [name, part]) => {
    const block = new RegExp(`(<!-- computed: ${name} -->)[^]*?(<!-- end -->)`, 'u');
    if (!block.test(whole)) throw new Error(`${DOCUMENT} has no place for “${name}”.`);
    return whole.replace(block, (_all, begin: string, end: string) => `${begin}\n\n${part}\n\n${end}`);
  }, text);
  return { drawing: drawing(customer), text: computed };
}

function pairs({ pairs: all, thresholds }: CustomerShown): string {
  const rows = all.map(({ ids, score, band, isCandidate }) => [
    ids.join(' and '),
    signed(score),
    isCandidate ? `\`${band}\`` : 'not compared: no key in common',
  ]);
  const bands = `\`LINK\` begins at ${signed(thresholds.link)}, \`REVIEW\` at ${signed(thresholds.review)}; below that they are \`APART\`.`;
  return `${table(['records', 'score', 'band'], rows)}\n\n${bands}`;
}

function evidence({ links }: CustomerShown): string {
  const [strongest] = links;
  if (strongest === undefined) return '';
  return evidenceTable(strongest);
}

function evidenceTable({ evidence: all, score }: Pair): string {
  const rows = all.map(({ field, level, weight, left = '', right = '' }) => [
    field,
    level,
    left,
    right,
    signed(weight),
  ]);
  return table(
    ['compared', 'outcome', 'one', 'other', 'weight'],
    [...rows, ['**sum**', '', '', '', `**${signed(score)}**`]],
  );
}

function neighbour({ neighbour: { nearest, furthest } }: CustomerShown): string {
  const against = [...nearest.evidence].filter(({ weight }) => weight < 0 && weight > -100);
  const words = against
    .filter(({ field }) => field !== 'prior')
    .map(({ field, weight }) => `${field} ${signed(weight)}`);
  return [
    `Karl Köhler lives at the same address and has given the same phone number. To \`${nearest.ids[0]}\` he stands at`,
    `${signed(nearest.score)} (against it: ${words.join(', ')}), to \`${furthest.ids[0]}\` at ${signed(furthest.score)}.`,
  ].join('\n');
}

function fields({ fields: all }: CustomerShown): string {
  const rows = all.map(({ field, value, sourceId, rule, beaten }) => [
    field,
    value,
    sourceId,
    `\`${rule}\`: ${RULES[rule] ?? ''}`,
    beaten.map((one) => `${one.value} (${one.sourceId})`).join(', '),
  ]);
  return table(['field', 'value', 'from', 'rule', 'what the others say'], rows);
}

/** As Prettier would write it, so that nothing changes when it is asked. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length), 3),
  );
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}
