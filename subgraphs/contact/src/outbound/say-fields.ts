import { accept, type Json, type Said, type Saying, type SubgraphDeps } from '@tributary/platform';
import { withCompanyFields, type CompanyFields } from '../company/company-fields.ts';
import { withContactFields, type ContactFields } from '../contact/contact-fields.ts';
import { namesIn } from '../contact/update-contact.ts';
import { editCustomer, type EditProblem } from '../source-record/edit-customer.ts';
import { emptyCompany, emptyPerson } from '../source-record/hub-record.ts';
import type { RecordKind } from '../source-record/record-kind.ts';
import type { StoredRecord } from '../source-record/stored-record.ts';
import { customName, isCustom } from './writable-fields.ts';

/** Golden fields that the hub's record keeps as the first of a list. */
const FIRST_OF = { primaryEmail: 'emails', primaryPhone: 'phones', domain: 'domains' } as const;

const ANSWERS: Readonly<Record<EditProblem, Said>> = {
  CONTACT_NOT_FOUND: 'gone',
  COMPANY_NOT_FOUND: 'gone',
  VERSION_CONFLICT: 'changed',
  FIELD_LOCKED: 'locked',
};

/** Makes what was settled with a connected system the hub's own word, from the version it was settled from. */
export async function sayFields(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  { kind, id, version, fields, actor }: Omit<Saying, 'kind'> & { readonly kind: RecordKind },
): Promise<Said> {
  const about = { id, expectedVersion: version, fields: Object.keys(fields), actor, now: clock.now() };
  const outcome = await database.transaction(async (tx) => {
    // The values are golden values of these very fields, so they have the types that people's edits have.
    const said =
      kind === 'person'
        ? await editCustomer(tx, {
            ...about,
            empty: emptyPerson(),
            change: (record, customer) =>
              withContactFields(record, editOf(record, fields) as ContactFields, namesIn(customer.fields)),
          })
        : await editCustomer(tx, {
            ...about,
            empty: emptyCompany(),
            change: (record) => withCompanyFields(record, editOf(record, fields) as CompanyFields),
          });
    return 'ok' in said ? said : accept(said);
  });
  return outcome.ok ? 'said' : ANSWERS[outcome.code];
}

/** Golden fields in the words of an edit. */
function editOf(record: StoredRecord, fields: Readonly<Record<string, Json>>): Record<string, unknown> {
  const edit: Record<string, unknown> = {};
  const custom: Record<string, Json> = {};
  for (const [field, value] of Object.entries(fields)) {
    if (isCustom(field)) custom[customName(field)] = value;
    else if (field in FIRST_OF) {
      const list = FIRST_OF[field as keyof typeof FIRST_OF];
      edit[list] = value === null ? null : [value, ...othersOf(record, list, value)];
      // A company's record that says no name has an empty one.
    } else edit[field] = field === 'name' ? (value ?? '') : value;
  }
  return Object.keys(custom).length === 0 ? edit : { ...edit, attributes: custom };
}

/** What the hub's record has besides the first one, which is replaced. */
function othersOf(record: StoredRecord, list: 'emails' | 'phones' | 'domains', value: Json): string[] {
  const said =
    list === 'emails'
      ? record.emails.map(({ address }) => address)
      : list === 'phones'
        ? record.phones.map(({ number }) => number)
        : record.kind === 'company'
          ? record.domains
          : [];
  return said.slice(1).filter((text) => text !== value);
}
