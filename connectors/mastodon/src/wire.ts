/** What the API sends, as far as it is used. */
import { z } from 'zod';

export const AccountWire = z.object({
  id: z.string(),
  username: z.string(),
  /** Without a host for accounts of the same server; some servers always name it. */
  acct: z.string(),
  display_name: z.string().default(''),
  url: z.string(),
  uri: z.string().optional(),
});
export type AccountWire = z.infer<typeof AccountWire>;

export const PersonWire = AccountWire.extend({
  note: z.string().default(''),
  bot: z.boolean().default(false),
  created_at: z.string().optional(),
  /** Made by `streams/people.ts` of the relationship. */
  followsUs: z.boolean(),
  followedByUs: z.boolean(),
});
export type PersonWire = z.infer<typeof PersonWire>;

export const StatusWire = z.object({
  id: z.string(),
  url: z.string().nullish(),
  uri: z.string(),
  account: AccountWire,
  content: z.string(),
  /** As it was written; some servers give it for the account's own. */
  text: z.string().nullish(),
  spoiler_text: z.string().default(''),
  visibility: z.string().default('public'),
  in_reply_to_id: z.string().nullish(),
  in_reply_to_account_id: z.string().nullish(),
  mentions: z.array(z.object({ acct: z.string(), url: z.string() })).default([]),
  created_at: z.string(),
  edited_at: z.string().nullish(),
});
export type StatusWire = z.infer<typeof StatusWire>;

/** A mention with whether it answers a status of the account: made by `streams/mentions.ts`. */
export const MentionWire = StatusWire.extend({ isReply: z.boolean() });
export type MentionWire = z.infer<typeof MentionWire>;

/** A status of the account itself. */
export const SentWire = StatusWire.extend({ ownUrl: z.string() });
export type SentWire = z.infer<typeof SentWire>;

const About = z.object({ url: z.string().nullish(), uri: z.string() });

export const ReactionWire = z.object({
  id: z.string(),
  type: z.string(),
  account: AccountWire,
  /** Of a repost some servers give the repost itself. */
  status: About.extend({ reblog: About.nullish() }).nullish(),
  created_at: z.string(),
});
export type ReactionWire = z.infer<typeof ReactionWire>;
