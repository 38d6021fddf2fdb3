/** The simulator's HTTP: Admin API, token endpoint and the files of bulk operations. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { execute, parse, validate, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { rootOf, type Api } from './api.ts';
import { BulkOperations } from './bulk.ts';
import { Bucket, MOST_POINTS, requestedCost, type Plan } from './cost.ts';
import { publishedSchema } from './schema.ts';
import { Store } from './store.ts';
import { Webhooks } from './webhooks.ts';

export interface SimulatorOptions {
  readonly port?: number | undefined;
  readonly version?: string;
  readonly plan?: Plan;
  /** The shop's clock runs behind by that much. */
  readonly behindMs?: number;
}

export interface Simulator extends Api {
  readonly url: string;
  readonly credentials: { readonly clientId: string; readonly clientSecret: string };
  scopes: string[];
  /** Questions that were answered, throttled ones not counted. */
  readonly counts: { answered: number; throttled: number };
  setPlan(plan: Plan): void;
  /** Makes every token invalid that was given so far. */
  expireTokens(): void;
  stop(): Promise<void>;
}

const CREDENTIALS = { clientId: 'app-1', clientSecret: 'shpss_0123456789abcdef' };
export const PLENTY: Plan = { maximumAvailable: 1_000_000, restoreRate: 100_000 };

export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { port = 0, version = '2026-10', plan = PLENTY, behindMs = 0 } = options;
  const schema = await publishedSchema(version);
  const store = new Store(behindMs);
  const tokens = new Set<string>();
  const server = createServer();
  let url = '';
  // Known once everything that it answers from is there.
  const answering: { root?: unknown } = {};
  const bulk = new BulkOperations({ store, schema, root: () => answering.root, url: () => url });
  const webhooks = new Webhooks(store, CREDENTIALS.clientSecret);
  let bucket = new Bucket(plan);
  let tokenCount = 0;
  const simulator: Simulator = {
    ...{ store, bulk, webhooks, credentials: CREDENTIALS },
    scopes: ['read_all_orders', 'read_orders', 'read_products', 'write_customers'],
    counts: { answered: 0, throttled: 0 },
    get url() {
      return url;
    },
    setPlan: (next) => {
      bucket = new Bucket(next);
    },
    expireTokens: () => {
      tokens.clear();
    },
    stop: async () => {
      await webhooks.settled();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
  answering.root = rootOf(simulator);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://shop');
    const body = await bodyOf(request);
    if (pathname === '/admin/oauth/access_token') {
      const form = new URLSearchParams(body);
      const isOurs =
        form.get('client_id') === CREDENTIALS.clientId && form.get('client_secret') === CREDENTIALS.clientSecret;
      if (!isOurs) {
        json(response, 400, { error: 'application_cannot_be_found' });
        return;
      }
      const token = `shpat_${String((tokenCount += 1))}`;
      tokens.add(token);
      json(response, 200, { access_token: token, scope: simulator.scopes.join(','), expires_in: 86_399 });
      return;
    }
    if (pathname.startsWith('/bulk/')) {
      file(request, response, bulk.fileAt(pathname));
      return;
    }
    if (!/^\/admin\/api\/[^/]+\/graphql\.json$/.test(pathname)) {
      json(response, 404, { errors: 'Not Found' });
      return;
    }
    if (!tokens.has(String(request.headers['x-shopify-access-token']))) {
      json(response, 401, {
        errors: '[API] Invalid API key or access token (unrecognized login or wrong password)',
      });
      return;
    }
    response.setHeader('x-shopify-api-version', version);
    const { query, variables } = JSON.parse(body) as Question;
    json(
      response,
      200,
      await answerTo({ schema, root: answering.root, bucket, counts: simulator.counts }, { query, variables }),
    );
  }
  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      json(response, 500, { errors: String(error) });
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return simulator;
}

interface Question {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}
interface Answering {
  readonly schema: GraphQLSchema;
  readonly root: unknown;
  readonly bucket: Bucket;
  readonly counts: Simulator['counts'];
}

async function answerTo({ schema, root, bucket, counts }: Answering, { query, variables }: Question): Promise<unknown> {
  const document = parse(query);
  const invalid = validate(schema, document);
  if (invalid.length > 0) {
    return { errors: invalid.map(({ message }) => ({ message, extensions: { code: 'undefinedField' } })) };
  }
  const requestedQueryCost = requestedCost(schema, document, variables);
  const cost = () => ({ requestedQueryCost, throttleStatus: bucket.status() });
  if (requestedQueryCost > MOST_POINTS) return refusal('MAX_COST_EXCEEDED', cost());
  if (!bucket.take(requestedQueryCost)) {
    counts.throttled += 1;
    return refusal('THROTTLED', cost());
  }
  counts.answered += 1;
  const result: ExecutionResult = await execute({ schema, document, rootValue: root, variableValues: variables });
  return { ...result, extensions: { cost: { ...cost(), actualQueryCost: requestedQueryCost } } };
}

function refusal(code: string, cost: unknown): unknown {
  return { errors: [{ message: code, extensions: { code } }], extensions: { cost } };
}

function file(request: IncomingMessage, response: ServerResponse, text: string | undefined): void {
  // Whoever brings the shop's token here has given it away.
  if (request.headers['x-shopify-access-token'] !== undefined) {
    json(response, 400, { error: 'a token came along' });
    return;
  }
  if (text === undefined) {
    json(response, 404, {});
    return;
  }
  const bytes = Buffer.from(text);
  const [, from = '0', to = ''] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
  if (Number(from) >= bytes.length) {
    response.writeHead(416).end();
    return;
  }
  const end = Math.min(Number(to), bytes.length - 1);
  const range = `bytes ${from}-${String(end)}/${String(bytes.length)}`;
  response.writeHead(206, { 'content-type': 'application/jsonl', 'content-range': range });
  response.end(bytes.subarray(Number(from), end + 1));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
