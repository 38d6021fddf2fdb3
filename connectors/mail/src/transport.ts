import { isIP } from 'node:net';
import { ReconnectNeeded, type Peer } from '@tributary/connector-kit';
import type { Server } from './config.ts';

/** What both protocols need to know to reach a server: its address is connected to, its name is what a certificate must show. */
export interface Transport {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly servername?: string;
}

export function transportTo({ address, host, port }: Peer, { security }: Server): Transport {
  const isHere = address === '::1' || address.startsWith('127.');
  if (security === 'none' && !isHere) {
    throw new ReconnectNeeded(
      `${host} is another machine: the password would travel unencrypted. Use tls or starttls.`,
    );
  }
  return {
    host: address,
    port,
    secure: security === 'tls',
    ...(isIP(host) === 0 ? { servername: host } : {}),
  };
}
