import { isConnectorError, type Redactor } from '@tributary/connector-kit';
import { toPublicId } from '@tributary/platform';
import { findConnection } from '../connection/queries.ts';
import type { HostDeps } from '../deps.ts';
import { webhooksOffered } from './offered.ts';
import { updateWebhook } from './queries.ts';
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

/** Sees to it that the vendor sends what it offers. Safe to call at any time; does nothing until it is due. */
export async function ensureWebhook(host: HostDeps, connectionId: string): Promise<void> {
  const { database, clock, publicUrl } = host;
  const connection = await findConnection(database.db, connectionId);
  const definition = connection && webhooksOffered(host.connectors, connection);
  if (!definition || connection.status !== 'ACTIVE') return;
  const row = await webhookOf(host, connectionId);
  if (!definition.ensure || publicUrl === undefined || !isDue(row, clock.now())) return;
  const secret = unseal(host, connectionId, row.secret);
  const url = webhookAddress(publicUrl, connectionId, definition.verify.type === 'urlSecret' ? secret : undefined);
  let redact: Redactor = (text) => text;
  try {
    const opened = host.opened.open(connection);
    redact = (text) => opened.redact(text).replaceAll(secret, '[redacted]');
    const subscriptions = await definition.ensure(opened.context, { url, secret, known: row.subscriptions });
    const now = clock.now().getTime();
    const ends = subscriptions.flatMap(({ expiresAt }) => (expiresAt ? [expiresAt.getTime()] : []));
    const renewAt = Math.min(
      now + LOOK_EVERY_MS,
      ...ends.map((end) => end - (definition.renewBeforeMs ?? RENEW_BEFORE_MS)),
    );
    await updateWebhook(database.db, connectionId, {
      subscriptions,
      ensuredAt: new Date(now),
      renewAt: new Date(renewAt),
      errorMessage: null,
    });
  } catch (error) {
    if (!isConnectorError(error)) throw error;
    // Without webhooks everything still arrives, later: the connection is not stopped for it.
    const told = redact(error.message);
    host.logger.warn({ told, connectionId }, 'the vendor did not take the webhook');
    await updateWebhook(database.db, connectionId, { errorMessage: told });
  }
}

function isDue({ renewAt }: WebhookRow, now: Date): boolean {
  return renewAt === null || renewAt <= now;
}
