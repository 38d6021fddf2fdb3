import { isNativeError } from 'node:util/types';
import {
  RateLimited,
  ReconnectNeeded,
  Unavailable,
  VendorContractBroken,
  type AnyConnectorError,
} from '@tributary/connector-kit';

/** What ImapFlow puts on its errors. */
interface ImapTrouble {
  readonly code: string;
  readonly authenticationFailed: boolean;
  readonly responseStatus: string;
  readonly responseText: string;
  readonly serverResponseCode: string;
  readonly message: string;
}

const THROTTLED_MS = 60_000;
const LOST = new Set(['NoConnection', 'EConnectionClosed', 'StateLogout', 'PollFailed', 'LockTimeout']);
/** Response codes of RFC 5530 that pass by themselves. */
const PASSING = new Set(['UNAVAILABLE', 'INUSE', 'SERVERBUG', 'CONTACTADMIN']);

/** What a failure of IMAP means for the engine; undefined for faults of our own. */
export function imapFault(error: unknown): AnyConnectorError | undefined {
  if (!isNativeError(error)) return undefined;
  const { code, authenticationFailed, responseStatus, responseText, serverResponseCode, message } = troubleIn(error);
  const told = responseText || message;
  if (PASSING.has(serverResponseCode)) return new Unavailable(`The mail server is not ready: ${told}`);
  if (serverResponseCode === 'LIMIT' || code === 'ETHROTTLE') {
    return new RateLimited(`The mail server asks to slow down: ${told}`, new Date(Date.now() + THROTTLED_MS));
  }
  if (authenticationFailed) return new ReconnectNeeded(`The mail server refused the sign-in: ${told}`);
  if (serverResponseCode === 'NONEXISTENT' || serverResponseCode === 'NOPERM') {
    return new ReconnectNeeded(`The folder cannot be opened: ${told}`);
  }
  if (LOST.has(code) || code.startsWith('ClosedAfterConnect') || code.endsWith('_TIMEOUT')) {
    return new Unavailable(`The connection to the mail server was lost: ${message}`);
  }
  if (responseStatus === 'NO') return new Unavailable(`The mail server refused: ${told}`);
  if (responseStatus === 'BAD' || /^(ParserError|InvalidResponse|.*TooLarge|STARTTLS_INJECTION)/.test(code)) {
    return new VendorContractBroken(`The mail server answered what is not understood: ${told}`);
  }
  return undefined;
}

function troubleIn(error: Error): ImapTrouble {
  const fields = new Map(Object.entries(error));
  const text = (name: string): string => {
    const value: unknown = fields.get(name);
    return typeof value === 'string' ? value : '';
  };
  return {
    code: text('code'),
    authenticationFailed: fields.get('authenticationFailed') === true,
    responseStatus: text('responseStatus'),
    responseText: text('responseText'),
    serverResponseCode: text('serverResponseCode').toUpperCase(),
    message: error.message,
  };
}
