import type { TargetOutline } from '@tributary/connector-kit';

/** What the running target offers; a test holds it against the target itself. */
export const MEDUSA_OUTLINE: TargetOutline = {
  streams: {
    customers: [
      'created',
      'edited',
      'metadataEdited',
      'addressAdded',
      'addressEdited',
      'addressRemoved',
      'groupJoined',
      'groupRenamed',
      'groupLeft',
      'groupDeleted',
      'deleted',
    ],
    products: ['created', 'priced', 'variantRenamed', 'renamed', 'describedAnew', 'unpublished', 'deleted'],
    'product-parents': [],
    orders: [
      'placed',
      'captured',
      'fulfilled',
      'shipped',
      'delivered',
      'refunded',
      'addressed',
      'itemsEdited',
      'cancelled',
    ],
    'order-payments': [],
  },
  actions: ['upsertCustomer'],
};
