/**
 * Generated histories of a vendor's people, told by webhooks that are shuffled, sent several times or lost, and read by
 * polls in between: in the end the contact subgraph holds what the reference model does.
 *
 * The suite runs a share of them; all 1,000 (fifteen minutes):
 *   TRIBUTARY_TEST_HISTORIES=1000 npx jest tests/sync/histories
 */
import { describe, expect, it } from '@jest/globals';
import { contactSubgraph } from '@tributary/contact';
import fc from 'fast-check';
import { testConfig } from '../support/config.ts';
import { rowsOf } from '../support/integration/test-host.ts';
import { about, startWebhookHost, type WebhookHost } from '../support/integration/webhook-host.ts';
import { ofFile } from '../support/of-file.ts';
import { withSubgraph } from '../support/subgraph.ts';
import { history, Model, type Change, type Step } from './support/history.ts';

interface World {
  readonly at: WebhookHost;
  /** Names of a connection's people, by the vendor's key. */
  held(connectionId: string): Promise<Map<string, string>>;
  close(): Promise<void>;
}

const world = ofFile(async (): Promise<World> => {
  const contacts = await withSubgraph(contactSubgraph);
  const { inbound } = contacts.runtime;
  if (!inbound) throw new Error('The contact subgraph takes no records.');
  const at = await startWebhookHost({}, { inbound });
  return {
    at,
    async held(connectionId) {
      const { rows } = await contacts.deps.database.pool.query<{ key: string; name: string }>(
        `select record.external_id as key, contact.display_name as name
         from contact.source_records record join contact.contacts contact on contact.id = record.entity_id
         where record.connection_id = $1 and record.deleted_at is null`,
        [connectionId],
      );
      return new Map(rows.map(({ key, name }) => [key, name]));
    },
    async close() {
      await at.close();
      await contacts.close();
    },
  };
});

const told = { histories: 0, changes: 0, lost: 0, sent: 0, kinds: new Set<string>() };

/** A history of its own connection: what an earlier one left is another one's. */
async function play(steps: readonly Step[]): Promise<void> {
  const { at } = world;
  const { vendor, test } = at;
  vendor.rows.clear();
  const connectionId = await at.connect();
  told.histories += 1;
  const key = (who: number): string => `${String(told.histories)}-${String(who)}`;
  const model = new Model();
  const onTheirWay: { at: number; changes: readonly Change[] }[] = [];
  /** Of whom a webhook came behind their last change. */
  const heardOf = new Set<number>();

  async function arrive(until: number): Promise<void> {
    for (const { changes } of onTheirWay.filter((sent) => sent.at <= until)) {
      const reply = await at.send(about(...changes.map(([who]) => key(who))), { connection: connectionId });
      expect(reply.status).toBe(200);
      for (const [who] of changes) heardOf.add(who);
    }
    onTheirWay.splice(0, onTheirWay.length, ...onTheirWay.filter((sent) => sent.at > until));
  }

  for (const [index, step] of steps.entries()) {
    const changes = model.apply(step);
    for (const [who, name] of changes) {
      heardOf.delete(who);
      if (name === undefined) vendor.rows.delete(key(who));
      else vendor.put({ id: key(who), name });
    }
    if (changes.length > 0) note(step);
    if (changes.length > 0) onTheirWay.push(...step.copies.map((delay) => ({ at: index + delay, changes })));
    await arrive(index);
    if (step.then === 'poll') await test.sync(connectionId);
    if (step.then === 'fetchHints') await at.work(connectionId);
  }
  await arrive(Infinity);
  const nameOf = (people: ReadonlyMap<string, string>, who: number) => [key(who), people.get(key(who))] as const;
  const truth = new Map([...model.present].map(([who, name]) => [key(who), name]));

  await fetchHinted(at, connectionId);
  const held = await world.held(connectionId);
  expect([...heardOf].map((who) => nameOf(held, who))).toEqual([...heardOf].map((who) => nameOf(truth, who)));

  await pollAndSweep(at, connectionId);
  expect(await world.held(connectionId)).toEqual(truth);
}

function note({ does, copies }: Step): void {
  told.kinds.add(does);
  told.changes += 1;
  told.sent += copies.length;
  if (copies.length === 0) told.lost += 1;
}

/** Whoever a webhook told of is right by it alone. */
async function fetchHinted({ test, work }: WebhookHost, connectionId: string): Promise<void> {
  await rowsOf(test, 'update integration.hints set due_at = now()');
  await work(connectionId);
}

/** The remedies that the stream declares for what no webhook told: the cursor, and the sweep. */
async function pollAndSweep({ test }: WebhookHost, connectionId: string): Promise<void> {
  await rowsOf(test, 'update integration.streams set next_sweep_at = now() where connection_id = $1', [connectionId]);
  await test.sync(connectionId);
}

describe(`${String(testConfig.histories)} histories of created, updated, deleted, undeleted and merged people`, () => {
  it('end in the hub as in the reference model, however they were told', async () => {
    const { histories: numRuns, seed } = testConfig;
    await fc.assert(fc.asyncProperty(history, play), { numRuns, seed, endOnFailure: false });

    expect([...told.kinds].sort()).toEqual(['create', 'delete', 'merge', 'undelete', 'update']);
    expect(told.lost / told.changes).toBeGreaterThan(0.2);
    expect(told.sent).toBeGreaterThan(told.changes);
  }, 3_600_000);
});
