/** Rows to canonical records by configuration: the mapping language of connectors that have no code for a vendor. */
export { ColumnRef, columnOrRef, Expression, Fields, RecordMapping } from './mapping.ts';
export type { Values } from './mapping.ts';
export { evaluate, fillTemplate, textIn } from './evaluate.ts';
export type { Found } from './evaluate.ts';
export { applies, buildFields, columnsIn, columnsOf, keyOf, pathsIn, recordFrom } from './build-record.ts';
