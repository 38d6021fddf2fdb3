/** Two records, the smaller id first. */
export interface Pair {
  readonly oneId: string;
  readonly otherId: string;
}

export function pairOf(one: string, other: string): Pair {
  return one < other ? { oneId: one, otherId: other } : { oneId: other, otherId: one };
}

export function idOfPair({ oneId, otherId }: Pair): string {
  return `${oneId} ${otherId}`;
}
