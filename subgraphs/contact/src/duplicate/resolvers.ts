import { can, codedError, parsedMutation, rowOf, type SubgraphContext, type SubgraphDeps } from '@tributary/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { z } from 'zod';
import { CreateCompany, withCompanyFields } from '../company/company-fields.ts';
import { CreateContact, withContactFields } from '../contact/contact-fields.ts';
import { absent, idOf, instant, parsed } from '../input.ts';
import { everywhere } from '../merge/everywhere.ts';
import { emptyCompany, emptyPerson } from '../source-record/hub-record.ts';
import { KINDS, type RecordKind } from '../source-record/record-kind.ts';
import type { StoredRecord } from '../source-record/stored-record.ts';
import { decideDuplicate } from './decide-duplicate.ts';
import { explainPair, type Explanation } from './explain.ts';
import { findDuplicates, type PossibleDuplicate } from './find-duplicates.ts';

type Context = SubgraphContext<SubgraphDeps>;

const decision = (noun: 'contact' | 'company') =>
  z.object({
    leftId: idOf(noun),
    rightId: idOf(noun),
    verdict: z.enum(['SAME', 'DIFFERENT', 'LATER']),
    until: absent(instant),
  });

function decideOf(kind: RecordKind) {
  const { noun, type } = KINDS[kind];
  const Input = decision(noun);
  return parsedMutation({
    requires: ['merge', type],
    thing: { [noun]: type },
    input: Input,
    run: async (deps: SubgraphDeps, principal, value) =>
      await everywhere(deps, await decideDuplicate(deps, principal, { kind, ...value })),
  });
}

const [decidePeople, decideCompanies] = [decideOf('person'), decideOf('company')];

export const duplicateMutations = {
  decideDuplicate: async (source: unknown, args: { input: { leftId?: string } }, context: Context) =>
    args.input.leftId?.startsWith('company_') === true
      ? await decideCompanies(source, args, context)
      : await decidePeople(source, args, context),
};

export const duplicateQueries = {
  findDuplicates: async (_source: unknown, { input }: { input: unknown }, context: Context) => {
    const { kind, record } = recordIn(input);
    // The explanation shows what records say, as it does of pairs that are stored.
    for (const type of [KINDS[kind].type, 'SourceRecord']) {
      if (!can(context.principal, 'read', type)) throw codedError('FORBIDDEN', `You may not read a ${type}.`);
    }
    return (await findDuplicates(context.deps, { kind, record })).map(answerOf);
  },
};

export const duplicateFields = {
  DuplicateCandidate: {
    explanation: async (source: unknown, _args: unknown, { deps }: Context): Promise<Explanation | null> => {
      const row = rowOf(source);
      return await explainPair(deps.database, { oneId: String(row['one_id']), otherId: String(row['other_id']) });
    },
  },
};

const Sought = z.object({ contact: CreateContact.nullish(), company: CreateCompany.nullish() });

function recordIn(input: unknown): { kind: RecordKind; record: StoredRecord } {
  const given = parsed(Sought, input);
  if (!given.ok) throw codedError('BAD_USER_INPUT', given.message);
  const { contact, company } = given.value;
  if (contact) return { kind: 'person', record: withContactFields(emptyPerson(), contact) };
  if (company) return { kind: 'company', record: withCompanyFields(emptyCompany(), company) };
  throw codedError('BAD_USER_INPUT', 'Give a contact or a company to look for.');
}

function answerOf({ kind, customerId, ...rest }: PossibleDuplicate): Record<string, unknown> {
  const { noun, type } = KINDS[kind];
  return {
    ...rest,
    [noun]: async (_args: unknown, context: Context, info: GraphQLResolveInfo) =>
      await context.readOne(info, type, customerId),
  };
}
