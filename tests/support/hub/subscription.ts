import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';

export interface Subscription<Event> {
  /** What has arrived, in order. */
  readonly events: Event[];
  /** Why it ended, when it did not end because of `close`. */
  ended(): unknown;
  close(): Promise<void>;
}

/** A subscriber over a real WebSocket, without any reconnecting of its own. Resolves once the server has accepted it; throws when it does not. */
export async function subscribe<Event>(
  { url, apiKey }: { url: string; apiKey: string },
  query: string,
  { variables = {}, onEvent }: { variables?: Record<string, unknown>; onEvent?: (event: Event) => void } = {},
): Promise<Subscription<Event>> {
  const client = await new Promise<Client>((resolve, reject) => {
    const connecting = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${apiKey}` },
      retryAttempts: 0,
      lazy: false,
      on: {
        connected: () => {
          resolve(connecting);
        },
      },
      // A server that dies before it has accepted: who waits must hear of it.
      onNonLazyError: (cause) => {
        reject(new Error(`${url} did not accept the subscriber`, { cause }));
      },
    });
  });
  const events: Event[] = [];
  let reason: unknown;
  client.subscribe<Record<string, Event>>(
    { query, variables },
    {
      next({ data, errors }) {
        if (errors) reason = errors;
        for (const event of Object.values(data ?? {})) {
          events.push(event);
          onEvent?.(event);
        }
      },
      error: (error) => {
        reason = error;
      },
      complete: () => {
        reason ??= 'complete';
      },
    },
  );
  return {
    events,
    ended: () => reason,
    close: async () => {
      await client.dispose();
    },
  };
}
