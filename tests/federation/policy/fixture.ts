import { ensureRoles } from '@tributary/access';
import { derivedId, fromPublicId, newId, SYSTEM, toPublicId, type Principal } from '@tributary/platform';
import { getNamedType } from 'graphql';
import pg from 'pg';
import { openHubInside, type HubInside } from '../../support/hub/in-process.ts';
import { fieldsOf } from './roads.ts';

/** A hub with one of everything, each connected with all it can be connected with. */
export interface PolicyHub {
  readonly hub: HubInside;
  readonly owner: pg.Client;
  /** Ids of what there is, by type. */
  readonly ids: Readonly<Record<string, string>>;
  /** Runs a mutation; gives the ids of its payload's things, and the codes of its problems. */
  mutate(name: string, input: object, principal?: Principal): Promise<Outcome>;
  /** The same for what must succeed: the id of the thing that it made. */
  make(name: string, thing: string, input: object, principal?: Principal): Promise<string>;
  close(): Promise<void>;
}

export interface Outcome {
  readonly things: Readonly<Record<string, string | null>>;
  readonly codes: readonly string[];
}

export async function openPolicyHub(): Promise<PolicyHub> {
  const hub = await openHubInside();
  const owner = new pg.Client({ connectionString: hub.core.databaseUrl, application_name: 'policy' });
  await owner.connect();

  function thingsOf(payload: string): string[] {
    const fields = fieldsOf(hub.schema, payload);
    return fields.filter(({ type }) => hasId(getNamedType(type).name)).map(({ name }) => name);
  }
  function hasId(type: string): boolean {
    return fieldsOf(hub.schema, type).some(({ name }) => name === 'id');
  }

  async function mutate(name: string, input: object, principal: Principal = SYSTEM): Promise<Outcome> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    const things = thingsOf(`${type}Payload`);
    const query = `mutation ($input: ${type}Input!) { ${name}(input: $input) {
      ${things.map((thing) => `${thing} { id }`).join(' ')} problems { code message field } } }`;
    const { result } = await hub.run(query, { input }, principal);
    if (result.errors) throw new Error(`${name}: ${JSON.stringify(result.errors)}`);
    const payload = result.data?.[name] as Record<string, unknown> & { problems: { code: string }[] };
    return {
      things: Object.fromEntries(things.map((thing) => [thing, (payload[thing] as { id: string } | null)?.id ?? null])),
      codes: payload.problems.map(({ code }) => code),
    };
  }

  async function make(name: string, thing: string, input: object, principal?: Principal): Promise<string> {
    const { things, codes } = await mutate(name, input, principal);
    const id = things[thing];
    if (!id || codes.length > 0) throw new Error(`${name} was refused: ${codes.join(', ')} ${JSON.stringify(input)}`);
    return id;
  }

  const access = hub.core.databases.get('access');
  if (access) await ensureRoles({ database: access });
  const told = await insertDelivery(owner);
  const ids = {
    ...(await customers(make)),
    ...(await insertConnection(owner)),
    ...told,
    Pipeline: await pipelineId(hub),
  };
  await hub.settled();
  return {
    hub,
    owner,
    ids,
    mutate,
    make,
    async close() {
      await owner.end();
      await hub.close();
    },
  };
}

async function pipelineId(hub: HubInside): Promise<string> {
  const { result } = await hub.run('{ pipelines { id } }');
  return (result.data as { pipelines: { id: string }[] }).pipelines[0]?.id ?? '';
}

const MAPPING = { kind: 'person', key: '@id', fields: { 'names.full': '@name' } };
export const FILE_CONFIG = { folder: 'exports', streams: [{ name: 'people', files: '*.csv', mapping: MAPPING }] };

type Make = PolicyHub['make'];

