/** The account's own repository: records by collection and key, each written under a condition. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { askFor, call, parsed, refusalOf, refused, type BlueskyContext } from './client.ts';

export interface Place {
  readonly repo: string;
  readonly collection: string;
  readonly rkey: string;
}

export function uriOf({ repo, collection, rkey }: Place): string {
  return `at://${repo}/${collection}/${rkey}`;
}

export function placeOf(uri: string): Place | undefined {
  const [, repo, collection, rkey] = /^at:\/\/([^/]+)\/([^/]+)\/([^/]+)$/.exec(uri) ?? [];
  return repo === undefined || collection === undefined || rkey === undefined ? undefined : { repo, collection, rkey };
}

const ALPHABET = '234567abcdefghijklmnopqrstuvwxyz';

/** A record key in the form of a TID that follows from what is done: the same act twice is one record. */
export function rkeyOf(act: string): string {
  const bytes = createHash('sha256').update(act).digest().subarray(0, 13);
  // The first sign has 16 values: a TID's top bit is zero.
  return [...bytes].map((byte, at) => ALPHABET[byte % (at === 0 ? 16 : 32)]).join('');
}

export type Written =
  { readonly is: 'written' } | { readonly is: 'alreadyThere' } | { readonly is: 'invalid'; readonly reason: string };

/** Makes the record unless there is one of this key. */
export async function makeRecord(ctx: BlueskyContext, place: Place, record: object): Promise<Written> {
  const response = await call(ctx, 'com.atproto.repo.putRecord', {
    ...place,
    record: { $type: place.collection, ...record },
    swapRecord: null,
    validate: true,
  });
  if (response.status === 200) return { is: 'written' };
  const refusal = refusalOf(response);
  if (refusal?.error === 'InvalidSwap') return { is: 'alreadyThere' };
  if (refusal?.error === 'InvalidRequest') return { is: 'invalid', reason: refusal.message };
  throw refused(response);
}

const RecordWire = z.object({ cid: z.string(), value: z.unknown() });
export type StoredRecord = z.infer<typeof RecordWire>;

export async function findRecord(ctx: BlueskyContext, place: Place): Promise<StoredRecord | undefined> {
  const response = await askFor(ctx, 'com.atproto.repo.getRecord', { query: { ...place } });
  if (refusalOf(response)?.error === 'RecordNotFound') return undefined;
  if (response.status !== 200) throw refused(response);
  return parsed(response, RecordWire);
}

/** Takes it away if it still is `cid`; `false` when it is another one by now. What is not there is taken away. */
export async function takeRecord(ctx: BlueskyContext, place: Place, cid?: string): Promise<boolean> {
  const response = await call(ctx, 'com.atproto.repo.deleteRecord', {
    ...place,
    ...(cid !== undefined && { swapRecord: cid }),
  });
  if (refusalOf(response)?.error === 'InvalidSwap') return false;
  if (response.status !== 200) throw refused(response);
  return true;
}
