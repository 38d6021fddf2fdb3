import { isReject } from '../batch.ts';
import { Killed, type ReferenceHost } from '../host/reference-host.ts';
import { stableJson } from '../version.ts';
import { claim, differences, notEarlier } from './compare.ts';
import type { StreamCheck } from './check.ts';
import { sweptThroughFaults } from './faults/swept-through.ts';
import { killedAtEveryBoundary } from './kill.ts';
import type { World } from './world.ts';

type Facts = Omit<StreamCheck, 'about' | 'level'>;
const mustOfStream = (facts: Facts): StreamCheck => ({ about: 'stream', level: 'MUST', ...facts });
const isSubstream = (world: World, name: string): boolean => world.stream(name).feeds !== undefined;

/** L2: on the running system, with its own truth as the measure. */
export const streamChecks: readonly StreamCheck[] = [
  mustOfStream({
    id: 'STR-01',
    says: 'a first read gives exactly what the system holds, field by field',
    run: async (world, name) => {
      const host = world.freshHost();
      await host.sync(name);
      const truth = await world.targetStream(name).truth();
      claim(truth.size > 0, 'the target holds nothing, so nothing was shown');
      await world.expectTruth(host, name, 'after the first read');
    },
  }),
  mustOfStream({
    id: 'STR-02',
    says: 'an idle run changes nothing and does not move the checkpoint back',
    run: async (world, name) => {
      const host = await synced(world, name);
      const before = host.checkpoint(name);
      for (const _ of [1, 2]) {
        const { applied, deleted, rejected } = await host.sync(name);
        claim(
          applied + deleted + rejected === 0,
          `${String(applied)} applied, ${String(deleted)} deleted on an idle system`,
        );
      }
      claim(
        notEarlier(before, host.checkpoint(name)),
        `moved from ${stableJson(before)} to ${stableJson(host.checkpoint(name))}`,
      );
    },
  }),
  mustOfStream({
    id: 'STR-03',
    says: 'killed at every batch boundary, before and after the commit, it resumes to the truth with nothing twice',
    run: killedAtEveryBoundary,
  }),
  mustOfStream({
    id: 'STR-05',
    says: 'more rows with one timestamp than fit a page are all read, and reading ends',
    lacks: (world, name) => (world.targetStream(name).ties ? undefined : 'the target cannot make ties'),
    run: async (world, name) => {
      const running = await synced(world, name);
      const wrong = await world.wrongNow(running, name);
      await world.targetStream(name).ties?.();
      await running.sync(name);
      await world.expectTruth(running, name, 'read on after the ties were made', wrong);
      const fresh = await synced(world, name);
      await world.expectTruth(fresh, name, 'read from the beginning', wrong);
    },
  }),
  mustOfStream({
    id: 'STR-06',
    says: 'a sweep that dies midway, by itself or by what the system answers, deletes nothing',
    lacks: (world, name) => (world.stream(name).deletes.by === 'sweep' ? undefined : 'the stream is not swept'),
    run: async (world, name) => {
      const host = await synced(world, name);
      const before = host.rows(name).size;
      await host.sweep(name, { killAfterPages: 1 }).catch((error: unknown) => {
        if (!(error instanceof Killed)) throw error;
      });
      claim(host.rows(name).size === before, `${String(before - host.rows(name).size)} rows vanished`);
      await sweptThroughFaults(world, name);
    },
  }),
  mustOfStream({
    id: 'STR-07',
    says: 'a row that cannot become a record comes out as a reject with reason and text, and the others go on',
    lacks: (world, name) => (world.targetStream(name).spoil ? undefined : 'the target cannot make bad rows'),
    run: async (world, name) => {
      const wrong = await world.wrongNow(await synced(world, name), name);
      const spoiled = await world.targetStream(name).spoil?.();
      try {
        const host = await synced(world, name);
        const rejects = host.rejects(name);
        claim(rejects.length === spoiled, `${String(rejects.length)} rejects for ${String(spoiled)} bad rows`);
        claim(
          rejects.every(({ reject }) => reject.reason !== '' && reject.text !== ''),
          'a reject has no reason or no text',
        );
        await world.expectTruth(host, name, 'beside the bad rows', wrong);
      } finally {
        await world.targetStream(name).unspoil?.();
      }
    },
  }),
  mustOfStream({
    id: 'STR-08',
    says: 'the raw envelope is enough: mapped again it gives the same records',
    run: async (world, name) => {
      const host = await synced(world, name);
      const { config } = world.context();
      for (const [id, row] of host.rows(name)) {
        const key = id.slice(id.indexOf('/') + 1);
        const again = world.stream(name).remap({ key, version: row.version, raw: row.raw }, config);
        const same = again.find((upsert) => `${upsert.kind}/${upsert.key}` === id);
        claim(same !== undefined && !isReject(same), `${id} cannot be mapped again`);
        const wrong = differences(new Map([[id, row.record]]), new Map([[id, same.record]]));
        claim(wrong.length === 0, wrong.join('; '));
      }
    },
  }),
  mustOfStream({
    id: 'STR-09',
    says: 'every checkpoint, of a full read too, fits the declared schema and survives JSON',
    run: async (world, name) => {
      const stream = world.stream(name);
      for (const mode of ['changes', 'full'] as const) {
        for await (const { checkpoint } of stream.read(world.context(), { mode, cursor: undefined })) {
          const stored: unknown = JSON.parse(JSON.stringify(checkpoint));
          const parsed = stream.cursor.schema.safeParse(stored);
          claim(parsed.success, `a checkpoint does not fit: ${stableJson(stored)}`);
        }
      }
    },
  }),
  mustOfStream({
    id: 'STR-10',
    says: 'listKeys names exactly the records that a full read gives',
    lacks: (world, name) => (world.stream(name).listKeys && !isSubstream(world, name) ? undefined : 'no listKeys'),
    run: async (world, name) => {
      const listed = new Set<string>();
      const refs = world.stream(name).listKeys?.(world.context()) ?? [];
      for await (const page of refs) for (const { kind, key } of page) listed.add(`${kind}/${key}`);
      const truth = await world.targetStream(name).truth();
      const missing = [...truth.keys()].filter((id) => !listed.has(id));
      claim(missing.length === 0, `not listed: ${missing.slice(0, 5).join(', ')}`);
      const extra = [...listed].filter((id) => !truth.has(id));
      claim(extra.length === 0, `listed though not there: ${extra.slice(0, 5).join(', ')}`);
    },
  }),
];

async function synced(world: World, name: string): Promise<ReferenceHost> {
  const host = world.freshHost();
  await host.sync(name);
  return host;
}
