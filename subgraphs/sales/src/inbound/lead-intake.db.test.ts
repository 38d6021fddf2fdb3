import { describe, expect, it } from '@jest/globals';
import { derivedId } from '@tributary/platform';
import type { CanonicalInput } from '@tributary/connector-kit';
import { anUpsert, DAY_2, DAY_3, SHOP } from '../../test/batches.ts';
import { valueOf } from '../../test/outcomes.ts';
import { ADA } from '../../test/sales-database.ts';
import { intakeOfFile } from '../../test/sales-of-file.ts';
import { qualifyLead } from '../lead/change-lead-status.ts';
import { convertLead } from '../lead/convert-lead.ts';

const { sales, accept, types } = intakeOfFile('lead');

describe('leads of a connected system', () => {
  const lead: Extract<CanonicalInput, { kind: 'lead' }> = {
    kind: 'lead',
    contact: { names: { full: 'Mary Jane Watson' }, emails: [{ address: 'mj@example.com' }] },
    companyName: 'Bugle',
    status: 'WORKING',
    source: 'form',
  };
  const leadId = derivedId(SHOP, 'lead', '1');
  const present = async () => (await sales.rows('select * from sales.leads where id = $1', [leadId]))[0];

  it('are nobody’s contact yet, with the names as far as they can be told apart', async () => {
    await accept(anUpsert('1', lead));

    expect(await present()).toMatchObject({
      title: 'Mary Jane Watson, Bugle',
      given_name: 'Mary Jane',
      family_name: 'Watson',
      email: 'mj@example.com',
      status: 'CONTACTED',
      contact_id: null,
    });
    expect(await types()).toEqual(['lead.created']);
  });

  it('stay converted, whatever the source says afterwards', async () => {
    await accept(anUpsert('1', { ...lead, status: 'QUALIFIED' }));
    const { also } = valueOf(await convertLead(sales.deps, ADA, { leadId }));

    await accept(anUpsert('1', { ...lead, status: 'DISQUALIFIED', customer: { kind: 'person', key: 'X' } }, DAY_2));

    expect(await present()).toMatchObject({ status: 'CONVERTED', contact_id: also?.['contact'] });
    expect(await types()).toEqual(['lead.created', 'lead.converted']);
  });

  it('keep a status that people gave here until the source changes its own', async () => {
    await accept(anUpsert('1', lead));
    valueOf(await qualifyLead(sales.deps, ADA, { leadId }));

    await accept(anUpsert('1', { ...lead, source: 'fair' }, DAY_2));
    expect(await present()).toMatchObject({ status: 'QUALIFIED', source: 'fair' });

    await accept(anUpsert('1', { ...lead, source: 'fair', status: 'DISQUALIFIED' }, DAY_3));
    expect(await present()).toMatchObject({ status: 'DISQUALIFIED' });
    expect(await types()).toEqual(['lead.created', 'lead.qualified', 'lead.updated', 'lead.disqualified']);
  });
});
