/**
 * What an import changed, so that it can be taken back. A transaction that names an undo has every row that it changes
 * kept as it was, by triggers (`log.keep_before`) on the tables of a schema that has an `import_undo`; and every event
 * that it appends carries the undo, so that what projections make of it elsewhere can be kept under it too.
 * `revertThings` brings the rows of one schema back. Nothing that was said since is lost for it: a thing that was changed
 * again stays, with the reason.
 */
export { applyKeeping, keepUndo } from './keep-undo.ts';
export { revertThings } from './revert-things.ts';
export type { ThingKind, ThingPart, Things, ThingTale } from './thing.ts';
export { forgetThings } from './queries.ts';
