import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { actionInput, pathsOf } from './action-input.ts';

const FIELDS = [
  { field: 'givenName', input: 'names.given', policy: 'MANUAL' },
  { field: 'familyName', input: 'names.family', policy: 'MANUAL' },
  { field: 'jobTitle', input: 'title', policy: 'MANUAL', empty: '' },
  { field: 'birthDate', input: 'born', policy: 'MANUAL' },
  { field: 'primaryEmail', input: 'emails', policy: 'MANUAL', list: { value: 'value', label: 'label' } },
] as const;
const record = {
  emails: [
    { address: 'Old@example.com', label: 'work' },
    { address: 'home@example.com', label: 'home' },
  ],
};

function inputFor(written: Record<string, string | null>, change: object = {}) {
  return actionInput({
    fields: FIELDS,
    written,
    theirs: { givenName: 'Ada', familyName: 'King', jobTitle: 'Countess', primaryEmail: 'old@example.com' },
    record,
    required: new Set<string>(),
    constants: { addressBook: 'Friends' },
    key: { input: 'key', value: '7' },
    ...change,
  });
}

describe('what is sent', () => {
  it('is what is written, with what stands in one part with it', () => {
    expect(inputFor({ familyName: 'Lovelace' })).toEqual({
      addressBook: 'Friends',
      key: '7',
      names: { given: 'Ada', family: 'Lovelace' },
    });
  });

  it('is besides what the action wants at all times', () => {
    expect(inputFor({ familyName: 'Lovelace' }, { required: new Set(['title']) })).toMatchObject({ title: 'Countess' });
  });

  it('says of an empty field what the action takes for one, and nothing where it takes none', () => {
    expect(inputFor({ jobTitle: null, birthDate: null })).toEqual({ addressBook: 'Friends', key: '7', title: '' });
  });

  it('replaces the first of a list, and leaves labels and the others as they are there', () => {
    expect(inputFor({ primaryEmail: 'new@example.com' })['emails']).toEqual([
      { value: 'new@example.com', label: 'work' },
      { value: 'home@example.com', label: 'home' },
    ]);
  });

  it('has no element twice when ours is already a later one', () => {
    expect(inputFor({ primaryEmail: 'home@example.com' })['emails']).toEqual([
      { value: 'home@example.com', label: 'work' },
    ]);
  });

  it('takes the first of a list away when it is emptied', () => {
    expect(inputFor({ primaryEmail: null })['emails']).toEqual([{ value: 'home@example.com', label: 'home' }]);
  });
});

describe('the places of an action', () => {
  const paths = pathsOf(z.strictObject({ key: z.string(), names: z.strictObject({ given: z.string() }).optional() }));

  it('are those of its schema, at any depth', () => {
    expect(['key', 'names', 'names.given', 'names.family', 'title'].map((path) => paths.has(path))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect([...paths.required]).toEqual(['key']);
  });
});
