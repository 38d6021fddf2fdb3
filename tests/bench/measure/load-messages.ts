/** What the bench and its load process say to each other. */
export interface LoadJob {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** One list per connection: no two connections ask for the same thing at the same time. */
  readonly bodies: readonly (readonly string[])[];
  readonly seconds: number;
  /** A body that holds this is an error, whatever its status says. */
  readonly forbidden: string;
}

export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
  /** Refused connections, timeouts, statuses other than 2xx, bodies with errors. */
  readonly failures: number;
}
