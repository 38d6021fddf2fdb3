import { input, parsedMutation } from '@tributary/platform';
import { z } from 'zod';
import { createDeal } from './create-deal.ts';
import { deleteDeal } from './delete-deal.ts';
import { moveDealOnBoard } from './move-deal-on-board.ts';
import { moveDeal } from './move-deal.ts';
import { reopenDeal } from './reopen-deal.ts';
import { updateDeal } from './update-deal.ts';

const { absent, day, idOf, key, line, money, percent, version } = input;

const thing = { deal: 'Deal' } as const;
const dealId = idOf('deal');
const stageId = idOf('stage');
const lostReason = absent(line);

export const dealMutations = {
  createDeal: parsedMutation({
    requires: ['create', 'Deal'],
    thing,
    input: z.object({
      title: line,
      amount: absent(money),
      probability: absent(percent),
      pipelineId: absent(idOf('pipeline')),
      stageId: absent(stageId),
      contactId: absent(idOf('contact')),
      companyId: absent(idOf('company')),
      ownerId: absent(idOf('user')),
      expectedCloseOn: absent(day),
      lostReason,
      idempotencyKey: absent(key),
    }),
    run: createDeal,
  }),
  updateDeal: parsedMutation({
    requires: ['update', 'Deal'],
    thing,
    input: z.object({
      dealId,
      version,
      title: line.optional(),
      amount: money.nullish(),
      probability: percent.nullish(),
      contactId: idOf('contact').nullish(),
      companyId: idOf('company').nullish(),
      ownerId: idOf('user').nullish(),
      expectedCloseOn: day.nullish(),
      lostReason: line.optional(),
    }),
    run: updateDeal,
  }),
  moveDeal: parsedMutation({
    requires: ['update', 'Deal'],
    thing,
    input: z.object({ dealId, stageId, lostReason }),
    run: moveDeal,
  }),
  moveDealOnBoard: parsedMutation({
    requires: ['update', 'Deal'],
    thing,
    input: z.object({ dealId, stageId, afterDealId: absent(dealId), beforeDealId: absent(dealId), lostReason }),
    run: moveDealOnBoard,
  }),
  reopenDeal: parsedMutation({
    requires: ['update', 'Deal'],
    thing,
    input: z.object({ dealId, stageId: absent(stageId) }),
    run: reopenDeal,
  }),
  deleteDeal: parsedMutation({
    requires: ['delete', 'Deal'],
    thing,
    input: z.object({ dealId }),
    run: deleteDeal,
  }),
};
