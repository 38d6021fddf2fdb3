import type { MappingInput } from '../mapping-file.ts';

type Fields = Extract<MappingInput, { records: unknown }>['records'][number]['fields'];

const REACHED = ['emails', 'phones', 'addresses', 'handles', 'tags', 'notes', 'attributes', 'updatedAt'];

/** What becomes of a card is said where cards are read; a mapping of one's own may take its values apart. */
function wholeFields(...names: readonly string[]): Fields {
  return Object.fromEntries(names.map((name) => [name, { path: `record.${name}` }]));
}

/** How address books are read when no mapping is given: a card is a person, or a company where it says so. */
export const VCARD_MAPPING: MappingInput = {
  format: 'vcard',
  records: [
    {
      kind: 'person',
      key: { path: 'key' },
      when: '@person',
      fields: wholeFields('names', 'jobTitle', 'birthDate', 'affiliations', ...REACHED),
    },
    { kind: 'company', key: { path: 'key' }, when: '@company', fields: wholeFields('name', 'domains', ...REACHED) },
  ],
};
