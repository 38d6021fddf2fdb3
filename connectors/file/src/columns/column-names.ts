/**
 * Every column has a name of its own: an empty one its place, and those that a header names alike their numbers, all of
 * them, so that a mapping never reads one of several by chance.
 */
export function columnNames(fields: readonly string[]): string[] {
  const given = fields.map((field, index) => (field === '' ? `column ${String(index + 1)}` : field));
  const taken = new Set(given);
  const times = new Map<string, number>();
  return given.map((name) => {
    if (given.indexOf(name) === given.lastIndexOf(name)) return name;
    let number = times.get(name) ?? 0;
    do number += 1;
    while (taken.has(`${name} ${String(number)}`));
    times.set(name, number);
    return `${name} ${String(number)}`;
  });
}
