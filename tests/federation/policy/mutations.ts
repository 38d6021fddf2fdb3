import { fromPublicId, newId, type Action } from '@tributary/platform';
import { customerRules } from './customer-rules.ts';
import { FILE_CONFIG, insertConnection, type PolicyHub } from './fixture.ts';
import { people } from './people.ts';
import { webhookEndpoints } from './webhook-endpoints.ts';

/** A mutation, the right it needs, and an input that would be accepted: of things made for this one call. */
export interface Mutation {
  readonly needs: readonly [Action, string];
  readonly input: (policy: PolicyHub) => Promise<object> | object;
  /** It may be refused for other reasons than the right: there is no source behind the connections here. */
  readonly mayFail?: true;
}

/** Mutations that need no right. */
export const OPEN_MUTATIONS = ['signIn', 'signOut'];

const some = (word: string): string => `${word} ${newId()}`;
const money = { minor: '100', currency: 'EUR' };

const aContact = async ({ make }: PolicyHub): Promise<string> =>
  await make('createContact', 'contact', { displayName: some('Person') });
const aCompany = async ({ make }: PolicyHub): Promise<string> =>
  await make('createCompany', 'company', { name: some('Company') });
const aNote = async (policy: PolicyHub): Promise<string> =>
  await policy.make('addNote', 'note', { contactId: await aContact(policy), text: 'A note.' });
const aDeal = async ({ make }: PolicyHub): Promise<string> => await make('createDeal', 'deal', { title: some('Deal') });
const aLead = async ({ make }: PolicyHub): Promise<string> => await make('createLead', 'lead', { title: some('Lead') });
const aProduct = async ({ make }: PolicyHub): Promise<string> =>
  await make('createProduct', 'product', { name: some('Lamp') });
const aTicket = async ({ make }: PolicyHub): Promise<string> =>
  await make('openTicket', 'ticket', { subject: some('Late') });
const anOrder = async ({ make }: PolicyHub): Promise<string> =>
  await make('createOrder', 'order', { currency: 'EUR', lines: [{ title: 'Lamp', unitPrice: money }] });
const aPipeline = async ({ make }: PolicyHub): Promise<string> =>
  await make('createPipeline', 'pipeline', { name: some('Pipeline'), stages: STAGES });
const STAGES = [
  { name: 'Open', kind: 'OPEN' },
  { name: 'Won', kind: 'WON' },
  { name: 'Lost', kind: 'LOST' },
];

async function stagesOf(policy: PolicyHub, field: string, id: string): Promise<{ id: string; kind: string }[]> {
  const path = field === 'pipeline' ? 'stages { id kind }' : 'pipeline { stages { id kind } }';
  const { result } = await policy.hub.run(`query ($id: ID!) { ${field}(id: $id) { ${path} } }`, { id });
  const found = result.data?.[field] as { stages?: []; pipeline?: { stages: [] } };
  return found.stages ?? found.pipeline?.stages ?? [];
}

async function stageOf(policy: PolicyHub, dealId: string, kind: string): Promise<string> {
  const stages = (await stagesOf(policy, 'deal', dealId)).filter((stage) => stage.kind === kind);
  return stages.at(-1)?.id ?? '';
}

async function lineOf(policy: PolicyHub, orderId: string): Promise<string> {
  const { result } = await policy.hub.run('query ($id: ID!) { order(id: $id) { lines(first: 1) { nodes { id } } } }', {
    id: orderId,
  });
  return (result.data?.['order'] as { lines: { nodes: { id: string }[] } }).lines.nodes[0]?.id ?? '';
}

const customers: Readonly<Record<string, Mutation>> = {
  createContact: { needs: ['create', 'Contact'], input: () => ({ displayName: some('Person') }) },
  updateContact: {
    needs: ['update', 'Contact'],
    input: async (p) => ({ contactId: await aContact(p), jobTitle: some('Job') }),
  },
  deleteContact: { needs: ['delete', 'Contact'], input: async (p) => ({ contactId: await aContact(p) }) },
  upsertContacts: {
    needs: ['create', 'Contact'],
    input: () => ({ system: 'loyalty', items: [{ key: newId(), displayName: 'Ada' }] }),
  },
  tagContact: { needs: ['update', 'Contact'], input: async (p) => ({ contactId: await aContact(p), tags: ['new'] }) },
  untagContact: { needs: ['update', 'Contact'], input: async (p) => ({ contactId: await tagged(p), tags: ['vip'] }) },
  createCompany: { needs: ['create', 'Company'], input: () => ({ name: some('Company') }) },
  updateCompany: {
    needs: ['update', 'Company'],
    input: async (p) => ({ companyId: await aCompany(p), industry: some('Work') }),
  },
  deleteCompany: { needs: ['delete', 'Company'], input: async (p) => ({ companyId: await aCompany(p) }) },
  tagCompany: { needs: ['update', 'Company'], input: async (p) => ({ companyId: await aCompany(p), tags: ['new'] }) },
  untagCompany: {
    needs: ['update', 'Company'],
    input: async (p) => ({ companyId: await taggedCompany(p), tags: ['vip'] }),
  },
  addAffiliation: {
    needs: ['create', 'Affiliation'],
    input: async (p) => ({ contactId: await aContact(p), companyId: await aCompany(p) }),
  },
  endAffiliation: { needs: ['update', 'Affiliation'], input: async (p) => ({ affiliationId: await anAffiliation(p) }) },
  logInteraction: {
    needs: ['create', 'Interaction'],
    input: async (p) => ({ contactId: await aContact(p), type: 'call', channel: 'phone', direction: 'INBOUND' }),
  },
  addNote: { needs: ['create', 'Note'], input: async (p) => ({ contactId: await aContact(p), text: 'A note.' }) },
  editNote: { needs: ['update', 'Note'], input: async (p) => ({ noteId: await aNote(p), text: some('Another') }) },
  deleteNote: { needs: ['delete', 'Note'], input: async (p) => ({ noteId: await aNote(p) }) },
};

