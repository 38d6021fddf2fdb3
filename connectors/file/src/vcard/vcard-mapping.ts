import type { MappingInput } from '../mapping-file.ts';

const MOST = { emails: 10, phones: 10, addresses: 5, handles: 10, urls: 5 };

type Fields = Extract<MappingInput, { records: unknown }>['records'][number]['fields'];

function each(count: number, fieldsOf: (at: string) => Fields): Fields {
  const all = Array.from({ length: count }, (_, index) => fieldsOf(String(index)));
  return Object.assign({}, ...all) as Fields;
}

const REACHED: Fields = {
  ...each(MOST.emails, (at) => ({
    [`emails.${at}.address`]: { path: `emails.${at}.value` },
    [`emails.${at}.label`]: { path: `emails.${at}.label` },
  })),
  ...each(MOST.phones, (at) => ({
    [`phones.${at}.number`]: { path: `phones.${at}.value` },
    [`phones.${at}.label`]: { path: `phones.${at}.label` },
  })),
  ...each(MOST.addresses, (at) => ({
    [`addresses.${at}.label`]: { path: `addresses.${at}.label` },
    [`addresses.${at}.lines`]: { path: `addresses.${at}.lines` },
    [`addresses.${at}.city`]: { path: `addresses.${at}.city` },
    [`addresses.${at}.region`]: { path: `addresses.${at}.region` },
    [`addresses.${at}.postalCode`]: { path: `addresses.${at}.postalCode` },
    [`addresses.${at}.country`]: { path: `addresses.${at}.country` },
  })),
  ...each(MOST.handles, (at) => ({
    [`handles.${at}.network`]: { path: `handles.${at}.network` },
    [`handles.${at}.handle`]: { path: `handles.${at}.handle` },
  })),
  tags: { path: 'categories' },
  'notes.0.key': { const: 'note' },
  'notes.0.text': { path: 'note' },
};

/** How address books are read when no mapping is given: a card is a person, or a company where it says so. */
export const VCARD_MAPPING: MappingInput = {
  format: 'vcard',
  records: [
    {
      kind: 'person',
      key: { path: 'key' },
      when: '@person',
      fields: {
        'names.full': '@fn',
        'names.given': '@given',
        'names.middle': '@middle',
        'names.family': '@family',
        'names.honorific': '@prefix',
        'names.suffix': '@suffix',
        jobTitle: '@title',
        birthDate: '@born',
        'affiliations.0.company.name': '@organisation',
        'affiliations.0.title': '@title',
        'attributes.department': '@unit',
        'attributes.url': { path: 'urls.0' },
        ...REACHED,
      },
    },
    {
      kind: 'company',
      key: { path: 'key' },
      when: '@company',
      fields: {
        name: '@name',
        ...each(MOST.urls, (at) => ({ [`domains.${at}`]: { path: `urls.${at}` } })),
        ...REACHED,
      },
    },
  ],
};
