import { describe, expect, it } from '@jest/globals';
import { SYSTEM, toPublicId } from '@tributary/platform';
import { parse } from 'graphql';
import { aBatch, anItem, CRM } from '../../test/batches.ts';
import { storedPartition } from '../../test/customers.ts';
import { hubOfFile } from '../../test/set-up.ts';

const hub = hubOfFile();

const ofCompanies = { kind: 'company', stream: 'accounts' };
const crm = { connectionId: CRM, connectionName: 'crm' };

async function accept(...args: Parameters<typeof aBatch>) {
  return (await hub.runtime.inbound?.accept(aBatch(...args))) ?? [];
}

describe('companies', () => {
  it('of two systems are one by domain, and their people see it', async () => {
    await accept([anItem('a', { kind: 'company', name: 'Acme', domains: ['www.acme.example'] })], ofCompanies);
    await accept([anItem('7', { kind: 'company', name: 'ACME Holding', domains: ['https://acme.example/de'] })], {
      ...ofCompanies,
      ...crm,
    });
    await accept([anItem('1', { names: { full: 'Ada' }, affiliations: [{ company: { key: '7' } }] })], crm);

    const data = await hub.data(
      '{ contacts(first: 1) { nodes { company { domain } } } companies(first: 5) { totalCount nodes { affiliations(first: 5) { totalCount } } } }',
    );

    expect(await storedPartition(hub.database.open(), 'company')).toEqual([['crm/7', 'shop/a']]);
    expect(data).toEqual({
      contacts: { nodes: [{ company: { domain: 'acme.example' } }] },
      companies: { totalCount: 1, nodes: [{ affiliations: { totalCount: 1 } }] },
    });
  });

  it('that a person names before its record arrives are found when it does', async () => {
    await accept([anItem('1', { names: { full: 'Ada' }, affiliations: [{ company: { key: 'late' }, title: 'CTO' }] })]);
    const early = await hub.data('{ contacts(first: 1) { nodes { affiliations { title company { name } } } } }');

    await accept([anItem('late', { kind: 'company', name: 'Late Ltd' })], ofCompanies);
    const late = await hub.data('{ contacts(first: 1) { nodes { affiliations { title company { name } } } } }');

    expect(early['contacts']).toEqual({ nodes: [{ affiliations: [{ title: 'CTO', company: null }] }] });
    expect(late['contacts']).toEqual({ nodes: [{ affiliations: [{ title: 'CTO', company: { name: 'Late Ltd' } }] }] });
  });

  it('are entered once, edited, and tell those who watch them', async () => {
    const [known] = await accept(
      [anItem('a', { kind: 'company', name: 'Acme', domains: ['acme.example'] })],
      ofCompanies,
    );
    const made = await hub.data(
      'mutation ($input: CreateCompanyInput!) { createCompany(input: $input) { company { id name } problems { code } } }',
      { input: { name: 'Acme Inc.', domains: ['acme.example'] } },
    );
    const companyId = toPublicId('company', known?.id ?? '');
    const edited = await hub.data(
      `mutation ($input: UpdateCompanyInput!) { updateCompany(input: $input) {
        company { name employees phones } problems { code } } }`,
      { input: { companyId, employees: 12, phones: ['+49 30 123456'] } },
    );
    await hub.log.settled();
    const { events } = await hub.log.read({ after: 0n, limit: 100, types: ['company.updated'] });
    const event = events.at(-1);
    if (event === undefined) throw new Error('nothing was told');
    const told = await hub.runtime.subgraph.execute({
      document: parse('subscription { companyChanged { changedFields company { employees } } }'),
      variables: {},
      principal: SYSTEM,
      requestId: 'test',
      event: { ...event, cursor: 'here' },
    });

    expect(made['createCompany']).toEqual({ company: { id: companyId, name: 'Acme Inc.' }, problems: [] });
    expect(edited['updateCompany']).toEqual({
      company: { name: 'Acme Inc.', employees: 12, phones: ['+4930123456'] },
      problems: [],
    });
    // The log keeps changes as jsonb, which orders keys by length.
    expect(JSON.parse(JSON.stringify(told.data))).toEqual({
      companyChanged: { changedFields: ['phones', 'employees'], company: { employees: 12 } },
    });
  });
});
