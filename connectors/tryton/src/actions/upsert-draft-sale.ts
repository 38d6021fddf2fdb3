import { action, type Action, type ActionItem, type ActionResult } from '@tributary/connector-kit';
import { z } from 'zod';
import { query, type TrytonContext } from '../client.ts';
import type { TrytonConfig } from '../config.ts';
import { Row, search, type Session } from '../records.ts';
import { SALES } from '../sales.ts';
import { decimalOf } from '../values.ts';
import { amount, conflictOf, create, find, idOf, inSession, line, update, type Found, type Values } from './write.ts';

const SaleLineInput = z.strictObject({
  /** The product's id in Tryton. */
  product: line,
  quantity: z.number().positive(),
  /** Without tax; Tryton's own price when it is left out. */
  unitPrice: amount.optional(),
  description: line.optional(),
});
type SaleLineInput = z.infer<typeof SaleLineInput>;

export const UpsertDraftSaleInput = z
  .strictObject({
    /** The sale's id in Tryton. */
    key: line.optional(),
    /** The order's number on our side: what a repeated call finds its own work by. */
    reference: line.optional(),
    /** The party's id in Tryton. */
    party: line,
    description: line.optional(),
    lines: z.array(SaleLineInput).min(1).max(500),
  })
  .refine(({ key, reference }) => key !== undefined || reference !== undefined, {
    message: 'key or reference must say which sale is meant',
    path: ['key'],
  });
export type UpsertDraftSaleInput = z.infer<typeof UpsertDraftSaleInput>;

/** Writes an order as a draft. Quoting and confirming it is for people; what they have taken on is not changed any more. */
export const upsertDraftSale: Action<TrytonConfig> = action({
  name: 'upsertDraftSale',
  title: 'Create or update a draft sale',
  stream: 'sales',
  input: UpsertDraftSaleInput,
  match: [['key'], ['reference']],
  write: inSession(upsert),
});

async function upsert(
  ctx: TrytonContext,
  session: Session,
  { input, expectedVersion }: ActionItem<UpsertDraftSaleInput>,
): Promise<ActionResult> {
  const { key, reference } = input;
  const domain = key === undefined ? [['reference', '=', reference]] : [['id', '=', idOf(key)]];
  const found = await find(ctx, session, { listing: SALES, domain });
  if (found === undefined && key !== undefined) return { status: 'gone' };
  const conflict = found && conflictOf(found, expectedVersion);
  if (conflict) return conflict;
  if (found && isSame(found, input)) return { status: 'ok', key: String(found.id), version: found.version };
  if (found && found.row['state'] !== 'draft') {
    return {
      status: 'invalid',
      reason: `The sale is no draft any more, it is in state ${String(found.row['state'])}.`,
    };
  }
  return await write(ctx, session, { found, input });
}

async function write(
  ctx: TrytonContext,
  session: Session,
  { found, input }: { found: Found | undefined; input: UpsertDraftSaleInput },
): Promise<ActionResult> {
  const head = { party: idOf(input.party), company: session.company ?? null, currency: await currencyOf(ctx, session) };
  const lines: Values[] = [];
  for (const one of input.lines) lines.push(await lineValues(ctx, session, { line: one, head }));
  const { reference, description } = input;
  const words = { ...(reference !== undefined && { reference }), ...(description !== undefined && { description }) };
  if (found === undefined) {
    const addresses = await onChange(ctx, session, { model: 'sale.sale', values: head, changed: 'party' });
    const values = { ...head, ...words, ...plainValues(addresses), lines: [['create', lines]] };
    return await create(ctx, session, { listing: SALES, values });
  }
  const before = linesOf(found).map(({ id }) => id);
  const values = {
    party: head.party,
    ...words,
    lines: [...(before.length > 0 ? [['delete', before]] : []), ['create', lines]],
  };
  return await update(ctx, session, { listing: SALES, found, values });
}

/** Unit, taxes and price as Tryton's own form would set them for this customer. */
async function lineValues(
  ctx: TrytonContext,
  session: Session,
  { line: { product, quantity, unitPrice, description }, head }: { line: SaleLineInput; head: Values },
): Promise<Values> {
  const parent = Object.fromEntries(Object.entries(head).map(([name, value]) => [`_parent_sale.${name}`, value]));
  const values = { type: 'line', product: idOf(product), quantity, ...parent };
  const set = await onChange(ctx, session, { model: 'sale.line', values, changed: 'product' });
  const { taxes } = Taxes.parse(set);
  const price = unitPrice ?? (typeof set['unit_price'] === 'string' ? set['unit_price'] : '0');
  return {
    ...{ type: 'line', product: values.product, quantity, unit: set['unit'] ?? null, unit_price: decimalOf(price) },
    ...(description !== undefined && { description }),
    taxes: [['add', taxes?.add.map(([, tax]) => tax.id) ?? []]],
  };
}

const Taxes = z.looseObject({ taxes: z.object({ add: z.array(z.tuple([z.int(), Row])) }).nullish() });

async function onChange(
  ctx: TrytonContext,
  { context }: Session,
  { model, values, changed }: { model: string; values: Values; changed: string },
): Promise<Values> {
  const [set] = await query(ctx, z.tuple([z.record(z.string(), z.unknown())]), {
    method: `model.${model}.on_change`,
    params: [values, [changed], context],
  });
  return set;
}

/** Without the names of what is referred to, which only a form shows. */
function plainValues(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !name.endsWith('.')));
}

async function currencyOf(ctx: TrytonContext, session: Session): Promise<unknown> {
  const domain = [['id', '=', session.company ?? -1]];
  const [company] = await search(ctx, session, { model: 'company.company', domain, fields: ['currency'] });
  return company?.['currency'] ?? null;
}

function linesOf({ row }: Found): readonly Row[] {
  return z.array(Row).parse(row['lines']);
}

/** A repeated call whose first answer was lost must not write the lines anew. */
function isSame(found: Found, { party, reference, description, lines }: UpsertDraftSaleInput): boolean {
  const there = linesOf(found);
  const words = [
    [found.row['party'], idOf(party)],
    [found.row['reference'], reference],
    [found.row['description'], description],
  ];
  if (there.length !== lines.length || words.some(([theirs, ours]) => ours !== undefined && ours !== theirs))
    return false;
  return lines.every(({ product, quantity, unitPrice, description: text }, index) => {
    const row = there[index];
    const isPrice = unitPrice === undefined || Number(row?.['unit_price']) === Number(unitPrice);
    const isText = text === undefined || row?.['description'] === text;
    return row?.['product'] === idOf(product) && row['quantity'] === quantity && isPrice && isText;
  });
}
