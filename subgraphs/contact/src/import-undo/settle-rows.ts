/**
 * The end of a revert. Rows that say again what they said before the import get back the version and times that they
 * had; what only the import had a use for goes. Rows that say something else by now are somebody else's and stay.
 */
import type { NewEvent, Transaction } from '@tributary/platform';
import { giveIdsBack } from './give-ids-back.ts';
import { forget } from './queries/records.ts';
import { idsToSettle, removeUnusedTags, rewind } from './queries/rows.ts';
import type { Reverting } from './revert-records.ts';

/** In this order: what is new is asked for until the customers have their ids back. */
const TABLES = ['contacts', 'companies', 'affiliations', 'notes', 'tags', 'new contacts', 'new companies'] as const;
type Table = (typeof TABLES)[number];

export interface SettledRows {
  /** None means that all are settled. */
  readonly count: number;
  readonly events: readonly NewEvent[];
}

export async function settleRows(tx: Transaction, reverting: Reverting): Promise<SettledRows> {
  const { undoId, limit } = reverting;
  for (const kind of TABLES) {
    const ids = await idsToSettle(tx, { undoId, kind, limit });
    if (ids.length === 0) continue;
    const events = await settle(tx, { ...reverting, kind, ids });
    await forget(tx, { undoId, kind, ids });
    return { count: ids.length, events };
  }
  return { count: 0, events: [] };
}

type Rows = Reverting & { readonly kind: Table; readonly ids: readonly string[] };

async function settle(tx: Transaction, rows: Rows): Promise<readonly NewEvent[]> {
  const { undoId, kind, ids } = rows;
  switch (kind) {
    case 'contacts':
    case 'companies': {
      const events = await giveIdsBack(tx, { ...rows, kind: kind === 'contacts' ? 'person' : 'company' });
      await rewind(tx, { undoId, kind, ids });
      return events;
    }
    case 'affiliations':
    case 'notes':
      await rewind(tx, { undoId, kind, ids });
      return [];
    case 'tags':
      await removeUnusedTags(tx, ids);
      return [];
    default:
      // They served to tell which ids were nobody's.
      return [];
  }
}
