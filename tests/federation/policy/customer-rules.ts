import { newId, toPublicId } from '@tributary/platform';
import type { PolicyHub } from './fixture.ts';
import type { Mutation } from './mutations.ts';

const aContact = async ({ make }: PolicyHub): Promise<string> =>
  await make('createContact', 'contact', { displayName: `Person ${newId()}` });

const aCompany = async ({ make }: PolicyHub): Promise<string> =>
  await make('createCompany', 'company', { name: `Company ${newId()}` });

/** How customers are computed and looked at, and what people decide about them. */
export const customerRules: Readonly<Record<string, Mutation>> = {
  ...decisionsAbout('Contact', 'Contacts', aContact),
  ...decisionsAbout('Company', 'Companies', aCompany),
  lockField: {
    needs: ['update', 'Contact'],
    input: async (p) => ({ contactId: await aContact(p), field: 'jobTitle', value: 'CTO' }),
  },
  unlockField: {
    needs: ['update', 'Contact'],
    input: async (p) => {
      const about = { contactId: await aContact(p), field: 'jobTitle' };
      await p.make('lockField', 'contact', about);
      return about;
    },
  },
  setSurvivorshipRule: {
    needs: ['update', 'SurvivorshipRule'],
    input: () => ({ kind: 'PERSON', field: `attributes.${newId()}`, method: 'MOST_RECENT' }),
  },
  setQualityRule: {
    needs: ['update', 'QualityRule'],
    input: () => ({ kind: 'COMPANY', check: 'SEEN_WITHIN', name: `Rule ${newId()}`, enabled: false }),
  },
};

/** Two that are made alike may be one already, and nothing was merged before: they may fail, but not for the right. */
function decisionsAbout(
  type: string,
  types: string,
  make: (p: PolicyHub) => Promise<string>,
): Record<string, Mutation> {
  const needs = ['merge', type] as const;
  const input = async (p: PolicyHub) => ({ intoId: await make(p), ids: [await make(p)] });
  const sourceRecordIds = [toPublicId('source_record', newId())];
  return {
    [`merge${types}`]: { needs, input, mayFail: true },
    [`unmerge${type}`]: { needs, input: () => ({ mergeId: toPublicId('merge', newId()) }), mayFail: true },
    [`split${type}`]: { needs, input: async (p) => ({ id: await make(p), sourceRecordIds }), mayFail: true },
    decideDuplicate: {
      needs: ['merge', 'Contact'],
      input: async (p) => ({ leftId: await aContact(p), rightId: await aContact(p), verdict: 'DIFFERENT' }),
      mayFail: true,
    },
  };
}
