/**
 * People here may edit what a source said (a lead's phone, a deal's amount). So of a source's next word only what the
 * source itself has changed since its last word is taken over: an edit here stays until the source speaks of that
 * very field again.
 */
export type Said = Readonly<Record<string, string | number | boolean | null>>;

/** The fields that the source has changed since it last spoke. All of them the first time. */
export function newlySaid<Words extends Said>(
  now: Words,
  before: Readonly<Record<string, unknown>> | null,
): Partial<Words> {
  if (before === null) return now;
  const changed = Object.entries(now).filter(([field, value]) => (before[field] ?? null) !== value);
  return Object.fromEntries(changed) as Partial<Words>;
}
