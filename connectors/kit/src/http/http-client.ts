/**
 * The only way out of a connector. One client belongs to one connection: it adds the credential, spends the
 * rate budget, retries what is safe to repeat, follows redirects only to declared hosts and keeps secrets
 * out of every message. What it cannot settle is thrown as one of the four connector errors.
 */
import type { ConnectorLog } from '../context.ts';
import { RateLimited, ReconnectNeeded, Unavailable, VendorContractBroken } from '../errors.ts';
import type { Authorizer } from './authorizer.ts';
import type { BudgetLedger, RateBudget } from './budget.ts';
import { classifyByStatus, type Classify, type Verdict } from './classify.ts';
import type { Redactor } from './redact.ts';
import { isJson, send, type SentResponse } from './send.ts';
import { holdAll, learn, spend, untoldWaitMs, type Spent } from './spend.ts';

export interface HttpRequest {
  /** PROPFIND and REPORT are the questions of WebDAV (RFC 4918, 3253). */
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'PROPFIND' | 'REPORT';
  readonly url: string;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  readonly body?: string;
  /** May be sent again when the answer was lost. Default: only methods that change nothing. */
  readonly idempotent?: boolean;
  /** `false` sends no credential (log-in calls). */
  readonly authorize?: boolean;
  /** Default 30 s, for the whole answer. */
  readonly timeoutMs?: number;
  /** What it costs in units of the budget. Default 1. */
  readonly cost?: number;
}

export interface HttpResponse {
  readonly status: number;
  readonly url: string;
  readonly headers: Headers;
  readonly text: string;
  /** Parsed body; `VendorContractBroken` when it is not JSON. */
  json(): unknown;
}

export interface HttpClient {
  request(request: HttpRequest): Promise<HttpResponse>;
}

export interface HttpClientOptions {
  /** Exact `host:port` pairs of the connection; nothing else is reached. */
  readonly hosts: readonly string[];
  /** The host's own rule on top (private addresses, operator's list); throws to refuse. */
  readonly admit?: (url: URL) => void | Promise<void>;
  readonly authorizer: Authorizer;
  readonly budgets: readonly RateBudget[];
  readonly ledger: BudgetLedger;
  readonly classify?: Classify;
  readonly redact: Redactor;
  readonly log: ConnectorLog;
  readonly signal: AbortSignal;
  readonly now: () => Date;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly fetch?: typeof fetch;
  /** Sendings of one request in all. Default 4. */
  readonly attempts?: number;
  /** Longest wait inside a run; a longer one ends the run with `RateLimited`. Default 30 s. */
  readonly maxWaitMs?: number;
  /** Default 64 MB. */
  readonly maxBytes?: number;
}

/** Methods that change nothing. */
const SAFE = ['GET', 'HEAD', 'PROPFIND', 'REPORT'];

const DEFAULTS = { attempts: 4, maxWaitMs: 30_000, maxBytes: 64 * 1024 * 1024 };

export function makeHttpClient(options: HttpClientOptions): HttpClient {
  const settings = { ...DEFAULTS, ...options };
  return { request: (request) => requestWithRetries(settings, request) };
}

export type HttpSettings = HttpClientOptions & typeof DEFAULTS;

async function requestWithRetries(settings: HttpSettings, request: HttpRequest): Promise<HttpResponse> {
  const repeatable = request.idempotent ?? SAFE.includes(request.method ?? 'GET');
  let renewed = false;
  for (let attempt = 1; ; attempt += 1) {
    const spent = await spend(settings, request.cost ?? 1);
    const outcome = await attemptOnce(settings, request);
    if (outcome.response) await learn(settings, spent, outcome.response);
    const mayRepeat = repeatable && attempt < settings.attempts;
    if (outcome.is === 'answered') return respond(outcome.response);
    switch (outcome.verdict.is) {
      case 'reauthenticate':
        if (renewed || request.authorize === false || !(await settings.authorizer.renew(outcome.response?.session))) {
          throw new ReconnectNeeded(`The credential was refused: ${outcome.told}`);
        }
        renewed = true;
        break;
      case 'reconnect':
        throw new ReconnectNeeded(`${outcome.verdict.why}: ${outcome.told}`);
      case 'broken':
        throw new VendorContractBroken(`${outcome.verdict.what}: ${outcome.told}`);
      case 'rateLimited':
        await holdForLimit(settings, outcome.told, { spent, attempt, retryAt: outcome.verdict.retryAt });
        break;
      case 'notYet':
        await lookAgain(settings, outcome.verdict.lookAt, { attempt, told: outcome.told });
        break;
      case 'retry':
        if (!mayRepeat) throw new Unavailable(outcome.told, { cause: outcome.cause });
        settings.log.warn({ attempt, told: outcome.told }, 'request is repeated');
        await settings.sleep(backoff(attempt), settings.signal);
    }
  }
}

