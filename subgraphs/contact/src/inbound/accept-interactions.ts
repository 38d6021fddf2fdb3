import { InteractionRecord, PersonRecord } from '@tributary/connector-kit';
import {
  appendEvents,
  derivedId,
  type InboundBatch,
  type InboundItem,
  type InboundResult,
  type SubgraphDeps,
  type Transaction,
  inlinePersonKey,
  keepUndo,
} from '@tributary/platform';
import { interactionEvent } from '../interaction/events.ts';
import {
  ingestedStates,
  removeIngested,
  upsertInteractions,
  type IngestedState,
  type InteractionWrite,
} from '../interaction/queries.ts';
import { holdResolution, lockResolution } from '../source-record/queries.ts';
import { connectorActor } from './accept-records.ts';
import { storePeople } from './accept-people.ts';
import { inlinePerson } from './inline-person.ts';
import { impossibleTime, readItems, type ReadItems, type Upsert } from './read-items.ts';
import { isOlder } from './record-version.ts';

type Deps = Pick<SubgraphDeps, 'database' | 'clock'>;
type Interactions = ReadItems<InteractionRecord>;

/** Takes in a batch of touchpoints. Each gives one timeline entry per participating person, or per company without one. */
export async function acceptInteractions({ database, clock }: Deps, batch: InboundBatch): Promise<InboundResult[]> {
  const read = readItems(batch, InteractionRecord, (record) =>
    participantsOf(record, batch.connectionId).isEmpty
      ? 'participants: names nobody by reference, e-mail address, phone number or handle'
      : impossibleTime({ at: record.at }),
  );
  const people = inlinePeople(read);
  const results = await database.transaction(async (tx) => {
    if (people.upserts.length === 0) await holdResolution(tx);
    else await lockResolution(tx);
    await keepUndo(tx, batch.undoId);
    const now = clock.now();
    await storePeople(tx, { batch: { ...batch, kind: 'person' }, read: people, now });
    return await storeInteractions(tx, { batch, read, now });
  });
  return [...read.answered, ...results];
}

async function storeInteractions(
  tx: Transaction,
  { batch, read, now }: { batch: InboundBatch; read: Interactions; now: Date },
): Promise<InboundResult[]> {
  const { connectionId } = batch;
  const keys = [...read.upserts.map(({ item }) => item.key), ...read.deletes.map(({ key }) => key)];
  const states = await ingestedStates(tx, { connectionId, keys });
  const fresh = read.upserts.filter((upsert) => isNewer(upsert, states.get(upsert.item.key)));
  const gone = read.deletes.filter((item) => states.get(item.key)?.isDeleted === false);

  const writes = fresh.flatMap((upsert) => entriesOf(upsert, batch));
  const written = await upsertInteractions(tx, writes, now);
  const changedKeys = [...fresh.map(({ item }) => item.key), ...gone.map(({ key }) => key)];
  const removed = await removeIngested(tx, { connectionId, keys: changedKeys, keep: writes.map(({ id }) => id), now });
  const actor = connectorActor(batch);
  await appendEvents(tx, [
    ...written.map(({ isNew, ...fact }) =>
      interactionEvent(isNew ? 'interaction.added' : 'interaction.updated', fact, { actor }),
    ),
    ...removed.map((fact) => interactionEvent('interaction.removed', fact, { actor })),
  ]);
  return answers(keys, { states, fresh, gone, connectionId });
}

function answers(
  keys: readonly string[],
  {
    states,
    fresh,
    gone,
    connectionId,
  }: {
    states: ReadonlyMap<string, IngestedState>;
    fresh: readonly Upsert<InteractionRecord>[];
    gone: readonly InboundItem[];
    connectionId: string;
  },
): InboundResult[] {
  const freshKeys = new Set(fresh.map(({ item }) => item.key));
  const goneKeys = new Set(gone.map(({ key }) => key));
  return keys.map((key) => {
    const state = states.get(key);
    if (goneKeys.has(key)) return { key, status: 'deleted', ...(state === undefined ? {} : { id: state.id }) };
    if (!freshKeys.has(key)) return { key, status: 'unchanged', ...(state === undefined ? {} : { id: state.id }) };
    const status = state === undefined || state.isDeleted ? 'created' : 'updated';
    return { key, status, id: derivedId(connectionId, 'interaction', key) };
  });
}

/** Touchpoints keep no time of reading: without comparable versions the later call counts. */
function isNewer({ item, contentHash }: Upsert<unknown>, state: IngestedState | undefined): boolean {
  if (state === undefined) return true;
  if (isOlder(item, { version: state.version, observedAt: item.observedAt })) return false;
  return state.isDeleted ? item.version !== state.version : contentHash !== state.contentHash;
}

interface Participants {
  readonly people: readonly string[];
  readonly companies: readonly string[];
  readonly isEmpty: boolean;
}

/** Source record ids of those who took part, each once. */
function participantsOf({ participants }: InteractionRecord, connectionId: string): Participants {
  const people = new Set<string>();
  const companies = new Set<string>();
  for (const { customer, contact } of participants) {
    const inlineKey = contact === undefined ? undefined : inlinePersonKey(contact);
    if (customer?.kind === 'company') companies.add(derivedId(connectionId, 'company', customer.key));
    else if (customer !== undefined) people.add(derivedId(connectionId, 'person', customer.key));
    else if (inlineKey !== undefined) people.add(derivedId(connectionId, 'person', inlineKey));
  }
  return { people: [...people], companies: [...companies], isEmpty: people.size + companies.size === 0 };
}

function entriesOf({ item, record, contentHash }: Upsert<InteractionRecord>, batch: InboundBatch): InteractionWrite[] {
  const { connectionId, connectionName } = batch;
  const { people, companies } = participantsOf(record, connectionId);
  const who =
    people.length > 0
      ? people.map((contactNodeId) => ({ contactNodeId, companyNodeId: companies[0] }))
      : companies.map((companyNodeId) => ({ companyNodeId, contactNodeId: undefined }));
  return who.map(({ contactNodeId, companyNodeId }, index) => ({
    id:
      index === 0
        ? derivedId(connectionId, 'interaction', item.key)
        : derivedId(connectionId, 'interaction', item.key, contactNodeId ?? companyNodeId),
    contactNodeId,
    companyNodeId,
    type: record.type,
    channel: record.channel,
    direction: record.direction,
    occurredAt: record.at,
    subject: record.subject,
    text: record.text,
    data: record.attributes,
    about: aboutOf(record, connectionId),
    source: { connectionId, connectionName, externalId: item.key, version: item.version, contentHash },
  }));
}

function aboutOf({ order, ticket }: InteractionRecord, connectionId: string): InteractionWrite['about'] {
  if (order !== undefined) return { type: 'Order', id: derivedId(connectionId, 'order', order.key) };
  if (ticket !== undefined) return { type: 'Ticket', id: derivedId(connectionId, 'ticket', ticket.key) };
  return undefined;
}

/** People whom the touchpoints describe without a reference, as records of the same connection. */
function inlinePeople({ upserts }: Interactions): ReadItems<PersonRecord> {
  const items = new Map<string, InboundItem>();
  for (const { item, record } of upserts) {
    for (const { customer, contact } of record.participants) {
      const key = customer === undefined && contact !== undefined ? inlinePersonKey(contact) : undefined;
      if (key === undefined || contact === undefined) continue;
      items.set(key, {
        key,
        version: record.at,
        op: 'upsert',
        record: inlinePerson(contact),
        observedAt: item.observedAt,
      });
    }
  }
  return readItems({ items: [...items.values()] }, PersonRecord);
}
