import {
  contentVersion,
  stream,
  textOf,
  type BrokenRow,
  type ReadRequest,
  type RecordRef,
  type SourceBatch,
  type SourceRow,
  type Stream,
} from '@tributary/connector-kit';
import type { FetchMessageObject } from 'imapflow';
import type { Folder, MailConfig } from '../config.ts';
import { changesSince } from '../imap/changes.ts';
import { FolderCursor } from '../imap/cursor.ts';
import { openFolder, openSession, type ImapSession, type MailContext } from '../imap/session.ts';
import { formatUids, parseUids, splitAt, each, uidsOf, unionOf, without, sizeOf } from '../imap/uid-set.ts';
import { recordsOf } from '../mapping.ts';
import { parseMessage } from '../message/parse-message.ts';
import { MailWire } from '../message/wire.ts';

const KINDS = ['interaction', 'message'] as const;
type Batch = SourceBatch<FolderCursor>;

/** The messages of one folder. A message keeps its key until it is deleted, moved or numbered anew by the server. */
export function messagesIn(folder: Folder): Stream<MailConfig> {
  return stream({
    name: folder.name,
    title: `Messages in ${folder.path}`,
    kinds: KINDS,
    raw: MailWire,
    cursor: { schema: FolderCursor, kind: 'feed', tieBreak: 'position' },
    covers: [
      'received',
      'sent',
      'bounced',
      'copiedIn',
      'movedIn',
      'movedOut',
      'seen',
      'unseen',
      'flagged',
      'deleted',
      'numberedAnew',
    ],
    blindSpots: [],
    deletes: { by: 'tombstone' },
    read: (ctx, request) => readFolder(ctx, folder, request),
    map: (mail, config) => recordsOf(mail, { folder: folder.name, config }),
  });
}

async function* readFolder(
  ctx: MailContext,
  folder: Folder,
  { mode, cursor }: ReadRequest<FolderCursor>,
): AsyncGenerator<Batch> {
  const session = await openSession(ctx);
  try {
    const opened = await openFolder(session, folder.path);
    const { uidValidity } = opened;
    const isSame = cursor?.uidValidity === uidValidity && cursor.path === folder.path;
    if (cursor && !isSame && mode === 'changes') yield* forget(folder, cursor, ctx.config.pageSize);
    const from = cursor && isSame ? cursor : { path: folder.path, uidValidity, modseq: '0', uids: '' };
    const { changed, gone } = await changesSince(session, opened, from);
    const pass = from.pass ?? { modseq: opened.highestModseq, after: 0 };
    yield* readMessages({ ctx, session, folder }, { ...from, pass }, { changed, gone: [...each(gone)] });
  } finally {
    session.close();
  }
}

/** The server numbers anew: what is held under the old numbers goes, and everything is read again. */
async function* forget(folder: Folder, cursor: FolderCursor, size: number): AsyncGenerator<Batch> {
  let held = parseUids(cursor.uids);
  while (sizeOf(held) > 0) {
    const [uids, rest] = splitAt(held, size);
    held = rest;
    const { pass: _, ...place } = cursor;
    yield {
      rows: [],
      deletes: refsOf(folder, cursor.uidValidity, uids),
      checkpoint: { ...place, uids: formatUids(rest) },
    };
  }
}

interface Reading {
  readonly ctx: MailContext;
  readonly session: ImapSession;
  readonly folder: Folder;
}

async function* readMessages(
  { ctx, session, folder }: Reading,
  from: FolderCursor & { pass: NonNullable<FolderCursor['pass']> },
  { changed, gone }: { changed: readonly number[]; gone: readonly number[] },
): AsyncGenerator<Batch> {
  const { pass, ...place } = from;
  const { uidValidity } = place;
  const todo = changed.filter((uid) => uid > pass.after);
  let held = without(parseUids(place.uids), uidsOf(gone));
  let deletes = refsOf(folder, uidValidity, gone);
  const { pageSize, maxBytes } = ctx.config;
  for (let start = 0; start < todo.length; start += pageSize) {
    const uids = todo.slice(start, start + pageSize);
    const messages = await fetchMessages(session, uids, maxBytes);
    const rows: (SourceRow | BrokenRow)[] = [];
    for (const message of messages) rows.push(await rowOf(message, keyOf(folder, uidValidity, message.uid)));
    held = unionOf(held, uidsOf(messages.map(({ uid }) => uid)));
    const after = uids.at(-1) ?? pass.after;
    yield {
      rows,
      deletes,
      checkpoint: { ...place, uids: formatUids(held), pass: { ...pass, after } },
      estimate: todo.length,
    };
    deletes = [];
  }
  yield { rows: [], deletes, checkpoint: { ...place, modseq: pass.modseq, uids: formatUids(held) }, final: true };
}

/** Ascending. A message that has gone in between is not among them. */
async function fetchMessages(
  session: ImapSession,
  uids: readonly number[],
  maxLength: number,
): Promise<FetchMessageObject[]> {
  const query = { uid: true, flags: true, internalDate: true, size: true, source: { start: 0, maxLength } };
  const found = await session.run(
    async (client) => await client.fetchAll(formatUids(uidsOf(uids)), query, { uid: true }),
  );
  return found.filter(({ source }) => source !== undefined).sort((a, b) => a.uid - b.uid);
}

async function rowOf(message: FetchMessageObject, key: string): Promise<SourceRow | BrokenRow> {
  const { uid, flags = new Set<string>(), internalDate, size, source = Buffer.alloc(0), modseq } = message;
  const receivedAt = new Date(internalDate ?? 0);
  try {
    const raw = await parseMessage(source, { key, uid, flags, receivedAt, size: size ?? source.length });
    return { key, version: modseq === undefined ? contentVersion(raw) : String(modseq), raw };
  } catch (error) {
    const reason = `It cannot be read as a message: ${error instanceof Error ? error.message : String(error)}`;
    const text = textOf(source.toString('utf8'));
    return { key, version: String(modseq ?? uid), reject: { code: 'UNREADABLE', reason, text } };
  }
}

export function keyOf(folder: Folder, uidValidity: string, uid: number): string {
  return `${folder.name}/${uidValidity}/${String(uid)}`;
}

function refsOf(folder: Folder, uidValidity: string, uids: readonly number[]): RecordRef[] {
  return uids.flatMap((uid) => KINDS.map((kind) => ({ kind, key: keyOf(folder, uidValidity, uid) })));
}
