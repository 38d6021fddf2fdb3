import { VendorContractBroken } from '@tributary/connector-kit';
import type { FolderCursor } from './cursor.ts';
import { search, type ImapSession, type OpenFolder } from './session.ts';
import { intersectionOf, parseUids, uidsOf, without, type UidSet } from './uid-set.ts';

export interface FolderChanges {
  /** New or changed messages, ascending. */
  readonly changed: readonly number[];
  /** Held ones that are gone. */
  readonly gone: UidSet;
}

/** What happened in an open folder since the cursor. One command on servers with CONDSTORE and QRESYNC. */
export async function changesSince(
  session: ImapSession,
  folder: OpenFolder,
  cursor: FolderCursor,
): Promise<FolderChanges> {
  if (folder.highestModseq !== '0' && cursor.modseq !== '0') return await changesByModseq(session, cursor);
  const there = uidsOf(await everyUid(session, folder));
  const held = parseUids(cursor.uids);
  // A first pass that was killed goes on behind the last message it had read, whatever it had read before.
  const fresh = without(there, held);
  return { changed: fresh.flatMap(([from, to]) => span(from, to)), gone: without(held, there) };
}

async function changesByModseq(session: ImapSession, cursor: FolderCursor): Promise<FolderChanges> {
  const vanished: number[] = [];
  const note = ({ uid }: { uid?: number }): void => {
    if (uid !== undefined) vanished.push(uid);
  };
  session.client.on('expunge', note);
  try {
    const options = { uid: true, changedSince: BigInt(cursor.modseq) };
    const changed = await session.run(
      async (client) => await client.fetchAll('1:*', { uid: true, flags: true }, options),
    );
    const held = parseUids(cursor.uids);
    const isTold = session.client.enabled.has('QRESYNC');
    const gone = isTold
      ? intersectionOf(held, uidsOf(vanished))
      : without(held, uidsOf(await search(session, { all: true })));
    return { changed: changed.map(({ uid }) => uid).sort((a, b) => a - b), gone };
  } finally {
    session.client.off('expunge', note);
  }
}

/** An answer that does not fit the number of messages would look like a deletion of the rest. */
async function everyUid(session: ImapSession, { exists }: OpenFolder): Promise<number[]> {
  const uids = await search(session, { all: true });
  if (uids.length < exists) {
    throw new VendorContractBroken(
      `The mail server says there are ${String(exists)} messages and names ${String(uids.length)}.`,
    );
  }
  return uids;
}

function span(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
