import { z } from 'zod';
import {
  absent,
  address,
  attributes,
  domainName,
  duplicatePolicy,
  emailAddress,
  idOf,
  key,
  line,
  phoneNumber,
  version,
  word,
} from '../input.ts';
import type { StoredCompany } from '../source-record/stored-record.ts';

/** What people may say of a company. `null` empties a field, and no source fills it again. */
const fields = {
  domains: z.array(domainName).max(20).nullish(),
  industry: line.nullish(),
  employees: z.int().min(0).max(2_147_483_647).nullish(),
  taxId: word.nullish(),
  emails: z.array(emailAddress).max(20).nullish(),
  phones: z.array(phoneNumber).max(20).nullish(),
  addresses: z.array(address).max(20).nullish(),
  attributes: attributes.nullish(),
  ownerId: idOf('user').nullish(),
};
const _CompanyFields = z.object({ ...fields, name: absent(line) });
export type CompanyFields = z.output<typeof _CompanyFields>;

export const CreateCompany = z.object({
  ...fields,
  name: line,
  tags: z.array(word).max(100).nullish(),
  onDuplicate: absent(duplicatePolicy),
  idempotencyKey: absent(key),
});
export type CreateCompany = z.output<typeof CreateCompany>;

export const UpdateCompany = z.object({
  ...fields,
  name: absent(line),
  companyId: idOf('company'),
  version: absent(version),
});
export type UpdateCompany = z.output<typeof UpdateCompany>;

/** Input → the golden field that it empties. */
const EMPTIES = {
  domains: 'domain',
  industry: 'industry',
  employees: 'employees',
  taxId: 'taxId',
  emails: 'primaryEmail',
} as const satisfies { [field in keyof CompanyFields]?: string };

/** The hub's record with these fields said anew. */
export function withCompanyFields(record: StoredCompany, fields: CompanyFields): StoredCompany {
  const { domains, emails, phones, addresses, attributes: custom, ownerId } = fields;
  const { industry, employees, taxId, ...rest } = record;
  return {
    ...rest,
    ...present('industry', fields.industry === undefined ? industry : fields.industry),
    ...present('employees', fields.employees === undefined ? employees : fields.employees),
    ...present('taxId', fields.taxId === undefined ? taxId : fields.taxId),
    ...(fields.name === undefined ? {} : { name: fields.name }),
    ...(domains === undefined ? {} : { domains: domains ?? [] }),
    ...(emails === undefined ? {} : { emails: (emails ?? []).map((text) => ({ address: text })) }),
    ...(phones === undefined ? {} : { phones: (phones ?? []).map((number) => ({ number })) }),
    ...(addresses === undefined ? {} : { addresses: addresses ?? [] }),
    ...(custom === undefined ? {} : { attributes: { ...record.attributes, ...custom } }),
    hub: {
      ...record.hub,
      cleared: clearedAfter(record.hub?.cleared, fields),
      ...(ownerId === undefined ? {} : { ownerId }),
    },
  };
}

function clearedAfter(before: readonly string[] | undefined, fields: CompanyFields): string[] {
  const cleared = new Set(before ?? []);
  for (const [field, golden] of Object.entries(EMPTIES)) {
    const value = fields[field as keyof typeof EMPTIES];
    if (value === null) cleared.add(golden);
    else if (value !== undefined) cleared.delete(golden);
  }
  return [...cleared].sort();
}

function present<Name extends string, Value>(name: Name, value: Value | null | undefined): { [field in Name]?: Value } {
  // The cast repeats the line: TypeScript widens a computed key to string.
  return (value === null || value === undefined ? {} : { [name]: value }) as { [field in Name]?: Value };
}
