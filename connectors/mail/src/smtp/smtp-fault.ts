import { isNativeError } from 'node:util/types';
import { RateLimited, ReconnectNeeded, Unavailable, type AnyConnectorError } from '@tributary/connector-kit';

/** What a server answered; `undefined` when no answer came, and then nobody knows what it did. */
export interface SmtpAnswer {
  readonly status: number;
  readonly text: string;
}

export function answerIn(error: unknown): SmtpAnswer | undefined {
  const fields = new Map<string, unknown>(Object.entries(isNativeError(error) ? error : {}));
  const status = fields.get('responseCode');
  const text = fields.get('response');
  if (typeof status !== 'number') return undefined;
  return { status, text: typeof text === 'string' ? text : '' };
}

const LATER_MS = 60_000;

/** What a failure before anything was handed over means; undefined for faults of our own. */
export function smtpFault(error: unknown): AnyConnectorError | undefined {
  if (!isNativeError(error)) return undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const answer = answerIn(error);
  if (answer?.status === 421 || answer?.status === 450) {
    return new RateLimited(`The mail server asks to wait: ${answer.text}`, new Date(Date.now() + LATER_MS));
  }
  if (code === 'EAUTH' || code === 'ENOAUTH')
    return new ReconnectNeeded(`The mail server refused the sign-in: ${error.message}`);
  if (code === 'ETLS' || code === 'EREQUIRETLS')
    return new ReconnectNeeded(`The encrypted connection was refused: ${error.message}`);
  if (answer && answer.status >= 500) return new ReconnectNeeded(`The mail server refused us: ${answer.text}`);
  if (code !== '') return new Unavailable(`The mail server cannot be reached: ${error.message}`);
  return undefined;
}