type Attempt =
  | { readonly is: 'answered'; readonly response: SentResponse }
  | {
      readonly is: 'unsettled';
      readonly verdict: Exclude<Verdict, { is: 'ok' }>;
      readonly told: string;
      readonly cause?: unknown;
      readonly response?: SentResponse;
    };

async function attemptOnce(settings: HttpSettings, request: HttpRequest): Promise<Attempt> {
  const what = `${request.method ?? 'GET'} ${new URL(request.url).host}`;
  let response: SentResponse;
  try {
    response = await send(settings, request);
  } catch (cause) {
    if (settings.signal.aborted || !(cause instanceof Unavailable)) throw cause;
    return { is: 'unsettled', verdict: { is: 'retry' }, told: settings.redact(`${what}: ${cause.message}`), cause };
  }
  const verdict = (settings.classify ?? classifyByStatus)(response, settings.now());
  if (verdict.is !== 'ok') {
    const told = settings.redact(`${what} answered ${String(response.status)} ${response.text.slice(0, 300)}`);
    return { is: 'unsettled', verdict, told, response };
  }
  if (!isCut(response, request)) return { is: 'answered', response };
  return {
    is: 'unsettled',
    verdict: { is: 'retry' },
    told: `${what} answered JSON that is cut off or broken`,
    response,
  };
}

/** What calls itself JSON and is none did not arrive whole. */
function isCut({ status, headers, text, body }: SentResponse, { method = 'GET' }: HttpRequest): boolean {
  if (status < 200 || status > 299 || !isJson(headers)) return false;
  return text === '' ? method === 'GET' && status === 200 : body === undefined;
}

/** No worker of the connection asks before; this one asks again then, if that is soon. */
async function holdForLimit(
  settings: HttpSettings,
  told: string,
  { spent, retryAt, attempt }: { spent: Spent; retryAt: Date | undefined; attempt: number },
): Promise<void> {
  const now = settings.now().getTime();
  const until = retryAt ?? new Date(now + untoldWaitMs(spent, attempt));
  await holdAll(settings, spent, until);
  const waitMs = Math.max(0, until.getTime() - now);
  if (waitMs > settings.maxWaitMs || attempt >= settings.attempts) throw new RateLimited(told, until);
  settings.log.warn({ waitMs, told }, 'rate limit');
}

/** In this run while that is soon; a run that is put off looks again when it goes on. */
async function lookAgain(
  settings: HttpSettings,
  lookAt: Date,
  { attempt, told }: { attempt: number; told: string },
): Promise<void> {
  const waitMs = Math.max(0, lookAt.getTime() - settings.now().getTime());
  if (waitMs > settings.maxWaitMs || attempt >= settings.attempts) throw new RateLimited(told, lookAt);
  await settings.sleep(waitMs, settings.signal);
}

/** 0.5 s, 1 s, 2 s …, each between half and whole, so that workers do not knock together. */
function backoff(attempt: number): number {
  const full = 500 * 2 ** (attempt - 1);
  return full / 2 + Math.random() * (full / 2);
}

function respond(sent: SentResponse): HttpResponse {
  const { status, url, headers, text } = sent;
  return {
    status,
    url,
    headers,
    text,
    json: () => {
      if (sent.body !== undefined) return sent.body;
      try {
        return JSON.parse(sent.text) as unknown;
      } catch (cause) {
        throw new VendorContractBroken(`${new URL(sent.url).host} answered something that is not JSON.`, { cause });
      }
    },
  };
}
