import type { TargetOutline } from '@tributary/connector-kit';

/** What the simulator offers, known without starting it: tests are listed before it runs. */
export const SHOPIFY_OUTLINE: TargetOutline = {
  streams: {
    customers: [
      ...['created', 'edited', 'noteEdited', 'tagged', 'addressAdded', 'addressEdited', 'addressRemoved'],
      ...['consentChanged', 'merged', 'deleted'],
    ],
    products: ['created', 'edited', 'priceChanged', 'variantAdded', 'variantRemoved', 'archived', 'deleted'],
    orders: [
      ...['placed', 'paid', 'fulfilled', 'delivered', 'refunded', 'cancelled', 'edited', 'addressChanged'],
      ...['noteEdited', 'deleted'],
    ],
  },
  actions: ['upsertCustomer'],
};
