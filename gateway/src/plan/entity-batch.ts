import type { GraphQLError } from 'graphql';
import { type Batch, innerPath, operationOf, type ReportedError } from './batch.ts';
import type { Step } from './compile-steps.ts';
import { reportedError } from './errors.ts';
import type { MergedFetch } from './merge-fetches.ts';
import { collectTargets, locate, type ResponsePath } from './path.ts';
import type { Rewrite } from './rewrites.ts';
import { cloneRecord, isRecord, type Ownership, type Source, type Tree } from './tree.ts';

/** One step's entities that are to be read: where they stand, and what stands for each. */
export interface StepEntities {
  readonly step: Step;
  readonly targets: readonly Tree[];
  readonly representations: readonly Tree[];
}

/** The entities of a step at this moment; undefined when there is nothing to ask for. */
export function stepEntities(step: Step, root: Tree, owned: Ownership): StepEntities | undefined {
  const extract = step.fetch.entity?.extract;
  if (extract === undefined) return undefined;
  const targets: Tree[] = [];
  const representations: Tree[] = [];
  for (const target of collectTargets(root, step.path, owned)) {
    const representation = extract(target);
    if (representation === undefined) continue;
    targets.push(target);
    representations.push(representation);
  }
  return targets.length === 0 ? undefined : { step, targets, representations };
}

interface RootBatch {
  /** Different representations, in the order they are sent. */
  readonly unique: Tree[];
  readonly positions: Map<string, number>;
}

/** One request for entities. Equal representations are sent once, whichever steps and objects they stand for. */
export class EntityBatch implements Batch {
  readonly steps: readonly Step[];
  readonly request: Batch['request'];
  readonly isEvent = false;
  readonly #merged: MergedFetch;
  readonly #members: readonly StepEntities[];
  readonly #roots: readonly RootBatch[];
  /** For each member, the position of each target's representation in its root. */
  readonly #positions: readonly (readonly number[])[];

  constructor(merged: MergedFetch, members: readonly StepEntities[], variables: Tree) {
    this.steps = members.map(({ step }) => step);
    this.request = { ...operationOf(merged), variables };
    this.#merged = merged;
    this.#members = members;
    const roots = merged.roots.map((): RootBatch => ({ unique: [], positions: new Map() }));
    this.#positions = members.map(({ representations }, index) => {
      const root = roots[merged.rootOf[index] ?? 0];
      return root === undefined ? [] : representations.map((each) => positionOf(root, each));
    });
    this.#roots = roots;
    for (const [index, { variable }] of merged.roots.entries()) variables[variable] = roots[index]?.unique;
  }

  apply(data: Source, owned: Ownership): boolean {
    for (const [index, { step, targets }] of this.#members.entries()) {
      const entities = data[this.#keyOf(index)];
      if (!Array.isArray(entities)) continue;
      for (const [at, target] of targets.entries()) {
        const entity: unknown = entities[this.#positions[index]?.[at] ?? -1];
        if (isRecord(entity)) owned.merge(target, rewritten(entity, target, step.fetch.rewriteAnswer));
      }
    }
    return this.#merged.roots.every(({ key }, index) => {
      const entities = data[key];
      return Array.isArray(entities) && entities.length === this.#roots[index]?.unique.length;
    });
  }

  errors(reported: readonly ReportedError[], root: Tree): GraphQLError[] {
    const located = this.#members.map(({ step, targets }) => locate(root, step.path, new Set(targets)));
    return reported.flatMap((error) =>
      this.#members.flatMap(({ step }, index) =>
        this.#placesOf(error, index, located[index]).map((path) => reportedError(step.fetch.subgraph, error, path)),
      ),
    );
  }

  #keyOf(member: number): string {
    return this.#merged.roots[this.#merged.rootOf[member] ?? 0]?.key ?? '';
  }

  /** Where a member's response shows the entity an error is about; an entity in many lists stands at many places. */
  #placesOf(
    { path }: ReportedError,
    member: number,
    located: ReadonlyMap<unknown, readonly ResponsePath[]> | undefined,
  ): ResponsePath[] {
    const entities = this.#members[member];
    const [key, position, ...rest] = path ?? [];
    if (entities === undefined || (key !== undefined && key !== this.#keyOf(member))) return [];
    const { step, targets } = entities;
    if (typeof position !== 'number') return [step.errorPath];
    const about = new Set(targets.filter((_, at) => this.#positions[member]?.[at] === position));
    return [...about].flatMap((target) => (located?.get(target) ?? []).map((at) => [...at, ...innerPath(rest, step)]));
  }
}

function positionOf({ unique, positions }: RootBatch, representation: Tree): number {
  const key = keyOf(representation);
  let position = positions.get(key);
  if (position === undefined) {
    position = unique.push(representation) - 1;
    positions.set(key, position);
  }
  return position;
}

/** Equal for equal representations. Keys of texts only, which nearly all are, need no serialiser. */
function keyOf(representation: Tree): string {
  let key = '';
  for (const name of Object.keys(representation)) {
    const value = representation[name];
    if (typeof value !== 'string') return JSON.stringify(representation);
    key += `${name} ${value.length} ${value} `;
  }
  return key;
}

function rewritten(entity: Source, target: Tree, rewrite: Rewrite | undefined): Source {
  if (rewrite === undefined) return entity;
  const copy = cloneRecord(entity);
  // The rewrites' type conditions need the name, which the fetch need not have asked for again.
  copy['__typename'] ??= target['__typename'];
  rewrite(copy);
  return copy;
}
