import {
  ReconnectNeeded,
  VendorContractBroken,
  type ConnectorContext,
  type HttpClient,
  type HttpRequest,
  type HttpResponse,
  type Secrets,
} from '@tributary/connector-kit';
import { z } from 'zod';
import type { MedusaConfig } from './config.ts';

export type MedusaContext = ConnectorContext<MedusaConfig>;

interface Call extends Pick<HttpRequest, 'method' | 'json' | 'idempotent'> {
  /** Below `/admin/`. */
  readonly path: string;
  /** A list is sent as `name[]`, once per value. */
  readonly query?: Readonly<Record<string, string | number | readonly string[] | undefined>>;
}

export async function call(ctx: MedusaContext, { path, query = {}, ...request }: Call): Promise<HttpResponse> {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (typeof value === 'string' || typeof value === 'number') search.append(name, String(value));
    else for (const one of value ?? []) search.append(`${name}[]`, one);
  }
  return await ctx.http.request({ url: `${ctx.config.url}/admin/${path}?${search.toString()}`, ...request });
}

export async function ask<Answer>(ctx: MedusaContext, answer: z.ZodType<Answer>, request: Call): Promise<Answer> {
  const response = await call(ctx, request);
  if (response.status !== 200) throw refused(response);
  return parsed(response, answer);
}

export function parsed<Answer>(response: HttpResponse, answer: z.ZodType<Answer>): Answer {
  const found = answer.safeParse(response.json());
  if (found.success) return found.data;
  throw new VendorContractBroken(`Medusa answered in an unknown form: ${z.prettifyError(found.error)}`);
}

const Refusal = z.object({ message: z.string() });

/** Medusa's own words. */
export function reasonOf({ status, text }: { readonly status: number; readonly text: string }): string {
  try {
    return Refusal.parse(JSON.parse(text)).message;
  } catch {
    // Not Medusa's own words: whatever stands in front of it.
    return `${String(status)}: ${text.slice(0, 200)}`;
  }
}

export function refused(response: HttpResponse): Error {
  return new VendorContractBroken(`Medusa refused the request: ${reasonOf(response)}`);
}

/** A secret key is the user of Basic, with nothing for a password. */
export function keyHeaders({ apiKey = '' }: Secrets): Record<string, string> {
  const key = apiKey.trim();
  if (key === '') throw new ReconnectNeeded('The secret API key is missing.');
  return { authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}` };
}

const Token = z.object({ token: z.string() });

interface LogIn {
  readonly http: HttpClient;
  readonly config: MedusaConfig;
  readonly secrets: Secrets;
}

export async function login({ http, config, secrets }: LogIn): Promise<Record<string, string>> {
  const { email = '', password = '' } = secrets;
  const response = await http.request({
    method: 'POST',
    url: `${config.url}/auth/user/emailpass`,
    json: { email, password },
    authorize: false,
    idempotent: true,
  });
  if (response.status !== 200) throw new ReconnectNeeded(`Medusa refused the sign-in: ${reasonOf(response)}`);
  return { authorization: `Bearer ${parsed(response, Token).token}` };
}
