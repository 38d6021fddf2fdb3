import { isNativeError } from 'node:util/types';
import { ReconnectNeeded, Unavailable, type AnyConnectorError } from '../errors.ts';

/** Codes of Node's sockets that pass by themselves. */
const PASSING = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ETIMEOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** What trouble of the network means; undefined for an error that is no trouble of the network. */
export function networkFault(error: unknown): AnyConnectorError | undefined {
  if (!isNativeError(error)) return undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (PASSING.has(code)) return new Unavailable(error.message || code);
  // A certificate does not become right by waiting, and the owner must not be told to try again.
  if (code.startsWith('ERR_TLS_') || code.includes('CERT') || code.startsWith('ERR_SSL_')) {
    return new ReconnectNeeded(`The encrypted connection was refused: ${error.message}`);
  }
  return undefined;
}
