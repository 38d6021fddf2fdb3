import { describe, expect, it } from '@jest/globals';
import { derivedId } from '@tributary/platform';
import { aDelete, anUpsert, DAY_2, DAY_3, SHOP } from '../../test/batches.ts';
import { valueOf } from '../../test/outcomes.ts';
import { ADA, STAGES } from '../../test/sales-database.ts';
import { intakeOfFile } from '../../test/sales-of-file.ts';
import { moveDealOnBoard } from '../deal/move-deal-on-board.ts';
import { moveDeal } from '../deal/move-deal.ts';
import { updateDeal } from '../deal/update-deal.ts';

const { sales, accept, types } = intakeOfFile('deal');

describe('deals of a connected system', () => {
  const deal = {
    kind: 'deal',
    title: 'Ten engines',
    customer: { kind: 'person', key: 'ALFKI' },
    pipeline: 'sales',
    stage: 'PROPOSAL',
    amount: { minor: '1000', currency: 'EUR' },
    owner: 'Bob',
  } as const;
  const dealId = derivedId(SHOP, 'deal', '1');
  const present = async () => (await sales.rows('select * from sales.deals where id = $1', [dealId]))[0];

  it('stand where the source’s words mean, and go where it moves them', async () => {
    await accept(anUpsert('1', deal));
    expect(await present()).toMatchObject({ stage_id: STAGES.proposal, status: 'OPEN', source_owner: 'Bob' });

    await accept(anUpsert('1', { ...deal, outcome: 'WON', closedAt: '2024-05-02T08:00:00.000Z' }, DAY_2));

    expect(await present()).toMatchObject({
      stage_id: STAGES.won,
      status: 'WON',
      closed_at: new Date('2024-05-02T08:00:00.000Z'),
    });
    expect(await types()).toEqual(['deal.created', 'deal.won']);
    expect(
      await sales.rows('select stage_id, left_at is null as present from sales.deal_stage_changes order by entered_at'),
    ).toEqual([
      { stage_id: STAGES.proposal, present: false },
      { stage_id: STAGES.won, present: true },
    ]);
  });

  it('keep what people did here until the source speaks of that very thing', async () => {
    await accept(anUpsert('1', deal));
    valueOf(await moveDeal(sales.deps, ADA, { dealId, stageId: STAGES.negotiation }));
    valueOf(await updateDeal(sales.deps, ADA, { dealId, title: 'Eleven engines' }));

    await accept(anUpsert('1', { ...deal, amount: { minor: '2000', currency: 'EUR' } }, DAY_2));
    expect(await present()).toMatchObject({
      stage_id: STAGES.negotiation,
      title: 'Eleven engines',
      amount_minor: '2000',
    });

    await accept(anUpsert('1', { ...deal, amount: { minor: '2000', currency: 'EUR' }, stage: 'New' }, DAY_3));
    expect(await present()).toMatchObject({ stage_id: STAGES.new, title: 'Eleven engines' });
    expect(await types()).toEqual([
      'deal.created',
      'deal.stageChanged',
      'deal.updated',
      'deal.updated',
      'deal.stageChanged',
    ]);
  });

  it('get a place of their own at the end of their stage, in a batch of any size', async () => {
    const items = Array.from({ length: 300 }, (_, index) => anUpsert(String(index), { ...deal, title: String(index) }));

    await accept(...items);

    const order = await sales.rows<{ title: string }>('select title from sales.deals order by rank');
    expect(order.map(({ title }) => Number(title))).toEqual(items.map((_, index) => index));
  });

  it('and drags on the board get out of each other’s way', async () => {
    const ids = Array.from({ length: 20 }, (_, index) => derivedId(SHOP, 'deal', String(index)));
    const batch = (stage: string, day: { observedAt: string; version: string }) =>
      ids.map((_, index) => anUpsert(String(index), { ...deal, stage }, day));
    await accept(...batch('New', { observedAt: '2024-05-01T10:00:00.000Z', version: '1' }));

    const drags = ids.flatMap((dealId) =>
      [STAGES.negotiation, STAGES.proposal].map(
        async (stageId) => await moveDealOnBoard(sales.deps, ADA, { dealId, stageId }),
      ),
    );
    const batches = [accept(...batch('Proposal', DAY_2)), accept(...batch('Negotiation', DAY_3))];
    const [dragged, accepted] = await Promise.all([Promise.all(drags), Promise.all(batches)]);

    expect(dragged.every(({ ok }) => ok)).toBe(true);
    expect(accepted.flat().some(({ status }) => status === 'rejected')).toBe(false);
    expect(await sales.rows('select count(*)::int as deals from sales.deals')).toEqual([{ deals: 20 }]);
  });

  it('that are lost there need no reason, and are marked when they are deleted there', async () => {
    await accept(anUpsert('1', { ...deal, outcome: 'LOST' }));
    await accept(aDelete('1'));

    expect(await present()).toMatchObject({ status: 'LOST', lost_reason: null });
    expect(await types()).toEqual(['deal.created', 'deal.deleted']);
  });
});
