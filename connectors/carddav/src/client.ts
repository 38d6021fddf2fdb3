/** WebDAV over `ctx.http`. */
import {
  classifyByStatus,
  ReconnectNeeded,
  VendorContractBroken,
  type Classify,
  type ConnectorContext,
  type HttpResponse,
} from '@tributary/connector-kit';
import type { CardDavConfig } from './config.ts';
import { CARDDAV, DAV, parseMultistatus, resourceUrl, type Multistatus } from './multistatus.ts';

export type CardDavContext = ConnectorContext<CardDavConfig>;

export const classify: Classify = (response, now) => {
  const { status } = response;
  // A no to one request (an invalid token, a book that may only be read) or to the account: whoever asked knows.
  const isLimit = response.headers.has('retry-after');
  if ((status === 403 && !isLimit) || status === 507) return { is: 'ok' };
  // Where to go is decided by who asked: kits follow redirects of GET only.
  if (status >= 300 && status < 400 && response.headers.has('location')) return { is: 'ok' };
  return classifyByStatus(response, now);
};

export interface Question {
  readonly method: 'PROPFIND' | 'REPORT';
  readonly url: URL;
  readonly depth: 0 | 1;
  readonly body: string;
}

/** The whole answer, as it came; redirects are followed as far as hosts are declared. */
export async function ask({ http }: CardDavContext, question: Question): Promise<HttpResponse> {
  let { url } = question;
  for (let hop = 0; ; hop += 1) {
    const response = await http.request({
      method: question.method,
      url: url.href,
      body: `<?xml version="1.0" encoding="utf-8"?>${question.body}`,
      headers: {
        depth: String(question.depth),
        'content-type': 'application/xml; charset=utf-8',
        accept: 'application/xml, text/xml',
      },
    });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || location === null || hop === 3) return response;
    url = resourceUrl(location, url);
  }
}

/** Undefined when there is nothing at the address, or nothing that speaks WebDAV. */
export async function find(ctx: CardDavContext, question: Question): Promise<Multistatus | undefined> {
  const response = await ask(ctx, question);
  if (response.status === 207) return parseMultistatus(response.text, new URL(response.url));
  if ([200, 404, 405, 410, 501].includes(response.status)) return undefined;
  throw refused(question, response);
}

export async function get(ctx: CardDavContext, question: Question): Promise<Multistatus> {
  const response = await ask(ctx, question);
  if (response.status === 207) return parseMultistatus(response.text, new URL(response.url));
  throw refused(question, response);
}

export function refused(
  { method, url }: { readonly method: string; readonly url: URL },
  { status, text }: HttpResponse,
): Error {
  const said = text.replaceAll(/<[^>]*>|\s+/g, ' ').trim() || text;
  const told = `${method} ${url.pathname} was answered with ${status}: ${said.slice(0, 300)}`;
  return status === 403 ? new ReconnectNeeded(told) : new VendorContractBroken(told);
}

const NAMESPACES = `xmlns="${DAV}" xmlns:C="${CARDDAV}"`;

/** `<name xmlns…>inner</name>`; names of CardDAV have the prefix `C:`. */
export function xml(name: string, inner: string, attributes = ''): string {
  return `<${name} ${NAMESPACES}${attributes}>${inner}</${name}>`;
}
