import type { IncomingMessage } from 'node:http';

/** A request of the outside that is no GraphQL, as the gateway hands it on: bytes stay bytes. */
export interface RawRequest {
  readonly method: string;
  /** Path and query, from the first slash on. */
  readonly target: string;
  /** Lower-case names; of a header that came twice the values are joined. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** As `RawRequest` wants them: what Node would drop of a header that came twice is kept. */
export function rawHeaders({ headersDistinct }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(headersDistinct).map(([name, values = []]) => [name, values.join(', ')]));
}

export interface RawReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Answers requests under an address of its own, e.g. `/webhooks/…`. Throwing is a fault, answered with 500. */
export type Receive = (request: RawRequest) => Promise<RawReply>;
