/** What the account did, out of an item of its feed: which record it is, and whom it is about. */
import { VendorContractBroken } from '@tributary/connector-kit';
import { FeedItemWire, type PostRecordWire, type SentWire } from './wire.ts';

type Role = SentWire['people'][number]['role'];

export interface Deed extends Omit<SentWire, 'people'> {
  /** Everybody but the account itself, each once. */
  readonly people: readonly { readonly did: string; readonly role: Role }[];
}

/** `did` is the account's own. */
export function deedFrom(item: unknown, did: string): Deed {
  const parsed = FeedItemWire.safeParse(item);
  if (!parsed.success)
    throw new VendorContractBroken(`An item of the feed has an unknown form: ${parsed.error.message}`);
  const { post, reason } = parsed.data;
  if (reason?.uri !== undefined && reason.cid !== undefined && reason.indexedAt !== undefined) {
    const { uri, cid, indexedAt } = reason;
    const people = distinct([{ did: post.author.did, role: 'reposted' }], did);
    return { uri, cid, at: new Date(indexedAt).toISOString(), about: post.uri, people };
  }
  const { uri, cid, record, indexedAt } = post;
  const about = record.reply?.parent.uri ?? quotedBy(record);
  return {
    uri,
    cid,
    at: new Date(indexedAt).toISOString(),
    text: record.text,
    ...(about !== undefined && { about }),
    people: distinct(addressed(record), did),
  };
}

function addressed(record: PostRecordWire): { did: string | undefined; role: Role }[] {
  const mentioned = (record.facets ?? []).flatMap(({ features }) =>
    features.filter(({ $type }) => $type === 'app.bsky.richtext.facet#mention'),
  );
  return [
    { did: repositoryOf(record.reply?.parent.uri), role: 'repliedTo' },
    { did: repositoryOf(quotedBy(record)), role: 'quoted' },
    ...mentioned.map(({ did }) => ({ did, role: 'mentioned' as const })),
  ];
}

/** Lists and feeds are embedded too: only of a post is it said that it is quoted. */
function quotedBy({ embed }: PostRecordWire): string | undefined {
  const uri = embed?.record?.record?.uri ?? embed?.record?.uri;
  return uri?.includes('/app.bsky.feed.post/') === true ? uri : undefined;
}

/** `at://<did>/<collection>/<rkey>`. */
function repositoryOf(uri: string | undefined): string | undefined {
  return uri?.slice('at://'.length).split('/')[0];
}

function distinct(people: readonly { did: string | undefined; role: Role }[], own: string): Deed['people'] {
  const byDid = new Map<string, Role>();
  for (const { did, role } of people) if (did !== undefined && did !== own && !byDid.has(did)) byDid.set(did, role);
  return [...byDid].map(([did, role]) => ({ did, role }));
}
