import { describe, expect, it } from '@jest/globals';
import { newId } from '@tributary/platform';
import { codeOf, valueOf } from '../../test/outcomes.ts';
import { ADA, DEFAULT_PIPELINE_ID, STAGES } from '../../test/sales-database.ts';
import { salesOfFile } from '../../test/sales-of-file.ts';
import { createDeal, type CreateDeal } from './create-deal.ts';
import { deleteDeal } from './delete-deal.ts';
import { moveDeal } from './move-deal.ts';
import { reopenDeal } from './reopen-deal.ts';
import { updateDeal } from './update-deal.ts';

const sales = salesOfFile();

async function aDeal(about: Partial<CreateDeal> = {}): Promise<string> {
  const { id } = valueOf(await createDeal(sales.deps, ADA, { title: 'A deal', ...about }));
  await sales.newEvents();
  return id;
}

async function statusOf(dealId: string) {
  const [row] = await sales.rows<Record<string, unknown>>(
    'select status, stage_id, closed_at, lost_reason, version from sales.deals where id = $1',
    [dealId],
  );
  return row;
}

async function ledgerOf(dealId: string) {
  return await sales.rows(
    'select stage_id, entered_at, left_at from sales.deal_stage_changes where deal_id = $1 order by entered_at, id',
    [dealId],
  );
}

describe('createDeal', () => {
  it('opens a deal in the first open stage of the default pipeline and tells everything about it', async () => {
    const contactId = newId();
    const input = { title: 'Ten engines', amount: { minor: 90071992547409931n, currency: 'GBP' }, contactId };

    const { id, eventId } = valueOf(await createDeal(sales.deps, ADA, input));

    const [event, ...others] = await sales.newEvents();
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      id: eventId,
      type: 'deal.created',
      refs: { dealId: id, contactId, pipelineId: DEFAULT_PIPELINE_ID, stageId: STAGES.new },
      data: {
        title: 'Ten engines',
        amount: { minor: '90071992547409931', currency: 'GBP' },
        status: 'OPEN',
        stageName: 'New',
        probability: 10,
        contactId,
        companyId: null,
        openedAt: '2024-05-01T10:00:00.000Z',
        closedAt: null,
      },
      actor_kind: 'user',
    });
    expect(await ledgerOf(id)).toEqual([
      { stage_id: STAGES.new, entered_at: new Date('2024-05-01T10:00:00.000Z'), left_at: null },
    ]);
  });

  it('gives the same deal for the same idempotency key, also when both calls come at once', async () => {
    const input = { title: 'Once', idempotencyKey: newId() };

    const calls = await Promise.all([1, 2, 3, 4].map(async () => await createDeal(sales.deps, ADA, input)));

    expect(new Set(calls.map((call) => valueOf(call).id)).size).toBe(1);
    expect((await sales.newEvents()).map(({ type }) => type)).toEqual(['deal.created']);
  });

  it('does not remember the key of a call that was refused', async () => {
    const idempotencyKey = newId();

    const refused = await createDeal(sales.deps, ADA, { title: 'Lost', stageId: STAGES.lost, idempotencyKey });
    const accepted = await createDeal(sales.deps, ADA, { title: 'Won', stageId: STAGES.won, idempotencyKey });

    expect(codeOf(refused)).toBe('LOST_NEEDS_REASON');
    expect(await statusOf(valueOf(accepted).id)).toMatchObject({ status: 'WON' });
  });

  it('refuses stages and pipelines that do not exist', async () => {
    expect(codeOf(await createDeal(sales.deps, ADA, { title: 'x', stageId: newId() }))).toBe('STAGE_NOT_FOUND');
    expect(codeOf(await createDeal(sales.deps, ADA, { title: 'x', pipelineId: newId() }))).toBe('PIPELINE_NOT_FOUND');
  });
});

describe('updateDeal', () => {
  it('tells what changed, with both values, and names the old and the new customer', async () => {
    const [before, after] = [newId(), newId()];
    const dealId = await aDeal({ contactId: before, amount: { minor: 100n, currency: 'EUR' } });

    valueOf(await updateDeal(sales.deps, ADA, { dealId, contactId: after, amount: null }));

    const [event] = await sales.newEvents();
    expect(event?.type).toBe('deal.updated');
    expect(event?.refs).toMatchObject({ contactId: [after, before] });
    expect(event?.changes).toEqual({
      contactId: [before, after],
      amount: [{ minor: '100', currency: 'EUR' }, null],
    });
  });

  it('refuses an edit of an older version', async () => {
    const dealId = await aDeal();
    valueOf(await updateDeal(sales.deps, ADA, { dealId, title: 'First', version: 1 }));

    expect(codeOf(await updateDeal(sales.deps, ADA, { dealId, title: 'Second', version: 1 }))).toBe('VERSION_CONFLICT');
  });

  it('writes and tells nothing when nothing changes', async () => {
    const dealId = await aDeal({ title: 'Same' });

    valueOf(await updateDeal(sales.deps, ADA, { dealId, title: 'Same' }));

    expect(await sales.newEvents()).toEqual([]);
    expect(await statusOf(dealId)).toMatchObject({ version: 1 });
  });
});

