/** Questions to an API that is known by its configuration only. */
import {
  VendorContractBroken,
  type ConnectorContext,
  type HttpRequest,
  type HttpResponse,
} from '@tributary/connector-kit';
import type { HttpConfig, StreamConfig } from './config.ts';

export type HttpContext = ConnectorContext<HttpConfig>;
export type Parameters = Readonly<Record<string, string | number | boolean>>;

export async function askList(ctx: HttpContext, stream: StreamConfig, parameters: Parameters): Promise<HttpResponse> {
  const { path, query, headers, graphql } = stream;
  const url = ctx.config.baseUrl + path;
  const request: HttpRequest = graphql
    ? {
        method: 'POST',
        url,
        headers,
        json: { query: graphql.document, variables: { ...query, ...parameters } },
        idempotent: true,
      }
    : { url, headers, query: { ...query, ...parameters } };
  return good(await ctx.http.request(request));
}

/** The next page, at the address that the vendor gave: it is refused when its host is not declared. */
export async function askAt(ctx: HttpContext, { headers }: StreamConfig, url: string): Promise<HttpResponse> {
  return good(await ctx.http.request({ url, headers }));
}

function good(response: HttpResponse): HttpResponse {
  if (response.status < 300) return response;
  throw new VendorContractBroken(`${new URL(response.url).pathname} was answered with ${String(response.status)}.`);
}

/** What the answer has at `place`; undefined when there is nothing. */
export function at(answer: unknown, place: string): unknown {
  let value = answer;
  for (const step of place === '' ? [] : place.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

/** The rows of a list. An answer that has none where they should be is no empty list. */
export function rowsIn(answer: unknown, { records, name, graphql }: StreamConfig): unknown[] {
  if (graphql && at(answer, 'errors') !== undefined) {
    throw new VendorContractBroken(
      `The question for “${name}” was refused: ${JSON.stringify(at(answer, 'errors')).slice(0, 300)}`,
    );
  }
  const rows = at(answer, records);
  if (Array.isArray(rows)) return rows;
  throw new VendorContractBroken(`The answer for “${name}” has no list at “${records}”.`);
}
