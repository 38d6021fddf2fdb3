/** Serves the files of the console, which the composition root hands in; of what is in them it knows nothing. */
import { gzipSync } from 'node:zlib';
import { type Handler, type Reply, text } from './reply.ts';

/** One file that a browser asks for: `index.html`, or `assets/…` with a name that changes with its content. */
export interface ConsoleFile {
  readonly name: string;
  readonly body: Buffer;
}

export interface Console {
  readonly page: () => Reply;
  /** Answers `/assets/…`. */
  readonly assets: Handler;
}

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' ws: wss:; " +
  "frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};
const PAGE = 'index.html';

export function makeConsole(files: readonly ConsoleFile[]): Console {
  const index = files.find(({ name }) => name === PAGE);
  if (!index) throw new Error(`The console has no ${PAGE}.`);
  const page: Reply = {
    status: 200,
    headers: {
      'content-type': TYPES['html'] ?? '',
      'cache-control': 'no-cache',
      'content-security-policy': POLICY,
      'referrer-policy': 'no-referrer',
    },
    body: index.body,
  };
  const assets = new Map(files.filter((file) => file !== index).map((file) => [`/${file.name}`, assetOf(file)]));
  return {
    page: () => page,
    assets: ({ url, request }) => {
      const asset = assets.get(url.pathname);
      if (!asset) return text(404, 'Not found\n');
      return /\bgzip\b/.test(String(request.headers['accept-encoding'])) ? asset.packed : asset.plain;
    },
  };
}

/** Packed once: the same bytes go to everybody. */
function assetOf({ name, body }: ConsoleFile): { readonly plain: Reply; readonly packed: Reply } {
  const headers = {
    'content-type': TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
  };
  return {
    plain: { status: 200, headers, body },
    packed: { status: 200, headers: { ...headers, 'content-encoding': 'gzip' }, body: gzipSync(body, { level: 9 }) },
  };
}
