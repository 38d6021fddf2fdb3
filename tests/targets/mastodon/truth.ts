/** The truth, read from the files that the server keeps: another road than the API that the connector takes. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CanonicalRecord, Facts } from '@tributary/connector-kit';
import type { Community } from './seed.ts';

interface Notice {
  readonly id: string;
  readonly type: string;
  readonly actor: string;
  readonly date: string;
  readonly objid: string;
}
export interface Note {
  readonly id: string;
  readonly type: string;
  readonly attributedTo: string;
  readonly published: string;
  readonly content: string;
  readonly sourceContent: string;
  readonly inReplyTo?: string | null;
  readonly tag: readonly { readonly type: string; readonly href: string; readonly name: string }[];
}

const digest = (id: string): string => createHash('md5').update(id).digest('hex');

/** A status is found by the digest of its address. */
export function statusId(uri: string): string {
  return `0000000000${digest(uri)}`;
}

async function readJson<Content>(...parts: string[]): Promise<Content | undefined> {
  try {
    // Written by the server; read by tests that know its form.
    return JSON.parse(await readFile(path.join(...parts), 'utf8')) as Content;
  } catch {
    // Deleted, or being written.
    return undefined;
  }
}

async function namesIn(...parts: string[]): Promise<readonly string[]> {
  return (await readdir(path.join(...parts)).catch(() => [])).filter((name) => name.endsWith('.json'));
}

async function allIn<Content>(...parts: string[]): Promise<readonly Content[]> {
  const names = await namesIn(...parts);
  const found = await Promise.all(names.map((name) => readJson<Content>(...parts, name)));
  return found.flatMap((one) => (one === undefined ? [] : [one]));
}

export async function noticesOf(data: string): Promise<readonly Notice[]> {
  return await allIn<Notice>(data, 'user', 'hub', 'notify');
}

async function noteAt(data: string, id: string): Promise<Note | undefined> {
  const hash = digest(id);
  return await readJson<Note>(data, 'object', hash.slice(0, 2), `${hash}.json`);
}

async function nameOf(data: string, actor: string): Promise<string> {
  const user = await readJson<{ name: string }>(data, 'user', actor.slice(actor.lastIndexOf('/') + 1), 'user.json');
  return user?.name ?? '';
}

async function authorOf(data: string, actor: string): Promise<{ role: string; handle: string; name: string }> {
  const { host, pathname } = new URL(actor);
  const name = await nameOf(data, actor);
  const user = pathname.slice(1);
  return { role: 'author', handle: `${user}@${host}`, name: name === user ? '' : name };
}

/** What people see: without the markup of the server's own HTML, which escapes nothing. */
function shown({ content }: Note): string {
  return content
    .replaceAll('<br>', '\n')
    .replaceAll(/<[^>]+>/g, '')
    .trim();
}

const moment = (date: string): string => new Date(date).toISOString();

export async function mentionsThere({ server: { data }, hub }: Community): Promise<Facts> {
  const facts = new Map<string, unknown>();
  for (const { type, objid } of await noticesOf(data)) {
    const note = type === 'Create' ? await noteAt(data, objid) : undefined;
    if (!note) continue;
    const isReply = note.inReplyTo?.startsWith(`${hub.actor}/`) === true;
    facts.set(`interaction/${statusId(objid)}`, {
      ...{ type: isReply ? 'social.reply' : 'social.mention', direction: 'INBOUND', at: moment(note.published) },
      ...{ text: shown(note), people: [await authorOf(data, note.attributedTo)], about: objid },
    });
  }
  return facts;
}

const REACTIONS: Readonly<Record<string, string>> = {
  Like: 'social.like',
  Announce: 'social.repost',
  Follow: 'social.follow',
};

export async function reactionsThere({ server: { data } }: Community): Promise<Facts> {
  const facts = new Map<string, unknown>();
  for (const { id, type, actor, date, objid } of await noticesOf(data)) {
    const told = REACTIONS[type];
    if (told === undefined) continue;
    facts.set(`interaction/${id.replace('.', '')}`, {
      ...{ type: told, direction: 'INBOUND', at: moment(date), text: '' },
      ...{ people: [await authorOf(data, actor)], about: type === 'Follow' ? '' : objid },
    });
  }
  return facts;
}

export async function notesOf(data: string, actor: string): Promise<readonly Note[]> {
  const notes = await allIn<Note>(data, 'user', actor.slice(actor.lastIndexOf('/') + 1), 'public');
  return notes.filter(({ type, attributedTo }) => type === 'Note' && attributedTo === actor);
}

export async function sentThere({ server: { data }, hub }: Community): Promise<Facts> {
  const facts = new Map<string, unknown>();
  for (const note of await notesOf(data, hub.actor)) {
    const { id, published, inReplyTo, tag } = note;
    const text = shown(note);
    const mentioned = tag.filter(({ type, href }) => type === 'Mention' && href !== hub.actor);
    if (mentioned.length === 0) continue;
    const handles = new Set(mentioned.map(({ name }) => name.replace(/^@/, '')));
    const people = [...handles].map((handle) => ({ role: 'mentioned', handle, name: '' }));
    // An answer to what is gone is shown as an answer to nothing.
    const type = inReplyTo && (await noteAt(data, inReplyTo)) ? 'social.reply' : 'social.mention';
    facts.set(`interaction/${statusId(id)}`, {
      ...{ type, direction: 'OUTBOUND', at: moment(published), text, people, about: id },
    });
  }
  return facts;
}

export async function peopleThere({ server: { data }, others }: Community): Promise<Facts> {
  // Asked for, and agreed to.
  const following = await allIn<{ type: string; actor: string }>(data, 'user', 'hub', 'following');
  const agreed = new Set(following.filter(({ type }) => type === 'Accept').map(({ actor }) => actor));
  const followers = new Set((await namesIn(data, 'user', 'hub', 'followers')).map((name) => path.parse(name).name));
  const facts = new Map<string, unknown>();
  for (const { actor } of others) {
    // The server lists whom the account follows; who follows it is told of one by one.
    if (!agreed.has(actor)) continue;
    const { handle, name } = await authorOf(data, actor);
    const followsUs = followers.has(digest(actor));
    facts.set(`person/${digest(actor)}`, { handle, name, uri: actor, followsUs, followedByUs: true });
  }
  return facts;
}

export function personFacts(record: CanonicalRecord): unknown {
  if (record.kind !== 'person') return record.kind;
  const { handles, names, externalIds, attributes } = record;
  return {
    handle: handles[0]?.handle,
    name: names.full ?? '',
    uri: externalIds[0]?.id,
    followsUs: attributes['followsUs'],
    followedByUs: attributes['followedByUs'],
  };
}

export function interactionFacts(record: CanonicalRecord): unknown {
  if (record.kind !== 'interaction') return record.kind;
  const { type, direction, at, text = '', participants, attributes } = record;
  return {
    ...{ type, direction, at, text },
    people: participants.map(({ role, contact }) => ({
      role,
      handle: contact?.handles[0]?.handle,
      name: contact?.names.full ?? '',
    })),
    about: attributes['uri'] ?? attributes['about'] ?? '',
  };
}
