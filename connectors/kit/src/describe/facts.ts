/** The part of a connector's README that its definition knows better than a person does. */
import type { Connector } from '../connector.ts';
import type { BlindSpot, DeleteStrategy } from '../stream.ts';
import { definitionOf, type ConnectorDefinition, type StreamDefinition } from './definition.ts';

export const FACTS_BEGIN = '<!-- facts: written by `tributary connector docs`, not by hand -->';
export const FACTS_END = '<!-- /facts -->';

export function factsSection(connector: Connector): string {
  const definition = definitionOf(connector);
  return [FACTS_BEGIN, '', '## Facts', '', ...streamLines(definition), ...restLines(definition), FACTS_END].join('\n');
}

/** The README with the section as it is now; it goes to the end where there was none. */
export function withFacts(readme: string, section: string): string {
  const from = readme.indexOf(FACTS_BEGIN);
  const to = readme.indexOf(FACTS_END);
  if (from === -1 || to === -1) return `${readme.trimEnd()}\n\n${section}\n`;
  return readme.slice(0, from) + section + readme.slice(to + FACTS_END.length);
}

function streamLines({ streams }: ConnectorDefinition): string[] {
  return streams.flatMap((stream) => [
    `**\`${stream.name}\`** (${stream.title}): ${stream.kinds.join(', ')}${stream.feeds === undefined ? '' : `, for \`${stream.feeds}\``}.`,
    '',
    ...list([
      `Cursor: ${stream.cursor}. Covers: ${words(stream.covers)}.`,
      `Not seen by it: ${blindSpots(stream)}.`,
      `Deletes: ${deletes(stream.deletes)}.`,
    ]),
    '',
  ]);
}

function blindSpots({ blindSpots: spots }: StreamDefinition): string {
  if (spots.length === 0) return 'nothing';
  return spots.map((spot) => `${spot.kind} → ${remedy(spot)}`).join('; ');
}

function remedy(spot: BlindSpot): string {
  if (spot.remedy === 'webhook') return 'webhook';
  const what = spot.remedy === 'substream' ? `\`${spot.stream}\`` : 'reading everything again';
  return `${what}, every ${duration(spot.everyMs)}`;
}

function deletes(strategy: DeleteStrategy): string {
  switch (strategy.by) {
    case 'sweep':
      return `found by sweep, every ${duration(strategy.everyMs)}`;
    case 'softFlag':
      return 'marked in the rows';
    case 'tombstone':
      return 'told by the system';
    case 'webhook':
      return 'told by webhook';
    case 'none':
      return 'none are looked for';
  }
}

function restLines({ auth, hosts, budgets, actions, webhookTopics }: ConnectorDefinition): string[] {
  const signIns = auth.map(({ title, fields, optional }) => {
    const asked = [...fields, ...optional.map((name) => `${name} if wanted`)];
    return asked.length === 0 ? title : `${title} (${asked.join(', ')})`;
  });
  return [
    ...list([
      `Sign-in: ${signIns.join('; ')}.`,
      `Hosts, for example: ${words(hosts)}.`,
      `Budgets: ${words(budgets.map(({ name, capacity, refillPerSecond }) => `${name}, ${String(capacity)} at once and ${String(refillPerSecond)} per second`))}.`,
      `Actions: ${words(actions.map(({ name, stream }) => (stream === '' ? `\`${name}\`` : `\`${name}\` on \`${stream}\``)))}.`,
      `Webhooks: ${words(webhookTopics)}.`,
    ]),
    '',
  ];
}

function list(lines: readonly string[]): string[] {
  return lines.map((line) => `- ${line}`);
}

function words(all: readonly string[]): string {
  return all.length === 0 ? 'none' : all.join(', ');
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

function duration(ms: number): string {
  const [unit, size] = UNITS.find(([, length]) => ms >= length && ms % length === 0) ?? ['millisecond', 1];
  const count = ms / size;
  return count === 1 ? unit : `${String(count)} ${unit}s`;
}
