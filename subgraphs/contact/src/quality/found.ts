/** What a check says of a source record. Messages hold no value: who may read them may not read it. */
export interface Found {
  /** Where in the record: `emails[1]`. */
  readonly field: string;
  readonly message: string;
}

/** `null` from the check: there is nothing to look at in this item. Undefined when there is none in any. */
export function each<Item>(
  items: readonly Item[],
  field: string,
  check: (item: Item) => string | undefined | null,
): Found[] | undefined {
  const found: Found[] = [];
  let looked = 0;
  for (const [index, item] of items.entries()) {
    const message = check(item);
    if (message === null) continue;
    looked += 1;
    if (message !== undefined) found.push({ field: `${field}[${String(index)}]`, message });
  }
  return looked === 0 ? undefined : found;
}
