import { describe, expect, it } from '@jest/globals';
import { derivedId, SYSTEM, systemClock, type Database, type InboundItem, type LogEvent } from '@tributary/platform';
import fc from 'fast-check';
import { aBatch, aDelete, anItem } from '../../test/batches.ts';
import { Crash, dying, hear } from '../../test/dying.ts';
import { history, type Happening, type Said, type Step } from '../../test/histories.ts';
import { referencePartition, type ReferenceRecord } from '../../test/reference-partition.ts';
import { databasesOfFile } from '../../test/set-up.ts';
import { updateContact } from '../contact/update-contact.ts';
import { grouped } from '../golden/golden-record.ts';
import { goldenRows, statementsOf } from '../golden/queries.ts';
import { goldenOf } from '../golden/recompute.ts';
import { acceptPeople } from '../inbound/accept-people.ts';
import { mergeCustomers } from '../merge/merge-customers.ts';
import { unmergeCustomer } from '../merge/unmerge-customer.ts';
import type { Verdict } from './queries/decisions.ts';
import { currentModel } from './model.ts';

const { database, owner } = databasesOfFile();

const rows = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await owner.pool.query<Row>(text, values)).rows;

const RUNS = 1_000;

/** One history in a world of its own: its keys, names and addresses are nobody else's. */
class World {
  readonly #letters: string;
  #version = 0;
  #last: InboundItem[] = [];
  readonly connectionId: string;

  constructor(number: number) {
    this.connectionId = derivedId('history', String(number));
    // Long and unlike any other history's: names that are alike are near.
    this.#letters = this.connectionId
      .replaceAll('-', '')
      .slice(0, 12)
      .split('')
      .map(
        (digit) =>
          'bdfgklmnprstvwxz'.charAt(Number.parseInt(digit, 16)) + 'aeiou'.charAt(Number.parseInt(digit, 16) % 5),
      )
      .join('');
  }

  itemOf({ key, name, addresses, phone }: Said): InboundItem {
    const family = `${this.#letters}${['son', 'berg', 'ini'][name ?? 0] ?? ''}`;
    const number = Number.parseInt(this.connectionId.slice(0, 8), 16) % 10_000_000;
    return anItem(
      String(key),
      {
        names: name === undefined ? {} : { given: ['Ada', 'Bob', 'Eva'][name] ?? 'X', family },
        emails: addresses.map((address) => ({ address: `${this.#letters}.${String(address)}x@mail.example` })),
        phones: phone === undefined ? [] : [{ number: `+49${String(151 + 9 * phone)}${String(number + 10_000_000)}` }],
      },
      this.#now(),
    );
  }

