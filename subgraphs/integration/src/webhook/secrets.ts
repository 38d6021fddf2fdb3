import { randomBytes } from 'node:crypto';
import type { WebhookSecrets } from '@tributary/connector-kit';
import { decryptCredential, encryptCredential, type Credential } from '../connection/credential.ts';
import type { HostDeps } from '../deps.ts';
import { findWebhook, insertWebhook, updateWebhook, type Receiver } from './queries.ts';
import type { WebhookRow } from './table.ts';

/** Long enough for any signature, and free of characters that an address or a form would change. */
export function newSecret(): string {
  return randomBytes(32).toString('hex');
}

type Sealing = Pick<HostDeps, 'credentialSecret'>;

export function seal({ credentialSecret }: Sealing, connectionId: string, secret: string): Buffer {
  return encryptCredential({ webhook: secret }, { secret: credentialSecret, connectionId });
}

export function unseal({ credentialSecret }: Sealing, connectionId: string, sealed: Buffer): string {
  return decryptCredential(sealed, { secret: credentialSecret, connectionId })['webhook'] ?? '';
}

/** The webhook of a connection, made when it is first needed. */
export async function webhookOf(
  host: Pick<HostDeps, 'database' | 'credentialSecret'>,
  connectionId: string,
): Promise<WebhookRow> {
  const { db } = host.database;
  const known = await findWebhook(db, connectionId);
  if (known) return known;
  await insertWebhook(db, { connectionId, secret: seal(host, connectionId, newSecret()) });
  const made = await findWebhook(db, connectionId);
  if (!made) throw new Error(`The webhook of connection ${connectionId} was not kept.`);
  return made;
}

/** How long a vendor may go on signing with the secret before. */
const OVERLAP_MS = 24 * 60 * 60_000;

/** Returns the new secret: it is shown this once. */
export async function rotateSecret(
  host: Pick<HostDeps, 'database' | 'credentialSecret' | 'clock'>,
  connectionId: string,
): Promise<string> {
  const { secret: before, renewAt } = await webhookOf(host, connectionId);
  const secret = newSecret();
  await updateWebhook(host.database.db, connectionId, {
    secret: seal(host, connectionId, secret),
    previousSecret: before,
    previousUntil: new Date(host.clock.now().getTime() + OVERLAP_MS),
    // A vendor that is told by the connector is told with the next look, within the hour.
    renewAt: renewAt && host.clock.now(),
  });
  return secret;
}

/** The secrets by which requests to this connection are judged now. */
export function secretsOf(
  host: Pick<HostDeps, 'credentialSecret' | 'clock'>,
  { connection, webhook }: Receiver,
): WebhookSecrets {
  const { id, credential } = connection;
  const known: Credential =
    credential === null ? {} : decryptCredential(credential, { secret: host.credentialSecret, connectionId: id });
  const isOverlap = webhook.previousUntil !== null && webhook.previousUntil > host.clock.now();
  const sealed = [webhook.secret, ...(isOverlap && webhook.previousSecret ? [webhook.previousSecret] : [])];
  const own = sealed.map((one) => unseal(host, id, one));
  return (name) => {
    if (name === 'webhook') return own;
    const value = known[name];
    return value === undefined || value === '' ? [] : [value];
  };
}
