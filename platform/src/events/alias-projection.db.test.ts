import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { withDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { anEvent } from '../../../tests/support/events.ts';
import type { Database } from '../db/index.ts';
import { newId } from '../ids/index.ts';
import { makeLogger } from '../telemetry/index.ts';
import {
  aliasProjection,
  appendEvents,
  openLog,
  runProjection,
  type EventLog,
  type RunningProjection,
} from './index.ts';

let database: TestDatabase;
let db: Database;
let log: EventLog;
let projection: RunningProjection;

beforeAll(async () => {
  database = await withDatabase(['log']);
  db = database.open();
  for (const statement of [
    'create schema board',
    'create table board.projection_cursors (name text primary key, position bigint not null)',
    'create table board.contact_aliases (alias_id uuid primary key, contact_id uuid not null)',
    'create table board.company_aliases (alias_id uuid primary key, company_id uuid not null)',
  ]) {
    await db.db.execute(sql.raw(statement));
  }
  const logger = makeLogger({ name: 'test', level: 'silent' });
  log = await openLog({ url: database.url, name: 'test', secret: 'secret', logger });
  log.startSequencer();
  projection = runProjection({ ...aliasProjection('board'), db, log, logger });
});
beforeEach(async () => {
  await db.db.execute(sql`truncate board.contact_aliases, board.company_aliases`);
});
afterAll(async () => {
  await projection.stop();
  await log.close();
  await database.close();
});

async function told(type: string, data: Record<string, string | string[]>): Promise<void> {
  await db.transaction(async (tx) => await appendEvents(tx, [anEvent({ type, data })]));
  await projection.caughtUp();
}

async function contactAliases(): Promise<Record<string, string>> {
  const { rows } = await db.db.execute<{ alias_id: string; contact_id: string }>(
    sql`select * from board.contact_aliases`,
  );
  return Object.fromEntries(rows.map((row) => [row.alias_id, row.contact_id]));
}

describe('the copy of who is the same customer', () => {
  const [ann, anna, annie, other] = [newId(), newId(), newId(), newId()];

  it('points every alias to its contact', async () => {
    await told('contact.linked', { contactId: ann, aliasIds: [anna, annie] });

    expect(await contactAliases()).toEqual({ [anna]: ann, [annie]: ann });
  });

  it('points aliases on when their contact becomes an alias itself', async () => {
    await told('contact.linked', { contactId: anna, aliasIds: [annie] });
    await told('contact.linked', { contactId: ann, aliasIds: [anna] });

    expect(await contactAliases()).toEqual({ [anna]: ann, [annie]: ann });
  });

  it('never makes a contact its own alias, nor the one others point to an alias', async () => {
    await told('contact.linked', { contactId: ann, aliasIds: [anna] });
    await told('contact.linked', { contactId: anna, aliasIds: [ann, anna, annie] });

    expect(await contactAliases()).toEqual({ [ann]: anna, [annie]: anna });
  });

  it('forgets exactly the aliases that were unlinked', async () => {
    await told('contact.linked', { contactId: ann, aliasIds: [anna, annie, other] });
    await told('contact.unlinked', { contactId: ann, aliasIds: [anna, other] });

    expect(await contactAliases()).toEqual({ [annie]: ann });
  });

  it('takes a crowd in by no more statements than one', async () => {
    const crowd = Array.from({ length: 300 }, () => ({ contactId: newId(), aliasIds: [newId(), newId()] }));
    const [first = { contactId: ann, aliasIds: [] }] = crowd;
    const links = [
      ...crowd.map((data) => anEvent({ type: 'contact.linked', data })),
      anEvent({ type: 'contact.unlinked', data: first }),
    ];
    const at = '2024-05-01T00:00:00.000Z';
    const events = links.map((link) => ({ changes: {}, ...link, id: newId(), position: 1n, at }));
    let statements = 0;
    await db.transaction(async (tx) => {
      const execute: typeof tx.execute = (query) => {
        statements += 1;
        return tx.execute(query);
      };
      await aliasProjection('board').apply(Object.assign(Object.create(tx), { execute }), events);
    });

    expect(statements).toBeLessThan(4);
    const pairs = crowd.slice(1).flatMap(({ contactId, aliasIds }) => aliasIds.map((alias) => [alias, contactId]));
    expect(await contactAliases()).toEqual(Object.fromEntries(pairs));
  });

  it('keeps companies apart from contacts', async () => {
    await told('company.linked', { companyId: ann, aliasIds: [anna] });
    const { rows } = await db.db.execute(sql`select alias_id, company_id from board.company_aliases`);

    expect(rows).toEqual([{ alias_id: anna, company_id: ann }]);
    expect(await contactAliases()).toEqual({});
  });
});
