/**
 * The model that a hub resolves with: the one that is shipped, until enough records are there to estimate the hub's own
 * from. An estimated model belongs to the shipped one that it was made of; when a release ships another one, that one
 * is used until the next estimate. Every record carries the version that it was compared by.
 */
import { createHash } from 'node:crypto';
import type { Transaction } from '@tributary/platform';
import { defaultModel, type Model } from './engine/index.ts';
import { insertModel, latestModel, modelText } from './queries/models.ts';

/** Estimates that one shipped model can have. */
const ESTIMATES = 1_000_000;
const FIRST = defaultModel.version * ESTIMATES;
/** Log2 weight that a name loses when nothing else speaks for it. */
const NAME_ALONE = 5;
/** What estimates begin with. */
export const shippedModel: Model = {
  ...defaultModel,
  version: FIRST,
  weights: { ...defaultModel.weights, namesakes: careful(defaultModel.weights['namesakes'] ?? {}) },
};

/** A file is answered with what is likeliest; in the hub a name alone is a question, however rare it is. */
function careful(namesakes: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(namesakes).map(([level, weight]) => [
      level,
      level.startsWith('bare') ? weight - NAME_ALONE : weight,
    ]),
  );
}

/** Versions of estimates of the shipped model. */
const OURS = { from: FIRST, below: FIRST + ESTIMATES } as const;

/** Parsed models by the hash of their text, which makes them the same for every hub of the process. */
const parsed = new Map<string, Model>();
const MOST_PARSED = 4;

/** Whoever writes what follows from it holds the resolution lock. */
export async function currentModel(tx: Pick<Transaction, 'execute'>): Promise<Model> {
  const latest = await latestModel(tx, OURS);
  if (latest === undefined) return shippedModel;
  const known = parsed.get(latest.hash);
  if (known !== undefined) return known;
  // Written by `publishModel` only, from a value of this type.
  const model = JSON.parse(await modelText(tx, latest.version)) as Model;
  for (const hash of [...parsed.keys()].slice(0, Math.max(0, parsed.size + 1 - MOST_PARSED))) parsed.delete(hash);
  parsed.set(latest.hash, model);
  return model;
}

/** Makes an estimate the model in use. The caller holds the resolution lock, and has every record compared anew. */
export async function publishModel(
  tx: Transaction,
  { model, records, now }: { model: Model; records: number; now: Date },
): Promise<Model> {
  const latest = await latestModel(tx, OURS);
  const published = { ...model, version: (latest?.version ?? FIRST) + 1 };
  const text = JSON.stringify(published);
  const hash = createHash('sha256').update(text).digest('base64url');
  await insertModel(tx, { version: published.version, hash, text, records, now });
  return published;
}

/** Live records that the model in use was estimated for; 0 for the shipped one. */
export async function estimatedFor(db: Pick<Transaction, 'execute'>): Promise<number> {
  return (await latestModel(db, OURS))?.records ?? 0;
}
