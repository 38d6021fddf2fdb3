/** The work of one worker: the engine over a share of the records. Runs as well in the thread that asks. */
import {
  clusterComponent,
  profileOf,
  scoreOf,
  scorePair,
  type Decisions,
  type MatchContext,
  type Prepared,
} from '../engine/index.ts';
import { EdgeList } from './edge-list.ts';
import { estimate } from './estimate.ts';
import { KeyFile } from './key-file.ts';
import type { Component, Edges, ExplainedPair, Scene, Segment, Task, Answers, TravellingRecords } from './messages.ts';
import { makeProfiles, makeSegment, profileText, type Profiles } from './profiles.ts';
import { useIn } from './use-table.ts';

interface Stage {
  readonly scene: Scene;
  readonly profiles: Profiles;
  readonly context: MatchContext;
  /** By place: the last record whose candidates it was counted among, so that no pair is scored twice. */
  readonly seenBy: Uint32Array;
}

export function makeTasks(): (task: Task) => Answers[Task['do']] {
  let keyFile: KeyFile | undefined;
  let stage: Stage | undefined;
  const onStage = (): Stage => {
    if (!stage) throw new Error('Nothing can be scored before the scene is set');
    return stage;
  };
  return (task) => {
    switch (task.do) {
      case 'begin':
        keyFile = new KeyFile(task.keyFile, task.model);
        return undefined;
      case 'normalise':
        if (!keyFile) throw new Error('The key file is not open');
        return normalise(task.first, task.records, keyFile);
      case 'closeKeys':
        keyFile?.close();
        return undefined;
      case 'estimate':
        return estimate(task.from);
      case 'setScene':
        stage = stageOf(task.scene);
        return undefined;
      case 'score':
        return score(task.from, task.to, onStage());
      case 'cluster':
        return task.components.map((component) => cluster(component, task.decisions, onStage()));
      case 'explain':
        return task.pairs.map((pair) => explain(pair, onStage()));
    }
  };
}

function stageOf(scene: Scene): Stage {
  const { model, segments, segmentSize, uses, order } = scene;
  return {
    scene,
    profiles: makeProfiles(segments, segmentSize, model),
    context: { model, useOf: (key) => useIn(uses, key) },
    seenBy: new Uint32Array(order.length).fill(order.length),
  };
}

function normalise(first: number, text: string, keyFile: KeyFile): Segment {
  // Stringified by the road, a moment ago.
  const records = JSON.parse(text) as TravellingRecords;
  const profiles = records.map((record, index) => {
    const profile = profileOf(record);
    keyFile.add(first + index, profile);
    return profileText(profile);
  });
  return makeSegment(profiles);
}

/** Scores each pair of candidates once: at the place of the one that comes first. */
function score(from: number, to: number, { scene, profiles, context, seenBy }: Stage): Edges {
  const { order, keysOfRecord, placesOfKey, model } = scene;
  const edges = new EdgeList();
  let candidates = 0;
  for (let place = from; place < to; place += 1) {
    const one = order[place] ?? 0;
    let ready: Prepared | undefined;
    const lastKey = keysOfRecord.starts[one + 1] ?? 0;
    for (let at = keysOfRecord.starts[one] ?? 0; at < lastKey; at += 1) {
      const key = keysOfRecord.items[at] ?? 0;
      const first = placesOfKey.starts[key] ?? 0;
      for (let member = (placesOfKey.starts[key + 1] ?? 0) - 1; member >= first; member -= 1) {
        const otherPlace = placesOfKey.items[member] ?? 0;
        if (otherPlace <= place) break;
        if (seenBy[otherPlace] === place) continue;
        seenBy[otherPlace] = place;
        candidates += 1;
        const other = order[otherPlace] ?? 0;
        ready ??= profiles.prepared(one, place);
        const found = scoreOf(ready, profiles.prepared(other, otherPlace), context);
        if (found >= model.thresholds.review) edges.add(one, other, found);
      }
    }
  }
  return { ...edges.taken(), candidates };
}

function cluster({ records, ids }: Component, decisions: Decisions, { scene, profiles, context }: Stage): number[][] {
  const recordOf = new Map<string, number>();
  const nodes = records.map((record, index) => {
    const id = ids[index] ?? '';
    recordOf.set(id, record);
    return { id, profile: profiles.prepared(record, scene.placeOf[record] ?? 0) };
  });
  return clusterComponent(nodes, context, decisions).map((customer) =>
    customer.map((id) => {
      const record = recordOf.get(id);
      if (record === undefined) throw new Error(`The engine made up a record: ${id}`);
      return record;
    }),
  );
}

function explain([one, other]: readonly [number, number], { profiles, context }: Stage): ExplainedPair {
  return scorePair(profiles.profile(one), profiles.profile(other), context);
}
