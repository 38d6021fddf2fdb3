import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A road to a server that can be cut: what travels is dropped, and nobody gets through until it is mended. */
export interface CuttableRoad {
  readonly url: string;
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

export async function openCuttableRoad(target: string): Promise<CuttableRoad> {
  const { port, hostname } = new URL(target);
  const open = new Set<Socket>();
  let isCut = false;
  const road = createServer((near) => {
    if (isCut) {
      near.destroy();
      return;
    }
    const far = connect(Number(port), hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  road.listen(0, '127.0.0.1');
  await once(road, 'listening');
  // It listens on a port of its own, so there is one.
  const { port: own } = road.address() as AddressInfo;
  function cut(): void {
    isCut = true;
    for (const socket of open) socket.destroy();
  }
  return {
    url: `http://127.0.0.1:${String(own)}`,
    cut,
    mend() {
      isCut = false;
    },
    async close() {
      cut();
      road.close();
      await once(road, 'close');
    },
  };
}
