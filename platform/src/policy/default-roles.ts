import type { Action, Rights } from './index.ts';

const WORK: readonly Action[] = ['create', 'read', 'update'];
const READ: readonly Action[] = ['read'];

const CUSTOMER_TYPES = [
  'Contact',
  'Company',
  'Affiliation',
  'Identity',
  'Interaction',
  'Tag',
  'Note',
  'SourceRecord',
] as const;
/** How customers are computed and how good what is known of them is: for administrators to say, for others to see. */
const CUSTOMER_RULE_TYPES = ['SurvivorshipRule', 'QualityRule', 'QualityFinding', 'Recomputation'] as const;
const SALES_TYPES = ['Lead', 'Pipeline', 'Stage', 'Deal', 'Product', 'Order'] as const;
const SERVICE_TYPES = ['Ticket', 'Conversation', 'Message', 'Channel'] as const;
const INTEGRATION_TYPES = [
  'Connector',
  'Connection',
  'Stream',
  'SyncRun',
  'DeadLetter',
  'Conflict',
  'SchemaDrift',
  'WebhookEndpoint',
  'WebhookDelivery',
] as const;
const PEOPLE_TYPES = ['User', 'Team', 'Role'] as const;

function rights(types: readonly string[], actions: readonly (Action | '*')[]): Rights {
  return Object.fromEntries(types.map((type) => [type, actions]));
}

/** The roles every hub starts with. They are rows of the access subgraph afterwards, and can be changed there. */
export const DEFAULT_ROLES = {
  admin: { '*': ['*'] },
  manager: {
    ...rights([...CUSTOMER_TYPES, ...SALES_TYPES, ...SERVICE_TYPES], ['*']),
    ...rights(['Metric'], ['read', 'export']),
    ...rights([...CUSTOMER_RULE_TYPES, ...INTEGRATION_TYPES, ...PEOPLE_TYPES], READ),
  },
  agent: {
    ...rights([...CUSTOMER_TYPES, ...SALES_TYPES, ...SERVICE_TYPES], WORK),
    ...rights(['Pipeline', 'Stage', 'Product', 'SourceRecord', 'Metric', ...PEOPLE_TYPES], READ),
    ...rights(['QualityRule', 'QualityFinding'], READ),
  },
  analyst: {
    ...rights([...CUSTOMER_TYPES, ...SALES_TYPES, ...SERVICE_TYPES], READ),
    ...rights(['Metric'], ['read', 'export']),
    ...rights([...CUSTOMER_RULE_TYPES, ...INTEGRATION_TYPES], READ),
  },
  integration: {
    ...rights([...CUSTOMER_TYPES, ...SALES_TYPES, ...SERVICE_TYPES], WORK),
    ...rights(INTEGRATION_TYPES, ['create', 'read', 'update', 'delete']),
  },
} as const satisfies Record<string, Rights>;
