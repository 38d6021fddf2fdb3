interface Nameable {
  readonly title?: string | undefined;
  readonly givenName?: string | undefined;
  readonly familyName?: string | undefined;
  readonly companyName?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}

/** What a lead is called: its title, else its person and company, else how to reach it; undefined for nobody. */
export function leadTitle({ title, givenName, familyName, companyName, email, phone }: Nameable): string | undefined {
  if (title !== undefined) return title;
  const person = [givenName, familyName].filter((name) => name !== undefined).join(' ');
  const known = [person, companyName ?? ''].filter((name) => name !== '').join(', ');
  return known === '' ? (email ?? phone) : known;
}
