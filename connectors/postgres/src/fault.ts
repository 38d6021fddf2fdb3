import { isNativeError } from 'node:util/types';
import {
  RateLimited,
  ReconnectNeeded,
  Unavailable,
  VendorContractBroken,
  type AnyConnectorError,
} from '@tributary/connector-kit';

const BUSY_MS = 30_000;

/** What a failure of PostgreSQL means for the engine, by SQLSTATE; undefined for everything that has none. */
export function postgresFault(error: unknown): AnyConnectorError | undefined {
  if (!isNativeError(error)) return undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const told = `PostgreSQL says: ${error.message}`;
  // The client's own words for a line that was cut.
  if (/^(Connection terminated|timeout expired|Query read timeout)/.test(error.message)) return new Unavailable(told);
  if (!/^[0-9A-Z]{5}$/.test(code)) return undefined;
  // Statement too slow, deadlock, conflict with recovery.
  if (code === '57014' || code.startsWith('40')) return new Unavailable(told);
  if (code === '53300') return new RateLimited(told, new Date(Date.now() + BUSY_MS));
  // 28: sign-in; 3D: database; 42501: rights.
  if (code.startsWith('28') || code === '3D000' || code === '42501') return new ReconnectNeeded(told);
  // 42: a table or a column that is not there; 22: a value that is not what it was said to be.
  if (code.startsWith('42') || code.startsWith('22') || code.startsWith('0A')) return new VendorContractBroken(told);
  // 08: line; 53: out of something; 57: shutting down; 58 and XX: faults of the server.
  return new Unavailable(told);
}
