import { parsedMutation } from '@tributary/platform';
import { addAffiliation, AddAffiliation } from './add-affiliation.ts';
import { endAffiliation, EndAffiliation } from './end-affiliation.ts';

export const affiliationMutations = {
  addAffiliation: parsedMutation({
    requires: ['create', 'Affiliation'],
    thing: { affiliation: 'Affiliation' },
    input: AddAffiliation,
    run: addAffiliation,
  }),
  endAffiliation: parsedMutation({
    requires: ['update', 'Affiliation'],
    thing: { affiliation: 'Affiliation' },
    input: EndAffiliation,
    run: endAffiliation,
  }),
};
