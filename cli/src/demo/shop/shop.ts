/** The demo's shop: an HTTP server on loopback that a connector cannot tell from a small Vendure. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { makeAdminApi } from './admin-api.ts';
import type { AdminApiOptions } from './roots.ts';

const HOST = '127.0.0.1';
const ADMIN_PATH = '/admin-api';
const MAX_BODY_BYTES = 1024 * 1024;

export interface RunningShop {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** On `port` if it is free, so that a hub that was started again finds its shop where it was; else on any other. */
export async function startShop(
  options: AdminApiOptions & { readonly port: number | undefined },
): Promise<RunningShop> {
  const api = makeAdminApi(options);
  const server = createServer((request, response) => {
    answer(api, request, response).catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      send(response, 500, { errors: [{ message, extensions: { code: 'INTERNAL_SERVER_ERROR' } }], data: null });
    });
  });
  const port = await listen(server, options.port ?? 0);
  return {
    url: `http://${HOST}:${String(port)}`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        // Clients keep their connections alive; nothing they could still ask matters now.
        server.closeAllConnections();
      }),
  };
}

const Body = z.object({ query: z.string(), variables: z.record(z.string(), z.unknown()).nullish() });

async function answer(
  api: ReturnType<typeof makeAdminApi>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'POST' || request.url !== ADMIN_PATH) {
    send(response, 404, { statusCode: 404, message: `This shop answers POST ${ADMIN_PATH}.` });
    return;
  }
  const body = Body.safeParse(await readJson(request));
  if (!body.success) {
    send(response, 400, {
      errors: [{ message: 'The body is no GraphQL request.', extensions: { code: 'BAD_REQUEST' } }],
    });
    return;
  }
  const { query, variables } = body.data;
  const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const { status, result, token: opened } = await api({ query, variables: variables ?? undefined, token });
  if (opened !== undefined) response.setHeader('vendure-auth-token', opened);
  send(response, status, result);
}

/** Undefined for what is no JSON or too long. */
async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) return undefined;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
  } catch {
    // Told by the status: the client sent it.
    return undefined;
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

async function listen(server: Server, wanted: number): Promise<number> {
  try {
    return await listenOn(server, wanted);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException; // what `listen` fails with
    if (code !== 'EADDRINUSE' || wanted === 0) throw error;
    return await listenOn(server, 0);
  }
}

function listenOn(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      const { port: given } = server.address() as AddressInfo; // it listens on TCP
      resolve(given);
    });
  });
}
