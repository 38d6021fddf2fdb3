import type { FetchMessageObject } from 'imapflow';
import { foldersOf, type Folder, type MailConfig } from '../config.ts';
import { openFolder, type ImapSession } from './session.ts';

export interface Located {
  readonly folder: Folder;
  readonly uidValidity: string;
  readonly uid: number;
}

/** `inbox/1795787218/42` in its parts; undefined for what is no key of this connection. */
export function keyParts(config: MailConfig, key: string): Located | undefined {
  const [name, uidValidity = '', uid = '', ...more] = key.split('/');
  const folder = foldersOf(config).find((one) => one.name === name);
  if (!folder || more.length > 0 || !/^\d+$/.test(uidValidity) || !/^\d{1,10}$/.test(uid)) return undefined;
  return { folder, uidValidity, uid: Number(uid) };
}

/** Opens the folder of a key. Undefined when the message is not there any more, or was numbered anew. */
export async function locate(
  session: ImapSession,
  config: MailConfig,
  key: string,
): Promise<{ readonly at: Located; readonly message: FetchMessageObject } | undefined> {
  const at = keyParts(config, key);
  if (!at) return undefined;
  const { uidValidity } = await openFolder(session, at.folder.path, { readOnly: false });
  if (uidValidity !== at.uidValidity) return undefined;
  const message = await fetchOne(session, at.uid);
  return message && { at, message };
}

/** Flags and version of one message of the open folder. */
export async function fetchOne(session: ImapSession, uid: number): Promise<FetchMessageObject | undefined> {
  const query = { uid: true, flags: true };
  const found = await session.run(async (client) => await client.fetchOne(String(uid), query, { uid: true }));
  return typeof found === 'object' ? found : undefined;
}

export function versionOf({ modseq }: FetchMessageObject): { version: string } | undefined {
  return modseq === undefined ? undefined : { version: String(modseq) };
}
