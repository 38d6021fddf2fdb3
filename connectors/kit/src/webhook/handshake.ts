import { createHmac } from 'node:crypto';
import type { Handshake } from './scheme.ts';
import type { WebhookSecrets } from './verify.ts';

export interface HandshakeAnswer {
  readonly contentType: string;
  readonly body: string;
}

/** The answer to a vendor's question about the address, or undefined when the request is none. */
export function answerHandshake(
  handshake: Handshake | undefined,
  { method, query, body }: { readonly method: string; readonly query: URLSearchParams; readonly body?: Buffer },
  secrets: WebhookSecrets,
): HandshakeAnswer | undefined {
  if (!handshake) return undefined;
  if (handshake.type === 'emptyGet') {
    return method === 'GET' || method === 'HEAD' ? { contentType: 'text/plain', body: '' } : undefined;
  }
  if (handshake.type === 'numberForm') {
    const [, field, number] = /^(\w{1,50})=(\d{1,20})$/.exec(body?.subarray(0, 80).toString('latin1') ?? '') ?? [];
    const isPing = method === 'POST' && field === handshake.field && number !== undefined;
    return isPing ? { contentType: 'text/plain', body: '' } : undefined;
  }
  const asked = query.get(handshake.parameter);
  if (asked === null) return undefined;
  if (handshake.type === 'crc') {
    const [secret] = secrets(handshake.secret);
    if (secret === undefined) return undefined;
    const digest = createHmac('sha256', secret).update(asked).digest('base64');
    return { contentType: 'application/json', body: JSON.stringify({ response_token: `sha256=${digest}` }) };
  }
  const { token } = handshake;
  if (token && !secrets(token.secret).includes(query.get(token.parameter) ?? '')) return undefined;
  // As text, whatever it says: a browser that is led here must not run it.
  return { contentType: 'text/plain; charset=utf-8', body: asked };
}
