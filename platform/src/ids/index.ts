/**
 * Ids: `uuid` in tables, TypeIDs at the border (`contact_01h…`, https://github.com/jetify-com/typeid).
 * New rows get UUIDv7. A thing that a source record stands for gets a derived id (UUIDv8, RFC 9562
 * section 5.8), so that every subgraph can name it without asking the one that owns it.
 */
export { derivedId, newId } from './uuid.ts';
export { prefixOf, publicIdOf } from './prefix-of-type.ts';
export { fromPublicId, publicIdPrefix, toPublicId } from './public-id.ts';
