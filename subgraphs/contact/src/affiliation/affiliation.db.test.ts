import { describe, expect, it } from '@jest/globals';
import { toPublicId } from '@tributary/platform';
import { aBatch, anItem } from '../../test/batches.ts';
import { hubOfFile } from '../../test/set-up.ts';

const hub = hubOfFile();

async function create(displayName: string): Promise<{ id: string }> {
  const data = await hub.data(
    'mutation ($input: CreateContactInput!) { createContact(input: $input) { contact { id } } }',
    { input: { displayName } },
  );
  return (data['createContact'] as { contact: { id: string } }).contact;
}

describe('affiliations', () => {
  it('show the company of today, and who worked where on a day, and do not overlap in one role', async () => {
    const { id: contactId } = await create('Ada');
    const company = async (name: string) =>
      (
        (
          await hub.data('mutation ($input: CreateCompanyInput!) { createCompany(input: $input) { company { id } } }', {
            input: { name },
          })
        )['createCompany'] as { company: { id: string } }
      ).company.id;
    const affiliate = async (input: object) =>
      (
        await hub.data(
          `mutation ($input: AddAffiliationInput!) { addAffiliation(input: $input) {
            affiliation { id primary company { name } } problems { code } } }`,
          { input: { contactId, ...input } },
        )
      )['addAffiliation'] as { affiliation: { id: string } | null; problems: { code: string }[] };
    const [old, now] = [await company('Old'), await company('Now')];

    const first = await affiliate({
      companyId: old,
      role: 'buyer',
      from: '2000-01-01',
      to: '2010-01-01',
      primary: true,
    });
    const clash = await affiliate({ companyId: old, role: 'Buyer', from: '2005-01-01' });
    await affiliate({ companyId: now, from: '2009-01-01', primary: true });
    const data = await hub.data(
      `query ($id: ID!) { contact(id: $id) {
        company { name affiliations(first: 5) { nodes { contact { displayName } } } }
        affiliations { primary company { name } }
        then: affiliations(asOf: "2008-06-01") { company { name } }
      } }`,
      { id: contactId },
    );

    expect(first.affiliation).toMatchObject({ primary: true, company: { name: 'Old' } });
    expect(clash.problems).toEqual([{ code: 'AFFILIATION_OVERLAPS' }]);
    expect(data['contact']).toEqual({
      company: { name: 'Now', affiliations: { nodes: [{ contact: { displayName: 'Ada' } }] } },
      affiliations: [
        { primary: true, company: { name: 'Now' } },
        { primary: false, company: { name: 'Old' } },
      ],
      then: [{ company: { name: 'Old' } }],
    });
  });

  it('end on a day, not before they began, and not when a source says them', async () => {
    const { id: contactId } = await create('Ada');
    const made = await hub.data(
      'mutation ($input: CreateCompanyInput!) { createCompany(input: $input) { company { id } } }',
      { input: { name: 'Acme' } },
    );
    const companyId = (made['createCompany'] as { company: { id: string } }).company.id;
    const added = await hub.data(
      'mutation ($input: AddAffiliationInput!) { addAffiliation(input: $input) { affiliation { id } } }',
      { input: { contactId, companyId, from: '2020-01-01' } },
    );
    const affiliationId = (added['addAffiliation'] as { affiliation: { id: string } }).affiliation.id;
    await hub.runtime.inbound?.accept(
      aBatch([anItem('1', { names: { full: 'Bob' }, affiliations: [{ company: { name: 'Acme' } }] })]),
    );
    const { rows } = await hub.deps.database.pool.query<{ id: string }>(
      'select id from contact.affiliations where source_record_id is not null',
    );
    const end = async (input: object) =>
      (
        await hub.data(
          `mutation ($input: EndAffiliationInput!) { endAffiliation(input: $input) {
            affiliation { to version } problems { code field } } }`,
          { input },
        )
      )['endAffiliation'];

    expect(await end({ affiliationId, on: '2019-12-31' })).toMatchObject({
      problems: [{ code: 'PERIOD_BACKWARDS', field: 'on' }],
    });
    expect(await end({ affiliationId, on: '2021-01-01' })).toEqual({
      affiliation: { to: '2021-01-01', version: 2 },
      problems: [],
    });
    expect(await end({ affiliationId: toPublicId('affiliation', rows[0]?.id ?? '') })).toMatchObject({
      problems: [{ code: 'AFFILIATION_IS_SOURCED' }],
    });
  });
});
