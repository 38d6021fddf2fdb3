/** WooCommerce's REST API, version 3. */
import {
  ReconnectNeeded,
  VendorContractBroken,
  type ConnectorContext,
  type HttpRequest,
  type HttpResponse,
} from '@tributary/connector-kit';
import { z } from 'zod';
import type { WooCommerceConfig } from './config.ts';

export type WooContext = ConnectorContext<WooCommerceConfig>;
export type Call = Omit<HttpRequest, 'url'> & { readonly path: string };

export async function call({ http, config }: WooContext, { path, ...request }: Call): Promise<HttpResponse> {
  return await http.request({ ...request, url: `${config.url.replace(/\/+$/, '')}/wp-json/wc/v3/${path}` });
}

export async function ask<Data>(ctx: WooContext, shape: z.ZodType<Data>, request: Call) {
  const response = await call(ctx, request);
  if (response.status !== 200 && response.status !== 201) throw refused(response);
  return { data: parse(shape, response.json()), headers: response.headers };
}

export function parse<Data>(shape: z.ZodType<Data>, value: unknown): Data {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const at = issue?.path.map(String).join('.') ?? '';
  throw new VendorContractBroken(`WooCommerce answered in an unknown shape at ${at}: ${issue?.message ?? ''}`);
}

const Refusal = z.object({ code: z.string(), message: z.string() });

export function refusalOf({ text, status }: HttpResponse): z.infer<typeof Refusal> {
  try {
    return Refusal.parse(JSON.parse(text));
  } catch {
    // Not WooCommerce's own words: whatever stands in front of it.
    return { code: String(status), message: text.slice(0, 200) };
  }
}

export function refused(response: HttpResponse): Error {
  const { code, message } = refusalOf(response);
  const told = `WooCommerce refused the request: ${message} (${code})`;
  // A site without WooCommerce, or with its addresses switched off, does not know the path.
  return code === 'rest_no_route' || response.status === 404
    ? new ReconnectNeeded(told)
    : new VendorContractBroken(told);
}
