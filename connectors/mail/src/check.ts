import type { CheckResult } from '@tributary/connector-kit';
import { foldersOf } from './config.ts';
import { openSession, type MailContext } from './imap/session.ts';
import { openSubmission } from './smtp/submission.ts';

/** Signs in at both servers and looks for the folders. */
export async function checkMail(ctx: MailContext): Promise<CheckResult> {
  const session = await openSession(ctx);
  try {
    const listed = await session.run(async (client) => await client.list());
    const known = new Set(listed.map(({ path }) => (path.toUpperCase() === 'INBOX' ? 'INBOX' : path)));
    const problems = foldersOf(ctx.config)
      .filter(({ path }) => !known.has(path.toUpperCase() === 'INBOX' ? 'INBOX' : path))
      .map(({ name, path }) => `There is no folder “${path}” (${name}). There is: ${[...known].join(', ')}.`);
    if (ctx.config.smtp) (await openSubmission(ctx)).close();
    const [own = ''] = ctx.config.addresses;
    return { ok: problems.length === 0, account: `${own} at ${ctx.config.imap.host}`, problems };
  } finally {
    session.close();
  }
}
