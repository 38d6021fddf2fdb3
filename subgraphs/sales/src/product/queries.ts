import type { Transaction } from '@tributary/platform';
import { asc, eq, inArray, sql } from 'drizzle-orm';
import { products, type ProductRow } from './table.ts';

export type NewProduct = typeof products.$inferInsert;
export type ProductFields = Partial<
  Pick<ProductRow, 'sku' | 'name' | 'description' | 'priceMinor' | 'currency' | 'isActive'>
>;

export async function findProduct(tx: Transaction, id: string): Promise<ProductRow | undefined> {
  const [row] = await tx.select().from(products).where(eq(products.id, id));
  return row;
}

export async function lockProduct(tx: Transaction, id: string): Promise<ProductRow | undefined> {
  const [row] = await tx.select().from(products).where(eq(products.id, id)).for('update');
  return row;
}

export async function insertProduct(tx: Transaction, row: NewProduct): Promise<ProductRow> {
  const [inserted] = await tx.insert(products).values(row).returning();
  if (!inserted) throw new Error(`Product ${row.id} was not inserted.`);
  return inserted;
}

export async function updateProductRow(tx: Transaction, id: string, fields: ProductFields): Promise<ProductRow> {
  const [row] = await tx
    .update(products)
    .set({ ...fields, version: sql`${products.version} + 1`, updatedAt: sql`now()` })
    .where(eq(products.id, id))
    .returning();
  if (!row) throw new Error(`Product ${id} vanished while it was locked.`);
  return row;
}

/** For update, in the order of their ids, so that two batches cannot wait for each other. */
export async function lockProducts(tx: Transaction, ids: readonly string[]): Promise<Map<string, ProductRow>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(products)
    .where(inArray(products.id, [...ids]))
    .orderBy(asc(products.id))
    .for('update');
  return new Map(rows.map((row) => [row.id, row]));
}
