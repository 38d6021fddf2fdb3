/** Why a run stands still or failed, with the next step of whoever reads its history. */
export const NEXT_STEPS = {
  RECONNECT_NEEDED: 'Give the connection a new credential or correct its configuration, then resume it.',
  RATE_LIMITED: 'Nothing: the run goes on when the vendor allows it.',
  UNAVAILABLE: 'Nothing, unless it lasts: the run is tried again at growing intervals.',
  VENDOR_CONTRACT_BROKEN: 'Look for a newer connector or correct what the message names, then resume the connection.',
  CONNECTOR_FAULT: 'The connector has a defect: look for a newer version, then resume the connection.',
  TOO_MANY_REJECTED:
    'Look at the dead letters: correct the source or the mapping, then resume the connection and replay them.',
  SWEEP_REFUSED: 'Check that the source still shows its records, then sweep again with `force`.',
  NO_INBOUND: 'Nothing that takes these records runs in the worker: start every subgraph there.',
} as const;
export type RunErrorCode = keyof typeof NEXT_STEPS;

export interface RunError {
  readonly code: RunErrorCode;
  readonly message: string;
}

export function runErrorFields(error: RunError | undefined): {
  errorCode: string | null;
  errorMessage: string | null;
  errorNextStep: string | null;
} {
  if (!error) return { errorCode: null, errorMessage: null, errorNextStep: null };
  return { errorCode: error.code, errorMessage: error.message, errorNextStep: NEXT_STEPS[error.code] };
}
