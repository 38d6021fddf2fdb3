import type { TargetOutline } from '@tributary/connector-kit';

/** What the running target offers; a test holds it against the target itself. */
export const TRYTON_OUTLINE: TargetOutline = {
  streams: {
    parties: [
      ...['created', 'edited', 'mechanismEditedInForm', 'categoryAdded'],
      ...['mechanismAdded', 'mechanismEdited', 'mechanismSwitchedOff', 'mechanismRemoved'],
      ...['addressAdded', 'addressEdited', 'addressSwitchedOff', 'addressRemoved'],
      ...['identifierAdded', 'identifierEdited', 'identifierRemoved'],
      ...['categoryRenamed', 'switchedOff', 'replaced', 'erased', 'deleted'],
    ],
    'party-contacts': [],
    'party-addresses': [],
    'party-identifiers': [],
    products: [
      ...['created', 'edited', 'switchedOff', 'templateEdited', 'priceChanged', 'templateSwitchedOff'],
      ...['stockReceived', 'stockShipped', 'deleted'],
    ],
    'product-templates': [],
    'stock-moves': [],
    sales: [
      // Of drafts first: further on there are none left.
      ...['created', 'edited', 'lineAdded', 'lineEdited', 'lineRemoved', 'addressEdited', 'productRecoded'],
      ...[
        'quoted',
        'confirmed',
        'shipped',
        'paid',
        'cancelled',
        'customerReplaced',
        'customerBecameCompany',
        'deleted',
      ],
    ],
    'sale-lines': [],
    opportunities: [
      ...['created', 'edited', 'takenUp', 'sentBack', 'converted', 'lost'],
      ...['customerReplaced', 'customerBecameCompany', 'deleted'],
    ],
    invoices: ['posted', 'paid', 'cancelled', 'customerReplaced', 'customerBecameCompany'],
  },
  actions: ['upsertParty', 'upsertOpportunity', 'upsertDraftSale'],
};
