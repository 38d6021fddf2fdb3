import type { TargetOutline } from '@tributary/connector-kit';

/** What the running target offers; a test holds it against the target itself. */
export const VENDURE_OUTLINE: TargetOutline = {
  streams: {
    customers: [
      'created',
      'edited',
      'addressAdded',
      'addressEdited',
      'addressRemoved',
      'groupJoined',
      'groupLeft',
      'noteAdded',
      'deleted',
    ],
    products: ['created', 'edited', 'priceChanged', 'disabled', 'parentEdited', 'parentDisabled', 'deleted'],
    'product-parents': [],
    orders: [
      'placed',
      'paid',
      'noteAdded',
      'shipped',
      'delivered',
      'cancelled',
      'noteAddedAfterDelivery',
      'productRenamed',
    ],
    'order-progress': [],
  },
  actions: ['upsertCustomer'],
};
