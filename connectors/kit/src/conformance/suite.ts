/**
 * The conformance suite as a list. `conformanceCases` multiplies the checks by what the target offers, so a
 * test file is one loop and a report names stream and kind of change.
 */
import type { Connector } from '../connector.ts';
import type { MutationKind } from '../stream.ts';
import { NotOffered, tierOf, type Check, type Tier } from './check.ts';
import { actionChecks, connectionChecks } from './connection-checks.ts';
import { definitionChecks } from './definition-checks.ts';
import { faultChecks } from './faults/fault-checks.ts';
import { mutationChecks } from './mutation-checks.ts';
import { streamChecks } from './stream-checks.ts';
import type { ConformanceTarget } from './target.ts';
import { webhookChecks } from './webhook-checks.ts';
import { makeWorld, type World } from './world.ts';

export const CONFORMANCE_CHECKS: readonly Check[] = [
  ...definitionChecks,
  ...connectionChecks,
  ...streamChecks,
  ...mutationChecks,
  ...actionChecks,
  ...webhookChecks,
  ...faultChecks,
];

export interface ConformanceCase {
  readonly id: string;
  readonly tier: Tier;
  readonly level: Check['level'];
  /** `STR-04 orders, shipped: each kind of change …` */
  readonly title: string;
  /** Why it does not apply, found when run. */
  run(): Promise<{ readonly skipped?: string }>;
}

/** What a target offers, known before it runs: test runners want the list of cases first. */
export interface TargetOutline {
  /** Kinds of change by stream. */
  readonly streams: Readonly<Record<string, readonly MutationKind[]>>;
  readonly actions?: readonly string[];
}

export function outlineOf({ streams, actions }: ConformanceTarget): TargetOutline {
  const kinds = Object.entries(streams).map(([name, { mutate }]) => [name, Object.keys(mutate)] as const);
  return { streams: Object.fromEntries(kinds), actions: (actions ?? []).map(({ name }) => name) };
}

export function conformanceCases(
  connector: Connector,
  outline: TargetOutline,
  target: () => ConformanceTarget,
  checks: readonly Check[] = CONFORMANCE_CHECKS,
): ConformanceCase[] {
  return checks.flatMap((check) =>
    scopesOf(check, outline).map(({ scope, run }) => ({
      id: check.id,
      tier: tierOf(check.id),
      level: check.level,
      title: `${check.id}${scope === '' ? '' : ` ${scope}`}: ${check.says}`,
      run: async () => {
        try {
          return await run(makeWorld(connector, target()));
        } catch (error) {
          if (error instanceof NotOffered) return { skipped: error.message };
          throw error;
        }
      },
    })),
  );
}

interface Scope {
  readonly scope: string;
  run(world: World): Promise<{ readonly skipped?: string }>;
}

function scopesOf(check: Check, outline: TargetOutline): Scope[] {
  switch (check.about) {
    case 'definition':
    case 'connection':
      return [{ scope: '', run: async (world) => (await check.run(world), {}) }];
    case 'stream':
      return Object.keys(outline.streams).map((name) => ({
        scope: name,
        run: async (world) => {
          const lacking = check.lacks?.(world, name);
          if (lacking !== undefined) return { skipped: lacking };
          await check.run(world, name);
          return {};
        },
      }));
    case 'mutation':
      return Object.entries(outline.streams).flatMap(([name, kinds]) =>
        kinds.map((kind) => ({
          scope: `${name}, ${kind}`,
          run: async (world: World) => (await check.run(world, name, kind), {}),
        })),
      );
    case 'action':
      return (outline.actions ?? []).map((name) => ({
        scope: name,
        run: async (world) => (await check.run(world, name), {}),
      }));
  }
}

export interface ConformanceReport {
  readonly passed: readonly string[];
  readonly skipped: readonly { readonly title: string; readonly why: string }[];
  readonly failed: readonly {
    readonly id: string;
    readonly title: string;
    readonly level: Check['level'];
    readonly why: string;
  }[];
}

export interface ConformanceOptions {
  readonly checks?: readonly Check[];
  /** Default: no limit. A case that takes longer has failed. */
  readonly caseMs?: number;
  /** Told before each case. */
  readonly onCase?: (title: string) => void;
}

/** All cases in order; failures are collected, not thrown. */
export async function runConformance(
  connector: Connector,
  target: ConformanceTarget,
  { checks, caseMs, onCase }: ConformanceOptions = {},
): Promise<ConformanceReport> {
  const passed: string[] = [];
  const skipped: { title: string; why: string }[] = [];
  const failed: { id: string; title: string; level: Check['level']; why: string }[] = [];
  for (const { id, title, level, run } of conformanceCases(connector, outlineOf(target), () => target, checks)) {
    onCase?.(title);
    try {
      const { skipped: why } = await withinTime(run(), caseMs);
      if (why === undefined) passed.push(title);
      else skipped.push({ title, why });
    } catch (error) {
      failed.push({ id, title, level, why: error instanceof Error ? error.message : String(error) });
    }
  }
  return { passed, skipped, failed };
}

async function withinTime<Result>(work: Promise<Result>, ms: number | undefined): Promise<Result> {
  if (ms === undefined) return await work;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`took longer than ${String(ms)} ms`));
    }, ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What needs no system: the definition, by the configuration it gives for an example. */
export async function runDefinitionChecks(connector: Connector): Promise<ConformanceReport> {
  const target: ConformanceTarget = {
    name: 'none',
    connection: () => ({ config: connector.example, secrets: {} }),
    streams: {},
  };
  return await runConformance(connector, target, { checks: definitionChecks });
}
