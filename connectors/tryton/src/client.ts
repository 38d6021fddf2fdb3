/** Tryton's JSON-RPC: one address per database. What fails inside of it is an answer 200 with `error` in its body. */
import { randomInt } from 'node:crypto';
import {
  classifyByStatus,
  ReconnectNeeded,
  Unavailable,
  VendorContractBroken,
  type Classify,
  type ConnectorContext,
  type HttpClient,
  type Secrets,
  type Verdict,
} from '@tributary/connector-kit';
import { z } from 'zod';
import type { TrytonConfig } from './config.ts';
import { reviveMarked } from './values.ts';

export type TrytonContext = ConnectorContext<TrytonConfig>;

/** The context of a call: whose prices and words, and that switched-off records are shown. */
export type CallContext = Readonly<Record<string, unknown>>;

export interface Call {
  /** `model.party.party.search_read` */
  readonly method: string;
  readonly params: readonly unknown[];
}

/** Tryton's word for a refusal, e.g. `UserError`, and what it tells the user. */
export interface TrytonRefusal {
  readonly name: string;
  readonly message: string;
}

const Answer = z.object({ id: z.unknown(), result: z.unknown().optional(), error: z.array(z.unknown()).optional() });

/** A question; it may be asked again when its answer was lost. A refusal means that the user may not read this. */
export async function query<Data>(ctx: TrytonContext, shape: z.ZodType<Data>, call: Call): Promise<Data> {
  const answer = await send(ctx, call, true);
  if ('refusal' in answer) throw new ReconnectNeeded(`Tryton refused ${call.method}: ${answer.refusal.message}`);
  return parsed(shape, answer.result, call.method);
}

/** A change; a refusal is an answer like another. */
export async function command<Data>(
  ctx: TrytonContext,
  shape: z.ZodType<Data>,
  call: Call,
): Promise<{ readonly result: Data } | { readonly refusal: TrytonRefusal }> {
  const answer = await send(ctx, call, false);
  return 'refusal' in answer ? answer : { result: parsed(shape, answer.result, call.method) };
}

async function send({ http, config }: TrytonContext, { method, params }: Call, idempotent: boolean) {
  // With other members than these three, errors would come as statuses without their texts.
  const json = { id: randomInt(MOST_ID), method, params };
  const response = await http.request({ method: 'POST', url: databaseUrl(config), json, idempotent });
  return answerOf(response.text, json);
}

const MOST_ID = 2 ** 31;

/** All questions go to one address: a cache that looks no further answers another one. */
function answerOf(
  text: string,
  asked: { readonly id: number; readonly method: string },
): { readonly result: unknown } | { readonly refusal: TrytonRefusal } {
  const { id, result, error } = parsed(Answer, readJson(text), asked.method);
  if (id !== asked.id) throw new Unavailable('An answer to another question came.');
  return error === undefined ? { result } : { refusal: refusalOf(error) };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text, reviveMarked) as unknown;
  } catch (cause) {
    throw new VendorContractBroken('Tryton answered something that is not JSON.', { cause });
  }
}

function parsed<Data>(shape: z.ZodType<Data>, value: unknown, method: string): Data {
  const found = shape.safeParse(value);
  if (found.success) return found.data;
  const [issue] = found.error.issues;
  const where = issue?.path.join('.') ?? '';
  throw new VendorContractBroken(
    `Tryton answered ${method} in an unknown shape at “${where}”: ${issue?.message ?? ''}`,
  );
}

/** Its own refusals are `[name, [message, description, …]]`, everything else `[text, traceback]`. */
function refusalOf([first, second]: readonly unknown[]): TrytonRefusal {
  const words = Array.isArray(second) ? second.filter((word) => typeof word === 'string' && word !== '') : [second];
  return { name: typeof first === 'string' ? first : 'RateLimitException', message: words.map(String).join(' · ') };
}

/** Refusals that the caller understands. */
const REFUSALS = new Set(['UserError', 'UserWarning', 'ConcurrencyException']);

export const classify: Classify = (response, now) => {
  if (response.status === 404) return { is: 'reconnect', why: 'There is no such database' };
  const byStatus = classifyByStatus(response, now);
  if (byStatus.is !== 'ok') return byStatus;
  const error = errorIn(response.text);
  if (error === undefined || REFUSALS.has(error.name)) return byStatus;
  return verdictOf(error, now);
};

const FALLBACK_MS = 5_000;

function verdictOf({ name, message }: TrytonRefusal, now: Date): Verdict {
  if (name === 'RateLimitException') return { is: 'rateLimited', retryAt: new Date(now.getTime() + FALLBACK_MS) };
  if (name === 'LoginException') return { is: 'reconnect', why: `The sign-in asks for more: ${message}` };
  if (/\bdatabase\b.*(doesn.t|does not) exist/i.test(name)) {
    return { is: 'reconnect', why: 'There is no such database' };
  }
  if (/locked|serialize|deadlock|too many clients|connection|time.?out/i.test(name)) return { is: 'retry' };
  return { is: 'broken', what: 'Tryton failed' };
}

function errorIn(text: string): TrytonRefusal | undefined {
  if (!text.includes('"error"')) return undefined;
  try {
    const error = Answer.safeParse(JSON.parse(text)).data?.error;
    return error && refusalOf(error);
  } catch {
    // Not JSON: whoever reads the answer says so.
    return undefined;
  }
}

const Login = z.tuple([z.int(), z.string()]);

/** A session, because Tryton checks a password slowly and would do so with every request. */
export async function login({
  http,
  config,
  secrets,
}: {
  http: HttpClient;
  config: TrytonConfig;
  secrets: Secrets;
}): Promise<Record<string, string>> {
  const user = secrets['user'] ?? '';
  const params = [user, { password: secrets['password'] ?? '' }];
  const json = { id: randomInt(MOST_ID), method: 'common.db.login', params };
  const response = await http.request({
    method: 'POST',
    url: databaseUrl(config),
    authorize: false,
    idempotent: true,
    json,
  });
  const answer = answerOf(response.text, json);
  if ('refusal' in answer) throw new ReconnectNeeded(`Tryton refused the sign-in: ${answer.refusal.message}`);
  const [userId, session] = parsed(Login, answer.result, json.method);
  return { authorization: `Session ${Buffer.from(`${user}:${String(userId)}:${session}`).toString('base64')}` };
}

export function databaseUrl({ url, database }: Pick<TrytonConfig, 'url' | 'database'>): string {
  return `${url.replace(/\/+$/, '')}/${encodeURIComponent(database)}/`;
}
