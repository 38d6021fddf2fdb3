import { newId, SYSTEM, type Subgraph } from '@tributary/platform';
import { parse } from 'graphql';
import { z } from 'zod';
import type { SameAs } from './event-filter.ts';

const QUESTION = parse('query ($kind: SourceRecordKind!, $id: String!) { _sameAs(kind: $kind, id: $id) }');
const KINDS = { contactId: 'PERSON', companyId: 'COMPANY' } as const;
const Answer = z.object({ _sameAs: z.array(z.string()) });

/** Asks the contact subgraph's `_sameAs`, a field that clients do not see. */
export function askContact(contact: Subgraph): SameAs {
  return async (ref, id) => {
    const { data, errors } = await contact.execute({
      document: QUESTION,
      variables: { kind: KINDS[ref], id },
      principal: SYSTEM,
      requestId: newId(),
    });
    if (errors && errors.length > 0) {
      throw new Error('The contact subgraph could not say which ids are one customer.', { cause: errors[0] });
    }
    return Answer.parse(data)._sameAs;
  };
}
