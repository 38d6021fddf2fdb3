interface AffiliationLike {
  readonly id: string;
  readonly company: { readonly id: string; readonly name: string } | null;
  readonly role: string | null;
  readonly title: string | null;
  readonly to: string | null;
}

interface Employer {
  readonly key: string;
  readonly company: AffiliationLike['company'];
  /** What the person is there, each once: several sources say the same. */
  readonly words: readonly string[];
}

/** Each company once, whatever number of sources tell of it. */
export function employersOf(affiliations: readonly AffiliationLike[]): Employer[] {
  const byCompany = new Map<string, Employer>();
  for (const { id, company, role, title, to } of affiliations) {
    const key = company?.id ?? id;
    const words = [title ?? role, to === null ? undefined : `until ${to}`].filter((word) => typeof word === 'string');
    const text = words.join(' ');
    const before = byCompany.get(key)?.words ?? [];
    byCompany.set(key, { key, company, words: text === '' || before.includes(text) ? before : [...before, text] });
  }
  return [...byCompany.values()];
}
