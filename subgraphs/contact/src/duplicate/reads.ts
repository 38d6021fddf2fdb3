import { column, computed, defineReads, mustRead, one, type Fragment } from '@tributary/platform';

export const duplicateReads = defineReads({
  type: 'DuplicateCandidate',
  table: 'contact.duplicate_candidates',
  publicId: 'duplicate',
  fields: {
    leftContact: one('Contact', { column: 'left_contact_id', exact: true }),
    rightContact: one('Contact', { column: 'right_contact_id', exact: true }),
    leftCompany: one('Company', { column: 'left_company_id', exact: true }),
    rightCompany: one('Company', { column: 'right_company_id', exact: true }),
    score: column('score'),
    band: column('band'),
    state: column('state'),
    explanation: computed({ needs: ['one_id', 'other_id'] }),
  },
  filter: {
    score: 'float',
    band: 'enum',
    state: 'enum',
    kind: { kind: 'enum', sql: (row) => `upper(${row}.record_kind)` },
  },
  defaultOrder: [{ column: 'score', notNull: true, direction: 'desc' }],
  right: 'SourceRecord',
});

/** Arguments `contactId` and `companyId`: pairs of which one record is the customer's. */
export const ofCustomer: Fragment = (row, { args, idsOf, principal }) => {
  const conditions = (['contact', 'company'] as const).flatMap((noun) => {
    const id = args[`${noun}Id`];
    if (id === undefined || id === null) return [];
    mustRead(principal, noun === 'contact' ? 'Contact' : 'Company');
    // The records are looked up once; two index scans then find their pairs.
    const nodes = `array(select n_.id from contact.source_records n_ where n_.entity_id = any(${idsOf(id, noun)}))`;
    return [`(${row}.one_id = any(${nodes}) or ${row}.other_id = any(${nodes}))`];
  });
  return conditions.length === 0 ? 'true' : conditions.join(' and ');
};
