import type { EventData, ThingKind, Things, ThingTale, Transaction } from '@tributary/platform';
import { dealData, dealEvent, type DealStage } from '../deal/events.ts';
import { lockDeals } from '../deal/queries.ts';
import { leadData, leadEvent } from '../lead/events.ts';
import { lockLeads } from '../lead/queries.ts';
import { orderData, orderEvent } from '../order/events.ts';
import { linesByOrder, lockOrders } from '../order/queries.ts';
import { productData, productEvent } from '../product/events.ts';
import { lockProducts } from '../product/queries.ts';
import { listStages } from '../stage/queries.ts';

/** What a thing says, as its events keep it, beside how those events are made. */
type Said = ThingTale & { readonly data: EventData };

/** The thing as it was said to be until then: made by the same `read`, of the same kind. */
function dataOf(before: ThingTale | undefined): EventData | undefined {
  return before === undefined ? undefined : (before as Said).data;
}

const order: ThingKind = {
  kind: 'order',
  table: 'orders',
  parts: [
    { table: 'order_history', within: 'row.order_id = any(ids)' },
    { table: 'order_lines', within: 'row.order_id = any(ids)' },
  ],
  async read(tx, ids) {
    const rows = await lockOrders(tx, ids);
    const linesOf = await linesByOrder(tx, [...rows.keys()]);
    return mapped(rows, (row) => {
      const lines = linesOf.get(row.id) ?? [];
      return {
        isGone: row.deletedAt !== null,
        data: orderData(row, lines),
        deleted: (actor) => orderEvent('order.deleted', { order: row, lines, actor }),
        updated: (actor, before) => orderEvent('order.updated', { order: row, lines, actor, before: dataOf(before) }),
      };
    });
  },
};

const deal: ThingKind = {
  kind: 'deal',
  table: 'deals',
  parts: [{ table: 'deal_stage_changes', within: 'row.deal_id = any(ids)' }],
  async read(tx, ids) {
    const rows = await lockDeals(tx, ids);
    const stages = await stagesById(tx);
    return mapped(rows, (row) => {
      const stage = stages.get(row.stageId);
      if (!stage) throw new Error(`The stage of deal ${row.id} is not there.`);
      return {
        isGone: row.deletedAt !== null,
        data: dealData(row, stage),
        deleted: (actor) => dealEvent('deal.deleted', { deal: row, stage, actor }),
        updated: (actor, before) => dealEvent('deal.updated', { deal: row, stage, actor, ...changedFrom(before) }),
      };
    });
  },
};

const lead: ThingKind = {
  kind: 'lead',
  table: 'leads',
  parts: [],
  read: async (tx, ids) =>
    mapped(await lockLeads(tx, ids), (row) => ({
      isGone: row.deletedAt !== null,
      data: leadData(row),
      deleted: (actor) => leadEvent('lead.deleted', { lead: row, actor }),
      updated: (actor, before) => leadEvent('lead.updated', { lead: row, actor, before: dataOf(before) }),
    })),
};

const product: ThingKind = {
  kind: 'product',
  table: 'products',
  parts: [],
  read: async (tx, ids) =>
    mapped(await lockProducts(tx, ids), (row) => ({
      isGone: row.deletedAt !== null,
      data: productData(row),
      deleted: (actor) => productEvent('product.deleted', { product: row, actor }),
      updated: (actor, before) => productEvent('product.updated', { product: row, actor, before: dataOf(before) }),
    })),
};

/** Orders may be of deals, and deals of leads. */
export const salesThings: Things = { schema: 'sales', kinds: [order, deal, lead, product] };

function mapped<Row>(rows: ReadonlyMap<string, Row>, tell: (row: Row) => Said): ReadonlyMap<string, ThingTale> {
  return new Map([...rows].map(([id, row]) => [id, tell(row)]));
}

function changedFrom(before: ThingTale | undefined): { before?: EventData } {
  const data = dataOf(before);
  return data === undefined ? {} : { before: data };
}

async function stagesById(tx: Transaction): Promise<Map<string, DealStage>> {
  return new Map((await listStages(tx)).map((stage) => [stage.id, stage]));
}
