import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Hub } from './hub.ts';
import type { LiveState } from './live.ts';

export const HubContext = createContext<Hub | undefined>(undefined);

export function useHub(): Hub {
  const hub = useContext(HubContext);
  if (!hub) throw new Error('There is no hub around this component.');
  return hub;
}

export function useLiveState(): LiveState {
  const { live } = useHub();
  return useSyncExternalStore(live.onState, live.state);
}
