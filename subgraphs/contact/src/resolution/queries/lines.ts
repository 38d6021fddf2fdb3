/**
 * Rows as lines of one text, of which an id is the first part: PostgreSQL makes that, and this process reads it, several
 * times faster than JSON or arrays, and tens of such rows are read for every record that comes in.
 */
export const ID_LENGTH = 36;

export function linesOf(text: string | null | undefined): string[] {
  return text ? text.split('\n') : [];
}
