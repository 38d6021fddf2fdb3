import { describe, expect, it } from '@jest/globals';
import { inputOf, type EditField } from './edit.ts';

const FIELDS: readonly EditField[] = [
  { name: 'givenName', title: 'First name', type: 'text', value: 'Ada' },
  { name: 'jobTitle', title: 'Job', type: 'text', value: 'Countess' },
  { name: 'emails', title: 'E-mail', type: 'email', value: 'a@x.example', others: ['a@x.example', 'b@x.example'] },
];

describe('inputOf', () => {
  it('sends only what was changed', () => {
    expect(inputOf(FIELDS, { givenName: ' Augusta ', jobTitle: 'Countess' })).toEqual({ givenName: 'Augusta' });
    expect(inputOf(FIELDS, { givenName: 'Ada ' })).toBeUndefined();
  });

  it('sends an emptied field as null', () => {
    expect(inputOf(FIELDS, { jobTitle: '' })).toEqual({ jobTitle: null });
  });

  it('puts a new address first, in the place of the old one, and keeps the others', () => {
    expect(inputOf(FIELDS, { emails: 'c@x.example' })).toEqual({ emails: ['c@x.example', 'b@x.example'] });
    expect(inputOf(FIELDS, { emails: 'b@x.example' })).toEqual({ emails: ['b@x.example'] });
    expect(inputOf(FIELDS, { emails: '' })).toEqual({ emails: ['b@x.example'] });
  });
});
