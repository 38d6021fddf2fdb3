import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';

export interface Watched {
  readonly dealChanged: { cursor: string; kind: string; viewer?: string; deal?: { name?: string } };
}

interface Watching {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly credential?: string;
}

/** The upstream client, as a stream of results. It is put to `clients`, for whoever disposes of them. */
export function watchDeals(
  { url, clients }: { readonly url: string; readonly clients: Client[] },
  { query, variables = {}, credential = 'ann' }: Watching,
) {
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${credential}` },
    retryAttempts: 0,
  });
  clients.push(client);
  return client.iterate<Watched>({ query, variables });
}
