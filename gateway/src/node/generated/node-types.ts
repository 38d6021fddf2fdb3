// Written by codegen.ts from the subgraphs' SDL. Do not edit.
export const typeDefs =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\n\n"Whatever can be found by its id alone."\ninterface Node {\n  id: ID!\n}\n\ntype Query {\n  "The thing of that id, whatever its type; null when there is none, or you may not see it."\n  node(id: ID!): Node\n}\n\ntype ApiKey implements Node @key(fields: "id", resolvable: false) { id: ID! }\ntype AuditEntry implements Node @key(fields: "id", resolvable: false) { id: ID! }\ntype Channel implements Node @key(fields: "id", resolvable: false) { id: ID! }\ntype Company implements Node @key(fields: "id", resolvable: false) { id: ID! }\ntype Conflict implements Node @key(fields: "id", resolvable: false) { id: ID! }\ntype Connection implements Node @key(fields: "id", resolvable: false) { id: ID! }\ntype Contact implements Node @key(fields: "id", resolvable: false) { id: ID! }\ntype Conversation implements Node @key(fields: "id", resolvable: false) { id: ID! }\ntype DeadLetter implements Node @key(fields: "id", resolvable: false) { id: ID! }\ntype Deal implements Node @key(fields: "id", resolvable: false) { id: ID! }\ntype Lead implements Node @key(fields: "id", resolvable: false) { id: ID! }\ntype Message implements Node @key(fields: "id", resolvable: false) { id: ID! }\ntype Order implements Node @key(fields: "id", resolvable: false) { id: ID! }\ntype Pipeline implements Node @key(fields: "id", resolvable: false) { id: ID! }\ntype Product implements Node @key(fields: "id", resolvable: false) { id: ID! }\ntype Role implements Node @key(fields: "id", resolvable: false) { id: ID! }\ntype SchemaDrift implements Node @key(fields: "id", resolvable: false) { id: ID! }\ntype Stage implements Node @key(fields: "id", resolvable: false) { id: ID! }\ntype Stream implements Node @key(fields: "id", resolvable: false) { id: ID! }\ntype SyncRun implements Node @key(fields: "id", resolvable: false) { id: ID! }\ntype Team implements Node @key(fields: "id", resolvable: false) { id: ID! }\ntype Ticket implements Node @key(fields: "id", resolvable: false) { id: ID! }\ntype User implements Node @key(fields: "id", resolvable: false) { id: ID! }\ntype WebhookDelivery implements Node @key(fields: "id", resolvable: false) { id: ID! }\ntype WebhookEndpoint implements Node @key(fields: "id", resolvable: false) { id: ID! }\n';

/** By the prefix of its ids: the type, and the subgraph that knows whether there is such a thing. */
export const NODE_TYPES: Readonly<Record<string, { readonly type: string; readonly subgraph: string }>> = {
  apikey: { type: 'ApiKey', subgraph: 'access' },
  audit_entry: { type: 'AuditEntry', subgraph: 'access' },
  channel: { type: 'Channel', subgraph: 'service' },
  company: { type: 'Company', subgraph: 'contact' },
  conflict: { type: 'Conflict', subgraph: 'integration' },
  connection: { type: 'Connection', subgraph: 'integration' },
  contact: { type: 'Contact', subgraph: 'contact' },
  conversation: { type: 'Conversation', subgraph: 'service' },
  dead_letter: { type: 'DeadLetter', subgraph: 'integration' },
  deal: { type: 'Deal', subgraph: 'sales' },
  lead: { type: 'Lead', subgraph: 'sales' },
  message: { type: 'Message', subgraph: 'service' },
  order: { type: 'Order', subgraph: 'sales' },
  pipeline: { type: 'Pipeline', subgraph: 'sales' },
  product: { type: 'Product', subgraph: 'sales' },
  role: { type: 'Role', subgraph: 'access' },
  schema_drift: { type: 'SchemaDrift', subgraph: 'integration' },
  stage: { type: 'Stage', subgraph: 'sales' },
  stream: { type: 'Stream', subgraph: 'integration' },
  sync_run: { type: 'SyncRun', subgraph: 'integration' },
  team: { type: 'Team', subgraph: 'access' },
  ticket: { type: 'Ticket', subgraph: 'service' },
  user: { type: 'User', subgraph: 'access' },
  webhook_delivery: { type: 'WebhookDelivery', subgraph: 'integration' },
  webhook_endpoint: { type: 'WebhookEndpoint', subgraph: 'integration' },
};
