import { beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@tributary/platform';
import { codeOf, valueOf } from '../../test/outcomes.ts';
import { ADA, STAGES } from '../../test/sales-database.ts';
import { salesOfFile } from '../../test/sales-of-file.ts';
import { createDeal } from './create-deal.ts';
import { moveDealOnBoard } from './move-deal-on-board.ts';
import { isCrowded } from './rank.ts';

const sales = salesOfFile();
beforeEach(async () => {
  await sales.rows('truncate sales.deals cascade');
});

async function fill(stageId: string, titles: readonly string[]): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const title of titles) ids[title] = valueOf(await createDeal(sales.deps, ADA, { title, stageId })).id;
  await sales.newEvents();
  return ids;
}

async function column(stageId: string): Promise<string[]> {
  const rows = await sales.rows<{ title: string }>('select title from sales.deals where stage_id = $1 order by rank', [
    stageId,
  ]);
  return rows.map(({ title }) => title);
}

async function ranks(stageId: string): Promise<string[]> {
  const rows = await sales.rows<{ rank: string }>('select rank from sales.deals where stage_id = $1 order by rank', [
    stageId,
  ]);
  return rows.map(({ rank }) => rank);
}

const drop = async (dealId = '', place: { stageId: string; afterDealId?: string; beforeDealId?: string }) =>
  await moveDealOnBoard(sales.deps, ADA, { dealId, ...place });

describe('moveDealOnBoard', () => {
  it('drops a deal behind, before, and at the end, within a stage and across', async () => {
    const { a, b, c, d } = await fill(STAGES.new, ['a', 'b', 'c', 'd']);
    const { x } = await fill(STAGES.proposal, ['x']);
    if (!a || !b || !c || !x) throw new Error('not filled');

    valueOf(await drop(d, { stageId: STAGES.new, afterDealId: a }));
    expect(await column(STAGES.new)).toEqual(['a', 'd', 'b', 'c']);
    valueOf(await drop(c, { stageId: STAGES.new, beforeDealId: a }));
    expect(await column(STAGES.new)).toEqual(['c', 'a', 'd', 'b']);
    valueOf(await drop(c, { stageId: STAGES.new }));
    expect(await column(STAGES.new)).toEqual(['a', 'd', 'b', 'c']);
    valueOf(await drop(b, { stageId: STAGES.proposal, beforeDealId: x }));
    expect(await column(STAGES.proposal)).toEqual(['b', 'x']);

    expect((await sales.newEvents()).map(({ type }) => type)).toEqual([
      'deal.reordered',
      'deal.reordered',
      'deal.reordered',
      'deal.stageChanged',
    ]);
  });

  it('does not raise the version of a deal that is only sorted', async () => {
    const { a, b } = await fill(STAGES.new, ['a', 'b']);
    if (!a) throw new Error('not filled');

    valueOf(await drop(b, { stageId: STAGES.new, beforeDealId: a }));

    expect(await sales.rows('select version from sales.deals where id = $1', [b])).toEqual([{ version: 1 }]);
  });

  it('refuses a neighbour that is elsewhere, is the deal itself, or is two', async () => {
    const { a, b } = await fill(STAGES.new, ['a', 'b']);
    const { x } = await fill(STAGES.proposal, ['x']);
    if (!a || !b || !x) throw new Error('not filled');

    expect(codeOf(await drop(a, { stageId: STAGES.new, afterDealId: x }))).toBe('NEIGHBOUR_NOT_IN_STAGE');
    expect(codeOf(await drop(a, { stageId: STAGES.new, afterDealId: newId() }))).toBe('NEIGHBOUR_NOT_IN_STAGE');
    expect(codeOf(await drop(a, { stageId: STAGES.new, afterDealId: a }))).toBe('NEIGHBOUR_NOT_CLEAR');
    expect(codeOf(await drop(a, { stageId: STAGES.new, afterDealId: b, beforeDealId: b }))).toBe('NEIGHBOUR_NOT_CLEAR');
  });

  it('loses no deal and no place under a hundred drags at once', async () => {
    const titles = Array.from({ length: 12 }, (_, index) => `deal ${String(index)}`);
    const ids = Object.values(await fill(STAGES.new, titles));
    const stages = [STAGES.new, STAGES.proposal];
    const pick = <Item>(items: readonly Item[], seed: number): Item => {
      const item = items[seed % items.length];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    };

    const drags = Array.from({ length: 100 }, async (_, index) => {
      const dealId = pick(ids, index * 7);
      const neighbour = pick(ids, index * 5 + 1);
      const place = index % 3 === 0 ? {} : index % 3 === 1 ? { afterDealId: neighbour } : { beforeDealId: neighbour };
      return await drop(dealId, { stageId: pick(stages, index), ...place });
    });
    const outcomes = await Promise.all(drags);

    const codes = new Set(outcomes.filter(({ ok }) => !ok).map((outcome) => codeOf(outcome)));
    expect([...codes].every((code) => ['NEIGHBOUR_NOT_IN_STAGE', 'NEIGHBOUR_NOT_CLEAR'].includes(code))).toBe(true);
    expect(outcomes.filter(({ ok }) => ok).length).toBeGreaterThan(30);
    const onBoard = [...(await column(STAGES.new)), ...(await column(STAGES.proposal))];
    expect(onBoard.sort()).toEqual([...titles].sort());
    for (const stageId of stages) {
      const places = await ranks(stageId);
      expect(new Set(places).size).toBe(places.length);
    }
  });

  it('gives every one of twenty deals its own place when all are dropped behind the same one', async () => {
    const { first, ...rest } = await fill(STAGES.new, ['first', ...Array.from({ length: 20 }, (_, i) => String(i))]);
    if (first === undefined) throw new Error('not filled');

    const drops = Object.values(rest).map(async (id) => await drop(id, { stageId: STAGES.new, afterDealId: first }));
    for (const dropped of await Promise.all(drops)) valueOf(dropped);

    const order = await column(STAGES.new);
    expect(order[0]).toBe('first');
    expect(new Set(order).size).toBe(21);
  });

  it('writes short ranks again before a gap gets crowded, and keeps the order while doing so', async () => {
    const { a, b, c } = await fill(STAGES.new, ['a', 'b', 'c']);
    if (!a || !b || !c) throw new Error('not filled');
    let longest = 0;

    for (let turn = 0; turn < 400; turn += 1) {
      valueOf(await drop(turn % 2 === 0 ? c : b, { stageId: STAGES.new, afterDealId: a }));
      if (turn % 20 === 0) longest = Math.max(longest, ...(await ranks(STAGES.new)).map(({ length }) => length));
    }

    expect(await column(STAGES.new)).toEqual(['a', 'b', 'c']);
    expect(longest).toBeGreaterThan(6);
    expect((await ranks(STAGES.new)).some(isCrowded)).toBe(false);
  });
});
