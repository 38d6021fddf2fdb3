import {
  classifyByStatus,
  ReconnectNeeded,
  Unavailable,
  VendorContractBroken,
  type Classify,
  type ConnectorContext,
  type HttpClient,
  type HttpRequest,
  type HttpResponse,
  type Secrets,
} from '@tributary/connector-kit';
import { z } from 'zod';
import type { BlueskyConfig } from './config.ts';

export type BlueskyContext = ConnectorContext<BlueskyConfig>;

const Refusal = z.object({ error: z.string(), message: z.string().default('') });
export type Refusal = z.infer<typeof Refusal>;

/** A session that ran out is answered with 400, and a limit with the second at which it ends. */
export const classify: Classify = (response, now) => {
  if (response.status === 400 && ['ExpiredToken', 'InvalidToken'].includes(refusalOf(response)?.error ?? '')) {
    return { is: 'reauthenticate' };
  }
  const reset = Number(response.headers.get('ratelimit-reset') ?? '');
  if (response.status === 429 && reset > 0 && !response.headers.has('retry-after')) {
    return { is: 'rateLimited', retryAt: new Date(reset * 1_000) };
  }
  return classifyByStatus(response, now);
};

/** XRPC's own words for why something was not done. */
export function refusalOf({ text }: { readonly text: string }): Refusal | undefined {
  try {
    return Refusal.safeParse(JSON.parse(text)).data;
  } catch {
    // Not the server's own words: whatever stands in front of it.
    return undefined;
  }
}

interface Query {
  readonly query?: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** A question: what was asked for, or an error. */
export async function ask<Answer>(
  ctx: BlueskyContext,
  method: string,
  { query = {}, answer }: Query & { readonly answer: z.ZodType<Answer> },
): Promise<Answer> {
  const response = await askFor(ctx, method, { query });
  if (response.status !== 200) throw refused(response);
  return parsed(response, answer);
}

/** A question whose refusal means something. */
export async function askFor(ctx: BlueskyContext, method: string, { query = {} }: Query): Promise<HttpResponse> {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) search.append(name, one);
  }
  return await ctx.http.request({ url: `${ctx.config.service}/xrpc/${method}?${search.toString()}` });
}

/** A procedure. Every one that is called here may be repeated: it names the record that it makes or takes away. */
export async function call(ctx: BlueskyContext, method: string, json: unknown): Promise<HttpResponse> {
  return await ctx.http.request({
    method: 'POST',
    url: `${ctx.config.service}/xrpc/${method}`,
    json,
    idempotent: true,
  });
}

export function parsed<Answer>(response: HttpResponse, answer: z.ZodType<Answer>): Answer {
  const found = answer.safeParse(response.json());
  if (found.success) return found.data;
  throw new VendorContractBroken(`Bluesky answered in an unknown form: ${z.prettifyError(found.error)}`);
}

export function refused(response: HttpResponse): Error {
  const { error, message } = refusalOf(response) ?? { error: String(response.status), message: response.text };
  return new VendorContractBroken(`Bluesky refused the request: ${error} ${message.slice(0, 200)}`);
}

/** A page that names itself as the next one came again: taken for the next, it would be asked for for ever. */
export function refuseRepeated(isRepeated: boolean): void {
  if (isRepeated) throw new Unavailable('A page of the list came again.');
}

const Session = z.object({ accessJwt: z.string(), refreshJwt: z.string() });

interface LogIn {
  readonly http: HttpClient;
  readonly config: BlueskyConfig;
  readonly secrets: Secrets;
  readonly renewal: string | undefined;
  leave(renewal: string): void;
}

/** A session lasts hours and is refreshed: log-ins with the password are limited to 300 a day. */
export async function login({ http, config, secrets, renewal, leave }: LogIn): Promise<Record<string, string>> {
  const sendTo = async (method: string, request: Partial<HttpRequest>): Promise<HttpResponse> =>
    await http.request({
      method: 'POST',
      url: `${config.service}/xrpc/com.atproto.server.${method}`,
      authorize: false,
      ...request,
    });
  const { identifier = '', password = '' } = secrets;
  const signIn = (): Promise<HttpResponse> =>
    sendTo('createSession', { json: { identifier: identifier.trim().replace(/^@/, ''), password } });
  const refresh = (token: string): Promise<HttpResponse | undefined> =>
    sendTo('refreshSession', { headers: { authorization: `Bearer ${token}` } }).catch((error: unknown) => {
      // The session was ended or is too old: the password is still there.
      if (error instanceof ReconnectNeeded) return undefined;
      throw error;
    });
  const renewed = renewal === undefined ? undefined : await refresh(renewal);
  const response = renewed?.status === 200 ? renewed : await signIn();
  if (response.status !== 200) throw new ReconnectNeeded(`Signing in was refused: ${String(refused(response))}`);
  const { accessJwt, refreshJwt } = parsed(response, Session);
  leave(refreshJwt);
  return { authorization: `Bearer ${accessJwt}` };
}

const Whoami = z.object({ did: z.string(), handle: z.string() });
export type Whoami = z.infer<typeof Whoami>;

/** The account that is signed in. */
export async function whoami(ctx: BlueskyContext): Promise<Whoami> {
  return await ask(ctx, 'com.atproto.server.getSession', { answer: Whoami });
}