describe('moveDeal', () => {
  it('keeps a ledger without holes and tells each move once', async () => {
    const dealId = await aDeal();
    sales.setTime('2024-05-02T10:00:00.000Z');
    valueOf(await moveDeal(sales.deps, ADA, { dealId, stageId: STAGES.proposal }));
    sales.setTime('2024-05-03T10:00:00.000Z');
    valueOf(await moveDeal(sales.deps, ADA, { dealId, stageId: STAGES.won }));

    expect(await ledgerOf(dealId)).toEqual([
      {
        stage_id: STAGES.new,
        entered_at: new Date('2024-05-01T10:00:00.000Z'),
        left_at: new Date('2024-05-02T10:00:00.000Z'),
      },
      {
        stage_id: STAGES.proposal,
        entered_at: new Date('2024-05-02T10:00:00.000Z'),
        left_at: new Date('2024-05-03T10:00:00.000Z'),
      },
      { stage_id: STAGES.won, entered_at: new Date('2024-05-03T10:00:00.000Z'), left_at: null },
    ]);
    const events = await sales.newEvents();
    expect(events.map(({ type }) => type)).toEqual(['deal.stageChanged', 'deal.won']);
    expect(events[1]?.refs).toMatchObject({ stageId: [STAGES.won, STAGES.proposal] });
    expect(events[1]?.changes).toMatchObject({
      status: ['OPEN', 'WON'],
      closedAt: [null, '2024-05-03T10:00:00.000Z'],
    });
  });

  it('refuses to lose a deal without a reason and keeps the reason that is given', async () => {
    const dealId = await aDeal();

    expect(codeOf(await moveDeal(sales.deps, ADA, { dealId, stageId: STAGES.lost }))).toBe('LOST_NEEDS_REASON');
    valueOf(await moveDeal(sales.deps, ADA, { dealId, stageId: STAGES.lost, lostReason: 'price' }));

    expect(await statusOf(dealId)).toMatchObject({ status: 'LOST', lost_reason: 'price' });
  });

  it('writes and tells nothing when the deal is there already', async () => {
    const dealId = await aDeal();

    valueOf(await moveDeal(sales.deps, ADA, { dealId, stageId: STAGES.new }));

    expect(await sales.newEvents()).toEqual([]);
  });

  it('moves a deal once when ten people move it to ten places', async () => {
    const dealId = await aDeal();
    const stages = [STAGES.qualified, STAGES.proposal, STAGES.negotiation];

    const moves = Array.from({ length: 9 }, async (_, index) => {
      const stageId = stages[index % 3] ?? STAGES.new;
      return await moveDeal(sales.deps, ADA, { dealId, stageId });
    });
    for (const move of await Promise.all(moves)) valueOf(move);

    const ledger = await ledgerOf(dealId);
    const told = (await sales.newEvents()).map(({ data }) => data['stageId']);
    expect(ledger.filter(({ left_at }) => left_at === null)).toHaveLength(1);
    expect(told).toHaveLength(ledger.length - 1);
    expect(await statusOf(dealId)).toMatchObject({ stage_id: told.at(-1), version: ledger.length });
  });
});

describe('reopenDeal', () => {
  it('returns a lost deal to the open stage it was in last', async () => {
    const dealId = await aDeal();
    valueOf(await moveDeal(sales.deps, ADA, { dealId, stageId: STAGES.negotiation }));
    valueOf(await moveDeal(sales.deps, ADA, { dealId, stageId: STAGES.lost, lostReason: 'price' }));
    await sales.newEvents();

    expect(codeOf(await moveDeal(sales.deps, ADA, { dealId, stageId: STAGES.proposal }))).toBe('DEAL_CLOSED');
    valueOf(await reopenDeal(sales.deps, ADA, { dealId }));

    expect(await statusOf(dealId)).toMatchObject({
      status: 'OPEN',
      stage_id: STAGES.negotiation,
      closed_at: null,
      lost_reason: null,
    });
    expect((await sales.newEvents()).map(({ type }) => type)).toEqual(['deal.reopened']);
  });

  it('refuses an open deal and a closed stage', async () => {
    const open = await aDeal();
    const won = await aDeal({ stageId: STAGES.won });

    expect(codeOf(await reopenDeal(sales.deps, ADA, { dealId: open }))).toBe('DEAL_NOT_CLOSED');
    expect(codeOf(await reopenDeal(sales.deps, ADA, { dealId: won, stageId: STAGES.lost }))).toBe('STAGE_NOT_OPEN');
  });
});

describe('deleteDeal', () => {
  it('tells the deletion once and leaves nothing to move or edit', async () => {
    const dealId = await aDeal();

    valueOf(await deleteDeal(sales.deps, ADA, { dealId }));
    valueOf(await deleteDeal(sales.deps, ADA, { dealId }));

    expect((await sales.newEvents()).map(({ type }) => type)).toEqual(['deal.deleted']);
    expect(codeOf(await moveDeal(sales.deps, ADA, { dealId, stageId: STAGES.won }))).toBe('DEAL_NOT_FOUND');
    expect(codeOf(await updateDeal(sales.deps, ADA, { dealId, title: 'x' }))).toBe('DEAL_NOT_FOUND');
  });
});