  #now(): Pick<InboundItem, 'version' | 'observedAt'> {
    this.#version += 1;
    return { version: String(this.#version), observedAt: new Date(this.#version * 1000).toISOString() };
  }

  async take({ step, crash }: Happening): Promise<void> {
    const attempt = await this.#prepare(step);
    try {
      await attempt(dying(database, crash));
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      await attempt(database);
    }
  }

  /** What is repeated after a crash is the same call. */
  async #prepare(step: Step): Promise<(on: Database) => Promise<unknown>> {
    const clock = systemClock;
    const send = (items: readonly InboundItem[]) => async (on: Database) =>
      await acceptPeople({ database: on, clock }, aBatch(items, { connectionId: this.connectionId }));
    switch (step.do) {
      case 'say':
        this.#last = step.records.map((record) => this.itemOf(record));
        return send(this.#last);
      case 'repeat':
        return send(this.#last);
      case 'delete':
        return send(step.keys.map((key) => aDelete(String(key), this.#now())));
      case 'edit': {
        const contactId = await this.#nth(step.nth);
        if (contactId === undefined) return nothing;
        const emails =
          step.address === undefined ? undefined : [`${this.#letters}.${String(step.address)}x@mail.example`];
        const edit = { contactId, version: undefined, jobTitle: `J${String(this.#version)}`, emails };
        return async (on) => await updateContact({ database: on, clock }, SYSTEM, edit);
      }
      case 'merge':
      case 'mergeAndBack': {
        const [intoId, id] = [await this.#nth(step.nth), await this.#nth(step.other)];
        if (intoId === undefined || id === undefined) return nothing;
        const merging = {
          kind: 'person' as const,
          intoId,
          ids: [id],
          idempotencyKey: `${this.connectionId}${String(this.#version++)}`,
        };
        const merge = async (on: Database) => await mergeCustomers({ database: on, clock }, SYSTEM, merging);
        if (step.do === 'merge') return merge;
        return async (on) => {
          const before = await this.#state();
          const merged = await merge(database);
          if (!merged.ok) return;
          const [mergeId = ''] = await this.#merges();
          await unmergeCustomer({ database: on, clock }, SYSTEM, { kind: 'person', mergeId }).catch(async () => {
            await unmergeCustomer({ database, clock }, SYSTEM, { kind: 'person', mergeId });
          });
          expect(await this.#state()).toEqual(before);
        };
      }
      case 'unmerge': {
        const open = await this.#merges();
        const mergeId = open[step.nth % Math.max(open.length, 1)];
        if (mergeId === undefined) return nothing;
        return async (on) => await unmergeCustomer({ database: on, clock }, SYSTEM, { kind: 'person', mergeId });
      }
    }
  }

  async #nth(nth: number): Promise<string | undefined> {
    const found = await rows<{ id: string }>(
      `select distinct entity_id as id from contact.source_records where connection_id = $1 and deleted_at is null order by 1`,
      [this.connectionId],
    );
    return found[nth % Math.max(found.length, 1)]?.id;
  }

  async #merges(): Promise<string[]> {
    const found = await rows<{ id: string }>(
      `select id from contact.merges where undone_at is null and kept_id in
         (select id from contact.source_records where connection_id = $1) order by made_at desc, id desc`,
      [this.connectionId],
    );
    return found.map(({ id }) => id);
  }

  async records(): Promise<(ReferenceRecord & { readonly entityId: string })[]> {
    const found = await rows<Omit<ReferenceRecord, 'editsId'> & { entityId: string; editsId: string | null }>(
      `with mine as (select id from contact.source_records where connection_id = $1)
       select id, record, deleted_at is null as "isLive", edits_id as "editsId", entity_id as "entityId"
       from contact.source_records where id in (select id from mine) or edits_id in (select id from mine)`,
      [this.connectionId],
    );
    return found.map(({ editsId, ...record }) => (editsId === null ? record : { ...record, editsId }));
  }

  async #state(): Promise<unknown> {
    const records = await this.records();
    const customers = [...new Set(records.map(({ entityId }) => entityId))];
    const golden = await rows(
      `select id, display_name, job_title, primary_email, primary_phone, provenance, deleted_at is null as lives
       from contact.contacts where id = any($1) order by id`,
      [customers],
    );
    return { links: records.map(({ id, entityId }) => [id, entityId]).sort(), golden };
  }

  async expectWhole(): Promise<void> {
    const records = await this.records();
    const ids = records.map(({ id }) => id);
    const decisions = await rows<{ one: string; other: string; verdict: Verdict }>(
      `select one_id as one, other_id as other, verdict from contact.link_decisions
       where revoked_at is null and one_id = any($1)`,
      [ids],
    );
    const pairs = (isLink: boolean) =>
      decisions
        .filter(({ verdict }) => (verdict === 'MUST_LINK') === isLink)
        .map(({ one, other }) => [one, other] as const);
    const whole = referencePartition(records, {
      model: await database.transaction(currentModel),
      decisions: { mustLink: pairs(true), cannotLink: pairs(false) },
    });
    const stored = new Map<string, string[]>();
    for (const { id, entityId } of records) stored.set(entityId, [...(stored.get(entityId) ?? []), id].sort());
    expect([...stored.values()].sort()).toEqual([...whole].sort());

    // Every id that ever was leads to its customer, which one of its records names, and no other id does.
    const aliases = await rows<{ a: string; c: string }>(
      'select alias_id as a, contact_id as c from contact.contact_aliases where alias_id = any($1)',
      [ids],
    );
    expect(aliases.map(({ a, c }) => [a, c]).sort()).toEqual(
      records
        .filter(({ id, entityId }) => id !== entityId)
        .map(({ id, entityId }) => [id, entityId])
        .sort(),
    );
    for (const [entityId, members] of stored) expect(members).toContain(entityId);
    await this.#expectGolden(records);
    await this.#expectTold(records, aliases);
  }

  async #expectGolden(records: Awaited<ReturnType<World['records']>>): Promise<void> {
    const live = [...new Set(records.filter(({ isLive }) => isLive).map(({ entityId }) => entityId))];
    const shown = await rows<{ id: string }>(
      'select id from contact.contacts where deleted_at is null and id = any($1) order by id',
      [records.map(({ id }) => id)],
    );
    expect(shown.map(({ id }) => id)).toEqual([...live].sort());
    await database.transaction(async (tx) => {
      const golden = await goldenRows(tx, 'person', live);
      const statements = await statementsOf(tx, live);
      for (const id of live) {
        const { fields, provenance } = goldenOf('person', statements.get(id) ?? []);
        expect(golden.get(id)?.fields).toEqual(fields);
        expect(golden.get(id)?.provenance).toEqual(grouped(provenance));
      }
    });
  }

  /** Whoever only reads the log knows the same aliases and the same merges: each change was told once. */
  async #expectTold(
    records: Awaited<ReturnType<World['records']>>,
    aliases: readonly { a: string; c: string }[],
  ): Promise<void> {
    const ids = new Set(records.map(({ id }) => id));
    const events = (
      await rows<Pick<LogEvent, 'type' | 'data'> & { entityId: string }>(
        'select type, data, entity_id as "entityId" from log.pending where entity_id = any($1) order by seq',
        [[...ids]],
      )
    ).filter(({ entityId }) => ids.has(entityId));
    const heard = new Map<string, string>();
    const alive = new Set<string>();
    for (const { type, data, entityId } of events) {
      const told = (data['aliasIds'] ?? []) as string[];
      if (type === 'contact.unlinked') for (const id of told) heard.delete(id);
      if (type === 'contact.linked') for (const id of told) alive.delete(id);
      if (type === 'contact.linked') hear(heard, entityId, told);
      if (type === 'contact.created') {
        expect(alive.has(entityId)).toBe(false);
        alive.add(entityId);
      }
      if (type === 'contact.deleted') expect(alive.delete(entityId)).toBe(true);
    }
    expect([...heard].sort()).toEqual(aliases.map(({ a, c }) => [a, c]).sort());
    const count = async (text: string): Promise<number> =>
      (
        await rows<{ n: number }>(`select count(*)::int as n from contact.merges where kept_id = any($1) and ${text}`, [
          [...ids],
        ])
      )[0]?.n ?? 0;
    expect(events.filter(({ type }) => type === 'contact.merged')).toHaveLength(await count('true'));
    expect(events.filter(({ type }) => type === 'contact.unmerged')).toHaveLength(await count('undone_at is not null'));
  }
}

async function nothing(): Promise<void> {
  await Promise.resolve();
}

describe('resolution, merge and unmerge', () => {
  it('equal, after any history and whatever dies in it, what all records and decisions add up to', async () => {
    let number = 0;
    await fc.assert(
      fc.asyncProperty(history, async (happenings) => {
        number += 1;
        const world = new World(number);
        for (const happening of happenings) await world.take(happening);
        await world.expectWhole();
      }),
      { numRuns: RUNS },
    );
  }, 600_000);
});
