import { beforeEach } from '@jest/globals';
import type { InboundItem, InboundResult } from '@tributary/platform';
import { withDatabase } from '../../../tests/support/database.ts';
import { ofFile } from '../../../tests/support/of-file.ts';
import { makeInbound } from '../src/inbound/accept-batch.ts';
import { aBatch } from './batches.ts';
import { salesIn, type SalesDatabase } from './sales-database.ts';

/** A database for the tests of one file; no test sees the events of the one before. */
export function salesOfFile(): SalesDatabase {
  const sales = ofFile(async () => salesIn(await withDatabase(['log', 'sales'])));
  beforeEach(async () => {
    sales.setTime('2024-05-01T10:00:00.000Z');
    await sales.newEvents();
  });
  return sales;
}

export interface Intake {
  readonly sales: SalesDatabase;
  accept(...items: InboundItem[]): Promise<readonly InboundResult[]>;
  /** Types of the events appended since the last call. */
  types(): Promise<string[]>;
}

/** What a connected system says of one kind of record; each test begins with none. */
export function intakeOfFile(kind: 'deal' | 'lead' | 'order' | 'product'): Intake {
  const sales = salesOfFile();
  beforeEach(async () => {
    await sales.rows(`truncate sales.${kind}s cascade`);
  });
  return {
    sales,
    accept: async (...items) => await makeInbound(sales.deps).accept(aBatch(kind, items)),
    types: async () => (await sales.newEvents()).map(({ type }) => type),
  };
}
