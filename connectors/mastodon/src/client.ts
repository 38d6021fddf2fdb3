import {
  classifyByStatus,
  ReconnectNeeded,
  VendorContractBroken,
  type Classify,
  type ConnectorContext,
  type HttpRequest,
  type HttpResponse,
} from '@tributary/connector-kit';
import { z } from 'zod';
import type { MastodonConfig } from './config.ts';

export type MastodonContext = ConnectorContext<MastodonConfig>;

/** A limit tells when it ends, as a date. */
export const classify: Classify = (response, now) => {
  const reset = Date.parse(response.headers.get('x-ratelimit-reset') ?? '');
  if (response.status === 429 && !Number.isNaN(reset) && !response.headers.has('retry-after')) {
    return { is: 'rateLimited', retryAt: new Date(reset) };
  }
  return classifyByStatus(response, now);
};

interface Call extends Pick<HttpRequest, 'method' | 'json' | 'idempotent' | 'headers'> {
  /** Below `/api/`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | readonly string[] | undefined>>;
}

export async function call(ctx: MastodonContext, { path, query = {}, ...request }: Call): Promise<HttpResponse> {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (typeof value === 'string') search.append(name, value);
    else for (const one of value ?? []) search.append(name, one);
  }
  return await ctx.http.request({ url: `${ctx.config.url}/api/${path}?${search.toString()}`, ...request });
}

export async function ask<Answer>(ctx: MastodonContext, answer: z.ZodType<Answer>, request: Call): Promise<Answer> {
  const response = await call(ctx, request);
  if (response.status !== 200) throw refused(response);
  return parsed(response, answer);
}

export function parsed<Answer>(response: HttpResponse, answer: z.ZodType<Answer>): Answer {
  const found = answer.safeParse(response.json());
  if (found.success) return found.data;
  throw new VendorContractBroken(`The server answered in an unknown form: ${z.prettifyError(found.error)}`);
}

export function refused({ status, text }: HttpResponse): Error {
  return new VendorContractBroken(`The server refused the request: ${reasonOf({ status, text })}`);
}

const Refusal = z.object({ error: z.string() });

export function reasonOf({ status, text }: { readonly status: number; readonly text: string }): string {
  try {
    return Refusal.parse(JSON.parse(text)).error;
  } catch {
    // Not the API's own words: a page for people, or nothing.
    return `${String(status)} ${text.slice(0, 200)}`;
  }
}

const Whoami = z.object({ id: z.string(), acct: z.string(), url: z.string() });
export type Whoami = z.infer<typeof Whoami>;

/** The account that the token is of. */
export async function whoami(ctx: MastodonContext): Promise<Whoami> {
  const response = await call(ctx, { path: 'v1/accounts/verify_credentials' });
  // What a token is answered that is nobody’s.
  if (response.status === 422) throw new ReconnectNeeded(`The access token was refused: ${reasonOf(response)}`);
  if (response.status !== 200) throw refused(response);
  return parsed(response, Whoami);
}