async function customers(make: Make): Promise<Record<string, string>> {
  const user = await make('createUser', 'user', {
    email: 'ann@example.com',
    name: 'Ann',
    password: 'a long password, really',
    roles: ['agent'],
  });
  const team = await make('createTeam', 'team', { name: 'Sales', memberIds: [user] });
  const apiKey = await make('createApiKey', 'apiKey', { name: 'shop', role: 'integration' });
  const contact = await make('createContact', 'contact', {
    displayName: 'Ada Byron',
    emails: ['ada@example.com'],
    ownerId: user,
    tags: ['vip'],
  });
  const company = await make('createCompany', 'company', {
    name: 'Engines',
    domains: ['engines.example'],
    ownerId: user,
  });
  const about = { contactId: contact, companyId: company };
  const affiliation = await make('addAffiliation', 'affiliation', about);
  const note = await make('addNote', 'note', { contactId: contact, text: 'Likes lamps.' });
  await make('addNote', 'note', { companyId: company, text: 'Builds engines.' });
  const call = { type: 'call', channel: 'phone', direction: 'INBOUND', ...about };
  const interaction = await make('logInteraction', 'interaction', call);
  const recomputation = await make('setSurvivorshipRule', 'recomputation', { kind: 'COMPANY', field: '*' });
  const { lead, deal } = await soldDeal(make, { about, user });
  const product = await make('createProduct', 'product', { name: 'Lamp', price: { minor: '900', currency: 'EUR' } });
  const order = await make('createOrder', 'order', {
    currency: 'EUR',
    ...about,
    dealId: deal,
    lines: [{ productId: product }],
  });
  await make('changeOrderState', 'order', { orderId: order, state: 'PLACED' });
  const channel = await make('createChannel', 'channel', { name: 'Mail', kind: 'EMAIL' });
  const links = { ...about, orderId: order, dealId: deal, channelId: channel, assigneeId: user };
  const ticket = await make('openTicket', 'ticket', { subject: 'Late', body: 'Where is it?', ...links });
  const ann: Principal = { ...SYSTEM, kind: 'user', id: fromPublicId(user, 'user') ?? '' };
  const message = await make('addMessage', 'message', { ticketId: ticket, direction: 'OUTBOUND', body: 'Soon.' }, ann);
  return {
    ...{
      User: user,
      Team: team,
      ApiKey: apiKey,
      Contact: contact,
      Company: company,
      Affiliation: affiliation,
      Note: note,
    },
    ...{ Interaction: interaction, Lead: lead, Deal: deal, Product: product, Order: order, Channel: channel },
    ...{ Ticket: ticket, Message: message, Recomputation: recomputation },
  };
}

async function soldDeal(
  make: Make,
  { about, user }: { about: object; user: string },
): Promise<{ lead: string; deal: string }> {
  const lead = await make('createLead', 'lead', {
    title: 'Wants lamps',
    email: 'ada@example.com',
    ownerId: user,
    ...about,
  });
  await make('contactLead', 'lead', { leadId: lead });
  await make('qualifyLead', 'lead', { leadId: lead });
  const deal = await make('convertLead', 'deal', {
    leadId: lead,
    ...about,
    deal: { title: 'Ten lamps', ownerId: user, amount: { minor: '9000', currency: 'EUR' } },
  });
  return { lead, deal };
}

type ConnectionStatus = 'ACTIVE' | 'PAUSED';

/**
 * A connection with a stream, a run and a dead letter, straight into the tables: no worker hears of it, and none begins
 * to read a source that is not there.
 */