async function tagged({ make }: PolicyHub): Promise<string> {
  return await make('createContact', 'contact', { displayName: some('Person'), tags: ['vip'] });
}

async function taggedCompany({ make }: PolicyHub): Promise<string> {
  return await make('createCompany', 'company', { name: some('Company'), tags: ['vip'] });
}

async function anAffiliation(policy: PolicyHub): Promise<string> {
  const about = { contactId: await aContact(policy), companyId: await aCompany(policy) };
  return await policy.make('addAffiliation', 'affiliation', about);
}

const deals: Readonly<Record<string, Mutation>> = {
  createDeal: { needs: ['create', 'Deal'], input: () => ({ title: some('Deal') }) },
  updateDeal: { needs: ['update', 'Deal'], input: async (p) => ({ dealId: await aDeal(p), title: some('Deal') }) },
  moveDeal: { needs: ['update', 'Deal'], input: async (p) => await moved(p, 'OPEN') },
  moveDealOnBoard: { needs: ['update', 'Deal'], input: async (p) => await moved(p, 'OPEN') },
  reopenDeal: { needs: ['update', 'Deal'], input: async (p) => ({ dealId: await aWonDeal(p) }) },
  deleteDeal: { needs: ['delete', 'Deal'], input: async (p) => ({ dealId: await aDeal(p) }) },
  createLead: { needs: ['create', 'Lead'], input: () => ({ title: some('Lead') }) },
  updateLead: { needs: ['update', 'Lead'], input: async (p) => ({ leadId: await aLead(p), title: some('Lead') }) },
  contactLead: { needs: ['update', 'Lead'], input: async (p) => ({ leadId: await aLead(p) }) },
  qualifyLead: { needs: ['update', 'Lead'], input: async (p) => ({ leadId: await lead(p, 'contactLead') }) },
  disqualifyLead: { needs: ['update', 'Lead'], input: async (p) => ({ leadId: await aLead(p), reason: 'Gone' }) },
  reopenLead: {
    needs: ['update', 'Lead'],
    input: async (p) => ({ leadId: await lead(p, 'disqualifyLead', { reason: 'Gone' }) }),
  },
  convertLead: {
    needs: ['update', 'Lead'],
    input: async (p) => {
      const leadId = await lead(p, 'contactLead');
      await p.make('qualifyLead', 'lead', { leadId });
      return { leadId, contactId: await aContact(p) };
    },
  },
  createPipeline: { needs: ['create', 'Pipeline'], input: () => ({ name: some('Pipeline'), stages: STAGES }) },
  renamePipeline: {
    needs: ['update', 'Pipeline'],
    input: async (p) => ({ pipelineId: await aPipeline(p), name: some('Way') }),
  },
  addStage: {
    needs: ['create', 'Stage'],
    input: async (p) => ({ pipelineId: await aPipeline(p), name: 'Between', kind: 'OPEN' }),
  },
  updateStage: {
    needs: ['update', 'Stage'],
    input: async (p) => ({ stageId: (await stagesOf(p, 'pipeline', await aPipeline(p)))[0]?.id ?? '', name: 'Begun' }),
  },
};

async function moved(policy: PolicyHub, kind: string): Promise<object> {
  const dealId = await aDeal(policy);
  return { dealId, stageId: await stageOf(policy, dealId, kind) };
}

async function aWonDeal(policy: PolicyHub): Promise<string> {
  return await policy.make('moveDeal', 'deal', await moved(policy, 'WON'));
}

async function lead(policy: PolicyHub, step: string, more: object = {}): Promise<string> {
  return await policy.make(step, 'lead', { leadId: await aLead(policy), ...more });
}

const orders: Readonly<Record<string, Mutation>> = {
  createProduct: { needs: ['create', 'Product'], input: () => ({ name: some('Lamp') }) },
  updateProduct: {
    needs: ['update', 'Product'],
    input: async (p) => ({ productId: await aProduct(p), name: some('Lamp') }),
  },
  createOrder: { needs: ['create', 'Order'], input: () => ({ currency: 'EUR' }) },
  updateOrder: { needs: ['update', 'Order'], input: async (p) => ({ orderId: await anOrder(p), tax: money }) },
  addOrderLine: {
    needs: ['update', 'Order'],
    input: async (p) => ({ orderId: await anOrder(p), line: { title: 'Lamp', unitPrice: money } }),
  },
  removeOrderLine: {
    needs: ['update', 'Order'],
    input: async (p) => {
      const orderId = await anOrder(p);
      return { orderId, lineId: await lineOf(p, orderId) };
    },
  },
  changeOrderState: {
    needs: ['update', 'Order'],
    input: async (p) => ({ orderId: await anOrder(p), state: 'PLACED' }),
  },
};

