import type { TargetOutline } from '@tributary/connector-kit';

/** What the stand-in offers; a test holds it against the target itself. */
export const WOOCOMMERCE_OUTLINE: TargetOutline = {
  streams: {
    customers: ['created', 'edited', 'addressChanged', 'deleted'],
    products: ['created', 'edited', 'priceChanged', 'unpublished', 'tagRenamed', 'deleted'],
    orders: ['placed', 'paid', 'completed', 'cancelled', 'noteEdited', 'refunded', 'deleted'],
  },
  actions: ['upsertCustomer'],
};
