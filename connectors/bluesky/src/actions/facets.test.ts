import { describe, expect, it } from '@jest/globals';
import { facetsOf } from './facets.ts';

const KNOWN = new Map([['ada.test', 'did:plc:ada']]);
const facets = (text: string) => facetsOf(text, (handle) => Promise.resolve(KNOWN.get(handle)));
const marked = (text: string, found: Awaited<ReturnType<typeof facetsOf>>): string[] =>
  found.map(({ index }) => Buffer.from(text).subarray(index.byteStart, index.byteEnd).toString());

describe('what is marked in a text', () => {
  it('is counted in bytes', async () => {
    const text = 'Grüße 🎉 @ada.test, siehe https://x.test/ä?b=1.';

    expect(marked(text, await facets(text))).toEqual(['@ada.test', 'https://x.test/ä?b=1']);
  });

  it.each(['@nobody.test', 'ada@ada.test', '@ada', 'no link: http//x'])('is nothing in %j', async (text) => {
    expect(await facets(text)).toEqual([]);
  });
});
