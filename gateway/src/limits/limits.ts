/** What one operation may ask for. Each is checked before anything runs. */
export interface Limits {
  /** Characters of a document. */
  readonly maxCharacters: number;
  readonly maxTokens: number;
  /** Levels of selection, introspection not counted. */
  readonly maxDepth: number;
  readonly maxAliases: number;
  readonly maxRootFields: number;
  readonly maxDirectives: number;
  /** Fields after every fragment is written out where it is used. */
  readonly maxFields: number;
  /** Operations in one document. */
  readonly maxOperations: number;
  /** `first` and `last` lie between 1 and this. */
  readonly maxPageSize: number;
  /** Objects that the answer could hold, by the page sizes asked for. */
  readonly maxCost: number;
  /** What a list without `first` or `last` is taken to hold. */
  readonly assumedListSize: number;
  /** Items of one list inside the variables. */
  readonly maxListItems: number;
  /** Levels of lists and objects inside the variables. */
  readonly maxVariableDepth: number;
}

export const DEFAULT_LIMITS: Limits = {
  maxCharacters: 50_000,
  maxTokens: 3_000,
  maxDepth: 16,
  maxAliases: 50,
  maxRootFields: 20,
  maxDirectives: 30,
  maxFields: 3_000,
  maxOperations: 20,
  maxPageSize: 100,
  maxCost: 50_000,
  assumedListSize: 10,
  maxListItems: 5_000,
  maxVariableDepth: 32,
};
