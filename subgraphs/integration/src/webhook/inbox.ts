/**
 * Where verified requests wait to be durable. Whatever came while the last transaction ran goes into the next one
 * together: under a flood a transaction holds hundreds, alone it holds one, and nobody is answered before it committed.
 */
import { accept, newId } from '@tributary/platform';
import type { HostDeps } from '../deps.ts';
import { addDeliveries, addHints, noteReceived, type NewHint } from './queries.ts';
import type { DeliveryOutcome } from './table.ts';

export interface Delivery {
  readonly connectionId: string;
  readonly fingerprint: Buffer | null;
  readonly outcome: DeliveryOutcome;
  readonly hints: readonly NewHint[];
  readonly reason?: string;
  readonly body?: Buffer;
}

export interface Inbox {
  /** Resolves when the delivery is durable; false when it was taken before. Rejects when the database did not take it. */
  put(delivery: Delivery): Promise<boolean>;
  /** Deliveries that wait now. */
  readonly waiting: number;
}

/** Rows of a transaction at most. */
const BATCH = 500;

interface Waiting {
  readonly id: string;
  readonly delivery: Delivery;
  readonly resolve: (isNew: boolean) => void;
  readonly reject: (error: unknown) => void;
}

export function makeInbox(
  { database, clock }: Pick<HostDeps, 'database' | 'clock'>,
  /** Hears of the streams that have news, once these are durable. */
  onHinted: (streamIds: readonly string[]) => void,
): Inbox {
  const queue: Waiting[] = [];
  let isWorking = false;

  async function work(): Promise<void> {
    isWorking = true;
    while (queue.length > 0) {
      const batch = queue.splice(0, BATCH);
      try {
        const { fresh, streamIds } = await store(batch);
        for (const { id, resolve } of batch) resolve(fresh.has(id));
        if (streamIds.length > 0) onHinted(streamIds);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    isWorking = false;
  }

  async function store(batch: readonly Waiting[]): Promise<{ fresh: ReadonlySet<string>; streamIds: string[] }> {
    const now = clock.now();
    const outcome = await database.transaction(async (tx) => {
      const rows = batch.map(({ id, delivery: { hints, ...facts } }) => ({
        ...facts,
        id,
        hints: hints.length,
        receivedAt: now,
      }));
      const fresh = await addDeliveries(tx, rows);
      const hints = distinct(batch.filter(({ id }) => fresh.has(id)).flatMap(({ delivery }) => delivery.hints));
      await addHints(tx, hints, now);
      await noteReceived(tx, [...new Set(batch.map(({ delivery }) => delivery.connectionId))], now);
      return accept({ fresh, streamIds: [...new Set(hints.map(({ streamId }) => streamId))] });
    });
    return outcome.value;
  }

  return {
    get waiting() {
      return queue.length;
    },
    async put(delivery) {
      const stored = new Promise<boolean>((resolve, reject) => {
        queue.push({ id: newId(), delivery, resolve, reject });
      });
      if (!isWorking) void work();
      return await stored;
    },
  };
}

function distinct(hints: readonly NewHint[]): NewHint[] {
  return [...new Map(hints.map((hint) => [JSON.stringify([hint.streamId, hint.kind, hint.key]), hint])).values()];
}
