import { describe, expect, it } from '@jest/globals';
import { codesIn, codesInDocument, codesInSource } from '../support/error-codes.ts';
import { ROOT } from './planted-tree.ts';

describe('docs/errors.md', () => {
  it('lists every code that the source makes, with the next step', async () => {
    const listed = new Set(await codesInDocument(ROOT));
    const missing = [...(await codesInSource(ROOT))].filter(([code]) => !listed.has(code));

    expect(missing.map(([code, file]) => `${code} (${file})`)).toEqual([]);
  });

  it('lists no code that nothing makes, and none twice in one table', async () => {
    const made = await codesInSource(ROOT);
    const listed = await codesInDocument(ROOT);

    expect(listed.filter((code) => !made.has(code) && !ELSEWHERE.has(code))).toEqual([]);
    expect(listed.length).toBe(new Set(listed).size);
  });

  it.each([
    [`return refuse('DEAL_LOST', 'It is lost.');`, ['DEAL_LOST']],
    [`refuse(\n  'DEAL_LOST',\n 'x')`, ['DEAL_LOST']],
    [`refuse(isContact ? 'NO_CONTACT' : 'NO_COMPANY', 'x')`, ['NO_CONTACT', 'NO_COMPANY']],
    [`const PUBLIC_CODES = {\n  TOO_DEEP: undefined,\n  TOO_WIDE: 'Wide.',\n}`, ['TOO_DEEP', 'TOO_WIDE']],
  ])('finds the codes of %j', (text, codes) => {
    expect(codesIn(text)).toEqual(codes);
  });
});

/** Made by a schema check, not by a call: platform/src/input. */
const ELSEWHERE = new Set(['BAD_ID', 'BAD_INPUT']);
