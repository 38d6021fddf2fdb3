/** A client of text/event-stream over node:http that reads as the HTML standard says and shows what it read. */
import { type IncomingHttpHeaders, type IncomingMessage, request as httpRequest } from 'node:http';

export interface StreamedEvent {
  readonly event: string;
  readonly data: string;
  readonly id: string;
}

export interface EventStream {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Events dispatched so far. */
  readonly events: readonly StreamedEvent[];
  /** What a browser would send as `Last-Event-ID`. */
  readonly lastEventId: string;
  /** Comment lines so far; heartbeats are some. */
  readonly comments: number;
  /** The whole body so far. */
  readonly text: string;
  /** The next event that was not asked for yet; undefined once the stream has ended. */
  next(): Promise<StreamedEvent | undefined>;
  /** Resolves when the response is over: by its end, or by a connection that was cut. */
  readonly ended: Promise<'ended' | 'cut'>;
  readonly response: IncomingMessage;
  /** Goes away without a word. */
  close(): void;
}

export interface EventStreamOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly lastEventId?: string | undefined;
  readonly onEvent?: (event: StreamedEvent) => void;
  /** Told of every id, also of one that comes without an event. */
  readonly onId?: (id: string) => void;
  /** The part of the address behind its path, with the question mark. */
  readonly search?: string;
  /** Sent by POST as JSON; without it the request is a GET. */
  readonly body?: unknown;
}

/** Resolves when the headers have come; rejects when nobody answers. */
export async function openEventStream(url: string, options: EventStreamOptions = {}): Promise<EventStream> {
  const { body, lastEventId, search = '' } = options;
  const outgoing = httpRequest(`${url}${search}`, {
    method: body === undefined ? 'GET' : 'POST',
    agent: false,
    headers: {
      accept: 'text/event-stream',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
      ...options.headers,
    },
  });
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    outgoing.once('response', resolve);
    outgoing.once('error', reject);
    outgoing.end(body === undefined ? undefined : JSON.stringify(body));
  });
  return new ReadStream(response, options);
}

class ReadStream implements EventStream {
  readonly events: StreamedEvent[] = [];
  readonly ended: Promise<'ended' | 'cut'>;
  comments = 0;
  text = '';
  #id = '';
  #asked = 0;
  #line = '';
  #open = { event: '', data: [] as string[], id: undefined as string | undefined };
  #wake = (): void => undefined;
  #isOver = false;
  readonly #options: EventStreamOptions;

  constructor(
    readonly response: IncomingMessage,
    options: EventStreamOptions,
  ) {
    this.#options = options;
    this.#id = options.lastEventId ?? '';
    response.setEncoding('utf8').on('data', (chunk: string) => {
      this.text += chunk;
      const lines = (this.#line + chunk).split('\n');
      this.#line = lines.pop() ?? '';
      for (const line of lines) this.#take(line);
      this.#wake();
    });
    // A cut connection is told by `complete`; the error says nothing more.
    response.on('error', () => undefined);
    this.ended = new Promise((resolve) => {
      response.once('close', () => {
        this.#isOver = true;
        this.#wake();
        resolve(response.complete ? 'ended' : 'cut');
      });
    });
  }

  get status(): number {
    return this.response.statusCode ?? 0;
  }

  get headers(): IncomingHttpHeaders {
    return this.response.headers;
  }

  get lastEventId(): string {
    return this.#id;
  }

  async next(): Promise<StreamedEvent | undefined> {
    while (this.#asked >= this.events.length && !this.#isOver) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    const event = this.events[this.#asked];
    this.#asked += 1;
    return event;
  }

  close(): void {
    this.response.destroy();
  }

  /** https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation */
  #take(line: string): void {
    if (line === '') {
      this.#dispatch();
      return;
    }
    const colon = line.indexOf(':');
    if (colon === 0) this.comments += 1;
    const field = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') this.#open.event = value;
    if (field === 'data') this.#open.data.push(value);
    if (field === 'id') this.#open.id = value;
  }

  #dispatch(): void {
    const { event, data, id } = this.#open;
    this.#open = { event: '', data: [], id: undefined };
    if (id !== undefined) {
      this.#id = id;
      this.#options.onId?.(id);
    }
    if (data.length === 0) return;
    const made = { event: event === '' ? 'message' : event, data: data.join('\n'), id: this.#id };
    this.events.push(made);
    this.#options.onEvent?.(made);
  }
}
