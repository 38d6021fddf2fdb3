/** Which rows are the same person when an equal address, number or foreign id makes them one; the tests' own reckoning. */
export function customerGroups(
  people: readonly { readonly key: string; readonly identities: readonly string[] }[],
): string[][] {
  const parents = new Map<string, string>();
  const rootOf = (name: string): string => {
    const parent = parents.get(name) ?? name;
    return parent === name ? name : rootOf(parent);
  };
  for (const { key, identities } of people) {
    for (const identity of identities) parents.set(rootOf(`identity ${identity}`), rootOf(key));
  }
  const groups = new Map<string, string[]>();
  for (const { key } of people) groups.set(rootOf(key), [...(groups.get(rootOf(key)) ?? []), key]);
  return [...groups.values()].map((keys) => keys.sort()).sort(byFirst);
}

export function byFirst([one = '']: readonly string[], [other = '']: readonly string[]): number {
  return one < other ? -1 : 1;
}

export function emailIdentity(text: string): string[] {
  return /^[^@\s]+@[^@\s]+\.[a-z]{2,}$/iu.test(text) ? [`email ${text.toLowerCase()}`] : [];
}

/** Ten digits with or without the 1 before them; whatever is longer or shorter reaches nobody in the United States. */
export function americanPhoneIdentity(text: string): string[] {
  const digits = text.replace(/\D/gu, '').replace(/^1(?=\d{10}$)/u, '');
  return digits.length === 10 ? [`phone ${digits}`] : [];
}
