/**
 * The declared read layer: what a fetch selects of declared types is one prepared SQL statement, with filters,
 * order, keyset paging and policy in it. See README.md.
 */
export * from './declare.ts';
export { FUSED_BUDGET_MS, makeFusion } from './fusion.ts';
export type { FusableFetch, FusedAnswer, Fusion, FusionRequest } from './fusion.ts';
export { makeReads } from './make-reads.ts';
export type { BoundReads, FusableReads, ReadRequest, Reads } from './reads.ts';
export { mustRead, ReadRefusal } from './refusal.ts';
export type { ReadErrorCode } from './refusal.ts';
export { representationOf, rowOf } from './source.ts';
