import { describe, expect, it } from '@jest/globals';
import { leadTitle } from './lead-title.ts';

describe('leadTitle', () => {
  it.each([
    [{ title: 'Trade fair', givenName: 'Ada' }, 'Trade fair'],
    [
      { givenName: 'Ada', familyName: 'Lovelace', companyName: 'Analytical Engines' },
      'Ada Lovelace, Analytical Engines',
    ],
    [{ familyName: 'Lovelace' }, 'Lovelace'],
    [{ companyName: 'Analytical Engines', email: 'ada@example.com' }, 'Analytical Engines'],
    [{ email: 'ada@example.com', phone: '+44 20 1234' }, 'ada@example.com'],
    [{ phone: '+44 20 1234' }, '+44 20 1234'],
    [{}, undefined],
  ])('of %j is %j', (lead, title) => {
    expect(leadTitle(lead)).toBe(title);
  });
});
