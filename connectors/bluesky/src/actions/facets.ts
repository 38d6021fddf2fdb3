/** Mentions and links in a text. The network counts bytes, and shows as plain text what is not marked. */
import { z } from 'zod';
import { askFor, parsed, refusalOf, refused, type BlueskyContext } from '../client.ts';

const MENTION = /(?<=^|[\s(])@((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9])/gi;
const LINK = /(?<=^|[\s(])https?:\/\/[^\s<>"]+/gi;
/** Ends a sentence, not an address. */
const AFTER_LINK = /[.,;:!?')\]]+$/;

export interface Facet {
  readonly index: { readonly byteStart: number; readonly byteEnd: number };
  readonly features: readonly ({ readonly $type: string } & ({ readonly did: string } | { readonly uri: string }))[];
}

/** `didOf` answers undefined for a handle that nobody has. */
export async function facetsOf(text: string, didOf: (handle: string) => Promise<string | undefined>): Promise<Facet[]> {
  const facets: Facet[] = [];
  for (const { 0: mention, 1: handle = '', index } of text.matchAll(MENTION)) {
    const did = await didOf(handle);
    const feature = { $type: 'app.bsky.richtext.facet#mention', did: did ?? '' };
    if (did !== undefined) facets.push({ index: bytes(text, index, mention), features: [feature] });
  }
  for (const { 0: found, index } of text.matchAll(LINK)) {
    const uri = found.replace(AFTER_LINK, '');
    facets.push({ index: bytes(text, index, uri), features: [{ $type: 'app.bsky.richtext.facet#link', uri }] });
  }
  return facets;
}

function bytes(text: string, at: number, part: string): Facet['index'] {
  const byteStart = Buffer.byteLength(text.slice(0, at));
  return { byteStart, byteEnd: byteStart + Buffer.byteLength(part) };
}

const Resolved = z.object({ did: z.string() });

export async function didOfHandle(ctx: BlueskyContext, handle: string): Promise<string | undefined> {
  const response = await askFor(ctx, 'com.atproto.identity.resolveHandle', { query: { handle } });
  if (response.status === 200) return parsed(response, Resolved).did;
  if (refusalOf(response) === undefined) throw refused(response);
  return undefined;
}
