import { type GraphQLField, type GraphQLSchema, getNamedType, isLeafType, isNonNullType, isObjectType } from 'graphql';

/** One road from Query to things of every type; `$` stands for what is asked of them. */
export const ROADS: Readonly<Record<string, string>> = {
  Contact: '{ contacts(first: 3) { nodes { $ } } }',
  Company: '{ companies(first: 3) { nodes { $ } } }',
  Affiliation: '{ contacts(first: 3) { nodes { affiliations { $ } } } }',
  Identity: '{ contacts(first: 3) { nodes { identities { $ } } } }',
  Interaction: '{ contacts(first: 3) { nodes { interactions(first: 3) { nodes { $ } } } } }',
  Tag: '{ tags(first: 3) { nodes { $ } } }',
  Note: '{ contacts(first: 3) { nodes { notes(first: 3) { nodes { $ } } } } }',
  SourceRecord: '{ contacts(first: 3) { nodes { sourceRecords { $ } } } }',
  SurvivorshipRule: '{ survivorshipPolicy { rules { $ } } }',
  QualityRule: '{ qualityRules { $ } }',
  QualityFinding: '{ contacts(first: 3) { nodes { quality { findings { $ } } } } }',
  Recomputation: '{ recomputations(first: 3) { nodes { $ } } }',
  Lead: '{ leads(first: 3) { nodes { $ } } }',
  Pipeline: '{ pipelines { $ } }',
  Stage: '{ pipelines { stages { $ } } }',
  Deal: '{ deals(first: 3) { nodes { $ } } }',
  Product: '{ products(first: 3) { nodes { $ } } }',
  Order: '{ orders(first: 3) { nodes { $ } } }',
  Ticket: '{ tickets(first: 3) { nodes { $ } } }',
  Conversation: '{ tickets(first: 3) { nodes { conversations { $ } } } }',
  Message: '{ tickets(first: 3) { nodes { conversations { messages(first: 3) { nodes { $ } } } } } }',
  Channel: '{ channels { $ } }',
  Metric: '{ metrics { $ } }',
  Connector: '{ connectors { $ } }',
  Connection: '{ connections(first: 3) { nodes { $ } } }',
  Stream: '{ connections(first: 3) { nodes { streams { $ } } } }',
  SyncRun: '{ syncRuns(first: 3) { nodes { $ } } }',
  DeadLetter: '{ deadLetters(first: 3) { nodes { $ } } }',
  WebhookEndpoint: '{ webhookEndpoints(first: 3) { nodes { $ } } }',
  WebhookDelivery: '{ webhookDeliveries(first: 3) { nodes { $ } } }',
  SchemaDrift: '{ connections(first: 3) { nodes { streams { schemaDrifts { $ } } } } }',
  Conflict: '{ conflicts(first: 3) { nodes { $ } } }',
  User: '{ users(first: 3) { nodes { $ } } }',
  Team: '{ teams { $ } }',
  Role: '{ roles { $ } }',
  ApiKey: '{ apiKeys { $ } }',
  AuditEntry: '{ auditEntries(first: 3) { nodes { $ } } }',
};

/** The road with everything at its end: the type's own values, and the values of all it leads to. */
export function wholeQuery(schema: GraphQLSchema, type: string): string {
  const road = ROADS[type];
  if (road === undefined) throw new Error(`There is no road to ${type}.`);
  const fields = fieldsOf(schema, type).flatMap((field) => selected(schema, field) ?? []);
  return road.replace('$', fields.join(' '));
}

/** Root fields that find one thing by its id, with the type of the thing. */
export function byIdFields(schema: GraphQLSchema): { readonly name: string; readonly type: string }[] {
  return fieldsOf(schema, 'Query')
    .filter(({ args, type }) => args.length === 1 && args[0]?.name === 'id' && isObjectType(getNamedType(type)))
    .map(({ name, type }) => ({ name, type: getNamedType(type).name }));
}

export function fieldsOf(schema: GraphQLSchema, type: string): GraphQLField<unknown, unknown>[] {
  const found = schema.getType(type);
  return isObjectType(found) ? Object.values(found.getFields()) : [];
}

function selected(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): string | undefined {
  const { name, args, type } = field;
  if (args.some((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined)) return undefined;
  const named = getNamedType(type);
  if (isLeafType(named)) return name;
  const isPaged = args.some((argument) => argument.name === 'first');
  const node = isPaged ? fieldsOf(schema, named.name).find((one) => one.name === 'nodes') : undefined;
  if (!node) return `${name} { ${leavesOf(schema, named.name)} }`;
  return `${name}(first: 3) { nodes { ${leavesOf(schema, getNamedType(node.type).name)} } totalCount }`;
}

function leavesOf(schema: GraphQLSchema, type: string): string {
  const leaves = fieldsOf(schema, type).filter(
    (field) => isLeafType(getNamedType(field.type)) && field.args.length === 0,
  );
  return leaves.length === 0 ? '__typename' : leaves.map(({ name }) => name).join(' ');
}
