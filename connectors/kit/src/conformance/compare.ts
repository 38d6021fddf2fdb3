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

/** Differences in words, at most a handful; empty when equal. */
export function differences(truth: Facts, found: Facts): string[] {
  const told: string[] = [];
  for (const [id, fact] of truth) {
    if (!found.has(id)) told.push(`${id} is missing`);
    else if (stableJson(fact) !== stableJson(found.get(id))) {
      told.push(`${id} differs: there ${stableJson(fact)}, here ${stableJson(found.get(id))}`);
    }
  }
  for (const id of found.keys()) if (!truth.has(id)) told.push(`${id} should not be there`);
  const more = told.length > SHOWN ? [`… and ${String(told.length - SHOWN)} more`] : [];
  return [...told.slice(0, SHOWN), ...more];
}
