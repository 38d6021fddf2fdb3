import { toldRetryAt } from '@tributary/connector-kit';
import type { HostDeps } from '../deps.ts';
import type { Attempt } from './decide.ts';

/** From the first byte to the answer's headers. */
const TIMEOUT_MS = 15_000;

export interface Sending {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export type Sent = Attempt & { readonly durationMs: number };

/**
 * One request. Redirects are answers like any other, and no body is read: it may be endless, or say back what it was
 * told. That an address is private is told apart from one that does not answer in the hub's log only.
 */
export async function send(
  { network, clock, logger }: Pick<HostDeps, 'network' | 'clock' | 'logger'>,
  { url, headers, body }: Sending,
): Promise<Sent> {
  const began = performance.now();
  const took = (): number => Math.round(performance.now() - began);
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  try {
    network.admit(new URL(url));
    const response = await network.fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal: timeout });
    await response.body?.cancel();
    const { status } = response;
    const notBefore = toldRetryAt(response.headers, clock.now());
    return { statusCode: status, error: null, notBefore, durationMs: took() };
  } catch (error) {
    logger.warn({ err: error, host: new URL(url).host }, 'a webhook endpoint could not be reached');
    return {
      statusCode: null,
      error: timeout.aborted ? 'TIMEOUT' : 'UNREACHABLE',
      notBefore: undefined,
      durationMs: took(),
    };
  }
}
