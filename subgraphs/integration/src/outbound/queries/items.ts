import type { Database, Transaction } from '@tributary/platform';
import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { ItemRef } from '../../raw-record/queries.ts';
import { jsonText } from '../../raw-record/json-text.ts';
import { writeBackItems, writeLedger, type ItemRow, type LedgerRow } from '../table.ts';

type Reader = Pick<Database['db'], 'select'>;

/** The rule's items of these records, and of these customers. */
export async function itemsOf(
  db: Reader,
  ruleId: string,
  { keys, customerIds }: { keys: readonly string[]; customerIds: readonly string[] },
): Promise<ItemRow[]> {
  if (keys.length + customerIds.length === 0) return [];
  return await db
    .select()
    .from(writeBackItems)
    .where(
      and(
        eq(writeBackItems.ruleId, ruleId),
        or(
          keys.length === 0 ? undefined : inArray(writeBackItems.key, [...keys]),
          customerIds.length === 0 ? undefined : inArray(writeBackItems.customerId, [...customerIds]),
        ),
      ),
    )
    .orderBy(asc(writeBackItems.key));
}

/** Writes items as they are now. Thousands are one statement. */
export async function saveItems(tx: Transaction, items: readonly ItemRow[], now: Date): Promise<void> {
  if (items.length === 0) return;
  await tx.execute(sql`
    insert into integration.write_back_items (${sql.raw(COLUMNS.join(', '))}, updated_at)
    select ${sql.raw(COLUMNS.join(', '))}, ${now.toISOString()}::timestamptz
    from jsonb_to_recordset(${jsonText(items.map(columnsOf))}::jsonb) as given (
      id uuid, rule_id uuid, customer_id uuid, key text, status text, reason text, seen_version text, version text,
      theirs jsonb, base jsonb, tries jsonb, changed jsonb, theirs_changed jsonb, stamped_at timestamptz,
      awaits_record boolean, attempt uuid, attempted jsonb, attempts integer, not_before timestamptz)
    on conflict (id) do update set
      ${sql.raw(CHANGING.map((name) => `${name} = excluded.${name}`).join(', '))}, updated_at = excluded.updated_at`);
}

const CHANGING = [
  'customer_id',
  'key',
  'status',
  'reason',
  'seen_version',
  'version',
  'theirs',
  'base',
  'tries',
  'changed',
  'theirs_changed',
  'stamped_at',
  'awaits_record',
  'attempt',
  'attempted',
  'attempts',
  'not_before',
] as const;
const COLUMNS = ['id', 'rule_id', ...CHANGING];

function columnsOf(item: ItemRow): Record<string, unknown> {
  const { ruleId, customerId, seenVersion, theirsChanged, stampedAt, awaitsRecord, notBefore, ...same } = item;
  return {
    ...same,
    rule_id: ruleId,
    customer_id: customerId,
    seen_version: seenVersion,
    theirs_changed: theirsChanged,
    stamped_at: stampedAt?.toISOString() ?? null,
    awaits_record: awaitsRecord,
    not_before: notBefore?.toISOString() ?? null,
  };
}

export async function removeItem(tx: Transaction, id: string): Promise<void> {
  await tx.delete(writeBackItems).where(eq(writeBackItems.id, id));
}

export interface RecordOfConnection {
  readonly connectionId: string;
  readonly key: string;
}

/** Which of these records the hub made itself and has not read yet: whose they are is known to their item alone. */
export async function awaitedAmong(
  db: Pick<Database['db'], 'execute'>,
  records: readonly RecordOfConnection[],
): Promise<boolean> {
  if (records.length === 0) return false;
  const given = records.map(({ connectionId, key }) => ({ connection_id: connectionId, key }));
  const { rows } = await db.execute(sql`
    select 1 from jsonb_to_recordset(${jsonText(given)}::jsonb) as given (connection_id uuid, key text)
    join integration.write_back_items item on item.key = given.key and item.awaits_record
    join integration.write_back_rules rule on rule.id = item.rule_id and rule.connection_id = given.connection_id limit 1`);
  return rows.length > 0;
}

/** The records say something else though nobody has changed them there: they are heard once more at the same version. */
export async function hearAnew(
  tx: Transaction,
  { connectionId, stream, records }: { connectionId: string; stream: string; records: readonly ItemRef[] },
): Promise<void> {
  if (records.length === 0) return;
  const given = records.map(({ kind, key }) => ({ kind, key }));
  await tx.execute(sql`
    update integration.write_back_items item set seen_version = null
    from integration.write_back_rules rule, jsonb_to_recordset(${jsonText(given)}::jsonb) as given (kind text, key text)
    where rule.connection_id = ${connectionId} and rule.stream = ${stream} and rule.kind = given.kind
      and item.rule_id = rule.id and item.key = given.key`);
}

/** Writes that have not been reported yet, by item, oldest first. */
export async function ledgerOf(
  db: Reader,
  itemIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, readonly LedgerRow[]>> {
  if (itemIds.length === 0) return new Map();
  const rows = await db
    .select()
    .from(writeLedger)
    .where(and(inArray(writeLedger.itemId, [...itemIds]), sql`${writeLedger.expiresAt} > ${now.toISOString()}`))
    .orderBy(asc(writeLedger.writtenAt), asc(writeLedger.writeBackId));
  const byItem = new Map<string, LedgerRow[]>();
  for (const row of rows) byItem.set(row.itemId, [...(byItem.get(row.itemId) ?? []), row]);
  return byItem;
}

export async function addToLedger(tx: Transaction, entry: LedgerRow): Promise<void> {
  await tx.insert(writeLedger).values(entry).onConflictDoNothing();
}

export async function removeFromLedger(tx: Transaction, entries: readonly LedgerRow[]): Promise<void> {
  if (entries.length === 0) return;
  await tx.delete(writeLedger).where(
    inArray(
      writeLedger.writeBackId,
      entries.map(({ writeBackId }) => writeBackId),
    ),
  );
}

/** Forgets writes that nobody has reported in time. Returns how many. */
export async function pruneLedger(db: Pick<Database['db'], 'execute'>, now: Date, limit: number): Promise<number> {
  const { rowCount } = await db.execute(sql`
    delete from integration.write_ledger where (item_id, write_back_id) in (
      select item_id, write_back_id from integration.write_ledger where expires_at < ${now.toISOString()} limit ${limit})`);
  return rowCount ?? 0;
}

/** An item that is to be made there, of this customer. */
export async function itemToMake(db: Reader, ruleId: string, customerId: string): Promise<ItemRow | undefined> {
  const [item] = await db
    .select()
    .from(writeBackItems)
    .where(
      and(eq(writeBackItems.ruleId, ruleId), eq(writeBackItems.customerId, customerId), isNull(writeBackItems.key)),
    );
  return item;
}
