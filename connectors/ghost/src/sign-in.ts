/** Admin API keys of Ghost: `id:secret`, from which each session signs a token of its own. */
import { createHmac } from 'node:crypto';
import { ReconnectNeeded, type Secrets } from '@tributary/connector-kit';

/** Ghost takes no token that is older, and a refused one is signed anew. */
const LIFETIME_S = 5 * 60;

export function signedHeaders(secrets: Secrets, now: Date): Record<string, string> {
  const [, id, secret] = /^([0-9a-f]{24}):([0-9a-f]{64})$/.exec(secrets['apiKey']?.trim() ?? '') ?? [];
  if (id === undefined || secret === undefined) {
    throw new ReconnectNeeded(
      'The Admin API key is not of the form that Ghost gives: 24 hex digits, a colon, 64 hex digits.',
    );
  }
  const issued = Math.floor(now.getTime() / 1000);
  const head = encoded({ alg: 'HS256', kid: id, typ: 'JWT' });
  const body = encoded({ iat: issued, exp: issued + LIFETIME_S, aud: '/admin/' });
  const signature = createHmac('sha256', Buffer.from(secret, 'hex')).update(`${head}.${body}`).digest('base64url');
  return { authorization: `Ghost ${head}.${body}.${signature}` };
}

function encoded(part: Record<string, unknown>): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
