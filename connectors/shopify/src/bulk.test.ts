import { describe, expect, it } from '@jest/globals';
import { openConnection } from '@tributary/connector-kit';
import fc from 'fast-check';
import { bulkRecords, type BulkRecord } from './bulk.ts';
import { shopify } from './index.ts';

const PLACE = { url: 'https://storage.googleapis.com/bulk.jsonl', renew: () => Promise.resolve(undefined) };

/** The file's host, which knows ranges; what it was asked for is kept. */
function reading(file: Buffer, asked: Headers[] = []) {
  const serve: typeof fetch = (_url, init) => {
    const headers = new Headers(init?.headers);
    asked.push(headers);
    const [, from = '0', to = '0'] = /^bytes=(\d+)-(\d+)$/.exec(headers.get('range') ?? '') ?? [];
    if (Number(from) >= file.length) return Promise.resolve(new Response('', { status: 416 }));
    const part = new Uint8Array(file.subarray(Number(from), Number(to) + 1));
    const range = `bytes ${from}-${String(Number(from) + part.length - 1)}/${String(file.length)}`;
    return Promise.resolve(new Response(part, { status: 206, headers: { 'content-range': range } }));
  };
  const settings = {
    connectionId: 'here',
    config: { url: 'https://shop.example' },
    secrets: { accessToken: 'shpat_1', clientSecret: 'secret' },
    authId: 'accessToken',
  };
  return openConnection(shopify, settings, { fetch: serve, sleep: () => Promise.resolve() }).context;
}

async function all(file: Buffer, { offset = 0, pieceBytes }: { offset?: number; pieceBytes: number }) {
  const found: BulkRecord[] = [];
  for await (const one of bulkRecords(reading(file), { ...PLACE, offset, pieceBytes })) found.push(one);
  return found;
}

const records = fc.array(
  fc.record({
    name: fc.string({ unit: 'grapheme' }),
    children: fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 3 }),
  }),
  { maxLength: 8 },
);

function fileOf(given: readonly { readonly name: string; readonly children: readonly string[] }[]): Buffer {
  const lines = given.flatMap(({ name, children }, index) => [
    { id: `gid://shopify/Order/${String(index)}`, name },
    ...children.map((child, at) => ({
      ...{
        id: `gid://shopify/LineItem/${String(at)}`,
        name: child,
        __parentId: `gid://shopify/Order/${String(index)}`,
      },
    })),
  ]);
  return Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

describe('the file of a bulk operation', () => {
  it('gives the same records however it is cut into pieces, and from every record on', async () => {
    await fc.assert(
      fc.asyncProperty(records, fc.integer({ min: 1, max: 400 }), async (given, pieceBytes) => {
        const file = fileOf(given);
        const whole = await all(file, { pieceBytes: 1_000_000 });
        expect(
          whole.map(({ record }) => [
            record['name'],
            (record['children'] as { name: string }[]).map((one) => one.name),
          ]),
        ).toEqual(given.map(({ name, children }) => [name, children]));

        expect(await all(file, { pieceBytes })).toEqual(whole);
        for (const [index, { end }] of whole.entries()) {
          expect(await all(file, { offset: end, pieceBytes })).toEqual(whole.slice(index + 1));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is read without the shop’s token', async () => {
    const asked: Headers[] = [];
    for await (const _ of bulkRecords(reading(fileOf([{ name: 'a', children: [] }]), asked), { ...PLACE, offset: 0 }))
      continue;

    expect(asked).toHaveLength(1);
    expect(asked[0]?.has('x-shopify-access-token')).toBe(false);
  });
});
