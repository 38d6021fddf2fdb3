/** Answers of WebDAV: what is said about several resources at once (RFC 4918, section 13). */
import { VendorContractBroken } from '@tributary/connector-kit';
import { DOMParser, type Element } from '@xmldom/xmldom';

export const DAV = 'DAV:';
export const CARDDAV = 'urn:ietf:params:xml:ns:carddav';

export interface DavResource {
  /** Resolved and in one spelling, see `resourceUrl`. */
  readonly url: URL;
  /** Of the resource itself; 200 when only its properties have one. */
  readonly status: number;
  /** Text of a property that is there. */
  text(namespace: string, name: string): string | undefined;
  /** Addresses inside a property. */
  urls(namespace: string, name: string): readonly URL[];
  /** Whether an element of that name is anywhere inside the property. */
  holds(property: readonly [string, string], namespace: string, name: string): boolean;
}

export interface Multistatus {
  readonly resources: readonly DavResource[];
  readonly syncToken: string | undefined;
}

export function parseMultistatus(text: string, base: URL): Multistatus {
  const root = parsedRoot(text, base);
  if (root.namespaceURI !== DAV || root.localName !== 'multistatus') {
    throw new VendorContractBroken(`${base.host} answered <${root.nodeName}> where a multistatus belongs.`);
  }
  return {
    resources: children(root, DAV, 'response').map((response) => resourceOf(response, base)),
    syncToken: textIn(children(root, DAV, 'sync-token')[0]),
  };
}

function parsedRoot(text: string, base: URL): Element {
  const problems: string[] = [];
  const parser = new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') problems.push(message);
    },
  });
  let root: Element | null = null;
  try {
    root = parser.parseFromString(text, 'application/xml').documentElement;
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
  }
  if (root && problems.length === 0) return root;
  throw new VendorContractBroken(`${base.host} answered something that is not XML: ${problems[0] ?? 'it is empty'}`);
}

function resourceOf(response: Element, base: URL): DavResource {
  const [href] = children(response, DAV, 'href');
  const present = new Map<string, Element>();
  for (const propstat of children(response, DAV, 'propstat')) {
    if (statusOf(propstat) !== 200) continue;
    for (const prop of children(propstat, DAV, 'prop')) {
      for (const property of elements(prop))
        present.set(`${property.namespaceURI ?? ''} ${property.localName ?? ''}`, property);
    }
  }
  const property = (namespace: string, name: string): Element | undefined => present.get(`${namespace} ${name}`);
  return {
    url: resourceUrl(textIn(href) ?? '', base),
    status: statusOf(response) ?? 200,
    text: (namespace, name) => textIn(property(namespace, name)),
    urls: (namespace, name) => {
      const found = property(namespace, name);
      return found ? children(found, DAV, 'href').map((one) => resourceUrl(textIn(one) ?? '', base)) : [];
    },
    holds: ([space, name], namespace, inner) =>
      (property(space, name)?.getElementsByTagNameNS(namespace, inner).length ?? 0) > 0,
  };
}

/** `HTTP/1.1 404 Not Found` */
function statusOf(element: Element): number | undefined {
  const [status] = children(element, DAV, 'status');
  const code = /^HTTP\/\S+\s+(\d{3})/.exec(textIn(status) ?? '')?.[1];
  return code === undefined ? undefined : Number(code);
}

function elements(parent: Element): Element[] {
  // nodeType 1 is an element, says the DOM.
  return [...parent.childNodes].filter((node) => node.nodeType === 1) as Element[];
}

function children(parent: Element, namespace: string, name: string): Element[] {
  return elements(parent).filter((one) => one.namespaceURI === namespace && one.localName === name);
}

function textIn(element: Element | undefined): string | undefined {
  return element?.textContent ?? undefined;
}

/**
 * One resource, one spelling: servers quote other signs of a path than clients do, and the path is what a card is
 * known by.
 */
export function resourceUrl(href: string, base: URL): URL {
  const url = new URL(href.trim(), base);
  url.pathname = url.pathname.split('/').map(respelt).join('/');
  return url;
}

function respelt(segment: string): string {
  try {
    return encodeURIComponent(decodeURIComponent(segment));
  } catch {
    // Not UTF-8 behind the percent signs: it stays as the server says it.
    return segment;
  }
}

export function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
