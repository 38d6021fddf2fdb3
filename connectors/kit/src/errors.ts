/**
 * What went wrong at the other system, told by what the engine must do next. Only these four leave a
 * connector; anything else that is thrown is a fault of the connector's own code.
 */
export type ConnectorErrorCode = 'RECONNECT_NEEDED' | 'RATE_LIMITED' | 'UNAVAILABLE' | 'VENDOR_CONTRACT_BROKEN';

abstract class ConnectorError extends Error {
  abstract readonly code: ConnectorErrorCode;
}

/** Pause the connection and tell its owner: the credential, a permission or the configuration must change. */
export class ReconnectNeeded extends ConnectorError {
  override readonly name = 'ReconnectNeeded';
  readonly code = 'RECONNECT_NEEDED';
}

/** Wait until `retryAt`; not counted as a failed attempt. */
export class RateLimited extends ConnectorError {
  override readonly name = 'RateLimited';
  readonly code = 'RATE_LIMITED';
  readonly retryAt: Date;
  constructor(message: string, retryAt: Date, options?: ErrorOptions) {
    super(message, options);
    this.retryAt = retryAt;
  }
}

/** Back off and try again: network, time-outs, 5xx. */
export class Unavailable extends ConnectorError {
  override readonly name = 'Unavailable';
  readonly code = 'UNAVAILABLE';
}

/** Stop this stream, keep the others: the system answered something the connector does not understand. */
export class VendorContractBroken extends ConnectorError {
  override readonly name = 'VendorContractBroken';
  readonly code = 'VENDOR_CONTRACT_BROKEN';
}

export type AnyConnectorError = ReconnectNeeded | RateLimited | Unavailable | VendorContractBroken;

export function isConnectorError(error: unknown): error is AnyConnectorError {
  return error instanceof ConnectorError;
}
