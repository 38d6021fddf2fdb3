import { describe, expect, it } from '@jest/globals';
import { parseConfig } from '@tributary/connector-kit';
import type { HttpConfigInput } from './config.ts';
import { http } from './index.ts';

const mapping = { kind: 'person', key: '@id', fields: { 'names.full': '@name' } } as const;
const CONFIG: HttpConfigInput = {
  baseUrl: 'https://api.test',
  streams: [
    { name: 'people', path: '/people', records: '', mapping },
    { name: 'staff', path: '/staff', records: '', mapping },
  ],
};
type Webhooks = NonNullable<HttpConfigInput['webhooks']>;
const SIGNED = {
  ...{ type: 'hmac', hash: 'sha256', encoding: 'hex', secret: 'webhook', over: [{ part: 'body' }] },
  signature: { in: 'header', name: 'x-signature' },
} as const satisfies Webhooks['verify'];

function offered(webhooks: Webhooks) {
  return http.webhooks?.(parseConfig(http, { ...CONFIG, webhooks }));
}

function hints(of: Webhooks['hints'], rawBody: string, headers: Record<string, string> = {}) {
  return offered({ verify: SIGNED, hints: of })?.hints({ headers: new Headers(headers), rawBody });
}

describe('webhooks by configuration', () => {
  it('are none where the configuration has none', () => {
    expect(http.webhooks?.(parseConfig(http, CONFIG))).toBeUndefined();
  });

  it('name the record that the body names, and only of what is followed', () => {
    const of: Webhooks['hints'] = [
      { stream: 'people', when: { field: 'type', is: ['person.changed', 'person.gone'] }, key: 'data.id' },
      { stream: 'staff', when: { header: 'x-topic', is: ['staff'] }, key: 'data.id' },
    ];

    expect(hints(of, '{"type":"person.gone","data":{"id":7}}')).toEqual([{ stream: 'people', key: '7' }]);
    expect(hints(of, '{"data":{"id":"s1"}}', { 'x-topic': 'staff' })).toEqual([{ stream: 'staff', key: 's1' }]);
    expect(hints(of, '{"type":"invoice.paid","data":{"id":7}}', { 'x-topic': 'other' })).toEqual([]);
  });

  it('name each record of a list, the fields of a form, or a whole stream', () => {
    const body = '{"events":[{"id":"a"},{"id":"b"}]}';
    expect(hints([{ stream: 'people', records: 'events', key: 'id' }], body)).toEqual([
      { stream: 'people', key: 'a' },
      { stream: 'people', key: 'b' },
    ]);
    const form = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' };
    expect(hints([{ stream: 'people', key: 'id' }], 'id=a+b&x=1', form)).toEqual([{ stream: 'people', key: 'a b' }]);
    expect(hints([{ stream: 'people' }], '{}')).toEqual([{ stream: 'people' }]);
  });

  it('are unreadable, and say where, without the key that is to be there', () => {
    expect(() => hints([{ stream: 'people', key: 'data.id' }], '{"data":{}}')).toThrow('no key at “data.id”');
    expect(() => hints([{ stream: 'people', records: 'all', key: 'id' }], '{"all":1}')).toThrow('no list at “all”');
    expect(() => hints([{ stream: 'people', records: 'all', key: 'id' }], '{"all":[{"id":""}]}')).toThrow('“all.id”');
  });

  it.each<[string, unknown, string]>([
    ['a stream that is not there', { hints: [{ stream: 'orders' }] }, 'there is people, staff'],
    ['a secret that nobody gives', { verify: { ...SIGNED, secret: 'token' } }, '“webhookSecret”'],
    ['a signature over nothing', { verify: { ...SIGNED, over: [] } }, 'webhooks.verify.over'],
    ['a hash that is none', { verify: { ...SIGNED, hash: 'md5' } }, 'webhooks.verify.hash'],
    [
      'keys at no address',
      { verify: { type: 'oidc', issuer: 'i', keysUrl: 'here', audience: 'webhook' } },
      'webhooks.verify.keysUrl',
    ],
    ['no hint at all', { hints: [] }, 'webhooks.hints'],
  ])('are refused with %s', (_, change, why) => {
    const webhooks = { verify: SIGNED, hints: [{ stream: 'people' }], ...(change as object) };
    expect(() => parseConfig(http, { ...CONFIG, webhooks })).toThrow(why);
  });
});
