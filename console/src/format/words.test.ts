import { describe, expect, it } from '@jest/globals';
import { valueText } from './value.ts';
import { countOf, eventWords, fieldWords, totalOf, wordsOf } from './words.ts';

describe('words', () => {
  it('of constants are read aloud, and other words stay', () => {
    expect(['NEEDS_RECONNECT', 'OPEN', 'Shop', 'order.placed'].map(wordsOf)).toEqual([
      'Needs reconnect',
      'Open',
      'Shop',
      'order.placed',
    ]);
  });

  it('of fields leave out where custom ones are kept', () => {
    expect(['primaryEmail', 'attributes.accountOwner', 'taxId', 'attributes.loyalty_tier'].map(fieldWords)).toEqual([
      'Primary email',
      'Account owner',
      'Tax id',
      'Loyalty tier',
    ]);
  });

  it('of events are read aloud', () => {
    expect(['ticket.statusChanged', 'order.placed', 'call', 'v1.2'].map(eventWords)).toEqual([
      'Ticket status changed',
      'Order placed',
      'call',
      'v1.2',
    ]);
  });

  it('count one thing as one', () => {
    expect([countOf(1, 'order'), countOf(2, 'order'), countOf(0, 'company', 'companies')]).toEqual([
      '1 order',
      '2 orders',
      '0 companies',
    ]);
  });

  it('say when a list was not counted to its end', () => {
    expect(totalOf({ totalCount: 10_000, totalCountExact: false })).toBe('10,000+');
  });
});

describe('valueText', () => {
  it('is one line, whatever the source has put there', () => {
    const address = { label: 'billing', lines: ['1 Long St'], city: 'Bern', postalCode: '3000', country: 'CH' };

    expect(valueText('x')).toBe('x');
    expect(valueText(false)).toBe('false');
    expect(valueText(null)).toBe('');
    expect(valueText([address, 'y', null])).toBe('1 Long St, 3000 Bern, CH; y');
    expect(valueText({ tier: 'gold', empty: null })).toBe('tier: gold');
  });
});
