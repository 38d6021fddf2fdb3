import { describe, expect, it } from '@jest/globals';
import { jsonText, storableText } from './json-text.ts';

describe('JSON for PostgreSQL', () => {
  it.each([
    ['a NUL', 'a\u0000b', 'a␀b'],
    ['half a surrogate pair', 'a\ud83d', 'a\ufffd'],
    ['a whole pair', 'a😀', 'a😀'],
    ['a backslash before what looks like an escape', '\\u0000 \\ud83d', '\\u0000 \\ud83d'],
    ['a backslash before a NUL', '\\\u0000', '\\␀'],
    ['quotes and lines', '"\n\t', '"\n\t'],
  ])('keeps or replaces %s', (_, given, kept) => {
    expect(JSON.parse(jsonText({ [given]: given }))).toEqual({ [kept]: kept });
  });

  it('is null for what JSON does not know', () => {
    expect(jsonText(undefined)).toBe('null');
  });

  it('does not leave half a character where a text is cut', () => {
    expect(storableText('ab😀', 3)).toBe('ab\ufffd');
  });
});
