import { describe, expect, it } from '@jest/globals';
import { derivedId, newId } from '@tributary/platform';
import { codeOf, valueOf } from '../../test/outcomes.ts';
import { ADA, STAGES } from '../../test/sales-database.ts';
import { salesOfFile } from '../../test/sales-of-file.ts';
import { contactLead, disqualifyLead, qualifyLead, reopenLead } from './change-lead-status.ts';
import { convertLead } from './convert-lead.ts';
import { createLead, type CreateLead } from './create-lead.ts';
import { updateLead } from './update-lead.ts';

const sales = salesOfFile();

const PERSON = {
  givenName: 'Grace',
  familyName: 'Hopper',
  email: 'grace@example.com',
  phone: '+1 555 0100',
  jobTitle: 'Admiral',
};

async function aLead(about: Partial<CreateLead> = {}): Promise<string> {
  const { id } = valueOf(await createLead(sales.deps, ADA, { ...PERSON, ...about }));
  await sales.newEvents();
  return id;
}

async function aQualifiedLead(about: Partial<CreateLead> = {}): Promise<string> {
  const leadId = await aLead(about);
  valueOf(await qualifyLead(sales.deps, ADA, { leadId }));
  await sales.newEvents();
  return leadId;
}

describe('a lead', () => {
  it('is named after its person when nobody names it, and refused when nobody is named', async () => {
    const leadId = await aLead();

    expect(await sales.rows('select title, status from sales.leads where id = $1', [leadId])).toEqual([
      { title: 'Grace Hopper', status: 'NEW' },
    ]);
    expect(codeOf(await createLead(sales.deps, ADA, { source: 'fair' }))).toBe('LEAD_NAMELESS');
  });

  it('goes its way step by step, and each step is told once', async () => {
    const leadId = await aLead();

    valueOf(await contactLead(sales.deps, ADA, { leadId }));
    valueOf(await contactLead(sales.deps, ADA, { leadId }));
    valueOf(await disqualifyLead(sales.deps, ADA, { leadId, reason: 'no budget' }));
    valueOf(await reopenLead(sales.deps, ADA, { leadId }));
    valueOf(await qualifyLead(sales.deps, ADA, { leadId }));

    const events = await sales.newEvents();
    expect(events.map(({ type }) => type)).toEqual([
      'lead.contacted',
      'lead.disqualified',
      'lead.reopened',
      'lead.qualified',
    ]);
    expect(events[1]?.data).toMatchObject({ status: 'DISQUALIFIED', disqualifiedReason: 'no budget' });
    expect(events[2]?.data).toMatchObject({ disqualifiedReason: null });
  });

  it('cannot be edited once it is converted', async () => {
    const leadId = await aQualifiedLead();
    valueOf(await convertLead(sales.deps, ADA, { leadId }));

    expect(codeOf(await updateLead(sales.deps, ADA, { leadId, phone: null }))).toBe('LEAD_CONVERTED');
  });
});

describe('convertLead', () => {
  it('names a new contact and company by derived ids and tells the contact subgraph what it needs', async () => {
    const leadId = await aQualifiedLead({
      companyName: 'Navy',
      companyDomain: 'navy.example',
      value: { minor: 5n, currency: 'USD' },
    });
    const [contactId, companyId] = [derivedId('hub', 'person', leadId), derivedId('hub', 'company', leadId)];

    const converted = valueOf(await convertLead(sales.deps, ADA, { leadId, deal: { title: 'Ships' } }));

    const dealId = converted.also?.['deal'];
    expect(converted.also).toEqual({ contact: contactId, company: companyId, deal: dealId });
    const [created, event] = await sales.newEvents();
    expect(created).toMatchObject({
      type: 'deal.created',
      entity_id: dealId,
      refs: { contactId, companyId, leadId, stageId: STAGES.new },
      data: { title: 'Ships', amount: { minor: '5', currency: 'USD' } },
    });
    expect(event).toMatchObject({
      type: 'lead.converted',
      id: converted.eventId,
      refs: { leadId, contactId, companyId, dealId },
      data: { leadId, contactId, companyId, person: PERSON, company: { name: 'Navy', domain: 'navy.example' } },
    });
  });

  it('makes no contact and no company for somebody who may make none', async () => {
    const leadId = await aQualifiedLead({ companyName: 'Navy' });
    const [contactId, companyId] = [newId(), newId()];
    const somebody = { ...ADA, rights: { Lead: ['update'], Contact: ['create'] } } as const;

    expect(codeOf(await convertLead(sales.deps, somebody, { leadId }))).toBe('FORBIDDEN');
    expect(await sales.newEvents()).toEqual([]);
    valueOf(await convertLead(sales.deps, somebody, { leadId, contactId, companyId }));
  });

  it('says nothing about people and companies that exist already', async () => {
    const [contactId, companyId] = [newId(), newId()];
    const leadId = await aQualifiedLead({ companyName: 'Navy' });

    valueOf(await convertLead(sales.deps, ADA, { leadId, contactId, companyId }));

    const [event] = await sales.newEvents();
    expect(event?.data).toMatchObject({ contactId, companyId, dealId: null });
    expect(event?.data).not.toHaveProperty('person');
    expect(event?.data).not.toHaveProperty('company');
  });

  it('happens once, however often and however many at a time ask for it', async () => {
    const leadId = await aQualifiedLead();
    const input = { leadId, deal: { title: 'Once' } };

    const calls = await Promise.all([1, 2, 3, 4, 5].map(async () => await convertLead(sales.deps, ADA, input)));

    const answers = calls.map((call) => valueOf(call).also);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await sales.newEvents()).map(({ type }) => type)).toEqual(['deal.created', 'lead.converted']);
    expect(await sales.rows('select count(*)::int as deals from sales.deals where lead_id = $1', [leadId])).toEqual([
      { deals: 1 },
    ]);
  });

  it('refuses to convert again to somebody else', async () => {
    const leadId = await aQualifiedLead();
    valueOf(await convertLead(sales.deps, ADA, { leadId }));

    expect(codeOf(await convertLead(sales.deps, ADA, { leadId, contactId: newId() }))).toBe('LEAD_CONVERTED');
  });

  it('refuses a lead that nobody has qualified', async () => {
    const leadId = await aLead();

    expect(codeOf(await convertLead(sales.deps, ADA, { leadId }))).toBe('LEAD_STATUS_NOT_REACHABLE');
  });

  it('changes nothing when its deal is refused', async () => {
    const leadId = await aQualifiedLead();

    const refused = await convertLead(sales.deps, ADA, { leadId, deal: { title: 'x', stageId: newId() } });

    expect(codeOf(refused)).toBe('STAGE_NOT_FOUND');
    expect(await sales.newEvents()).toEqual([]);
    expect(await sales.rows('select status from sales.leads where id = $1', [leadId])).toEqual([
      { status: 'QUALIFIED' },
    ]);
  });
});
