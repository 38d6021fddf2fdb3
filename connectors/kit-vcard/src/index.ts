/** vCards for connectors: read as canonical records, and changed without losing what nobody here knows. */
export { plainUid, readCard } from './card-facts.ts';
export type { CardFacts } from './card-facts.ts';
export { cardRecord } from './card-record.ts';
export { cardValues } from './card-values.ts';
export type { CardValues } from './card-values.ts';
export { editCard, newCard } from './edit-card.ts';
export type { AddressChange, CardChanges, LabelledValue } from './edit-card.ts';
export { withoutPictures } from './plain-card.ts';
