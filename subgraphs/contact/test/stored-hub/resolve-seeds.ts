import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { makeCrew } from '../../src/resolution/bulk/crew.ts';
import { readKeyUses } from '../../src/resolution/bulk/key-uses.ts';
import type { Segment } from '../../src/resolution/bulk/messages.ts';
import { partition } from '../../src/resolution/bulk/partition.ts';
import { SEGMENT } from '../../src/resolution/bulk/resolve-bulk.ts';
import { readBlocks, readUses } from '../../src/resolution/bulk/scene.ts';
import { eachEdge, scorePairs } from '../../src/resolution/bulk/score-pairs.ts';
import { bandOf, type Model } from '../../src/resolution/engine/index.ts';
import type { SourceWrite } from '../../src/source-record/queries.ts';

export interface ResolvedSeeds {
  readonly customerOf: ReadonlyMap<string, string>;
  /** Every near pair, as the hub stores it. */
  pairs(): Generator<{ one: string; other: string; score: number; band: string }>;
}

/** What the hub would have stored of these records: the bulk road gives the same pairs and customers. */
export async function resolveSeeds(writes: AsyncIterable<SourceWrite[]>, model: Model): Promise<ResolvedSeeds> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tributary-bench-resolve-'));
  const crew = makeCrew(2);
  try {
    const keyFile = (member: number): string => path.join(folder, `keys-${String(member)}.tsv`);
    await crew.everyone((member) => ({ do: 'begin', keyFile: keyFile(member), model }));
    const ids: string[] = [];
    const segments: Segment[] = [];
    let waiting: string[] = [];
    const hand = async (): Promise<void> => {
      const records = `[${waiting.join(',')}]`;
      segments.push(await crew.anyone({ do: 'normalise', first: ids.length - waiting.length, records }));
      waiting = [];
    };
    const seen = new Set<string>();
    for await (const batch of writes) {
      for (const { id, record } of batch) {
        if (seen.has(id)) continue;
        seen.add(id);
        ids.push(id);
        if (waiting.push(JSON.stringify(record)) === SEGMENT) await hand();
      }
    }
    if (waiting.length > 0) await hand();
    await crew.everyone(() => ({ do: 'closeKeys' }));
    const uses = await readKeyUses({ folder, memoryMb: 700, threads: crew.size });
    const blocks = await readBlocks(uses, ids.length, await readUses(uses));
    uses.close();
    await crew.everyone(() => ({ do: 'setScene', scene: { model, segmentSize: SEGMENT, segments, ...blocks } }));
    const edges = await scorePairs(crew, ids.length, () => undefined);
    const found = await partition(crew, {
      ids,
      edges,
      decisions: { mustLink: [], cannotLink: [] },
      isBridge: (score) => score >= model.thresholds.link,
      isPairCertain: false,
    });
    const idOf = (record: number): string => ids[record] ?? '';
    return {
      customerOf: new Map(ids.map((id, record) => [id, idOf(found.customerOf[record] ?? record)])),
      *pairs() {
        const all: [string, string, number][] = [];
        eachEdge(edges, (one, other, score) => all.push([idOf(one), idOf(other), score]));
        for (const [left, right, score] of all) {
          const band = bandOf(score, model);
          const [one, other] = left < right ? [left, right] : [right, left];
          if (band !== 'APART') yield { one, other, score, band };
        }
      },
    };
  } finally {
    await crew.close();
    await rm(folder, { recursive: true, force: true });
  }
}