export async function insertConnection(
  owner: pg.Client,
  status: ConnectionStatus = 'PAUSED',
  runStatus: 'SUCCEEDED' | 'PAUSED' = 'SUCCEEDED',
) {
  const [connection, run, letter] = [newId(), newId(), newId()];
  const stream = derivedId(connection, 'stream', 'people');
  await owner.query(
    `with connection as (insert into integration.connections (id, connector_id, name, config, auth_id, status, poll_every_ms)
       values ($1, 'file', $5, $6, 'none', $7, null)),
     stream as (insert into integration.streams (id, connection_id, name, title, kinds, shelf_id, covers, blind_spots, deletes_by)
       values ($2, $1, 'people', 'People', '{person}', $2, '{}', '[]', 'SWEEP')),
     run as (insert into integration.sync_runs (id, connection_id, stream_id, mode, trigger, status, queued_at)
       values ($3, $1, $2, 'CHANGES', 'REQUEST', $8, now()))
     insert into integration.dead_letters
       (id, connection_id, stream_id, run_id, kind, key, version, text, reason, error_class, mapping_version, created_at)
     values ($4, $1, $2, $3, 'person', '1', '1', 'a,b', 'no name', 'WRONG_SHAPE', 'file@0.1.0', now())`,
    [connection, stream, run, letter, `exports ${connection}`, JSON.stringify(FILE_CONFIG), status, runStatus],
  );
  const conflict = await insertConflict(owner, connection);
  const drift = await insertDrift(owner, { connection, stream });
  return {
    Connector: 'file',
    Connection: toPublicId('connection', connection),
    Stream: toPublicId('stream', stream),
    SyncRun: toPublicId('sync_run', run),
    DeadLetter: toPublicId('dead_letter', letter),
    Conflict: toPublicId('conflict', conflict),
    SchemaDrift: toPublicId('schema_drift', drift),
  };
}

async function insertDrift(
  owner: pg.Client,
  { connection, stream }: { connection: string; stream: string },
): Promise<string> {
  const drift = newId();
  await owner.query(
    `insert into integration.schema_drifts (id, connection_id, stream_id, path, change, before, after, status, since)
     values ($1, $2, $3, 'phone', 'RETYPED', 'string', 'number', 'QUARANTINED', now())`,
    [drift, connection, stream],
  );
  return drift;
}

/** An endpoint, and a delivery that whoever may read deliveries may see, straight into the tables. */
async function insertDelivery(owner: pg.Client) {
  const [endpoint, delivery] = [newId(), newId()];
  await owner.query(
    `with endpoint as (insert into integration.endpoints (id, name, url, role, types)
       values ($1, 'Warehouse', 'https://hooks.invalid/', 'integration', '{deal.lost}')),
     delivery as (insert into integration.deliveries
       (id, endpoint_id, event_id, position, event_type, entity_type, entity_id, happened_at, status, due_at, created_at)
       values ($2, $1, $3, 1, 'webhookEndpoint.tested', 'WebhookDelivery', $3, now(), 'FAILED', now(), now()))
     insert into integration.delivery_attempts (id, delivery_id, number, at, duration_ms) values ($3, $2, 1, now(), 1)`,
    [endpoint, delivery, newId()],
  );
  return {
    WebhookEndpoint: toPublicId('webhook_endpoint', endpoint),
    WebhookDelivery: toPublicId('webhook_delivery', delivery),
  };
}

/** An open one of somebody whom nobody knows, under a rule that nothing goes out by. */
async function insertConflict(owner: pg.Client, connection: string): Promise<string> {
  const [rule, item, conflict] = [newId(), newId(), newId()];
  await owner.query(
    `with rule as (insert into integration.write_back_rules
       (id, connection_id, action, kind, stream, key_input, fields, constants, creates, is_enabled)
       values ($2, $1, 'update', 'person', 'people', 'key', '[]', '{}', false, false)),
     item as (insert into integration.write_back_items (id, rule_id, customer_id, key, status, updated_at)
       values ($3, $2, $3, '1', 'CONFLICT', now()))
     insert into integration.conflicts
       (id, connection_id, rule_id, item_id, contact_id, company_id, kind, key, field, policy, ours, theirs, status, opened_at)
     values ($4, $1, $2, $3, $3, $3, 'person', '1', 'jobTitle', 'MANUAL', '"Clerk"', '"Chief"', 'OPEN', now())`,
    [connection, rule, item, conflict],
  );
  return conflict;
}
