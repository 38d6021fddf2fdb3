import { isConnectorError, type Redactor } from '@tributary/connector-kit';
import { accept, toPublicId } from '@tributary/platform';
import { findConnection, lockConnection } from '../connection/queries.ts';
import type { ConnectionRow } from '../connection/table.ts';
import type { HostDeps } from '../deps.ts';
import { webhooksOffered } from './offered.ts';
import { askToRemove, beginEnsuring, noteEnsured, updateWebhook, type Ensured } from './queries.ts';
import { unseal, webhookOf } from './secrets.ts';
import type { WebhookRow } from './table.ts';

/** Looked at once a day though nothing runs out: somebody may have removed a subscription at the vendor. */
const LOOK_EVERY_MS = 24 * 60 * 60_000;
const RENEW_BEFORE_MS = 60 * 60_000;

/** Where a vendor sends a connection's webhooks. */
export function webhookAddress(publicUrl: string, connectionId: string, urlSecret?: string): string {
  const end = urlSecret === undefined ? '' : `/${urlSecret}`;
  return `${publicUrl.replace(/\/$/, '')}/webhooks/${toPublicId('connection', connectionId)}${end}`;
}

/**
 * Sees to it that the vendor sends what it offers. Safe to call at any time; does nothing until it is due. True when the
 * connection was deleted meanwhile: what was made is to be taken back.
 */
export async function ensureWebhook(host: HostDeps, connectionId: string): Promise<boolean> {
  const { database, clock, publicUrl } = host;
  const connection = await findConnection(database.db, connectionId);
  const definition = connection && webhooksOffered(host.connectors, connection);
  if (!definition || connection.status !== 'ACTIVE') return false;
  const row = await webhookOf(host, connectionId);
  if (!definition.ensure || publicUrl === undefined || !isDue(row, clock.now())) return false;
  const secret = unseal(host, connectionId, row.secret);
  const url = webhookAddress(publicUrl, connectionId, definition.verify.type === 'urlSecret' ? secret : undefined);
  let redact: Redactor = (text) => text;
  try {
    const opened = host.opened.open(connection);
    await beginEnsuring(database.db, connectionId, clock.now());
    redact = (text) => opened.redact(text).replaceAll(secret, '[redacted]');
    const subscriptions = await definition.ensure(opened.context, { url, secret, known: row.subscriptions });
    const now = clock.now().getTime();
    const ends = subscriptions.flatMap(({ expiresAt }) => (expiresAt ? [expiresAt.getTime()] : []));
    const renewAt = Math.min(
      now + LOOK_EVERY_MS,
      ...ends.map((end) => end - (definition.renewBeforeMs ?? RENEW_BEFORE_MS)),
    );
    const ensured = { secret: row.secret, subscriptions, ensuredAt: new Date(now), renewAt: new Date(renewAt) };
    return await keep(host, connection, ensured);
  } catch (error) {
    if (!isConnectorError(error)) throw error;
    // Without webhooks everything still arrives, later: the connection is not stopped for it.
    const told = redact(error.message);
    host.logger.warn({ told, connectionId }, 'the vendor did not take the webhook');
    await updateWebhook(database.db, connectionId, { errorMessage: told });
    return false;
  }
}

/** The vendor was asked outside of any transaction: whoever deleted the connection meanwhile could not know what it made. */
async function keep(
  { database }: Pick<HostDeps, 'database'>,
  connection: ConnectionRow,
  ensured: Ensured,
): Promise<boolean> {
  const kept = await database.transaction(async (tx) => {
    const isThere = (await lockConnection(tx, connection.id)) !== undefined;
    await noteEnsured(tx, connection.id, ensured);
    if (!isThere) await askToRemove(tx, connection, ensured.ensuredAt);
    return accept(!isThere);
  });
  return kept.value;
}

function isDue({ renewAt }: WebhookRow, now: Date): boolean {
  return renewAt === null || renewAt <= now;
}
