import { can, codedError, parsedMutation, rowOf } from '@tributary/platform';
import type { GraphQLResolveInfo } from 'graphql';
import type { GroupedProvenance } from '../golden/golden-record.ts';
import type { RecordKind } from '../source-record/record-kind.ts';
import { lockField, LockField, unlockField, UnlockField } from './change-locks.ts';
import { loadersOf, type Context } from './loaders.ts';
import { provenanceOf } from './provenance-of.ts';
import { setSurvivorshipRule, SetSurvivorshipRule } from './set-survivorship-rule.ts';

interface ProvenanceArgs {
  readonly fields?: readonly string[] | null;
}

function provenance(kind: RecordKind) {
  return async (source: unknown, { fields }: ProvenanceArgs, context: Context) => {
    if (!can(context.principal, 'read', 'SourceRecord'))
      throw codedError('FORBIDDEN', 'You may not read a SourceRecord. Ask an administrator for the right.');
    const row = rowOf(source);
    // The column holds what `grouped` made.
    const stored = row['provenance'] as readonly GroupedProvenance[];
    const loaders = loadersOf(context);
    const [statements, policy] = await Promise.all([loaders.statements(String(row['id'])), loaders.policy(kind)]);
    const connections = new Map(statements.map(({ id, connectionName }) => [id, connectionName]));
    return provenanceOf({ kind, statements, policy, stored }, fields ?? undefined).map((candidate) => ({
      ...candidate,
      winner: candidate.isWinner,
      connection: connections.get(candidate.sourceRecordId),
      sourceRecord: async (_args: unknown, _context: Context, info: GraphQLResolveInfo) =>
        await loaders.sourceRecord(info, candidate.sourceRecordId),
    }));
  };
}

export const contactProvenance = { provenance: provenance('person') };
export const companyProvenance = { provenance: provenance('company') };

export const survivorshipMutations = {
  setSurvivorshipRule: parsedMutation({
    requires: ['update', 'SurvivorshipRule'],
    thing: { rule: 'SurvivorshipRule', recomputation: 'Recomputation' },
    input: SetSurvivorshipRule,
    run: setSurvivorshipRule,
  }),
  // Which right it needs is a matter of whom it is about: the use case asks.
  lockField: parsedMutation({
    requires: 'anyone',
    thing: { contact: 'Contact', company: 'Company' },
    input: LockField,
    run: lockField,
  }),
  unlockField: parsedMutation({
    requires: 'anyone',
    thing: { contact: 'Contact', company: 'Company' },
    input: UnlockField,
    run: unlockField,
  }),
};
