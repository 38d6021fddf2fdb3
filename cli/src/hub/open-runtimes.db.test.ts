import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { readConfig } from '../config.ts';
import { ALL_SUBGRAPHS, openCore, type Core } from './core.ts';

let database: TestDatabase;
let dataDir: string;
let core: Core;
beforeAll(async () => {
  database = await withDatabase(['log', ...ALL_SUBGRAPHS, 'bullmq']);
  dataDir = await mkdtemp(path.join(tmpdir(), 'tributary-alone-'));
  const config = readConfig({ TRIBUTARY_DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
  core = await openCore({ config, databaseUrl: database.url, name: 'alone', subgraphs: ['integration'] });
});
afterAll(async () => {
  await core.close();
  await database.close();
  await rm(dataDir, { recursive: true, force: true });
});

describe('the connector host, alone in its process', () => {
  it('is told of customers by the tables of those who keep them, and takes no records in for them', async () => {
    const { integration } = core;

    const customers = await integration
      ?.outboundFor('person')
      ?.read('person', ['0189f7a2-0000-7000-8000-000000000000']);

    expect(customers).toEqual(new Map());
    expect(integration?.outboundFor('order')).toBeUndefined();
    expect(integration?.inboundFor('person')).toBeUndefined();
    expect([...core.runtimes.keys()]).toEqual(['integration']);
  });
});
