import { PersonRecord } from '@tributary/connector-kit';
import {
  type InboundBatch,
  type InboundResult,
  keepUndo,
  type NewEvent,
  type SubgraphDeps,
  type Transaction,
} from '@tributary/platform';
import { syncAffiliations } from '../affiliation/sync-from-records.ts';
import { identitiesOfPerson } from '../identity/identities-of.ts';
import { syncNotes } from '../note/sync-from-records.ts';
import { applySourceChanges } from '../source-record/apply-source-changes.ts';
import { lockResolution, sourceRecordStates } from '../source-record/queries.ts';
import { tellCustomers } from '../source-record/tell-customers.ts';
import { acceptRecords, connectorActor, type AcceptedRecords } from './accept-records.ts';
import { affiliationsOf, namedCompanies } from './named-companies.ts';
import { impossibleTime, readItems, type ReadItems } from './read-items.ts';

type Deps = Pick<SubgraphDeps, 'database' | 'clock'>;

/** Takes in a batch of people: all of it in one transaction, in a handful of statements whatever its size. */
export async function acceptPeople(deps: Deps, batch: InboundBatch): Promise<InboundResult[]> {
  const { results } = await takeInPeople(deps, batch);
  return results;
}

/** The same, for a caller who wants to know the last event of the batch too. */
export async function takeInPeople(
  { database, clock }: Deps,
  batch: InboundBatch,
): Promise<{ results: InboundResult[]; lastEventId: string | undefined }> {
  const read = readItems(batch, PersonRecord, whatIsWrong);
  const { results, lastEventId } = await database.transaction(async (tx) => {
    await lockResolution(tx);
    await keepUndo(tx, batch.undoId);
    return await storePeople(tx, { batch, read, now: clock.now() });
  });
  return { results: [...read.answered, ...results], lastEventId };
}

/** For callers that already hold the resolution lock. */
export async function storePeople(
  tx: Transaction,
  { batch, read, now }: { batch: Omit<InboundBatch, 'items'>; read: ReadItems<PersonRecord>; now: Date },
): Promise<Pick<AcceptedRecords<PersonRecord>, 'results'> & { readonly lastEventId: string | undefined }> {
  const employers = await storeNamedCompanies(tx, { batch, read, now });
  const accepted = await acceptRecords(tx, { kind: 'person', batch, read, identitiesOf: identitiesOfPerson, now });
  const about = { nodeIds: accepted.knownIds, actor: connectorActor(batch), now };
  const events = [
    ...(await syncAffiliations(tx, {
      ...about,
      stated: accepted.written.flatMap((written) => affiliationsOf(written, batch.connectionId)),
    })),
    ...(await syncNotes(tx, {
      ...about,
      kind: 'person',
      stated: accepted.written.flatMap(({ nodeId, record }) => record.notes.map((stated) => ({ nodeId, stated }))),
    })),
  ];
  const eventIds = await tellCustomers(tx, [...employers, ...accepted.events, ...events]);
  return { results: accepted.results, lastEventId: eventIds.at(-1) };
}

/** A company known only by name is made once and never changed by the next person who names it. */
async function storeNamedCompanies(
  tx: Transaction,
  { batch, read, now }: { batch: Omit<InboundBatch, 'items'>; read: ReadItems<PersonRecord>; now: Date },
): Promise<readonly NewEvent[]> {
  const people = read.upserts.map(({ item, record }) => ({ record, observedAt: item.observedAt }));
  const named = namedCompanies(people, batch);
  const states = await sourceRecordStates(
    tx,
    named.map(({ id }) => id),
  );
  const writes = named.filter(({ id }) => states.get(id)?.isDeleted !== false);
  const { events } = await applySourceChanges(tx, {
    kind: 'company',
    writes,
    states,
    actor: connectorActor(batch),
    now,
  });
  return events;
}

function whatIsWrong({ affiliations, birthDate, notes }: PersonRecord): string | undefined {
  const backwards = affiliations.findIndex(({ from, to }) => from !== undefined && to !== undefined && to < from);
  if (backwards !== -1) return `affiliations.${String(backwards)}: ends before it starts`;
  return impossibleTime({
    birthDate,
    ...Object.fromEntries(affiliations.flatMap(({ from, to }, index) => periodOf(index, { from, to }))),
    ...Object.fromEntries(notes.map(({ at }, index) => [`notes.${String(index)}.at`, at])),
  });
}

function periodOf(
  index: number,
  { from, to }: { from: string | undefined; to: string | undefined },
): [string, string | undefined][] {
  return [
    [`affiliations.${String(index)}.from`, from],
    [`affiliations.${String(index)}.to`, to],
  ];
}
