import { mutation, type SubgraphDeps } from '@tributary/platform';
import { parsed } from '../input.ts';
import { addAffiliation, AddAffiliation } from './add-affiliation.ts';
import { endAffiliation, EndAffiliation } from './end-affiliation.ts';

export const affiliationMutations = {
  addAffiliation: mutation<SubgraphDeps, unknown>({
    requires: ['create', 'Affiliation'],
    thing: { affiliation: 'Affiliation' },
    run: async (input, { deps, principal }) => {
      const given = parsed(AddAffiliation, input);
      return given.ok ? await addAffiliation(deps, principal, given.value) : given;
    },
  }),
  endAffiliation: mutation<SubgraphDeps, unknown>({
    requires: ['update', 'Affiliation'],
    thing: { affiliation: 'Affiliation' },
    run: async (input, { deps, principal }) => {
      const given = parsed(EndAffiliation, input);
      return given.ok ? await endAffiliation(deps, principal, given.value) : given;
    },
  }),
};
