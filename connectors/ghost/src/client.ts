/** Ghost's Admin API. */
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
import type { GhostConfig } from './config.ts';

export type GhostContext = ConnectorContext<GhostConfig>;

/** A key that was deleted is 401, and so is a token that is too old; a right that is missing is 403 without a time. */
export const classify: Classify = (response, now) =>
  response.status === 403 && !response.headers.has('retry-after') ? { is: 'ok' } : classifyByStatus(response, now);

export type Call = Omit<HttpRequest, 'url' | 'headers'> & { readonly path: string };

export async function call({ http, config }: GhostContext, { path, ...request }: Call): Promise<HttpResponse> {
  return await http.request({
    ...request,
    url: `${config.url.replace(/\/+$/, '')}/ghost/api/admin/${path}`,
    // The API is versioned by header; without one Ghost answers as its newest self.
    headers: { 'accept-version': 'v5.0' },
  });
}

export async function ask<Data>(ctx: GhostContext, shape: z.ZodType<Data>, request: Call): Promise<Data> {
  const response = await call(ctx, request);
  if (response.status !== 200 && response.status !== 201) throw refused(response);
  const parsed = shape.safeParse(response.json());
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const at = issue?.path.map(String).join('.') ?? '';
  throw new VendorContractBroken(`Ghost answered in an unknown shape at ${at}: ${issue?.message ?? ''}`);
}

const Refusal = z.object({
  errors: z.array(z.object({ message: z.string(), context: z.string().nullish(), type: z.string().nullish() })).min(1),
});

export function reasonOf({ text, status }: HttpResponse): string {
  try {
    const [error] = Refusal.parse(JSON.parse(text)).errors;
    if (error) return [error.message, error.context].filter((part) => typeof part === 'string').join(' ');
  } catch {
    // Not Ghost's own words: whatever stands in front of it.
  }
  return `${status}: ${text.slice(0, 200)}`;
}

export function refused(response: HttpResponse): Error {
  const told = `Ghost refused the request: ${reasonOf(response)}`;
  return response.status === 403 ? new ReconnectNeeded(told) : new VendorContractBroken(told);
}
