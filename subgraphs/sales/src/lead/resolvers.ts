import { can, input, parsedMutation, refuse, type SubgraphDeps } from '@tributary/platform';
import { z } from 'zod';
import { contactLead, disqualifyLead, qualifyLead, reopenLead } from './change-lead-status.ts';
import { convertLead } from './convert-lead.ts';
import { createLead } from './create-lead.ts';
import { updateLead } from './update-lead.ts';

const { absent, day, idOf, key, line, money, percent, prose, version } = input;

const thing = { lead: 'Lead' } as const;
const requires = ['update', 'Lead'] as const;
const leadId = idOf('lead');

export const leadMutations = {
  createLead: parsedMutation({
    requires: ['create', 'Lead'],
    thing,
    input: z.object({
      title: absent(line),
      source: absent(line),
      text: absent(prose),
      value: absent(money),
      givenName: absent(line),
      familyName: absent(line),
      email: absent(line),
      phone: absent(line),
      jobTitle: absent(line),
      companyName: absent(line),
      companyDomain: absent(line),
      contactId: absent(idOf('contact')),
      companyId: absent(idOf('company')),
      ownerId: absent(idOf('user')),
      idempotencyKey: absent(key),
    }),
    run: createLead,
  }),
  updateLead: parsedMutation({
    requires,
    thing,
    input: z.object({
      leadId,
      version,
      title: line.optional(),
      source: line.nullish(),
      text: prose.nullish(),
      value: money.nullish(),
      givenName: line.nullish(),
      familyName: line.nullish(),
      email: line.nullish(),
      phone: line.nullish(),
      jobTitle: line.nullish(),
      companyName: line.nullish(),
      companyDomain: line.nullish(),
      ownerId: idOf('user').nullish(),
    }),
    run: updateLead,
  }),
  contactLead: parsedMutation({ requires, thing, input: z.object({ leadId }), run: contactLead }),
  qualifyLead: parsedMutation({ requires, thing, input: z.object({ leadId }), run: qualifyLead }),
  disqualifyLead: parsedMutation({ requires, thing, input: z.object({ leadId, reason: line }), run: disqualifyLead }),
  reopenLead: parsedMutation({ requires, thing, input: z.object({ leadId }), run: reopenLead }),
  convertLead: parsedMutation({
    requires,
    thing: { ...thing, contact: 'Contact', company: 'Company', deal: 'Deal' },
    input: z.object({
      leadId,
      contactId: absent(idOf('contact')),
      companyId: absent(idOf('company')),
      deal: absent(
        z.object({
          title: line,
          amount: absent(money),
          probability: absent(percent),
          pipelineId: absent(idOf('pipeline')),
          stageId: absent(idOf('stage')),
          ownerId: absent(idOf('user')),
          expectedCloseOn: absent(day),
        }),
      ),
    }),
    run: async (deps: SubgraphDeps, principal, input) => {
      if (input.deal && !can(principal, 'create', 'Deal')) {
        return refuse('FORBIDDEN', 'You may not create a Deal. Convert the lead without one.', 'deal');
      }
      return await convertLead(deps, principal, input);
    },
  }),
};
