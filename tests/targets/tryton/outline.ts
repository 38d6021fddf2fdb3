import type { TargetOutline } from '@tributary/connector-kit';

/** What the running target offers; a test holds it against the target itself. */
export const TRYTON_OUTLINE: TargetOutline = {
  streams: {
    parties: [
      ...['created', 'edited', 'mechanismEditedInForm', 'categoryAdded'],
      ...['mechanismAdded', 'mechanismEdited', 'mechanismSwitchedOff', 'mechanismRemoved'],
      ...['addressAdded', 'addressEdited', 'addressSwitchedOff', 'addressRemoved'],
      ...['identifierAdded', 'identifierEdited', 'identifierRemoved'],
      ...['categoryRenamed', 'categoryLinked', 'languageLinked'],
      ...['switchedOff', 'replaced', 'erased', 'deleted'],
    ],
    'party-contacts': [],
    'party-addresses': [],
    'party-identifiers': [],
  },
  actions: [],
};
