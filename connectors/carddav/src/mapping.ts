import { RowRejected, type MappedRecord } from '@tributary/connector-kit';
import { cardRecord, readCard } from '@tributary/connector-kit-vcard';
import type { CardWire } from './cards.ts';

/** A card as the record that it is; the groups it is in are tags like its own categories. */
export function contactFrom({ key, card, groups }: CardWire): MappedRecord {
  const facts = readCard(card);
  if (typeof facts === 'string') throw new RowRejected(`the card ${facts}`);
  const record = cardRecord(facts);
  return { key, record: { ...record, tags: [...new Set([...(record.tags ?? []), ...groups])] } };
}