const service: Readonly<Record<string, Mutation>> = {
  createChannel: { needs: ['create', 'Channel'], input: () => ({ name: some('Mail'), kind: 'EMAIL' }) },
  openTicket: { needs: ['create', 'Ticket'], input: () => ({ subject: some('Late') }) },
  updateTicket: { needs: ['update', 'Ticket'], input: async (p) => ({ id: await aTicket(p), queue: some('queue') }) },
  assignTicket: {
    needs: ['update', 'Ticket'],
    input: async (p) => ({ id: await aTicket(p), assigneeId: p.ids['User'] }),
  },
  changeTicketStatus: { needs: ['update', 'Ticket'], input: async (p) => ({ id: await aTicket(p), status: 'OPEN' }) },
  deleteTicket: { needs: ['delete', 'Ticket'], input: async (p) => ({ id: await aTicket(p) }) },
  addMessage: {
    needs: ['create', 'Message'],
    input: async (p) => ({ ticketId: await aTicket(p), direction: 'OUTBOUND', body: 'Soon.' }),
  },
};

const connection = async ({ owner }: PolicyHub, status?: 'ACTIVE'): Promise<string> =>
  (await insertConnection(owner, status)).Connection;
const ofConnection = async (p: PolicyHub): Promise<object> => ({ connectionId: await connection(p) });

const integration: Readonly<Record<string, Mutation>> = {
  createConnection: {
    needs: ['create', 'Connection'],
    input: () => ({ connectorId: 'file', config: FILE_CONFIG, name: some('files'), pollEverySeconds: null }),
  },
  updateConnection: {
    needs: ['update', 'Connection'],
    input: async (p) => ({ id: await connection(p), name: some('files') }),
  },
  checkConnection: {
    needs: ['update', 'Connection'],
    input: async (p) => ({ id: await connection(p) }),
    mayFail: true,
  },
  rotateWebhookSecret: { needs: ['update', 'Connection'], input: ofConnection, mayFail: true },
  pauseConnection: { needs: ['update', 'Connection'], input: async (p) => ({ id: await connection(p, 'ACTIVE') }) },
  resumeConnection: { needs: ['update', 'Connection'], input: async (p) => ({ id: await connection(p) }) },
  deleteConnection: { needs: ['delete', 'Connection'], input: async (p) => ({ id: await connection(p) }) },
  startSync: { needs: ['create', 'SyncRun'], input: async (p) => ({ connectionId: await connection(p, 'ACTIVE') }) },
  cancelSync: {
    needs: ['update', 'SyncRun'],
    input: async (p) => ({ id: (await insertConnection(p.owner, 'PAUSED', 'PAUSED')).SyncRun }),
  },
  revertImport: {
    needs: ['delete', 'SyncRun'],
    input: async (p) => {
      const { SyncRun: id } = await insertConnection(p.owner, 'PAUSED', 'SUCCEEDED');
      const run = fromPublicId(id, 'sync_run');
      await p.owner.query(`update integration.sync_runs set trigger = 'IMPORT' where id = $1`, [run]);
      return { id };
    },
  },
  replayDeadLetters: {
    needs: ['update', 'DeadLetter'],
    input: async (p) => ({ ids: [(await insertConnection(p.owner)).DeadLetter] }),
    mayFail: true,
  },
  dismissDeadLetter: {
    needs: ['update', 'DeadLetter'],
    input: async (p) => ({ id: (await insertConnection(p.owner)).DeadLetter }),
  },
  setWriteBackRule: {
    needs: ['update', 'Connection'],
    input: async (p) => ({
      connectionId: await connection(p),
      action: 'update',
      fields: [{ field: 'jobTitle', input: 'title', policy: 'MANUAL' }],
    }),
    mayFail: true,
  },
  setStreamMapping: {
    needs: ['update', 'Connection'],
    input: async (p) => ({ streamId: (await insertConnection(p.owner)).Stream, fields: [] }),
    mayFail: true,
  },
  acceptSchemaDrift: {
    needs: ['update', 'SchemaDrift'],
    input: async (p) => ({ id: (await insertConnection(p.owner)).SchemaDrift }),
  },
  resolveConflict: {
    needs: ['update', 'Conflict'],
    input: async (p) => ({ id: (await insertConnection(p.owner)).Conflict, take: 'OURS' }),
  },
  writeBack: {
    needs: ['update', 'Connection'],
    input: async (p) => ({ connectionId: await connection(p), action: 'update', input: {} }),
    mayFail: true,
  },
};

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  ...customers,
  ...customerRules,
  ...deals,
  ...orders,
  ...service,
  ...people,
  ...integration,
  ...webhookEndpoints,
};
