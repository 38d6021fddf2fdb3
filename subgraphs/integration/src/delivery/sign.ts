/** Standard Webhooks (https://www.standardwebhooks.com, specification 1.0): `v1,` and HMAC-SHA256 of id, time and body. */
import { createHmac } from 'node:crypto';

export interface Signed {
  readonly id: string;
  readonly at: Date;
  readonly body: string;
}

/** One signature per secret, the newest first: a receiver that knows any of them is content. */
export function signedHeaders({ id, at, body }: Signed, secrets: readonly string[]): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  });
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
}
