import {
  contentVersion,
  stream,
  type ReadRequest,
  type RecordRef,
  type SourceBatch,
  type SourceRow,
  type Stream,
} from '@tributary/connector-kit';
import { z } from 'zod';
import { ask, refuseRepeated, whoami, type BlueskyContext } from '../client.ts';
import type { BlueskyConfig } from '../config.ts';
import { personFrom } from '../mapping.ts';
import { profilesOf } from '../profiles.ts';
import { ProfileWire } from '../wire.ts';
import { SWEEP_MS } from './periods.ts';

const LISTS = ['followers', 'follows'] as const;
type List = (typeof LISTS)[number];

/** Where the present pass stands. The lists tell nothing of changes, so every pass reads them whole. */
const PeopleCursor = z.strictObject({ list: z.enum(LISTS).optional(), page: z.string().optional() });
type PeopleCursor = z.infer<typeof PeopleCursor>;

/** Followers, and those whom the account follows. */
export const people: Stream<BlueskyConfig> = stream({
  name: 'people',
  title: 'Followers and followed',
  kinds: ['person'],
  raw: ProfileWire,
  cursor: { schema: PeopleCursor, kind: 'none', tieBreak: 'none' },
  covers: ['followed', 'followedByUs', 'unfollowedByUs', 'renamed', 'describedAnew', 'handleChanged'],
  blindSpots: [],
  deletes: { by: 'sweep', everyMs: SWEEP_MS },
  read,
  map: (profile) => [personFrom(profile)],
  fetch: async (ctx, keys) =>
    [...(await profilesOf(ctx, keys)).values()]
      .filter(({ viewer }) => viewer.followedBy !== undefined || viewer.following !== undefined)
      .map(rowOf),
  listKeys,
});

async function* read(
  ctx: BlueskyContext,
  { cursor = {} }: ReadRequest<PeopleCursor>,
): AsyncGenerator<SourceBatch<PeopleCursor>> {
  for await (const { profiles, at } of pages(ctx, cursor)) {
    yield { rows: profiles.map(rowOf), checkpoint: at ?? {}, final: at === undefined };
  }
}

async function* listKeys(ctx: BlueskyContext): AsyncGenerator<RecordRef[]> {
  for await (const { profiles } of pages(ctx, {})) yield profiles.map(({ did }) => ({ kind: 'person', key: did }));
}

interface ListPage {
  readonly profiles: readonly ProfileWire[];
  /** Where to go on; undefined behind the last page of the last list. */
  readonly at: PeopleCursor | undefined;
}

async function* pages(ctx: BlueskyContext, from: PeopleCursor): AsyncGenerator<ListPage> {
  const { did } = await whoami(ctx);
  let at: PeopleCursor | undefined = from;
  while (at !== undefined) {
    const { list = 'followers', page }: PeopleCursor = at;
    const { profiles, next } = await pageOf(ctx, list, { did, page });
    if (next !== undefined) at = { list, page: next };
    else at = list === 'followers' ? { list: 'follows' } : undefined;
    // Who follows back has come with the first list.
    const fresh = list === 'follows' ? profiles.filter(({ viewer }) => viewer.followedBy === undefined) : profiles;
    yield { profiles: fresh, at };
  }
}

const Page = { cursor: z.string().optional() };
/** An answer without the list is none: everybody would be taken for gone. */
const ANSWERS = {
  followers: z
    .object({ ...Page, followers: z.array(ProfileWire) })
    .transform(({ cursor, followers }) => ({ cursor, profiles: followers })),
  follows: z
    .object({ ...Page, follows: z.array(ProfileWire) })
    .transform(({ cursor, follows }) => ({ cursor, profiles: follows })),
};

async function pageOf(
  ctx: BlueskyContext,
  list: List,
  { did, page }: { readonly did: string; readonly page: string | undefined },
): Promise<{ profiles: readonly ProfileWire[]; next: string | undefined }> {
  const { cursor, profiles } = await ask(ctx, `app.bsky.graph.get${list === 'followers' ? 'Followers' : 'Follows'}`, {
    query: { actor: did, limit: String(ctx.config.pageSize), cursor: page },
    answer: ANSWERS[list],
  });
  refuseRepeated(cursor !== undefined && cursor === page);
  return { profiles, next: cursor };
}

function rowOf(profile: ProfileWire): SourceRow {
  // The records behind the two flags have names of their own, which say nothing.
  return { key: profile.did, version: contentVersion(profile), raw: profile };
}
