import { newId } from '@tributary/platform';
import type { PolicyHub } from './fixture.ts';
import type { Mutation } from './mutations.ts';

const aContact = async ({ make }: PolicyHub): Promise<string> =>
  await make('createContact', 'contact', { displayName: `Person ${newId()}` });

/** How customers are computed and looked at. */
export const customerRules: Readonly<Record<string, Mutation>> = {
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
