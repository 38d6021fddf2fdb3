/** The mapping language that connectors share: rows of named values become records by data alone. */
export { buildFields, columnsIn, columnsNeeded, columnsOf, keyOf, pathsIn, recordsFrom } from './build-record.ts';
export type { RecordsMapping } from './build-record.ts';
export { evaluate, textIn } from './evaluate.ts';
export type { Found } from './evaluate.ts';
export { columnOrRef, ColumnRef, Expression, Fields, RecordMapping } from './expression.ts';
export { Values } from './values.ts';
export type { MappableRow } from './values.ts';
