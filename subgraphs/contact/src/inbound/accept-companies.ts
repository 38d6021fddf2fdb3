import { CompanyRecord } from '@tributary/connector-kit';
import { type InboundBatch, type InboundResult, keepUndo, type SubgraphDeps } from '@tributary/platform';
import { identitiesOfCompany } from '../identity/identities-of.ts';
import { syncNotes } from '../note/sync-from-records.ts';
import { lockResolution } from '../source-record/queries.ts';
import { tellCustomers } from '../source-record/tell-customers.ts';
import { acceptRecords, connectorActor } from './accept-records.ts';
import { impossibleTime, readItems } from './read-items.ts';

type Deps = Pick<SubgraphDeps, 'database' | 'clock'>;

/** Takes in a batch of companies: all of it in one transaction, in a handful of statements whatever its size. */
export async function acceptCompanies({ database, clock }: Deps, batch: InboundBatch): Promise<InboundResult[]> {
  const read = readItems(batch, CompanyRecord, whatIsWrong);
  const results = await database.transaction(async (tx) => {
    await lockResolution(tx);
    await keepUndo(tx, batch.undoId);
    const now = clock.now();
    const accepted = await acceptRecords(tx, { kind: 'company', batch, read, identitiesOf: identitiesOfCompany, now });
    const notes = await syncNotes(tx, {
      kind: 'company',
      nodeIds: accepted.knownIds,
      stated: accepted.written.flatMap(({ nodeId, record }) => record.notes.map((stated) => ({ nodeId, stated }))),
      actor: connectorActor(batch),
      now,
    });
    await tellCustomers(tx, [...accepted.events, ...notes]);
    return accepted.results;
  });
  return [...read.answered, ...results];
}

const MAX_EMPLOYEES = 2_147_483_647;

function whatIsWrong({ employees, notes }: CompanyRecord): string | undefined {
  if (employees !== undefined && employees > MAX_EMPLOYEES) return 'employees: is more than there are people to employ';
  return impossibleTime(Object.fromEntries(notes.map(({ at }, index) => [`notes.${String(index)}.at`, at])));
}
