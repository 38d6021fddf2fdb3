import type { HostRow } from '../host/reference-host.ts';
import { stableJson } from '../version.ts';
import type { Facts, TargetStream } from './target.ts';

/** Thrown by a check; the message is what the author of the connector reads. */
export class NotConformant extends Error {
  override readonly name = 'NotConformant';
}

export function claim(condition: boolean, message: string): asserts condition {
  if (!condition) throw new NotConformant(message);
}

export function factsOf(rows: ReadonlyMap<string, HostRow>, stream: Pick<TargetStream, 'facts'>): Facts {
  return new Map([...rows].map(([id, { record }]) => [id, stream.facts(record)]));
}

const SHOWN = 5;

/** Differences in words, at most a handful; empty when equal. `except` are those that were there before. */
export function differences(truth: Facts, found: Facts, except: readonly string[] = []): string[] {
  const told = allDifferences(truth, found).filter((one) => !except.includes(one));
  const more = told.length > SHOWN ? [`… and ${String(told.length - SHOWN)} more`] : [];
  return [...told.slice(0, SHOWN), ...more];
}

export function allDifferences(truth: Facts, found: Facts): string[] {
  const told: string[] = [];
  for (const [id, fact] of truth) {
    if (!found.has(id)) told.push(`${id} is missing`);
    else if (stableJson(fact) !== stableJson(found.get(id))) {
      told.push(`${id} differs: there ${stableJson(fact)}, here ${stableJson(found.get(id))}`);
    }
  }
  for (const id of found.keys()) if (!truth.has(id)) told.push(`${id} should not be there`);
  return told;
}

export function claimNothingTwice(applied: readonly string[], when: string): void {
  const twice = applied.filter((entry, index) => applied.indexOf(entry) !== index);
  claim(twice.length === 0, `${when}: applied twice ${twice.slice(0, 3).join(', ')}`);
}

const ISO = /^\d{4}-\d\d-\d\dT/;

/** Times in a checkpoint may only grow; everything else is the stream's own business. */
export function notEarlier(before: unknown, after: unknown): boolean {
  if (typeof before === 'string' && ISO.test(before)) return typeof after === 'string' && after >= before;
  if (before === null || typeof before !== 'object') return true;
  if (after === null || typeof after !== 'object') return false;
  const later = new Map(Object.entries(after));
  return Object.entries(before).every(([key, value]) => notEarlier(value, later.get(key)));
}

/** As above between two runs of which one failed: a pass that goes on has other fields than one that is over. */
export function notBack(before: unknown, after: unknown): boolean {
  const [earlier, later] = [timesIn(before), timesIn(after)];
  if (earlier.size > 0 && later.size === 0) return false;
  return [...earlier].every(([name, time]) => (later.get(name) ?? time) >= time);
}

function timesIn(checkpoint: unknown): Map<string, string> {
  if (checkpoint === null || typeof checkpoint !== 'object') return new Map();
  return new Map(Object.entries(checkpoint).filter((entry): entry is [string, string] => ISO.test(String(entry[1]))));
}
