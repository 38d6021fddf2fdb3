/** Everything that is said of the fields of a customer, and why the one that is shown is shown. */
import type { Json } from '@tributary/platform';
import { contestsOf, winningRule, type Contest } from '../golden/contest.ts';
import { COMPANY } from '../golden/golden-company.ts';
import { PERSON } from '../golden/golden-person.ts';
import type { GroupedProvenance } from '../golden/golden-record.ts';
import { decidedBy, rank } from '../golden/ranking.ts';
import type { ProvenanceRule, Said, Statement } from '../golden/statement.ts';
import type { SurvivorshipPolicy } from '../golden/survivorship.ts';
import type { RecordKind } from '../source-record/record-kind.ts';
import type { StoredCompany, StoredPerson, StoredRecord } from '../source-record/stored-record.ts';

export interface Candidate {
  readonly field: string;
  readonly value: Json;
  readonly rule: ProvenanceRule;
  readonly isWinner: boolean;
  readonly sourceRecordId: string;
  readonly observedAt: string;
}

export interface Told {
  readonly kind: RecordKind;
  readonly statements: readonly Statement<StoredRecord>[];
  readonly policy: SurvivorshipPolicy;
  /** Who won when the golden record was computed: a policy that has changed since shows only when it has been applied. */
  readonly stored: readonly GroupedProvenance[];
}

/** Per field the winner, then the others in the order in which they count; fields that nobody says are not there. */
export function provenanceOf({ kind, statements, policy, stored }: Told, fields?: readonly string[]): Candidate[] {
  const wanted = fields === undefined ? undefined : new Set(fields);
  const winners = new Map(
    stored.flatMap((group) => group.fields.map((field) => [field, group.sourceRecordId] as const)),
  );
  return contests(kind, statements, policy)
    .filter(({ field }) => wanted?.has(field) ?? true)
    .flatMap((contest) => candidatesOf(contest, winners.get(contest.field)));
}

/** The casts are the database's word: a customer has records of its own kind only. */
function contests(
  kind: RecordKind,
  statements: readonly Statement<StoredRecord>[],
  policy: SurvivorshipPolicy,
): readonly Contest<StoredRecord>[] {
  return kind === 'person'
    ? contestsOf(rank(statements as readonly Statement<StoredPerson>[]), PERSON, { policy })
    : contestsOf(rank(statements as readonly Statement<StoredCompany>[]), COMPANY, { policy });
}

function candidatesOf(contest: Contest<StoredRecord>, storedWinner: string | undefined): Candidate[] {
  const { field, isList, locks, said } = contest;
  const shown = (one: Said<StoredRecord>, rule: ProvenanceRule, isWinner: boolean): Candidate => ({
    field,
    value: one.value,
    rule,
    isWinner,
    sourceRecordId: one.statement.id,
    observedAt: one.statement.observedAt,
  });
  const [lock] = locks;
  if (lock !== undefined) {
    return [...locks, ...said].map((one) => shown(one, 'LOCKED', one === lock));
  }
  if (isList) return said.map((one) => shown(one, 'EVERY_SOURCE', true));
  const winner = said.find(({ statement }) => statement.id === storedWinner) ?? said[0];
  const reason = winningRule(contest);
  if (winner === undefined || reason === undefined) return [];
  const others = said.filter((one) => one !== winner);
  return [
    shown(winner, reason, true),
    ...others.map((one) => shown(one, decidedBy(contest.rule, said, [winner, one]), false)),
  ];
}
