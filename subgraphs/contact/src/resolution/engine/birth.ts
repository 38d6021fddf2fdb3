/** `YYYY-MM-DD` of what a source said in digits, possible or not: a typo is still evidence. Undefined for other texts. */
export function birthOf(text: string): string | undefined {
  const match = /^\s*(\d{4})(?:[-/.]?(\d{1,2})(?:[-/.]?(\d{1,2}))?)?(?:T.*)?\s*$/u.exec(text);
  if (!match) return undefined;
  const [, year = '', month = '0', day = '0'] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
