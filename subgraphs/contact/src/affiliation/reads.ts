import { column, defineReads, one, ReadRefusal, time, type Fragment } from '@tributary/platform';

/** Primary ones first, then those that began last. */
export const affiliationOrder = [
  { column: 'is_primary', direction: 'desc', notNull: true },
  { column: 'starts_on', direction: 'desc', nulls: 'last' },
] as const;

export const affiliationReads = defineReads({
  type: 'Affiliation',
  table: 'contact.affiliations',
  publicId: 'affiliation',
  fields: {
    contact: one('Contact', { column: 'contact_id', exact: true }),
    company: one('Company', { column: 'company_id', exact: true }),
    role: column('role'),
    title: column('title'),
    from: column('starts_on'),
    to: column('ends_on'),
    primary: column('is_primary'),
    sourceRecord: one('SourceRecord', { column: 'source_record_id' }),
    version: column('version'),
    createdAt: time('created_at'),
    updatedAt: time('updated_at'),
  },
  filter: {
    role: 'string',
    title: 'string',
    primary: 'boolean',
    contactId: 'id:contact',
    companyId: 'id:company',
  },
  defaultOrder: affiliationOrder,
});

/** Only what held on the day that `asOf` names; both ends of a period belong to it. */
export const heldAsOf: Fragment = (row, { args, param }) => {
  const day = args['asOf'];
  if (day === undefined || day === null) return 'true';
  if (typeof day !== 'string' || !isDay(day)) {
    throw new ReadRefusal('BAD_USER_INPUT', 'asOf is not a day such as 2024-05-01.');
  }
  const at = param(day, 'date');
  return `coalesce(${row}.starts_on <= ${at}, true) and coalesce(${row}.ends_on >= ${at}, true)`;
};

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
