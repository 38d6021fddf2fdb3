import { existsSync } from 'node:fs';
import path from 'node:path';
import { ensureConnection } from '@tributary/integration';
import { makeLogger, openDatabase, SYSTEM } from '@tributary/platform';
import type { HubConfig } from '../config.ts';
import { startDemo, type Demo } from '../demo/start-demo.ts';
import type { Core } from './core.ts';

/** The demo's sources, when there is to be a demo: asked for, begun earlier, or on an empty database outside production. */
export async function openDemo(config: HubConfig, databaseUrl: string): Promise<Demo | undefined> {
  if (!(config.demo ?? (await isDemoDue(config, databaseUrl)))) return undefined;
  const logger = makeLogger({ name: 'demo', level: config.logLevel });
  return await startDemo({ dataDir: config.dataDir, seed: config.demoSeed, logger });
}

async function isDemoDue({ isProduction, dataDir }: HubConfig, databaseUrl: string): Promise<boolean> {
  if (isProduction) return false;
  if (existsSync(path.join(dataDir, 'demo', 'state.json'))) return true;
  const database = openDatabase({ url: databaseUrl, name: 'demo?', max: 1 });
  try {
    const [row] = await database.query({
      text: 'select exists (select from integration.connections) or exists (select from contact.source_records)',
      values: [],
    });
    return row?.[0] === false;
  } finally {
    await database.close();
  }
}

/** The connections to the demo's sources, made by the first start and found by the others. */
export async function connectDemo({ integration }: Core, demo: Demo): Promise<void> {
  if (!integration) return;
  for (const connection of demo.connections) {
    const ensured = await ensureConnection(integration, SYSTEM, connection);
    if (!ensured.ok) throw new Error(`The demo's connection ${connection.name} could not be made: ${ensured.message}`);
  }
}
