import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { parse, type DocumentNode } from 'graphql';
import { z } from 'zod';
import { SignatureHeader, type Principal, type PrincipalSigner } from '../principal/index.ts';
import { checkReadiness, type Logger, type Metrics, type ReadinessCheck } from '../telemetry/index.ts';
import { rawHeaders, type Receive } from './raw-request.ts';
import type { EventOnWire, Subgraph, SubgraphRequest } from './types.ts';

export interface ServeOptions {
  readonly subgraph: Subgraph;
  readonly host: string;
  readonly port: number;
  readonly signer: PrincipalSigner;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly readiness: readonly ReadinessCheck[];
  /** Answers what the gateway passes on from `/webhooks/…`. */
  readonly receive?: Receive;
}

export interface ServedSubgraph {
  readonly url: string;
  close(): Promise<void>;
}

const BODY_LIMIT_BYTES = 8 * 1024 * 1024;
const KNOWN_DOCUMENTS = 2_000;

const Body = z.object({
  query: z.string(),
  operationName: z.string().optional(),
  variables: z.record(z.string(), z.unknown()).default({}),
  extensions: z.object({ event: z.object({ position: z.string() }).loose().optional() }).optional(),
});

/**
 * A subgraph as a service of its own: `POST /graphql` for the gateway only, which signs the principal it speaks
 * for (401 otherwise), and `/healthz`, `/readyz`, `/metrics` for the operator.
 */
export async function serveSubgraph(options: ServeOptions): Promise<ServedSubgraph> {
  const documents = makeDocumentCache();
  const server = createServer((request, response) => {
    answer({ ...options, documents }, request, response).catch((error: unknown) => {
      options.logger.error({ err: error }, 'a request to the subgraph failed');
      if (!response.headersSent) sendJson(response, 500, { errors: [{ message: 'internal error' }] });
    });
  });
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  return {
    url: urlOf(server, options.host),
    close: async () => {
      await closeServer(server);
    },
  };
}

type Known = ServeOptions & { documents: (text: string) => DocumentNode };

async function answer(options: Known, request: IncomingMessage, response: ServerResponse): Promise<void> {
  switch (request.url) {
    case '/healthz':
      sendJson(response, 200, { status: 'ok' });
      return;
    case '/readyz': {
      const readiness = await checkReadiness(options.readiness);
      sendJson(response, readiness.ready ? 200 : 503, readiness);
      return;
    }
    case '/metrics':
      response.writeHead(200, { 'content-type': options.metrics.registry.contentType });
      response.end(await options.metrics.text());
      return;
    case '/graphql':
      await answerFetch(options, request, response);
      return;
    default:
      if (options.receive && request.url?.startsWith('/webhooks/')) {
        await passOn(options, options.receive, request, response);
        return;
      }
      sendJson(response, 404, { errors: [{ message: 'not found' }] });
  }
}

/** A request of the outside, as it reached the gateway. */
async function passOn(
  options: Known,
  receive: Receive,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!(await gatewayPrincipal(options, request, response))) return;
  const { [SignatureHeader]: _signature, ...headers } = rawHeaders(request);
  const { method = 'GET', url: target = '/' } = request;
  const reply = await receive({ method, target, headers, body: await readBody(request) });
  response.writeHead(reply.status, reply.headers);
  response.end(reply.body);
}

/** Whom the gateway speaks for; otherwise the request has been refused. */
async function gatewayPrincipal(
  { signer }: Known,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Principal | undefined> {
  const header = request.headers[SignatureHeader];
  const principal = await signer.verify(typeof header === 'string' ? header : undefined);
  if (!principal) sendJson(response, 401, { errors: [{ message: 'This service answers the gateway only.' }] });
  return principal;
}

async function answerFetch(options: Known, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const principal = await gatewayPrincipal(options, request, response);
  if (!principal) return;
  const body = Body.safeParse(parseJson((await readBody(request)).toString('utf8')));
  if (!body.success) {
    sendJson(response, 400, { errors: [{ message: 'The body is not a GraphQL request.' }] });
    return;
  }
  const { query, operationName, variables, extensions } = body.data;
  const gone = new AbortController();
  response.once('close', () => {
    gone.abort();
  });
  const fetch: SubgraphRequest = {
    document: options.documents(query),
    variables,
    principal,
    requestId: String(request.headers['x-request-id'] ?? 'unknown'),
    signal: gone.signal,
    ...(operationName === undefined ? {} : { operationName }),
    ...(extensions?.event === undefined ? {} : { event: eventFromWire(extensions.event) }),
  };
  sendJson(response, 200, await options.subgraph.execute(fetch));
}

/** JSON has no bigint: a position travels as text. The rest was written by the gateway, which signed the request. */
function eventFromWire(event: { position: string }): EventOnWire {
  return { ...event, position: BigInt(event.position) } as unknown as EventOnWire;
}

/** The same text gives the same document object, so that what is compiled for a document is found again. */
function makeDocumentCache(): (text: string) => DocumentNode {
  const known = new Map<string, DocumentNode>();
  return (text) => {
    const found = known.get(text);
    if (found) return found;
    const document = parse(text, { noLocation: true });
    const oldest = known.keys().next();
    if (known.size >= KNOWN_DOCUMENTS && oldest.done !== true) known.delete(oldest.value);
    known.set(text, document);
    return document;
  };
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT_BYTES) throw new Error('request body too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // What is not JSON is no request either; the caller answers 400 for both.
    return undefined;
  }
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const text = JSON.stringify(value);
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  response.end(text);
}

function urlOf(server: Server, host: string): string {
  const address = server.address();
  return `http://${host}:${String(typeof address === 'object' && address !== null ? address.port : 0)}/graphql`;
}

async function closeServer(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeIdleConnections();
  });
}
