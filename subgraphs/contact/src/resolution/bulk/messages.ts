/** What the road and its workers say to each other. Everything large is shared or handed over, never copied. */
import type { Decisions, Evidence, Model } from '../engine/index.ts';
import type { StoredRecord } from '../../source-record/stored-record.ts';

/** Profiles of consecutive records as JSON, one after the other. */
export interface Segment {
  readonly bytes: SharedArrayBuffer;
  /** Uint32: where each profile ends. */
  readonly ends: SharedArrayBuffer;
}

/** Lists of integers by integer: `items` from `starts[n]` up to `starts[n + 1]`. */
export interface ListsOf {
  readonly starts: Uint32Array;
  readonly items: Uint32Array;
}

/** Everything that scoring reads, in shared memory. */
export interface Scene {
  readonly model: Model;
  /** Records of a full segment. */
  readonly segmentSize: number;
  readonly segments: readonly Segment[];
  readonly uses: UseSlots;
  /** Records in the order in which they are worked on: those that may meet lie close together. */
  readonly order: Uint32Array;
  /** Its inverse. */
  readonly placeOf: Uint32Array;
  /** Active keys of a record, and places of an active key in ascending order. */
  readonly keysOfRecord: ListsOf;
  readonly placesOfKey: ListsOf;
}

/** Open addressing over 64 bits of a key's hash: four words a slot (low, high, records, people); records 0 is free. */
export interface UseSlots {
  readonly slots: Uint32Array;
  readonly mask: number;
}

/** What the model is estimated from. */
export interface Estimating extends Pick<Scene, 'segmentSize' | 'segments' | 'uses'> {
  readonly base: Model;
  /** Records in all. */
  readonly records: number;
  readonly sample: Uint32Array;
}

export interface Edges {
  readonly ones: Uint32Array;
  readonly others: Uint32Array;
  readonly scores: Float64Array;
  readonly candidates: number;
}

export interface Component {
  readonly records: readonly number[];
  readonly ids: readonly string[];
}

export interface ExplainedPair {
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

export type Task =
  | { readonly do: 'begin'; readonly keyFile: string; readonly model: Model }
  | { readonly do: 'normalise'; readonly first: number; readonly records: string }
  | { readonly do: 'closeKeys' }
  | { readonly do: 'estimate'; readonly from: Estimating }
  | { readonly do: 'setScene'; readonly scene: Scene }
  | { readonly do: 'score'; readonly from: number; readonly to: number }
  | { readonly do: 'cluster'; readonly components: readonly Component[]; readonly decisions: Decisions }
  | { readonly do: 'explain'; readonly pairs: readonly (readonly [number, number])[] };

export interface Answers {
  readonly begin: undefined;
  readonly normalise: Segment;
  readonly closeKeys: undefined;
  readonly estimate: Model;
  readonly setScene: undefined;
  readonly score: Edges;
  /** Per component its customers, as lists of record numbers. */
  readonly cluster: readonly (readonly (readonly number[])[])[];
  readonly explain: readonly ExplainedPair[];
}

export type AnswerTo<Asked extends Task> = Answers[Asked['do']];
/** Canonical records as they travel: JSON, which is cheaper to clone than objects. */
export type TravellingRecords = readonly StoredRecord[];
