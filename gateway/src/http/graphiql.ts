/**
 * GraphiQL from the installed packages, for looking around without a network. Subscriptions run over the
 * endpoint's own WebSocket, with the credential of the header editor.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { graphiqlPage } from './graphiql-page.ts';
import { type Handler, html, type Reply, text } from './reply.ts';

const resolve = createRequire(import.meta.url).resolve;

/** Address below `/graphiql/` → file of an installed package. */
const ASSETS: Readonly<Record<string, readonly [packageName: string, file: string]>> = {
  'react.js': ['react', 'umd/react.production.min.js'],
  'react-dom.js': ['react-dom', 'umd/react-dom.production.min.js'],
  'graphiql.js': ['graphiql', 'graphiql.min.js'],
  'graphiql.css': ['graphiql', 'graphiql.min.css'],
};
/** graphql-ws ships its client as modules that import each other by file name. */
const CLIENT_MODULE = /^graphql-ws\/((?:client|common-[\w-]+)\.js)$/;
const TYPES = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' } as const;
const POLICY =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; " +
  "img-src 'self' data:; font-src 'self' data:; connect-src 'self' ws: wss:; frame-ancestors 'none'";

export function makeGraphiql(): Handler {
  const loaded = new Map<string, Promise<Buffer>>();
  return async ({ url }) => {
    const name = url.pathname.slice('/graphiql'.length).replace(/^\//, '');
    if (name === '') return html(graphiqlPage(), POLICY);
    const file = assetFile(name);
    if (file === undefined) return text(404, 'Not found\n');
    const content = loaded.get(name) ?? readFile(file);
    loaded.set(name, content);
    return asset(name, await content);
  };
}

function asset(name: string, body: Buffer): Reply {
  const type = name.endsWith('.css') ? TYPES.css : TYPES.js;
  return { status: 200, headers: { 'content-type': type, 'cache-control': 'public, max-age=3600' }, body };
}

function assetFile(name: string): string | undefined {
  const known = Object.hasOwn(ASSETS, name) ? ASSETS[name] : undefined;
  if (known) return join(packageFolder(known[0]), known[1]);
  const module = CLIENT_MODULE.exec(name)?.[1];
  return module === undefined ? undefined : join(packageFolder('graphql-ws'), 'dist', module);
}

function packageFolder(name: string): string {
  return dirname(resolve(`${name}/package.json`));
}
