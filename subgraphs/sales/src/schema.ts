import { byId, connectionOf, entity, listOf, makeReads, type LiveFields, type Resolvers } from '@tributary/platform';
import { companyInSales, contactInSales } from './customer/reads.ts';
import { dealReads, dealStageChangeReads } from './deal/reads.ts';
import { dealMutations } from './deal/resolvers.ts';
import { leadReads } from './lead/reads.ts';
import { leadMutations } from './lead/resolvers.ts';
import { notDeleted } from './not-deleted.ts';
import { orderHistoryReads, orderLineReads, orderReads } from './order/reads.ts';
import { orderMutations } from './order/resolvers.ts';
import { pipelineReads } from './pipeline/reads.ts';
import { pipelineMutations } from './pipeline/resolvers.ts';
import { productReads } from './product/reads.ts';
import { productMutations } from './product/resolvers.ts';
import { stageReads } from './stage/reads.ts';
import { stageMutations } from './stage/resolvers.ts';

export const salesReads = makeReads(
  [
    pipelineReads,
    stageReads,
    dealReads,
    dealStageChangeReads,
    productReads,
    orderReads,
    orderLineReads,
    orderHistoryReads,
    leadReads,
    contactInSales,
    companyInSales,
  ],
  {
    roots: {
      pipeline: byId('Pipeline'),
      pipelines: listOf('Pipeline', { orderBy: ['position', 'id'] }),
      deal: byId('Deal'),
      deals: connectionOf('Deal', { where: notDeleted }),
      product: byId('Product'),
      products: connectionOf('Product', { where: notDeleted }),
      order: byId('Order'),
      orders: connectionOf('Order', { where: notDeleted }),
      lead: byId('Lead'),
      leads: connectionOf('Lead', { where: notDeleted }),
    },
  },
);

export const salesResolvers: Resolvers = {
  Mutation: {
    ...pipelineMutations,
    ...stageMutations,
    ...dealMutations,
    ...productMutations,
    ...orderMutations,
    ...leadMutations,
  },
};

export const salesLive: LiveFields = {
  dealChanged: ({ refs }) => ({ deal: entity('Deal', refs['dealId']) }),
  orderPlaced: ({ refs }) => ({ order: entity('Order', refs['orderId']) }),
};
