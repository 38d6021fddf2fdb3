/** IDLE (RFC 2177): the server says when a folder changes. One connection per folder, and no record of anything. */
import { Unavailable, type OnHint } from '@tributary/connector-kit';
import { foldersOf, type Folder } from './config.ts';
import { openFolder, openSession, type MailContext } from './imap/session.ts';

const EVENTS = ['exists', 'expunge', 'flags'] as const;

export async function watchFolders(ctx: MailContext, onHint: OnHint): Promise<void> {
  const folders = foldersOf(ctx.config).filter(({ name }) => ctx.config.watched.includes(name));
  // One line that is lost ends the others: the host begins anew with all of them.
  const lost = new AbortController();
  const signal = AbortSignal.any([ctx.signal, lost.signal]);
  const lines = folders.map(async (folder) => {
    try {
      await watchFolder({ ...ctx, signal }, folder, onHint);
    } finally {
      lost.abort(new Error('Another folder is not watched any more.'));
    }
  });
  const [failure] = (await Promise.allSettled(lines)).filter((line) => line.status === 'rejected');
  if (failure && !ctx.signal.aborted) throw failure.reason;
}

async function watchFolder(ctx: MailContext, folder: Folder, onHint: OnHint): Promise<void> {
  const session = await openSession(ctx);
  try {
    await openFolder(session, folder.path);
    const tell = (): void => {
      onHint({ stream: folder.name });
    };
    for (const event of EVENTS) session.client.on(event, tell);
    // What happened while nobody listened.
    tell();
    while (!isAborted(ctx)) {
      const isOver = await session.run(async (client) => (await client.idle()) === false);
      if (isOver && !isAborted(ctx)) throw new Unavailable('The mail server ended the watch of a folder.');
    }
  } catch (error) {
    if (!isAborted(ctx)) throw error;
  } finally {
    session.close();
  }
}

/** Read anew: it may have happened while something was waited for. */
function isAborted({ signal }: MailContext): boolean {
  return signal.aborted;
}
