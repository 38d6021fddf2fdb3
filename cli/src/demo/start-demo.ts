/**
 * The demo's sources: a shop and two exports of one invented world that never stands still. They stand outside the
 * hub, which reads them through connectors like any other system.
 */
import path from 'node:path';
import type { Logger } from '@tributary/platform';
import { EXPORT_FILES, openExports, type ExportName } from './exports/exports.ts';
import { DEMO_MAPPINGS, type DemoMappings } from './exports/mappings.ts';
import { openWorld, type RunningWorld } from './running-world.ts';
import type { ShopCredentials } from './shop/roots.ts';
import { startShop, type RunningShop } from './shop/shop.ts';

export interface DemoOptions {
  /** The hub's data folder; the demo lives in `demo` below it. */
  readonly dataDir: string;
  /** The same seed gives the same world. A world that exists in the folder keeps its own. */
  readonly seed: number;
  /** Time between two changes. Default 1.5 s; after half an hour it is twenty times as long. */
  readonly everyMs?: number;
  readonly logger: Logger;
}

/** What `createConnection` wants to know. */
export interface DemoConnection {
  readonly connectorId: 'vendure' | 'file';
  /** Never changes: a hub that knows the name has the connection already. */
  readonly name: string;
  readonly config: Readonly<Record<string, unknown>>;
  readonly authId: string;
  readonly credential: Readonly<Record<string, string>>;
  readonly priority: number;
  readonly pollEverySeconds: number;
}

export interface Demo {
  /** `host` is what must be allowed to connectors, because the address is private. */
  readonly shop: { readonly url: string; readonly host: string; readonly credentials: ShopCredentials };
  /** `folder` is what connectors must be allowed to read. */
  readonly exports: { readonly folder: string; readonly mappings: DemoMappings };
  readonly connections: readonly DemoConnection[];
  close(): Promise<void>;
}

const USUAL_EVERY_MS = 1_500;
const POLL_EVERY_SECONDS = 2;
const SHOP_USER = 'hub@tributary.example';

export async function startDemo({ dataDir, seed, everyMs = USUAL_EVERY_MS, logger }: DemoOptions): Promise<Demo> {
  const home = path.resolve(dataDir, 'demo');
  const exports = openExports(path.join(home, 'exports'));
  const running = openWorld({
    file: path.join(home, 'state.json'),
    seed,
    everyMs,
    now: () => new Date(),
    onStep: exports.add,
  });
  if (running.seed !== seed) logger.warn({ seed: running.seed, asked: seed }, 'the demo keeps the seed it began with');
  exports.begin();
  const credentials = { user: SHOP_USER, password: running.shop.password };
  const shop = await startShop({ running, credentials, port: running.shop.port });
  if (shop.port !== running.shop.port) running.keepPort(shop.port);
  const stop = keepGoing(running, logger);
  return {
    shop: { url: shop.url, host: new URL(shop.url).host, credentials },
    exports: { folder: exports.folder, mappings: DEMO_MAPPINGS },
    connections: [
      shopConnection(shop, credentials),
      exportConnection(exports.folder, { name: 'Sales list', stream: 'sales-list', title: 'Leads', priority: 40 }),
      exportConnection(exports.folder, { name: 'Help desk', stream: 'help-desk', title: 'Tickets', priority: 30 }),
    ],
    async close() {
      stop();
      await shop.close();
    },
  };
}

/** One step after the other, each at its time. */
function keepGoing(running: RunningWorld, logger: Logger): () => void {
  const next = (): NodeJS.Timeout => setTimeout(step, Math.max(0, running.nextAt().getTime() - Date.now()));
  let timer = next();
  function step(): void {
    try {
      logger.debug({ happening: running.step() }, 'demo');
    } catch (error) {
      // A full disk, say. The hub is not the demo: it goes on without further changes.
      logger.error({ err: error }, 'the demo stands still');
      return;
    }
    timer = next();
  }
  return () => {
    clearTimeout(timer);
  };
}

function shopConnection({ url }: RunningShop, credentials: ShopCredentials): DemoConnection {
  return {
    connectorId: 'vendure',
    name: 'Shop',
    config: { url },
    authId: 'password',
    credential: { ...credentials },
    priority: 60,
    pollEverySeconds: POLL_EVERY_SECONDS,
  };
}

interface ExportStream {
  readonly name: string;
  readonly stream: ExportName;
  readonly title: string;
  readonly priority: number;
}

function exportConnection(folder: string, { name, stream, title, priority }: ExportStream): DemoConnection {
  return {
    connectorId: 'file',
    name,
    config: { folder, streams: [{ name: stream, title, files: EXPORT_FILES[stream], mapping: DEMO_MAPPINGS[stream] }] },
    authId: 'none',
    credential: {},
    priority,
    pollEverySeconds: POLL_EVERY_SECONDS,
  };
}
