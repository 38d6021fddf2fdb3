import { type EventStream, type EventStreamOptions, openEventStream } from './event-stream.ts';
import { eventually } from './eventually.ts';

interface Endpoint {
  readonly url: string;
  readonly gateway: { live(): number };
}

export const ANN = { authorization: 'Bearer ann' };

/** Event streams of `/graphql`, opened as ann unless the headers say otherwise. */
export interface EventStreams {
  open(options: EventStreamOptions): Promise<EventStream>;
  post(query: string): Promise<EventStream>;
  closeAll(): void;
}

export function eventStreamsOf(running: () => Endpoint): EventStreams {
  const streams = new Set<EventStream>();
  async function open(options: EventStreamOptions): Promise<EventStream> {
    const stream = await openEventStream(`${running().url}/graphql`, { headers: ANN, ...options });
    streams.add(stream);
    return stream;
  }
  return {
    open,
    post: (query) => open({ body: { query } }),
    closeAll() {
      for (const stream of streams) stream.close();
      streams.clear();
    },
  };
}

export function searchOf(query: string, more: Readonly<Record<string, string>> = {}): string {
  return `?${new URLSearchParams({ query, ...more }).toString()}`;
}

/** Waits until the gateway has so many subscriptions that wait for an event. */
export async function subscribed({ gateway }: Endpoint, count = 1): Promise<void> {
  await eventually(() => gateway.live() >= count, { everyMs: 2 });
}

/** What the next event answers; it must be a `next`. */
export async function answerOf(stream: EventStream): Promise<Readonly<Record<string, unknown>>> {
  const event = await stream.next();
  if (event?.event !== 'next') throw new Error(`An answer was expected, and came: ${event?.event ?? 'the end'}.`);
  return JSON.parse(event.data) as Record<string, unknown>;
}

export async function cursorOf(stream: EventStream): Promise<string | undefined> {
  const { data } = (await answerOf(stream)) as { data?: { dealChanged: { cursor: string } } };
  return data?.dealChanged.cursor;
}
