import { describe, expect, it } from '@jest/globals';
import { classify } from './client.ts';
import { parseMultistatus, resourceUrl, CARDDAV, DAV } from './multistatus.ts';

const NOW = new Date('2024-01-01T00:00:00Z');
const BASE = new URL('https://dav.example/ada/friends/');
const verdict = (status: number, headers: Record<string, string> = {}): string =>
  classify({ status, url: BASE.href, headers: new Headers(headers), text: '' }, NOW).is;

describe('what an answer means', () => {
  it.each([
    ['many answers', 207, {}, 'ok'],
    ['a condition that does not hold', 412, {}, 'ok'],
    ['a no to this one request', 403, {}, 'ok'],
    ['somewhere else', 301, { location: '/dav/' }, 'ok'],
    ['nobody signed in', 401, {}, 'reauthenticate'],
    ['too often', 429, { 'retry-after': '3' }, 'rateLimited'],
    ['a server that is down', 502, {}, 'retry'],
  ])('%s', (_, status, headers, expected) => {
    expect(verdict(status, headers)).toBe(expected);
  });
});

describe('a multistatus', () => {
  it('is read by namespaces, whatever their prefixes, and properties that are not there are not', () => {
    const { resources, syncToken } = parseMultistatus(
      `<?xml version="1.0"?><x:multistatus xmlns:x="DAV:" xmlns="${CARDDAV}"><x:sync-token>t &amp; 1</x:sync-token>
       <x:response><x:href>a%40b%28c%29.vcf</x:href><x:propstat><x:prop><x:getetag>"1"</x:getetag><address-data>BEGIN:VCARD&#13;
NOTE:&lt;é&gt;&#13;
</address-data></x:prop><x:status>HTTP/1.1 200 OK</x:status></x:propstat>
       <x:propstat><x:prop><x:displayname/></x:prop><x:status>HTTP/1.1 404 Not Found</x:status></x:propstat></x:response>
       <x:response><x:href>https://other.example/ada/gone.vcf</x:href><x:status>HTTP/1.1 404 Gone</x:status></x:response></x:multistatus>`,
      BASE,
    );

    expect(syncToken).toBe('t & 1');
    expect(resources.map(({ url, status }) => [url.href, status])).toEqual([
      ['https://dav.example/ada/friends/a%40b(c).vcf', 200],
      ['https://other.example/ada/gone.vcf', 404],
    ]);
    expect(resources[0]?.text(CARDDAV, 'address-data')).toBe('BEGIN:VCARD\r\nNOTE:<é>\r\n');
    expect(resources[0]?.text(DAV, 'displayname')).toBeUndefined();
    expect(resources[0]?.text(CARDDAV, 'getetag')).toBeUndefined();
  });

  it.each(['', 'not xml', '<html><body></html>', '<multistatus/>', '<multistatus xmlns="DAV:"><response>'])(
    'is not %j',
    (text) => {
      expect(() => parseMultistatus(text, BASE)).toThrow(/dav\.example answered/);
    },
  );

  it('that brings its own entities brings nothing', () => {
    const bomb = `<!DOCTYPE m [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><multistatus xmlns="DAV:"><sync-token>&b;</sync-token></multistatus>`;
    let token: string | undefined;
    try {
      token = parseMultistatus(bomb, BASE).syncToken;
    } catch {
      // Refused as a whole: as good.
    }
    expect(token ?? '').not.toContain('ha');
  });
});

describe('the address of a card', () => {
  it('is spelt one way, however servers and clients quote it', () => {
    const spellings = ['/ada/x%28y%29%40z.vcf', '/ada/x(y)@z.vcf', 'https://dav.example/ada/x%28y)%40z.vcf'];
    expect(new Set(spellings.map((href) => resourceUrl(href, BASE).pathname))).toEqual(new Set(['/ada/x(y)%40z.vcf']));
    expect(resourceUrl('/ada/%e9.vcf', BASE).pathname).toBe('/ada/%e9.vcf');
  });
});
