/** A field that may be missing, as part of a record: left out rather than empty. */
export function named<Name extends string>(name: Name, value: string | null | undefined): { [Key in Name]?: string } {
  const found: { [Key in Name]?: string } = {};
  if (filled(value)) found[name] = value.trim();
  return found;
}

export function filled(value: string | null | undefined): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
