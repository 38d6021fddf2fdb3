import { EventTooLarge, type InboundBatch, type InboundResult } from '@tributary/platform';

type Accept = (batch: InboundBatch) => Promise<InboundResult[]>;

const REASON_LENGTH = 500;

/**
 * Accepts a batch as a whole. When the database refuses it because of what one record holds, its halves are tried, and
 * theirs, until the bad ones stand alone and are rejected: no good record is lost to them. Other faults are thrown.
 */
export async function acceptWhatCanBe(batch: InboundBatch, accept: Accept): Promise<InboundResult[]> {
  try {
    return await accept(batch);
  } catch (error) {
    if (!isAboutData(error)) throw error;
    const [first, ...rest] = batch.items;
    if (first === undefined) return [];
    if (rest.length === 0) {
      return [
        {
          key: first.key,
          status: 'rejected',
          reason: `cannot be stored: ${rootMessage(error)}`.slice(0, REASON_LENGTH),
        },
      ];
    }
    const middle = Math.ceil(batch.items.length / 2);
    const results = await acceptWhatCanBe({ ...batch, items: batch.items.slice(0, middle) }, accept);
    return [...results, ...(await acceptWhatCanBe({ ...batch, items: batch.items.slice(middle) }, accept))];
  }
}

/** SQLSTATE classes: 22 a value that does not fit its type, 23 a constraint, 54 a limit of PostgreSQL. */
function isAboutData(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof EventTooLarge) return true;
    if ('code' in at && typeof at.code === 'string' && /^(?:22|23|54)/u.test(at.code)) return true;
  }
  return false;
}

function rootMessage(error: unknown): string {
  let at = error;
  while (at instanceof Error && at.cause instanceof Error) at = at.cause;
  return at instanceof Error ? at.message : 'unknown reason';
}
