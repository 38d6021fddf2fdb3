/** What a vendor sends by itself, by configuration: how a request is proved, and which records it is about. */
import { webhook, type WebhookDef, type WebhookDelivery, type WebhookHint } from '@tributary/connector-kit';
import { at } from './ask.ts';
import type { HintConfig, HttpConfig, WebhookConfig } from './config.ts';

export function webhooksOf({ webhooks }: HttpConfig): WebhookDef<HttpConfig> | undefined {
  if (!webhooks) return undefined;
  const { verify, handshake, deliveryHeader, hints } = webhooks;
  return webhook({
    verify,
    ...(handshake && { handshake }),
    ...(deliveryHeader !== undefined && { deliveryHeader }),
    topics: topicsOf(webhooks),
    hints: (delivery) => {
      const body = bodyOf(delivery);
      return hints.flatMap((hint) => (isMeant(hint, delivery.headers, body) ? hintsIn(hint, body) : []));
    },
  });
}

function topicsOf({ hints }: WebhookConfig): string[] {
  return [...new Set(hints.flatMap(({ when, stream }) => when?.is ?? [stream]))];
}

function bodyOf({ headers, rawBody }: WebhookDelivery): unknown {
  const isForm = (headers.get('content-type') ?? '').startsWith('application/x-www-form-urlencoded');
  return isForm ? Object.fromEntries(new URLSearchParams(rawBody)) : (JSON.parse(rawBody) as unknown);
}

function isMeant({ when }: HintConfig, headers: Headers, body: unknown): boolean {
  if (!when) return true;
  const value = 'header' in when ? headers.get(when.header) : at(body, when.field);
  return when.is.includes(String(value));
}

function hintsIn({ stream, records, key }: HintConfig, body: unknown): WebhookHint[] {
  if (key === undefined) return [{ stream }];
  const subjects = records === undefined ? [body] : at(body, records);
  if (!Array.isArray(subjects)) throw new Error(`The body has no list at “${records ?? ''}”.`);
  return subjects.map((subject: unknown) => {
    const value = at(subject, key);
    if (typeof value === 'number' || (typeof value === 'string' && value !== '')) return { stream, key: String(value) };
    throw new Error(`The body has no key at “${[records, key].filter((step) => step !== undefined).join('.')}”.`);
  });
}
