import type { MutationKind } from '../stream.ts';
import type { World } from './world.ts';

/** L0: the definition alone. L1: through faults. L2: against a running system. */
export type Tier = 'L0' | 'L1' | 'L2';

/** Thrown by a check that does not apply to this connector or target; the message is the reason. */
export class NotOffered extends Error {
  override readonly name = 'NotOffered';
}

/** Ids never change; a report from last year can be read against today's suite. */
export interface CheckFacts {
  readonly id: string;
  readonly level: 'MUST' | 'SHOULD';
  readonly says: string;
}
/** Looks at the connector alone. */
export interface StaticCheck extends CheckFacts {
  readonly about: 'definition';
  run(world: World): void;
}
export interface ConnectionCheck extends CheckFacts {
  readonly about: 'connection';
  run(world: World): Promise<void>;
}
/** Run once per stream of the target. */
export interface StreamCheck extends CheckFacts {
  readonly about: 'stream';
  /** What the target lacks for this check, when it lacks something. */
  lacks?(world: World, stream: string): string | undefined;
  run(world: World, stream: string): Promise<void>;
}
/** Run once per stream and kind of change. */
export interface MutationCheck extends CheckFacts {
  readonly about: 'mutation';
  run(world: World, stream: string, kind: MutationKind): Promise<void>;
}
/** Run once per action of the target. */
export interface ActionCheck extends CheckFacts {
  readonly about: 'action';
  run(world: World, action: string): Promise<void>;
}
export type Check = StaticCheck | ConnectionCheck | StreamCheck | MutationCheck | ActionCheck;

const TIERS: Readonly<Record<string, Tier>> = { DEF: 'L0', FLT: 'L1' };

export function tierOf(id: string): Tier {
  return TIERS[id.slice(0, 3)] ?? 'L2';
}
