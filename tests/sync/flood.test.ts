/**
 * A flood of webhooks, ten times what the hub takes. The suite's is short; `npm run bench -- flood` makes one of 60
 * seconds, with the figures.
 */
import { describe, expect, it } from '@jest/globals';
import { testConfig } from '../support/config.ts';
import { withDatabase } from '../support/database.ts';
import { flood } from './flood/flood.ts';

describe('a flood of webhooks', () => {
  it('has every accepted event applied once, and all others are told when to come again', async () => {
    const database = await withDatabase(['log', 'contact', 'integration', 'bullmq']);
    const owner = database.open();
    const rows = async <Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
      (await owner.pool.query(text, [...values])).rows as Row[];
    try {
      const seconds = testConfig.floodSeconds;
      const result = await flood({ databaseUrl: database.url, seconds, capacitySeconds: 2, rows });

      expect(result).toMatchObject({ unexpected: 0, busyWithoutRetryAfter: 0 });
      expect(result.events).toMatchObject({ lost: 0, unknown: 0, twice: 0 });
      expect(result.events.accepted).toBeGreaterThan(100);
      expect(result.busy).toBeGreaterThan(0);
      expect(result.unsigned).toBeGreaterThan(0);
    } finally {
      await database.close();
    }
  }, 900_000);
});
