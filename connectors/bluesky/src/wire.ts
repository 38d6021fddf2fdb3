/** What the network sends, as far as it is used. */
import { z } from 'zod';

export const ProfileWire = z.object({
  did: z.string(),
  handle: z.string(),
  displayName: z.string().optional(),
  description: z.string().optional(),
  createdAt: z.string().optional(),
  viewer: z.object({ following: z.string().optional(), followedBy: z.string().optional() }).default({}),
});
export type ProfileWire = z.infer<typeof ProfileWire>;

export const AuthorWire = z.object({ did: z.string(), handle: z.string(), displayName: z.string().optional() });
export type AuthorWire = z.infer<typeof AuthorWire>;

/** Something that somebody did which concerns the account. */
export const NoticeWire = z.object({
  uri: z.string(),
  cid: z.string(),
  /** `like`, `repost`, `follow`, `mention`, `reply`, `quote` and newer ones. */
  reason: z.string(),
  /** The post of the account that it is about. */
  reasonSubject: z.string().optional(),
  author: AuthorWire,
  record: z.object({ text: z.string().optional() }),
  /** When its author says that it was, and never later than the network heard of it. */
  indexedAt: z.string(),
});
export type NoticeWire = z.infer<typeof NoticeWire>;

const Ref = z.object({ uri: z.string() });

export const PostRecordWire = z.object({
  text: z.string(),
  reply: z.object({ parent: Ref }).optional(),
  facets: z
    .array(z.object({ features: z.array(z.object({ $type: z.string(), did: z.string().optional() })) }))
    .optional(),
  /** The quoted post, with pictures or without. */
  embed: z.object({ record: z.object({ uri: z.string().optional(), record: Ref.optional() }).optional() }).optional(),
});
export type PostRecordWire = z.infer<typeof PostRecordWire>;

export const FeedItemWire = z.object({
  post: z.object({
    uri: z.string(),
    cid: z.string(),
    author: AuthorWire,
    record: PostRecordWire,
    indexedAt: z.string(),
  }),
  reason: z
    .object({
      $type: z.string(),
      uri: z.string().optional(),
      cid: z.string().optional(),
      indexedAt: z.string().optional(),
    })
    .optional(),
});
export type FeedItemWire = z.infer<typeof FeedItemWire>;

/** What the account itself did, and to whom: made by `streams/sent.ts` of a feed item and the profiles it names. */
export const SentWire = z.object({
  uri: z.string(),
  cid: z.string(),
  at: z.string(),
  text: z.string().optional(),
  /** The post that is answered, quoted or reposted. */
  about: z.string().optional(),
  people: z.array(AuthorWire.extend({ role: z.enum(['repliedTo', 'mentioned', 'quoted', 'reposted']) })),
});
export type SentWire = z.infer<typeof SentWire>;
