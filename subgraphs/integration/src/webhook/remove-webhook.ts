import { isConnectorError, ReconnectNeeded, type Redactor } from '@tributary/connector-kit';
import { accept, appendEvents } from '@tributary/platform';
import type { HostDeps } from '../deps.ts';
import { connectorActor } from '../sync-run/events.ts';
import { webhookAddress } from './ensure-webhook.ts';
import { webhooksOffered } from './offered.ts';
import { findRemoval, updateWebhook, type Receiver } from './queries.ts';
import { unseal } from './secrets.ts';

const MINUTE_MS = 60_000;
/** Pauses between attempts: after a day in all it is given up, and the credential goes. */
const PAUSES_MINUTES = [1, 5, 30, 120, 360, 900];

/**
 * Tells the vendor of a deleted connection to send nothing any more. The connection is deleted whatever comes of it: a
 * vendor that cannot be told goes on sending to an address that answers nobody. Returns when it is to be tried again.
 */
export async function removeWebhook(host: HostDeps, connectionId: string): Promise<Date | undefined> {
  const { database, clock } = host;
  const found = await findRemoval(database.db, connectionId);
  if (!found) return undefined;
  const now = clock.now();
  const { removalAt, removalAttempts } = found.webhook;
  // Another process has tried meanwhile.
  if (removalAt !== null && removalAt > now) return removalAt;
  const failure = await tryToRemove(host, found);
  const pause = failure?.isFinal === true ? undefined : PAUSES_MINUTES[removalAttempts];
  if (failure && pause !== undefined) {
    const again = new Date(now.getTime() + pause * MINUTE_MS);
    await updateWebhook(database.db, connectionId, { removalAt: again, removalAttempts: removalAttempts + 1 });
    return again;
  }
  await settle(host, connectionId, failure?.told);
  return undefined;
}

interface Failure {
  readonly told: string;
  /** The vendor takes this credential no more, and nobody will give another one. */
  readonly isFinal: boolean;
}

async function tryToRemove(host: HostDeps, { connection, webhook }: Receiver): Promise<Failure | undefined> {
  const definition = webhooksOffered(host.connectors, connection);
  if (definition?.remove === undefined || host.publicUrl === undefined)
    return { told: 'The hub cannot take its webhooks back from this vendor.', isFinal: true };
  const secret = unseal(host, connection.id, webhook.secret);
  const url = webhookAddress(
    host.publicUrl,
    connection.id,
    definition.verify.type === 'urlSecret' ? secret : undefined,
  );
  let redact: Redactor = (text) => text;
  try {
    // Whatever was open had been opened before the connection was deleted.
    host.opened.forget(connection.id);
    const opened = host.opened.open(connection);
    redact = (text) => opened.redact(text).replaceAll(secret, '[redacted]');
    await definition.remove(opened.context, { url, subscriptions: webhook.subscriptions });
    return undefined;
  } catch (error) {
    if (!isConnectorError(error)) throw error;
    const told = redact(error.message);
    host.logger.warn(
      { told, connectionId: connection.id },
      'the vendor could not be told to send no webhooks any more',
    );
    return { told, isFinal: error instanceof ReconnectNeeded };
  } finally {
    host.opened.forget(connection.id);
  }
}

/** Nothing of the credential stays, whether the vendor was told or not; the log says which. */
async function settle(
  { database, logger }: Pick<HostDeps, 'database' | 'logger'>,
  connectionId: string,
  told: string | undefined,
): Promise<void> {
  if (told !== undefined) logger.error({ told, connectionId }, 'a webhook is left at its vendor: remove it there');
  await database.transaction(async (tx) => {
    await updateWebhook(tx, connectionId, {
      ...{ removalAt: null, removalCredential: null, subscriptions: [], ensuredAt: null },
      errorMessage: told ?? null,
    });
    await appendEvents(tx, [
      {
        type: told === undefined ? 'webhook.removed' : 'webhook.left',
        entity: { type: 'Connection', id: connectionId },
        refs: { connectionId },
        data: told === undefined ? {} : { reason: told },
        actor: connectorActor(connectionId),
      },
    ]);
    return accept(undefined);
  });
}
