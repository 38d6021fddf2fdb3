/**
 * JSON that PostgreSQL takes. It refuses NUL, and half of a surrogate pair (a text that was cut in the middle of
 * an emoji); both are shown as other characters do not: `␀` and the replacement character.
 */
export function jsonText(value: unknown): string {
  // Proper pairs are written as they are, so a surrogate that is escaped stands alone.
  return JSON.stringify(value ?? null).replaceAll(ESCAPE, (escape) => {
    if (escape === '\\u0000') return '␀';
    return LONE_SURROGATE.test(escape) ? '\\ufffd' : escape;
  });
}

/** The same for text that stands alone. */
export function storableText(text: string, maxLength: number): string {
  return JSON.parse(jsonText(text.slice(0, maxLength))) as string;
}

const ESCAPE = /\\(?:u[0-9a-f]{4}|.)/g;
const LONE_SURROGATE = /^\\ud[89a-f]/;
