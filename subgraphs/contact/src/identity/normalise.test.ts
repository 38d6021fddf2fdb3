import { describe, expect, it } from '@jest/globals';
import {
  normaliseDomain,
  normaliseEmail,
  normaliseExternalId,
  normaliseHandle,
  normaliseName,
  normalisePhone,
  normaliseTaxId,
} from './normalise.ts';

describe('identifiers', () => {
  it.each([
    [' Ada@Example.COM ', 'ada@example.com'],
    ['mailto:ada@example.com', 'ada@example.com'],
    ['<ada@example.com>', 'ada@example.com'],
    ['ada+shop@example.com', 'ada+shop@example.com'],
    ['ada@example', undefined],
    ['ada@@example.com', undefined],
    ['a@b.ch, c@d.ch', undefined],
    ['n/a', undefined],
    ['', undefined],
  ])('reads %j as the e-mail address %j', (text, value) => {
    expect(normaliseEmail(text)).toBe(value);
  });

  it.each([
    ['+49 (30) 12 34 56', undefined, '+4930123456'],
    ['030-0074321', 'Germany', '+49300074321'],
    ['030-0074321', 'DE', '+49300074321'],
    ['(5) 555-4729', 'Mexico', undefined],
    ['(171) 555-2222', undefined, undefined],
    ['+1 212 555 0100 ext 4', 'US', undefined],
    ['12', 'Germany', undefined],
    ['none', 'Germany', undefined],
  ])('reads the phone number %j dialled in %j as %j', (text, country, value) => {
    expect(normalisePhone(text, country)).toBe(value);
  });

  it('folds what means the same and keeps what may not', () => {
    expect(normaliseHandle('Mastodon', '@Ada')).toBe('mastodon:ada');
    expect(normaliseExternalId('Loyalty', 'aB1')).toBe('loyalty:aB1');
    expect(normaliseTaxId('DE 123.456-789')).toBe('DE123456789');
    expect(normaliseTaxId('n/a')).toBeUndefined();
    expect(normaliseName('  Łódź & Söhne,  GmbH. ')).toBe('łodz and sohne gmbh');
    expect(normaliseName('...')).toBeUndefined();
  });

  it.each([
    ['https://www.Example.com/about?x=1', 'example.com'],
    ['example.com.', 'example.com'],
    ['shop.example.com:8080', 'shop.example.com'],
    ['example', undefined],
    ['not a domain.com', undefined],
  ])('reads %j as the domain %j', (text, value) => {
    expect(normaliseDomain(text)).toBe(value);
  });
});
