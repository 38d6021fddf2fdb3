import type { Transaction } from '@tributary/platform';
import { sql } from 'drizzle-orm';

export interface LatestModel {
  readonly version: number;
  readonly hash: string;
  readonly records: number;
}

export async function latestModel(
  tx: Pick<Transaction, 'execute'>,
  { from, below }: { from: number; below: number },
): Promise<LatestModel | undefined> {
  const { rows } = await tx.execute<{ [column in keyof LatestModel]: LatestModel[column] }>(sql`
    select version, hash, records::float8 as records from contact.match_models
    where version >= ${from} and version < ${below} order by version desc limit 1`);
  return rows[0];
}

export async function modelText(tx: Pick<Transaction, 'execute'>, version: number): Promise<string> {
  const { rows } = await tx.execute<{ text: string }>(sql`
    select model::text as text from contact.match_models where version = ${version}`);
  const [row] = rows;
  if (row === undefined) throw new Error(`There is no model ${String(version)}.`);
  return row.text;
}

export async function insertModel(
  tx: Transaction,
  { version, hash, text, records, now }: { version: number; hash: string; text: string; records: number; now: Date },
): Promise<void> {
  await tx.execute(sql`
    insert into contact.match_models (version, hash, model, records, made_at)
    values (${version}, ${hash}, ${text}::jsonb, ${records}, ${now.toISOString()}::timestamptz)`);
}
