import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';

export interface Subscription<Event> {
  /** What has arrived, in order. */
  readonly events: Event[];
  /** Why it ended, when it did not end because of `close`. */
  ended(): unknown;
  close(): Promise<void>;
}

/** A subscriber over a real WebSocket, without any reconnecting of its own. Resolves once the server has accepted it. */
export async function subscribe<Event>(
  { url, apiKey }: { url: string; apiKey: string },
  query: string,
  { variables = {}, onEvent }: { variables?: Record<string, unknown>; onEvent?: (event: Event) => void } = {},
): Promise<Subscription<Event>> {
  let accepted: () => void = () => undefined;
  const connected = new Promise<void>((resolve) => {
    accepted = resolve;
  });
  const client: Client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${apiKey}` },
    retryAttempts: 0,
    lazy: false,
    on: {
      connected: () => {
        accepted();
      },
    },
    onNonLazyError: () => undefined,
  });
  const events: Event[] = [];
  let reason: unknown;
  await connected;
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
