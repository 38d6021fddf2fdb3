import { ReconnectNeeded, Unavailable } from '../errors.ts';
import type { HttpRequest, HttpSettings } from './http-client.ts';

export interface SentResponse {
  readonly status: number;
  readonly url: string;
  readonly headers: Headers;
  readonly text: string;
  /** The text, parsed, if it is called JSON and is. */
  readonly body?: unknown;
  /** The session that it was asked with. */
  readonly session?: unknown;
}

const MAX_REDIRECTS = 3;

/** One sending, redirects included. Network trouble and time-outs come out as `Unavailable`. */
export async function send(settings: HttpSettings, request: HttpRequest): Promise<SentResponse> {
  let url = new URL(request.url);
  for (const [name, value] of Object.entries(request.query ?? {})) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    await admit(settings, url);
    const response = await exchange(settings, request, url);
    const location = response.headers.get('location');
    const isRedirect = [301, 302, 303, 307, 308].includes(response.status) && location !== null;
    if (!isRedirect || (request.method ?? 'GET') !== 'GET') return response;
    url = new URL(location, url);
  }
  throw new Unavailable(`more than ${String(MAX_REDIRECTS)} redirects`);
}

/** Each hop is judged, so that a vendor's redirect cannot carry the credential elsewhere. */
async function admit(settings: HttpSettings, url: URL): Promise<void> {
  if (!settings.hosts.includes(hostAndPort(url))) {
    throw new ReconnectNeeded(`${hostAndPort(url)} is not a declared host of this connection.`);
  }
  await settings.admit?.(url);
}

/** `shop.example:443`: the form in which hosts are declared and allowed. */
export function hostAndPort(url: URL): string {
  const port = url.port !== '' ? url.port : url.protocol === 'https:' ? '443' : '80';
  return `${url.hostname}:${port}`;
}

async function exchange(settings: HttpSettings, request: HttpRequest, url: URL): Promise<SentResponse> {
  const headers = new Headers(request.headers);
  if (!headers.has('accept')) headers.set('accept', 'application/json');
  if (request.json !== undefined) headers.set('content-type', 'application/json');
  // A credential in the address is in what is sent and nowhere else.
  const address = new URL(url);
  const session = request.authorize === false ? undefined : await settings.authorizer.authorize(headers, address);
  const body = request.json === undefined ? request.body : JSON.stringify(request.json);
  const timeoutMs = request.timeoutMs ?? 30_000;
  const signal = AbortSignal.any([settings.signal, AbortSignal.timeout(timeoutMs)]);
  try {
    const response = await (settings.fetch ?? fetch)(address, {
      method: request.method ?? 'GET',
      headers,
      redirect: 'manual',
      signal,
      ...(body === undefined ? {} : { body }),
    });
    const text = await boundedText(response, settings.maxBytes);
    const { status, headers: answered } = response;
    return {
      status,
      url: url.href,
      headers: answered,
      text,
      body: isJson(answered) ? parsed(text) : undefined,
      session,
    };
  } catch (cause) {
    settings.signal.throwIfAborted();
    if (cause instanceof Unavailable) throw cause;
    const timedOut = cause instanceof Error && cause.name === 'TimeoutError';
    throw new Unavailable(timedOut ? `no answer within ${String(timeoutMs)} ms` : reasonOf(cause), { cause });
  }
}

/** `application/json` and its kin, one document each: no lines of JSON. */
export function isJson(headers: Headers): boolean {
  return /^application\/([\w.-]+\+)?json\s*(;|$)/i.test(headers.get('content-type') ?? '');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

async function boundedText(response: Response, maxBytes: number): Promise<string> {
  if (response.body === null) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new Unavailable(`the answer is larger than ${String(maxBytes)} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'network failure';
  return cause.cause instanceof Error ? cause.cause.message || cause.message : cause.message;
}
