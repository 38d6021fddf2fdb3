/**
 * Workers that are killed while they read from a vendor and write to it, on both queues: at random moments, and every
 * second time between what a write did at the vendor and its answer. The vendor lives in a process of its own and keeps
 * a journal of what was written there: by it and by the tables the hub is judged.
 *
 * The suite runs a few kills of each queue; all 200, a hundred of each (half an hour):
 *   TRIBUTARY_TEST_KILLS=100 npx jest tests/sync/kills
 */
import { afterEach, describe, expect, it } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { testConfig } from '../support/config.ts';
import { eventually } from '../support/eventually.ts';
import type { HubProcess } from '../support/hub/process.ts';
import { startRedis } from '../support/redis.ts';
import { targetAvailable } from '../support/targets.ts';
import { keyOf, openKillField, PEOPLE, type KillField } from './kills/kill-field.ts';

const { kills, seed } = testConfig;
const STOPS = Math.max(1, Math.floor(kills / 10));
const MOST_STOPS = 8;
/** Traffic goes on for so long, at most, between two kills: a random part of it. */
const MOST_MS_ALIVE = 4_000;
const MS_BETWEEN_EDITS = 25;
const hasRedis = await targetAvailable('redis', import.meta.url);

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
}, 60_000);

/** Pseudo-random, from the run's seed. */
function randomOf(start: number): () => number {
  let state = start % 2_147_483_647;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const HELD = `select id::text as id from integration.streams where lease_until > now()
  union all select id::text from integration.write_back_rules where lease_until > now()`;

describe.each(['postgresql', 'redis'] as const)('workers over %s', (backend) => {
  const test = backend === 'redis' && !hasRedis ? it.skip : it;

  test(`${String(kills)} times killed lose nothing and do nothing twice`, async () => {
    const field = await open(backend);
    let worker = await begin(field);
    const random = randomOf(seed);
    const ended = new AbortController();
    const editing = editUntil(field, ended.signal);

    let inTheMiddle = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      const before = await tokens(field);
      // The moment is random; the kill is the test, and nothing is waited for.
      const isAimed = kill % 2 === 1;
      if (isAimed) await field.unanswered();
      else await delay(random() * MOST_MS_ALIVE);
      await worker.kill();
      // It had taken a lease, and died before it gave it back.
      if (isAimed || ((await tokens(field)) > before && (await field.rows(HELD)).length > 0)) inTheMiddle += 1;
      worker = await field.startWorker();
      closing.unshift(worker.kill);
    }
    const underFire = await field.vendor();
    ended.abort();
    await editing;

    await expectAllThere(field);
    await expectNothingTwice(field);
    await expectNoJobLeft(field);
    expect(inTheMiddle).toBeGreaterThan(0);
    // Not only in the end: it went on between the kills.
    expect(underFire.journal.length).toBeGreaterThan(0);
    const { journal } = await field.vendor();
    const asked = journal.reduce((sum, { calls }) => sum + calls, 0);
    // What was done and not heard of was asked for again.
    expect(asked - journal.length).toBeGreaterThanOrEqual(Math.floor(kills / 2));
    console.info(
      `${backend}: ${String(kills)} kills, ${String(inTheMiddle)} of them under a lease; ${String(underFire.journal.length)} ` +
        `writes between them, ${String(journal.length)} in all, asked for ${String(asked)} times`,
    );
  }, 3_600_000);

  test('that stood still past their lease have their late writes refused', async () => {
    const field = await open(backend);
    let worker = await begin(field);
    let refused = 0;
    let stops = 0;
    for (; stops < STOPS || (refused === 0 && stops < MOST_STOPS); stops += 1) {
      await stopInTheMiddle(field, worker);
      const before = await tokens(field);
      const successor = await field.startWorker();
      closing.unshift(successor.kill);
      await eventually(async () => (await tokens(field)) > before, { timeoutMs: 30_000 });
      process.kill(worker.pid, 'SIGCONT');
      await expectAllThere(field);
      refused += [...worker.output().matchAll(/has taken the (stream|write-back rule) over/g)].length;
      await worker.stop();
      worker = successor;
    }

    expect(refused).toBeGreaterThan(0);
    console.info(`${backend}: ${String(stops)} workers stood still, ${String(refused)} late writes were refused`);
    await expectNothingTwice(field);
    await expectNoJobLeft(field);
  }, 3_600_000);
});

