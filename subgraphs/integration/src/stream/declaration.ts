/** What a connector declares about a stream, as the hub keeps and shows it, and how often that is acted on. */
import type { Connector, Stream } from '@tributary/connector-kit';

export interface DeclaredBlindSpot {
  readonly kind: string;
  readonly remedy: 'SUBSTREAM' | 'SWEEP' | 'WEBHOOK';
  /** The sub-stream that sees it. */
  readonly stream?: string;
  readonly everySeconds: number;
}

export interface StreamDeclaration {
  readonly name: string;
  readonly title: string;
  readonly kinds: readonly string[];
  /** The stream whose records this one finds changes of. */
  readonly feeds: string | undefined;
  readonly covers: readonly string[];
  readonly blindSpots: readonly DeclaredBlindSpot[];
  readonly deletesBy: string;
}

export function declarationOf(stream: Stream): StreamDeclaration {
  const { name, title, kinds, feeds, covers, deletes } = stream;
  const blindSpots = stream.blindSpots.map((spot) => ({
    kind: spot.kind,
    remedy: spot.remedy.toUpperCase() as DeclaredBlindSpot['remedy'],
    everySeconds: Math.ceil(spot.everyMs / 1000),
    ...(spot.remedy === 'substream' ? { stream: spot.stream } : {}),
  }));
  return { name, title, kinds, feeds, covers, blindSpots, deletesBy: DELETES[deletes.by] };
}

const DELETES = {
  tombstone: 'TOMBSTONE',
  softFlag: 'SOFT_FLAG',
  webhook: 'WEBHOOK',
  sweep: 'SWEEP',
  none: 'NONE',
} as const satisfies Record<Stream['deletes']['by'], string>;

/** Declared intervals are for a connection that is polled this often. */
const USUAL_POLL_MS = 60_000;

/**
 * How often a stream is read, or undefined for one that is not polled. A sub-stream follows the blind spots it is
 * the remedy of; a connection that polls faster than usual has its remedies sped up in proportion.
 */
export function pollEvery(stream: Stream, siblings: readonly Stream[], pollEveryMs: number | null): number | undefined {
  if (pollEveryMs === null) return undefined;
  const asked = siblings.flatMap(({ blindSpots }) =>
    blindSpots.flatMap((spot) => (spot.remedy === 'substream' && spot.stream === stream.name ? [spot.everyMs] : [])),
  );
  return asked.length === 0 ? pollEveryMs : Math.max(pollEveryMs, hastened(Math.min(...asked), pollEveryMs));
}

/** How often a stream is swept, or undefined for one that never is. */
export function sweepEvery({ deletes, blindSpots }: Stream, pollEveryMs: number | null): number | undefined {
  if (pollEveryMs === null) return undefined;
  const asked = [
    ...(deletes.by === 'sweep' ? [deletes.everyMs] : []),
    ...blindSpots.flatMap((spot) => (spot.remedy === 'sweep' ? [spot.everyMs] : [])),
  ];
  return asked.length === 0 ? undefined : Math.max(pollEveryMs, hastened(Math.min(...asked), pollEveryMs));
}

function hastened(everyMs: number, pollEveryMs: number): number {
  return Math.round(everyMs * Math.min(1, pollEveryMs / USUAL_POLL_MS));
}

export function streamNamed(connector: Connector, config: unknown, name: string): Stream | undefined {
  return connector.streams(config).find((stream) => stream.name === name);
}