async function open(backend: 'postgresql' | 'redis'): Promise<KillField> {
  const redis = backend === 'redis' ? await startRedis() : undefined;
  if (redis) closing.unshift(redis.close);
  const field = await openKillField(redis?.url);
  closing.unshift(field.close);
  return field;
}

async function editUntil(field: KillField, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await field.edit();
    await delay(MS_BETWEEN_EDITS);
  }
}

/** The first worker, and everybody in the hub. */
async function begin(field: KillField): Promise<HubProcess> {
  const worker = await field.startWorker();
  closing.unshift(worker.kill);
  const known = 'select from contact.source_records where connection_id = $1';
  await eventually(async () => (await field.rows(known, [field.connectionId])).length === PEOPLE, {
    timeoutMs: 60_000,
  });
  return worker;
}

/** Stopped while it holds a lease, which then runs out. */
async function stopInTheMiddle(field: KillField, { pid }: HubProcess): Promise<void> {
  for (;;) {
    for (let edit = 0; edit < PEOPLE; edit += 1) await field.edit();
    await eventually(async () => (await field.rows(HELD)).length > 0, { timeoutMs: 30_000, everyMs: 1 });
    process.kill(pid, 'SIGSTOP');
    // What it had sent to the database is done there by now, or never.
    await delay(50);
    if ((await field.rows(HELD)).length > 0) break;
    process.kill(pid, 'SIGCONT');
  }
  await field.rows('update integration.streams set lease_until = now()');
  await field.rows('update integration.write_back_rules set lease_until = now()');
}

async function tokens({ rows }: KillField): Promise<number> {
  const [row] = await rows<{ sum: string }>(
    'select (select sum(lease_token) from integration.streams) + (select sum(lease_token) from integration.write_back_rules) as sum',
  );
  return Number(row?.sum);
}

/** The vendor's names are the hub's, and the hub's titles are the vendor's. */
async function expectAllThere(field: KillField): Promise<void> {
  await eventually(
    async () => {
      const { people } = await field.vendor();
      expect(new Map(people.map(({ id, title }) => [id, title]))).toEqual(
        new Map(Array.from({ length: PEOPLE }, (_, index) => [keyOf(index), field.titles.get(keyOf(index)) ?? ''])),
      );
      const held = await field.rows<{ key: string; version: string; name: string }>(
        `select record.external_id as key, record.version, contact.display_name as name
         from contact.source_records record join contact.contacts contact on contact.id = record.entity_id
         where record.connection_id = $1 and record.deleted_at is null`,
        [field.connectionId],
      );
      expect(new Map(held.map(({ key, version, name }) => [key, { version, name }]))).toEqual(
        new Map(people.map(({ id, revision, name }) => [id, { version: String(revision), name }])),
      );
      return true;
    },
    { timeoutMs: 90_000, everyMs: 250 },
  );
}

async function expectNothingTwice(field: KillField): Promise<void> {
  const { journal, askedAnew } = await field.vendor();
  // Whoever did not hear the answer sends the same key again: not the version it expects is what keeps it from writing twice.
  expect(askedAnew).toEqual([]);
  // A title is given once in the hub: written twice, it would be there under two keys.
  const effects = journal.map(({ id, title }) => `${id} ${title}`);
  expect(effects.filter((effect, index) => effects.indexOf(effect) !== index)).toEqual([]);
  const twice = await field.rows(
    `select kind, key, version from integration.raw_records group by kind, key, version having count(*) > 1`,
  );
  expect(twice).toEqual([]);
  const [made] = await field.rows<{ contacts: string; told: string }>(
    `select (select count(*) from contact.contacts) as contacts,
       (select count(*) from log.event where type = 'contact.created') as told`,
  );
  expect(made).toEqual({ contacts: String(PEOPLE), told: String(PEOPLE) });
}

async function expectNoJobLeft({ hub, rows }: KillField): Promise<void> {
  await eventually(
    async () => {
      const jobs = [...hub.runtimes.values()].flatMap((runtime) => runtime.jobs);
      for (const job of jobs) {
        const { active, failed } = await hub.queue.counts(job);
        expect({ job: job.name, active, failed }).toEqual({ job: job.name, active: 0, failed: 0 });
      }
      expect(await rows(`select from integration.sync_runs where status in ('QUEUED', 'RUNNING', 'FAILED')`)).toEqual(
        [],
      );
      expect(await rows(`select from integration.write_backs where status = 'PENDING'`)).toEqual([]);
      return true;
    },
    { timeoutMs: 60_000, everyMs: 100 },
  );
}
