// Written by codegen.ts from schema.graphql. Do not edit.
export const typeDefs = `extend schema
  @link(
    url: "https://specs.apollo.dev/federation/v2.9"
    import: ["@key", "@shareable", "@external", "@requires", "@provides", "@inaccessible", "@composeDirective", "@tag"]
  )
  @link(url: "https://tributary.dev/live/v1.0", import: ["@live"])
  @composeDirective(name: "@live")

"The events of the log that a subscription field follows, by type (\`deal.stageChanged\`)."
directive @live(on: [String!]!) on FIELD_DEFINITION

"A point in time: ISO 8601 with a zone going in, UTC with milliseconds coming out (\`2024-05-01T10:00:00.000Z\`)."
scalar DateTime

"Any JSON value."
scalar JSON

"An amount in the smallest unit of its currency."
type Money @shareable {
  "Whole number as text, because it may be larger than a JSON number: \`\\"1999\\"\` is 19.99 in EUR."
  minor: String!
  "ISO 4217 code."
  currency: String!
}

"An amount in the smallest unit of its currency."
input MoneyInput {
  "Whole number as text."
  minor: String!
  "ISO 4217 code."
  currency: String!
}

"Where a page of a connection stands."
type PageInfo @shareable {
  "There are further entries behind the page."
  hasNextPage: Boolean!
  "There are entries before the page."
  hasPreviousPage: Boolean!
  "Cursor of the page's first entry, for \`before\`."
  startCursor: String
  "Cursor of the page's last entry, for \`after\`."
  endCursor: String
}

"Why a mutation refused. Faults are errors of the response instead."
type Problem @shareable {
  "Stable, for programs; docs/errors.md lists each with the next step."
  code: String!
  "What happened and what to do about it."
  message: String!
  "Path of the input's field that is at fault."
  field: String
}

"Which way an order goes."
enum SortDirection {
  ASC
  DESC
}

"Conditions on a text; all that are given must hold. \`contains\`, \`startsWith\` and \`search\` ignore case."
input StringFilter {
  eq: String
  neq: String
  gt: String
  gte: String
  lt: String
  lte: String
  in: [String!]
  isNull: Boolean
  contains: String
  startsWith: String
  "Every word of it occurs somewhere in the text."
  search: String
}

"Conditions on an id. An id of a merged entity finds what belongs to any id it was merged with."
input IDFilter {
  eq: ID
  neq: ID
  in: [ID!]
  isNull: Boolean
}

"Conditions on a whole number; all that are given must hold."
input IntFilter {
  eq: Int
  neq: Int
  gt: Int
  gte: Int
  lt: Int
  lte: Int
  in: [Int!]
  isNull: Boolean
}

"Conditions on a number; all that are given must hold."
input FloatFilter {
  eq: Float
  neq: Float
  gt: Float
  gte: Float
  lt: Float
  lte: Float
  in: [Float!]
  isNull: Boolean
}

"Conditions on a yes or no."
input BooleanFilter {
  eq: Boolean
  neq: Boolean
  isNull: Boolean
}

"Conditions on a point in time; all that are given must hold."
input DateTimeFilter {
  eq: DateTime
  neq: DateTime
  gt: DateTime
  gte: DateTime
  lt: DateTime
  lte: DateTime
  in: [DateTime!]
  isNull: Boolean
}

"Conditions on an amount. Amounts of another currency than the one compared with are not found."
input MoneyFilter {
  eq: MoneyInput
  neq: MoneyInput
  gt: MoneyInput
  gte: MoneyInput
  lt: MoneyInput
  lte: MoneyInput
  isNull: Boolean
}

"A field that was changed here and at a connected system, and that no policy decides: it waits for a person, and is not written meanwhile."
type Conflict @key(fields: "id") {
  id: ID!
  connection: Connection
  "Whose field it is; null for a company's."
  contact: Contact
  "Whose field it is; null for a contact's."
  company: Company
  "The other system's id of the record."
  key: String!
  "Field of the golden record: \`familyName\`."
  field: String!
  "The policy that left it open."
  policy: ConflictPolicy!
  "What the hub says."
  ours: JSON
  "What the other system says."
  theirs: JSON
  "What both last agreed on, in the other system's form; null when they never did."
  base: JSON
  oursChangedAt: DateTime
  "Kind and id of who changed it here: \`user:…\`."
  oursChangedBy: String
  "By the other system's stamp, where that moved with the change; else when the hub read it."
  theirsChangedAt: DateTime
  status: ConflictStatus!
  "What was decided."
  taken: ConflictTake
  "The value that was decided for, where it was neither side's."
  value: JSON
  "Kind and id of who decided."
  resolvedBy: String
  openedAt: DateTime!
  resolvedAt: DateTime
}

"Where a conflict stands; SUPERSEDED when both sides came to agree, or a lock or another policy has settled it."
enum ConflictStatus {
  OPEN
  RESOLVED
  SUPERSEDED
}

"Whose value is taken."
enum ConflictTake {
  OURS
  THEIRS
  VALUE
}

"One edge per conflict."
type ConflictEdge {
  cursor: String!
  node: Conflict!
}

"A page of conflicts."
type ConflictConnection {
  edges: [ConflictEdge!]!
  nodes: [Conflict!]!
  pageInfo: PageInfo!
  "Number of matches, counted up to 10,000."
  totalCount: Int!
  "False when there are more matches than \`totalCount\` says."
  totalCountExact: Boolean!
}

"Statuses to match."
input ConflictStatusFilter {
  eq: ConflictStatus
  neq: ConflictStatus
  in: [ConflictStatus!]
}

"What conflicts can be filtered by."
input ConflictFilter {
  and: [ConflictFilter!]
  or: [ConflictFilter!]
  not: ConflictFilter
  connectionId: IDFilter
  contactId: IDFilter
  companyId: IDFilter
  field: StringFilter
  key: StringFilter
  status: ConflictStatusFilter
  openedAt: DateTimeFilter
}

"What conflicts can be ordered by."
enum ConflictOrderField {
  OPENED_AT
  FIELD
}

"One sort key of conflicts."
input ConflictOrder {
  field: ConflictOrderField!
  direction: SortDirection! = ASC
}

"Which value is right."
input ResolveConflictInput {
  id: ID!
  take: ConflictTake!
  "With VALUE: the value that both sides are to have; null empties the field."
  value: JSON
}

"The answer: the conflict after the decision, or why there was none."
type ResolveConflictPayload {
  conflict: Conflict
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"A conflict that has just come up."
type ConflictOpened {
  "Resumes behind this event, on any gateway: give it as \`after\`."
  cursor: String!
  "When it happened."
  at: DateTime!
  "What happened: \`conflict.opened\`."
  kind: String!
  "Fields whose value changed."
  changedFields: [String!]!
  "The conflict as it is now; null when it is hidden from you."
  conflict: Conflict
}

type Contact @key(fields: "id", resolvable: false) {
  id: ID!
}

type Company @key(fields: "id", resolvable: false) {
  id: ID!
}

extend type Query {
  conflict(id: ID!): Conflict
  "Newest first, unless ordered otherwise."
  conflicts(
    filter: ConflictFilter
    orderBy: [ConflictOrder!]
    first: Int
    after: String
    last: Int
    before: String
  ): ConflictConnection
}

extend type Mutation {
  "Decides a conflict. What was decided is written where it is not said yet."
  resolveConflict(input: ResolveConflictInput!): ResolveConflictPayload!
}

extend type Subscription {
  "Conflicts as they come up, all or those of a connection."
  conflictOpened(connectionId: ID, "Cursor of the last event that was seen." after: String): ConflictOpened!
    @live(on: ["conflict.opened"])
}

"One configured use of a connector: an account at another system, read at intervals and written back to."
type Connection @key(fields: "id") {
  id: ID!
  name: String!
  "Null when this hub no longer has its connector."
  connector: Connector
  "A word: \`vendure\`, \`file\`."
  connectorId: String!
  "What it is configured with. Credentials are never shown."
  config: JSON!
  "Which of the connector's sign-ins it uses."
  authId: String!
  "A credential is stored."
  hasCredential: Boolean!
  status: ConnectionStatus!
  "Why it does not run, and what is to be changed."
  statusReason: String
  "Where systems contradict each other, the larger one is believed."
  priority: Int!
  "How often its streams are read; null when only on request."
  pollEverySeconds: Int
  "What the other system tells by itself; null when its connector takes no webhooks."
  webhook: Webhook
  "The streams that its configuration has."
  streams: [Stream!]
  "What was read, newest first."
  runs(
    filter: SyncRunFilter
    orderBy: [SyncRunOrder!]
    first: Int
    after: String
    last: Int
    before: String
  ): SyncRunConnection
  "What could not be taken in, newest first."
  deadLetters(
    filter: DeadLetterFilter
    orderBy: [DeadLetterOrder!]
    first: Int
    after: String
    last: Int
    before: String
  ): DeadLetterConnection
  "Rows that wait for somebody to look at them."
  openDeadLetterCount: Int!
  "What goes out to it by itself, by action."
  writeBackRules: [WriteBackRule!]
  "Fields that were changed on both sides, newest first."
  conflicts(
    filter: ConflictFilter
    orderBy: [ConflictOrder!]
    first: Int
    after: String
    last: Int
    before: String
  ): ConflictConnection
  "Fields that wait for somebody to say whose value is right."
  openConflictCount: Int!
  "Fields of its records that are in quarantine, because the vendor has changed their shape."
  openSchemaDriftCount: Int!
  "When one of its streams was last read to the end."
  lastSyncAt: DateTime
  "Counts edits; give it back with an edit to be told when somebody else was faster."
  version: Int!
  createdAt: DateTime!
  updatedAt: DateTime!
}

"Whether a connection runs: PAUSED by a person, NEEDS_RECONNECT when its credential or configuration is refused, FAILED when all of its streams have stopped."
enum ConnectionStatus {
  ACTIVE
  PAUSED
  NEEDS_RECONNECT
  FAILED
}

"One edge per connection."
type ConnectionEdge {
  cursor: String!
  node: Connection!
}

"A page of connections."
type ConnectionConnection {
  edges: [ConnectionEdge!]!
  nodes: [Connection!]!
  pageInfo: PageInfo!
  "Number of matches, counted up to 10,000."
  totalCount: Int!
  "False when there are more matches than \`totalCount\` says."
  totalCountExact: Boolean!
}

"Statuses to match."
input ConnectionStatusFilter {
  eq: ConnectionStatus
  neq: ConnectionStatus
  in: [ConnectionStatus!]
}

"What connections can be filtered by."
input ConnectionFilter {
  and: [ConnectionFilter!]
  or: [ConnectionFilter!]
  not: ConnectionFilter
  name: StringFilter
  connectorId: StringFilter
  status: ConnectionStatusFilter
  lastSyncAt: DateTimeFilter
  createdAt: DateTimeFilter
}

"What connections can be ordered by."
enum ConnectionOrderField {
  NAME
  CREATED_AT
  LAST_SYNC_AT
}

"One sort key of connections."
input ConnectionOrder {
  field: ConnectionOrderField!
  direction: SortDirection! = ASC
}

"A connection to make. It is read for the first time as soon as it exists."
input CreateConnectionInput {
  "Id of the connector."
  connectorId: String!
  name: String!
  "See \`Connector.configSchema\`."
  config: JSON!
  "Id of one of the connector's sign-ins; its first when left out."
  authId: String
  "The sign-in's fields by name. Stored encrypted, never returned."
  credential: JSON
  "Default 50."
  priority: Int
  "Default 60; null reads it only on request."
  pollEverySeconds: Int
  "Repeating a call with the same key gives the first answer again and adds nothing."
  idempotencyKey: String
}

"The answer: the connection, or why there is none."
type CreateConnectionPayload {
  connection: Connection
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"Fields that are left out stay as they are."
input UpdateConnectionInput {
  id: ID!
  name: String
  "Replaces the whole configuration."
  config: JSON
  authId: String
  "Replaces the whole credential. A connection that needed it is resumed afterwards."
  credential: JSON
  priority: Int
  pollEverySeconds: Int
  "The version the edit was made from; left out, it is not checked."
  version: Int
}

"The answer: the connection after the change, or why there was none."
type UpdateConnectionPayload {
  connection: Connection
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"The connection to try."
input CheckConnectionInput {
  id: ID!
}

"What the other system said."
type ConnectionCheck {
  "Configuration and credential work."
  ok: Boolean!
  "Who the hub is there: a shop, a user, a folder."
  account: String
  "What is to be changed, one sentence each."
  problems: [String!]!
}

"The answer: what came of the try."
type CheckConnectionPayload {
  connection: Connection
  "What the other system said."
  result: ConnectionCheck
  problems: [Problem!]!
  "Always null: nothing is written."
  position: String
}

"The connection to pause."
input PauseConnectionInput {
  id: ID!
}

"The answer: the connection after the change, or why there was none."
type PauseConnectionPayload {
  connection: Connection
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"The connection to resume."
input ResumeConnectionInput {
  id: ID!
}

"The answer: the connection after the change, or why there was none."
type ResumeConnectionPayload {
  connection: Connection
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"The connection to end."
input DeleteConnectionInput {
  id: ID!
}

"Whether it was ended."
type DeleteConnectionPayload {
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

extend type Query {
  connection(id: ID!): Connection
  "Newest first, unless ordered otherwise."
  connections(
    filter: ConnectionFilter
    orderBy: [ConnectionOrder!]
    first: Int
    after: String
    last: Int
    before: String
  ): ConnectionConnection
}

extend type Mutation {
  "Connects the hub to another system."
  createConnection(input: CreateConnectionInput!): CreateConnectionPayload!
  "Edits configuration, credential or intervals."
  updateConnection(input: UpdateConnectionInput!): UpdateConnectionPayload!
  "Asks the other system whether configuration and credential work."
  checkConnection(input: CheckConnectionInput!): CheckConnectionPayload!
  "Stops reading; runs stop behind the batch they are at."
  pauseConnection(input: PauseConnectionInput!): PauseConnectionPayload!
  "Lets it run again, whatever it was stopped for; paused runs go on where they were."
  resumeConnection(input: ResumeConnectionInput!): ResumeConnectionPayload!
  "Ends a connection. Its credential is removed; what it brought stays."
  deleteConnection(input: DeleteConnectionInput!): DeleteConnectionPayload!
}

"A kind of system that the hub can be connected to, and what is read from and written to it."
type Connector {
  "A word: \`vendure\`, \`file\`."
  id: ID!
  version: String!
  category: ConnectorCategory!
  title: String!
  description: String!
  "JSON Schema of what a connection is configured with."
  configSchema: JSON!
  "Ways to prove who the hub is; a connection uses one of them."
  signIns: [ConnectorSignIn!]!
  "Streams that every connection has; empty when they depend on the configuration."
  streams: [ConnectorStream!]!
  "What can be written back."
  actions: [ConnectorAction!]!
}

"What kind of system a connector speaks to."
enum ConnectorCategory {
  ERP
  ECOMMERCE
  EMAIL
  SOCIAL
  SUPPORT
  FILE
  GENERIC
}

"A way to sign in at the other system."
type ConnectorSignIn {
  id: ID!
  title: String!
  "What the credential holds."
  fields: [ConnectorSignInField!]!
}

"One value of a credential."
type ConnectorSignInField {
  "Its name in the credential."
  name: String!
  title: String!
  "Not to be shown while it is typed."
  isSecret: Boolean!
  "A connection cannot be made without it."
  isRequired: Boolean!
}

"One list of the other system, and what is known about how it tells of changes."
type ConnectorStream {
  name: String!
  title: String!
  "Kinds of record that come out: \`person\`, \`order\`."
  kinds: [String!]!
  "The stream whose records this one finds changes of."
  feeds: String
  "Changes that are seen by reading on."
  covers: [String!]!
  "Changes that are not, and what is done about them."
  blindSpots: [BlindSpot!]!
  "How deletes are learned of."
  deletesBy: DeleteStrategy!
}

"A change that never moves the stream's cursor."
type BlindSpot {
  "The change: \`addressAdded\`."
  kind: String!
  remedy: BlindSpotRemedy!
  "The sub-stream that sees it, when that is the remedy."
  stream: String
  "How often the remedy is applied, on a connection that is polled once a minute."
  everySeconds: Int!
}

"What is done about a blind spot: another stream is read, everything is read again, or the system calls."
enum BlindSpotRemedy {
  SUBSTREAM
  SWEEP
  WEBHOOK
}

"How deletes are learned of. A sweep compares with one complete enumeration."
enum DeleteStrategy {
  TOMBSTONE
  SOFT_FLAG
  WEBHOOK
  SWEEP
  NONE
}

"Something that can be written to the other system."
type ConnectorAction {
  name: String!
  title: String!
  "The stream whose records it changes."
  stream: String!
  "JSON Schema of its input."
  inputSchema: JSON!
}

extend type Query {
  "Every kind of system that the hub can be connected to."
  connectors: [Connector!]
  connector(id: ID!): Connector
}

"A row that could not be taken in, kept with its reason and its text until somebody repairs it."
type DeadLetter @key(fields: "id") {
  id: ID!
  connection: Connection
  stream: Stream
  "The run that read it."
  run: SyncRun
  "Kind of record it was to become: \`person\`, \`order\`."
  kind: String!
  "The source's own id of it."
  key: String!
  "Line of the file, when the source has lines."
  line: Int
  "Path of the offending field: \`emails.0.address\`."
  field: String
  "The row as it came, shortened. Null for those who may not read SourceRecord."
  text: String
  "What is wrong with it."
  reason: String!
  "Where on its way it failed."
  errorClass: DeadLetterClass!
  "Connector and version whose mapping refused it: \`vendure@0.1.0\`."
  mappingVersion: String!
  status: DeadLetterStatus!
  createdAt: DateTime!
  "When it was replayed, dismissed or superseded."
  settledAt: DateTime
}

"Where a row failed: it could not be read, had another shape, became no record, named something unknown, was not accepted by the part of the hub that owns its kind, or broke it."
enum DeadLetterClass {
  UNREADABLE
  WRONG_SHAPE
  NOT_CANONICAL
  UNKNOWN_REFERENCE
  NOT_ACCEPTED
  FAULT
}

"Where a dead letter stands; SUPERSEDED when the source has sent the row in good order since."
enum DeadLetterStatus {
  OPEN
  REPLAYED
  DISMISSED
  SUPERSEDED
}

"One edge per dead letter."
type DeadLetterEdge {
  cursor: String!
  node: DeadLetter!
}

"A page of dead letters."
type DeadLetterConnection {
  edges: [DeadLetterEdge!]!
  nodes: [DeadLetter!]!
  pageInfo: PageInfo!
  "Number of matches, counted up to 10,000."
  totalCount: Int!
  "False when there are more matches than \`totalCount\` says."
  totalCountExact: Boolean!
}

"Statuses to match."
input DeadLetterStatusFilter {
  eq: DeadLetterStatus
  neq: DeadLetterStatus
  in: [DeadLetterStatus!]
}

"Classes to match."
input DeadLetterClassFilter {
  eq: DeadLetterClass
  neq: DeadLetterClass
  in: [DeadLetterClass!]
}

"What dead letters can be filtered by."
input DeadLetterFilter {
  and: [DeadLetterFilter!]
  or: [DeadLetterFilter!]
  not: DeadLetterFilter
  connectionId: IDFilter
  streamId: IDFilter
  runId: IDFilter
  kind: StringFilter
  key: StringFilter
  reason: StringFilter
  status: DeadLetterStatusFilter
  errorClass: DeadLetterClassFilter
  createdAt: DateTimeFilter
}

"What dead letters can be ordered by."
enum DeadLetterOrderField {
  CREATED_AT
  LINE
  KEY
}

"One sort key of dead letters."
input DeadLetterOrder {
  field: DeadLetterOrderField!
  direction: SortDirection! = ASC
}

"Which letters to try again."
input ReplayDeadLettersInput {
  "At most 1,000."
  ids: [ID!]
  "Instead of \`ids\`: the open letters of this connection, oldest first, up to 1,000."
  connectionId: ID
}

"The answer: how many are on their way again."
type ReplayDeadLettersPayload {
  "Letters whose records are delivered again now."
  replayed: Int
  "Letters that fail the same way, or of which too little was kept: correct them at the source."
  stillFailing: Int
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"The letter to put away."
input DismissDeadLetterInput {
  id: ID!
}

"The answer: the letter after the change, or why there was none."
type DismissDeadLetterPayload {
  deadLetter: DeadLetter
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

extend type Query {
  deadLetter(id: ID!): DeadLetter
  "Newest first, unless ordered otherwise."
  deadLetters(
    filter: DeadLetterFilter
    orderBy: [DeadLetterOrder!]
    first: Int
    after: String
    last: Int
    before: String
  ): DeadLetterConnection
}

extend type Mutation {
  "Tries letters again, with the connection's present mapping."
  replayDeadLetters(input: ReplayDeadLettersInput!): ReplayDeadLettersPayload!
  "Puts a letter away: the same version of the row is not laid down again."
  dismissDeadLetter(input: DismissDeadLetterInput!): DismissDeadLetterPayload!
}

"One event for one endpoint, and what came of it. Kept for 30 days."
type WebhookDelivery @key(fields: "id") {
  id: ID!
  endpoint: WebhookEndpoint
  "What the receiver knows it by: \`webhook-id\`. The same for every attempt and every replay."
  eventId: ID!
  "What happened: \`deal.won\`."
  eventType: String!
  "Type of the thing that the event is about."
  entityType: String!
  "When it happened."
  happenedAt: DateTime!
  status: WebhookDeliveryStatus!
  "Why it failed or was skipped."
  reason: String
  "Since it was made, resumed or replayed."
  attemptCount: Int!
  "First to last."
  attempts: [WebhookAttempt!]
  "When the next attempt may begin."
  dueAt: DateTime!
  finishedAt: DateTime
  createdAt: DateTime!
}

"Where a delivery stands. FAILED: not taken in five days. SKIPPED: the endpoint's role may not know of it."
enum WebhookDeliveryStatus {
  PENDING
  SUCCEEDED
  FAILED
  SKIPPED
}

"One request to an endpoint. Of the answer its status is kept and nothing that it says."
type WebhookAttempt {
  "1 for the first; counted anew when an endpoint is resumed or a time replayed."
  number: Int!
  "When it ended."
  at: DateTime!
  "Milliseconds."
  durationMs: Int!
  "Null when there was no answer."
  statusCode: Int
  "\`TIMEOUT\` after 15 seconds, \`UNSENDABLE\` where the hub could not make or sign it (its log says why), otherwise \`UNREACHABLE\`; null when there was an answer."
  error: String
}

"One edge per delivery."
type WebhookDeliveryEdge {
  cursor: String!
  node: WebhookDelivery!
}

"A page of deliveries."
type WebhookDeliveryConnection {
  edges: [WebhookDeliveryEdge!]!
  nodes: [WebhookDelivery!]!
  pageInfo: PageInfo!
  "Number of matches, counted up to 10,000."
  totalCount: Int!
  "False when there are more matches than \`totalCount\` says."
  totalCountExact: Boolean!
}

"Statuses to match."
input WebhookDeliveryStatusFilter {
  eq: WebhookDeliveryStatus
  neq: WebhookDeliveryStatus
  in: [WebhookDeliveryStatus!]
}

"What deliveries can be filtered by."
input WebhookDeliveryFilter {
  and: [WebhookDeliveryFilter!]
  or: [WebhookDeliveryFilter!]
  not: WebhookDeliveryFilter
  endpointId: IDFilter
  status: WebhookDeliveryStatusFilter
  eventType: StringFilter
  createdAt: DateTimeFilter
}

"What deliveries can be ordered by."
enum WebhookDeliveryOrderField {
  CREATED_AT
}

"One sort key of deliveries."
input WebhookDeliveryOrder {
  field: WebhookDeliveryOrderField!
  direction: SortDirection! = ASC
}

"An attempt has ended."
type WebhookDeliveryChanged {
  "Resumes behind this event, on any gateway: give it as \`after\`."
  cursor: String!
  "When it happened."
  at: DateTime!
  "What came of it: \`webhookDelivery.succeeded\`, \`.postponed\`, \`.failed\` or \`.skipped\`."
  kind: String!
  "Always empty."
  changedFields: [String!]!
  "The delivery as it is now; null when it is hidden from you."
  delivery: WebhookDelivery
}

extend type Query {
  webhookDelivery(id: ID!): WebhookDelivery
  "Newest first, unless ordered otherwise."
  webhookDeliveries(
    filter: WebhookDeliveryFilter
    orderBy: [WebhookDeliveryOrder!]
    first: Int
    after: String
    last: Int
    before: String
  ): WebhookDeliveryConnection
}

extend type Subscription {
  "What comes of attempts to deliver, at all endpoints or at the one that is named."
  webhookDeliveryChanged(
    endpointId: ID
    deliveryId: ID
    "Cursor of the last event that was seen."
    after: String
  ): WebhookDeliveryChanged!
    @live(
      on: [
        "webhookDelivery.succeeded"
        "webhookDelivery.postponed"
        "webhookDelivery.failed"
        "webhookDelivery.skipped"
      ]
    )
}

"""
An address of somebody else's that the hub tells of events, signed after Standard Webhooks. Each event is delivered at
least once, and what happens to one thing in its order: a later event waits for the earlier one.
"""
type WebhookEndpoint @key(fields: "id") {
  id: ID!
  name: String!
  url: String!
  "The role it acts as: it is told of what that role may read at the moment of the delivery."
  role: String!
  "Types of events: \`deal.won\`, \`deal.*\`, or \`*\`."
  types: [String!]!
  "All of them must let an event pass."
  filters: [WebhookFilter!]!
  "Deliveries carry the values of the thing's fields, and not only their names."
  includesFields: Boolean!
  status: WebhookEndpointStatus!
  "Why the hub paused it; null when a person did."
  statusReason: String
  "Since when nothing was taken; null when the last attempt succeeded."
  failingSince: DateTime
  lastSuccessAt: DateTime
  "Until when deliveries are signed with the secret before as well."
  previousSecretUntil: DateTime
  "Deliveries that wait."
  pendingCount: Int!
  "What it was told, or is to be told, newest first."
  deliveries(
    filter: WebhookDeliveryFilter
    orderBy: [WebhookDeliveryOrder!]
    first: Int
    after: String
    last: Int
    before: String
  ): WebhookDeliveryConnection
  "Counts edits; give it back with an edit to be told when somebody else was faster."
  version: Int!
  createdAt: DateTime!
  updatedAt: DateTime!
}

"Whether it is told. What happens while it is paused waits for 30 days; the hub pauses one that takes nothing for four days or answers 410."
enum WebhookEndpointStatus {
  ACTIVE
  PAUSED
}

"Lets an event pass whose reference of this name is one of these things."
type WebhookFilter {
  "A name of \`data.refs\`: \`pipelineId\`."
  ref: String!
  ids: [ID!]!
}

"Lets an event pass whose reference of this name is one of these things."
input WebhookFilterInput {
  "A name of \`data.refs\`: \`pipelineId\`. Customers have many ids and cannot be filtered by."
  ref: String!
  ids: [ID!]!
}

"One edge per endpoint."
type WebhookEndpointEdge {
  cursor: String!
  node: WebhookEndpoint!
}

"A page of endpoints."
type WebhookEndpointConnection {
  edges: [WebhookEndpointEdge!]!
  nodes: [WebhookEndpoint!]!
  pageInfo: PageInfo!
  "Number of matches, counted up to 10,000."
  totalCount: Int!
  "False when there are more matches than \`totalCount\` says."
  totalCountExact: Boolean!
}

"Statuses to match."
input WebhookEndpointStatusFilter {
  eq: WebhookEndpointStatus
  neq: WebhookEndpointStatus
  in: [WebhookEndpointStatus!]
}

"What endpoints can be filtered by."
input WebhookEndpointFilter {
  and: [WebhookEndpointFilter!]
  or: [WebhookEndpointFilter!]
  not: WebhookEndpointFilter
  name: StringFilter
  status: WebhookEndpointStatusFilter
  createdAt: DateTimeFilter
}

"What endpoints can be ordered by."
enum WebhookEndpointOrderField {
  NAME
  CREATED_AT
}

"One sort key of endpoints."
input WebhookEndpointOrder {
  field: WebhookEndpointOrderField!
  direction: SortDirection! = ASC
}

"An endpoint to make. It is told of what happens from then on."
input CreateWebhookEndpointInput {
  name: String!
  "https; plain http and private addresses only where the operator listed host and port."
  url: String!
  "Name of the role it acts as. You need every right to read that the role has."
  role: String!
  types: [String!]!
  filters: [WebhookFilterInput!]
  "Default false: ids and names of changed fields."
  includesFields: Boolean
  "Repeating a call with the same key gives the first answer again, without the secret, and adds nothing."
  idempotencyKey: String
}

"The answer: the endpoint, or why there is none."
type CreateWebhookEndpointPayload {
  endpoint: WebhookEndpoint
  "What deliveries are signed with, \`whsec_…\`. It is shown only now."
  secret: String
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"Fields that are left out stay as they are."
input UpdateWebhookEndpointInput {
  id: ID!
  name: String
  url: String
  role: String
  types: [String!]
  filters: [WebhookFilterInput!]
  includesFields: Boolean
  "The version the edit was made from."
  version: Int
}

"The answer: the endpoint after the change, or why there was none."
type UpdateWebhookEndpointPayload {
  endpoint: WebhookEndpoint
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"The endpoint to pause."
input PauseWebhookEndpointInput {
  id: ID!
}

"The answer: the endpoint after the change, or why there was none."
type PauseWebhookEndpointPayload {
  endpoint: WebhookEndpoint
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"The endpoint to resume."
input ResumeWebhookEndpointInput {
  id: ID!
}

"The answer: the endpoint after the change, or why there was none."
type ResumeWebhookEndpointPayload {
  endpoint: WebhookEndpoint
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"The endpoint to end."
input DeleteWebhookEndpointInput {
  id: ID!
}

"Whether it was ended."
type DeleteWebhookEndpointPayload {
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"The endpoint that is to get a new secret."
input RotateWebhookEndpointSecretInput {
  id: ID!
}

"The answer: the secret, shown this once, or why there is none."
type RotateWebhookEndpointSecretPayload {
  endpoint: WebhookEndpoint
  "What deliveries are signed with from now on. For a day they are signed with the one before as well."
  secret: String
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"A time of which everything is to be delivered once more."
input ReplayWebhookEndpointInput {
  id: ID!
  "Of when the first event may be."
  from: DateTime!
  "Now when left out."
  to: DateTime
}

"The answer: the endpoint, or why nothing is replayed."
type ReplayWebhookEndpointPayload {
  endpoint: WebhookEndpoint
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"The endpoint to try."
input TestWebhookEndpointInput {
  id: ID!
}

"The answer: the endpoint; what came of the try is among its deliveries, of the type \`webhookEndpoint.tested\`."
type TestWebhookEndpointPayload {
  endpoint: WebhookEndpoint
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"Something happened to an endpoint."
type WebhookEndpointChanged {
  "Resumes behind this event, on any gateway: give it as \`after\`."
  cursor: String!
  "When it happened."
  at: DateTime!
  "What happened: \`webhookEndpoint.paused\`, …"
  kind: String!
  "Fields whose value changed."
  changedFields: [String!]!
  "The endpoint as it is now; null when it is hidden from you."
  endpoint: WebhookEndpoint
}

extend type Query {
  webhookEndpoint(id: ID!): WebhookEndpoint
  "Newest first, unless ordered otherwise."
  webhookEndpoints(
    filter: WebhookEndpointFilter
    orderBy: [WebhookEndpointOrder!]
    first: Int
    after: String
    last: Int
    before: String
  ): WebhookEndpointConnection
}

extend type Mutation {
  "Has an address told of events."
  createWebhookEndpoint(input: CreateWebhookEndpointInput!): CreateWebhookEndpointPayload!
  "Edits what it is told, or where. You need every right to read that its role has."
  updateWebhookEndpoint(input: UpdateWebhookEndpointInput!): UpdateWebhookEndpointPayload!
  "Stops sending; what happens meanwhile waits."
  pauseWebhookEndpoint(input: PauseWebhookEndpointInput!): PauseWebhookEndpointPayload!
  "Sends what waits, and what happens from now on."
  resumeWebhookEndpoint(input: ResumeWebhookEndpointInput!): ResumeWebhookEndpointPayload!
  "Ends an endpoint with its deliveries, those that wait too."
  deleteWebhookEndpoint(input: DeleteWebhookEndpointInput!): DeleteWebhookEndpointPayload!
  "Makes a new secret. The one before is good for another day."
  rotateWebhookEndpointSecret(input: RotateWebhookEndpointSecretInput!): RotateWebhookEndpointSecretPayload!
  "Delivers what happened in a time once more, under the same \`webhook-id\`s."
  replayWebhookEndpoint(input: ReplayWebhookEndpointInput!): ReplayWebhookEndpointPayload!
  "Delivers an event that says that it is a test, also to a paused endpoint."
  testWebhookEndpoint(input: TestWebhookEndpointInput!): TestWebhookEndpointPayload!
}

extend type Subscription {
  "What happens to endpoints: \`webhookEndpoint.paused\` among it, when the hub gives one up."
  webhookEndpointChanged(
    endpointId: ID
    "Cursor of the last event that was seen."
    after: String
  ): WebhookEndpointChanged!
    @live(
      on: [
        "webhookEndpoint.created"
        "webhookEndpoint.updated"
        "webhookEndpoint.paused"
        "webhookEndpoint.resumed"
        "webhookEndpoint.secretRotated"
        "webhookEndpoint.replayed"
        "webhookEndpoint.tested"
        "webhookEndpoint.deleted"
      ]
    )
}

"The beginning of a file to look at before it is imported."
input PreviewImportInput {
  "Name of the file: its ending tells CSV, NDJSON (\`.ndjson\`, \`.jsonl\`) and vCard (\`.vcf\`) apart."
  name: String!
  "The beginning of the file, as text, up to 1,000,000 characters; whole lines."
  sample: String!
  "How a row becomes records; proposed from the headers and first rows when left out."
  mapping: JSON
  "Rows to show, 1 to 100; 10 when left out."
  rows: Int
}

"The first rows of a file as the records that they would become, or why they cannot be shown."
type PreviewImportPayload {
  preview: ImportPreview
  problems: [Problem!]!
}

"The first rows of a file as the records that they would become. Nothing was stored."
type ImportPreview {
  "The mapping that was used: give it, corrected, to the import."
  mapping: JSON!
  "The mapping was proposed, and is to be looked at."
  isProposed: Boolean!
  "Columns that a proposed mapping does not use."
  unused: [String!]!
  "What is to be looked at before a proposed mapping is used."
  remarks: [String!]!
  "The first rows, in their order."
  rows: [PreviewedRow!]!
}

"One record of a row. A row may stand for several."
type PreviewedRow {
  "Line of the file, from 1."
  line: Int!
  "\`person\`, \`company\`, \`order\`, …; null when the row cannot be read."
  kind: String
  "What the record is known by in its source."
  key: String
  "The canonical record, as far as something can be made of the row."
  record: JSON
  problems: [CellProblem!]!
}

"What is wrong with one cell, or with the row."
type CellProblem {
  "Column of the file; null when it is not one cell's fault."
  column: String
  "Path in the record, such as \`emails.0.address\`."
  field: String
  "What is wrong, for whoever corrects it."
  reason: String!
}

extend type Query {
  "Shows what an import would make of the beginning of a file. Nothing is stored."
  previewImport(input: PreviewImportInput!): PreviewImportPayload!
}

"""
What a vendor has changed about the shape of a stream's records. A field in quarantine keeps what the hub has of it;
everything else of the records goes on.
"""
type SchemaDrift @key(fields: "id") {
  id: ID!
  connection: Connection
  stream: Stream
  "Path of the field in the vendor's record: \`address.zip\`."
  path: String!
  change: SchemaChange!
  "JSON types that were met there before: \`string\`, \`number or string\`; null for a field that is new."
  before: String
  "What comes instead: a type, \`null\`, \`absent\`, or why the connector takes no such value."
  after: String
  status: SchemaDriftStatus!
  "Records whose value is kept at the moment."
  records: Int!
  "When it was found, or found again."
  since: DateTime!
  "When it was accepted, or was over."
  settledAt: DateTime
}

"""
ADDED: a field that the connector does not know; it is told of once. RETYPED: another JSON type. VANISHED and NULLED: in
every record of a reading there is nothing, or null. UNKNOWN_VALUE: a value that the connector does not take.
"""
enum SchemaChange {
  ADDED
  RETYPED
  VANISHED
  NULLED
  UNKNOWN_VALUE
}

"NOTED: nothing follows from it. QUARANTINED: the field is kept as it was. ACCEPTED: by somebody. OVER: the vendor sends it as before."
enum SchemaDriftStatus {
  NOTED
  QUARANTINED
  ACCEPTED
  OVER
}

"The drift to accept."
input AcceptSchemaDriftInput {
  id: ID!
}

"The answer: the drift after the change, or why there was none."
type AcceptSchemaDriftPayload {
  drift: SchemaDrift
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"A drift that has just been found."
type SchemaDriftFound {
  "Resumes behind this event, on any gateway: give it as \`after\`."
  cursor: String!
  "When it happened."
  at: DateTime!
  "What happened: \`schemaDrift.found\`."
  kind: String!
  "Fields whose value changed."
  changedFields: [String!]!
  "The drift as it is now; null when it is hidden from you."
  drift: SchemaDrift
}

extend type Query {
  schemaDrift(id: ID!): SchemaDrift
}

extend type Mutation {
  "Takes what the vendor sends as it is: what was kept in its place goes, and the records are mapped again."
  acceptSchemaDrift(input: AcceptSchemaDriftInput!): AcceptSchemaDriftPayload!
}

extend type Subscription {
  "Drifts as they are found, all or those of a connection."
  schemaDriftFound(connectionId: ID, "Cursor of the last event that was seen." after: String): SchemaDriftFound!
    @live(on: ["schemaDrift.found"])
}

"What was set for the records of a stream on top of its connector's mapping, at one time."
type StreamMapping {
  version: Int!
  "All that was set then."
  fields: [MappedField!]!
  "Who set it."
  setBy: JSON!
  setAt: DateTime!
}

"One field of the records, and what it is."
type MappedField {
  "Kind of record: \`person\`."
  kind: String!
  "Path in the hub's record: \`names.full\`, \`emails.0.address\`, \`attributes.size\`."
  field: String!
  "An expression over the source's fields; null: the field is left empty."
  value: JSON
}

"One field of the records, and what it is to be."
input MappedFieldInput {
  "Kind of record; left out: the stream's first."
  kind: String
  "Path in the hub's record: \`names.full\`, \`emails.0.address\`, \`attributes.size\`."
  field: String!
  """
  An expression over the source's fields: \`"@column"\`, \`{"path": "a.b"}\`, \`{"template": "{First} {Last}"}\`,
  \`{"const": 1}\`, \`{"first": [ … ]}\`, \`{"column": …, "words": { … }}\` and so on. Null: the field is left empty.
  """
  value: JSON
}

"What is to be set from now on; all that was set before is replaced."
input SetStreamMappingInput {
  streamId: ID!
  "200 at most; none: the connector's own mapping again."
  fields: [MappedFieldInput!]!
  "The version that it was changed from, 0 for none; left out, it is not checked."
  version: Int
}

"The answer: the stream with its new mapping, or why there is none."
type SetStreamMappingPayload {
  stream: Stream
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"A mapping to try, on real records."
input PreviewStreamMappingInput {
  streamId: ID!
  fields: [MappedFieldInput!]!
  "Records at most, the latest first; 100 at most."
  first: Int! = 20
}

"What the mapping would make of them."
type PreviewStreamMappingPayload {
  "Null when there is no such mapping to try."
  records: [PreviewedRecord!]
  problems: [Problem!]!
}

"One record as it is, and as it would be."
type PreviewedRecord {
  "Kind of record: \`person\`."
  kind: String!
  "The source's own id of it."
  key: String!
  "As the source sent it: the fields that the connector knows."
  raw: JSON!
  "As the hub has it."
  before: JSON
  "As it would be; null when it could not be mapped so."
  after: JSON
  "Whether anything would become of it."
  changes: Boolean!
  "Why it would be a dead letter."
  problem: String
}

extend type Query {
  "What a mapping would make of records that the hub has. Nothing is stored, and the source is not asked."
  previewStreamMapping(input: PreviewStreamMappingInput!): PreviewStreamMappingPayload!
}

extend type Mutation {
  "Sets what fields of a stream's records are, on top of its connector's mapping. What the hub has is mapped again."
  setStreamMapping(input: SetStreamMappingInput!): SetStreamMappingPayload!
}

"One list of a connected system: how far it was read, and what is known about how it tells of changes."
type Stream @key(fields: "id") {
  id: ID!
  "A word: \`customers\`, \`orders\`."
  name: String!
  title: String!
  connection: Connection
  "Kinds of record that come out: \`person\`, \`order\`."
  kinds: [String!]!
  "The stream whose records this one finds changes of; null for a stream of its own."
  feeds: String
  "Changes that are seen by reading on."
  covers: [String!]!
  "Changes that are not, and what is done about them."
  blindSpots: [BlindSpot!]!
  "How deletes are learned of."
  deletesBy: DeleteStrategy!
  state: StreamState!
  "Why it waits or has stopped."
  error: RunError
  "Records that the source holds; those of a sub-stream count with the stream it feeds."
  records: Int!
  "How far it has been read, in the connector's own words; null before the first batch."
  checkpoint: JSON
  "How often it is read; null when only on request."
  pollEverySeconds: Int
  "When it was last read to the end."
  lastReadAt: DateTime
  "When everything is next read again or enumerated; null when that is never needed."
  nextSweepAt: DateTime
  "The newest run that found something or was asked for."
  lastRun: SyncRun
  "What was read, newest first."
  runs(
    filter: SyncRunFilter
    orderBy: [SyncRunOrder!]
    first: Int
    after: String
    last: Int
    before: String
  ): SyncRunConnection
  "What is set on top of the connector's mapping; empty when nothing is."
  mapping: [MappedField!]!
  "Counts changes of it; give it back with one to be told when somebody else was faster."
  mappingVersion: Int!
  "What was set before, latest first; 100 at most."
  mappings: [StreamMapping!]
  "Its records are being mapped again."
  isMappedAgain: Boolean!
  "What the vendor has changed about the shape of the records, latest first; 500 at most."
  schemaDrifts: [SchemaDrift!]
}

"What a stream is doing: WAITING after trouble until it is tried again, STOPPED until somebody resumes its connection."
enum StreamState {
  IDLE
  RUNNING
  WAITING
  STOPPED
}

extend type Query {
  stream(id: ID!): Stream
}

"One reading of one stream, from start to end. A poll that finds nothing new leaves none."
type SyncRun @key(fields: "id") {
  id: ID!
  connection: Connection
  stream: Stream
  mode: SyncMode!
  "What made it run."
  trigger: SyncTrigger!
  status: SyncStatus!
  queuedAt: DateTime!
  startedAt: DateTime
  finishedAt: DateTime
  "Rows read so far: the sum of the other counts once everything is delivered."
  read: Int!
  "Records that were new to the hub, each with a customer, order, … of its own."
  created: Int!
  "Records that were new to the hub and became part of a customer who was there already."
  linked: Int!
  "Records that changed something."
  updated: Int!
  "Records that the hub had in this version already."
  unchanged: Int!
  "Records that are gone at the source."
  deleted: Int!
  "Rows that could not be taken in; each is a dead letter."
  rejected: Int!
  "How much is done, 0 to 1; null while the source does not say how much there is."
  progress: Float
  "Rows in all, as far as the source knows."
  estimate: Int
  "Why it failed or waits."
  error: RunError
  "Of an import: how far it has been taken back; null when nobody asked for that."
  revert: ImportRevert
  "Rows of this run that could not be taken in."
  deadLetters(
    filter: DeadLetterFilter
    orderBy: [DeadLetterOrder!]
    first: Int
    after: String
    last: Int
    before: String
  ): DeadLetterConnection
}

"What is read: what changed since the checkpoint, everything, everything together with a search for deletes, or the records that webhooks named."
enum SyncMode {
  CHANGES
  FULL
  SWEEP
  HINTS
}

"What made a run: the connection's interval, a person or program, an import, a webhook."
enum SyncTrigger {
  SCHEDULE
  REQUEST
  IMPORT
  WEBHOOK
}

"Where a run stands."
enum SyncStatus {
  QUEUED
  RUNNING
  SUCCEEDED
  FAILED
  CANCELLED
  PAUSED
}

"An import that is being taken back, or was."
type ImportRevert {
  status: ImportRevertStatus!
  "Records taken away that the import had made."
  removed: Int!
  "Records that have the version back that they had before the import."
  restored: Int!
  "Records that stayed, because people or later imports changed them since or build on them."
  kept: Int!
  finishedAt: DateTime
}

"Where taking an import back stands."
enum ImportRevertStatus {
  QUEUED
  RUNNING
  DONE
}

"Why something at the other system went wrong."
type RunError {
  "\`RECONNECT_NEEDED\`, \`RATE_LIMITED\`, \`UNAVAILABLE\`, \`VENDOR_CONTRACT_BROKEN\`, \`CONNECTOR_FAULT\`, \`TOO_MANY_REJECTED\`, \`SWEEP_REFUSED\`, \`NO_INBOUND\`."
  code: String!
  "What happened, in words."
  message: String!
  "What whoever reads this can do."
  nextStep: String!
}

"One edge per run."
type SyncRunEdge {
  cursor: String!
  node: SyncRun!
}

"A page of runs."
type SyncRunConnection {
  edges: [SyncRunEdge!]!
  nodes: [SyncRun!]!
  pageInfo: PageInfo!
  "Number of matches, counted up to 10,000."
  totalCount: Int!
  "False when there are more matches than \`totalCount\` says."
  totalCountExact: Boolean!
}

"Statuses to match."
input SyncStatusFilter {
  eq: SyncStatus
  neq: SyncStatus
  in: [SyncStatus!]
}

"Modes to match."
input SyncModeFilter {
  eq: SyncMode
  neq: SyncMode
  in: [SyncMode!]
}

"What runs can be filtered by."
input SyncRunFilter {
  and: [SyncRunFilter!]
  or: [SyncRunFilter!]
  not: SyncRunFilter
  connectionId: IDFilter
  streamId: IDFilter
  status: SyncStatusFilter
  mode: SyncModeFilter
  queuedAt: DateTimeFilter
  finishedAt: DateTimeFilter
  rejected: IntFilter
}

"What runs can be ordered by."
enum SyncRunOrderField {
  QUEUED_AT
  READ
  REJECTED
}

"One sort key of runs."
input SyncRunOrder {
  field: SyncRunOrderField!
  direction: SortDirection! = ASC
}

"What to read."
input StartSyncInput {
  connectionId: ID!
  "Names of streams; all when left out."
  streams: [String!]
  "Default CHANGES."
  mode: SyncMode
  "Sweeps although a large part of the records would be deleted at once."
  force: Boolean
  "Repeating a call with the same key gives the first answer again and adds nothing."
  idempotencyKey: String
}

"The answer: the runs that were queued, one per stream, or why there are none."
type StartSyncPayload {
  "One run per stream that was started."
  runs: [SyncRun!]
  connection: Connection
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"The run to end."
input CancelSyncInput {
  id: ID!
}

"The answer: the run after the change, or why there was none."
type CancelSyncPayload {
  run: SyncRun
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"The import to take back."
input RevertImportInput {
  "Id of its run."
  id: ID!
}

"The answer: the run whose changes are being taken back, or why they are not."
type RevertImportPayload {
  run: SyncRun
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"Something happened to a run."
type SyncRunChanged {
  "Resumes behind this event, on any gateway: give it as \`after\`."
  cursor: String!
  "When it happened."
  at: DateTime!
  "What happened: \`syncRun.started\`, \`syncRun.progressed\`, …"
  kind: String!
  "Fields whose value changed."
  changedFields: [String!]!
  "The run as it is now; null when it is hidden from you."
  run: SyncRun
}

extend type Query {
  syncRun(id: ID!): SyncRun
  "Newest first, unless ordered otherwise."
  syncRuns(
    filter: SyncRunFilter
    orderBy: [SyncRunOrder!]
    first: Int
    after: String
    last: Int
    before: String
  ): SyncRunConnection
}

extend type Mutation {
  "Has streams read now. A stream that had stopped begins anew."
  startSync(input: StartSyncInput!): StartSyncPayload!
  "Ends a run behind the batch it is at; what it has stored stays."
  cancelSync(input: CancelSyncInput!): CancelSyncPayload!
  """
  Takes back what an import created and updated, in the background: \`syncRunChanged\` tells how far it is. What people or
  later imports changed since stays and is counted as kept.
  """
  revertImport(input: RevertImportInput!): RevertImportPayload!
}

type Subscription {
  "Progress of runs, all or those that every given argument names."
  syncRunChanged(connectionId: ID, runId: ID, "Cursor of the last event that was seen." after: String): SyncRunChanged!
    @live(
      on: [
        "syncRun.queued"
        "syncRun.started"
        "syncRun.progressed"
        "syncRun.paused"
        "syncRun.succeeded"
        "syncRun.failed"
        "syncRun.cancelled"
        "syncRun.revertQueued"
        "syncRun.reverting"
        "syncRun.reverted"
      ]
    )
}

"What another system tells the hub by itself, so that a change is here before the next poll."
type Webhook {
  "Where it sends. Null when the hub has no public address, and where the address itself is the secret."
  url: String
  "What it tells of, in its own words."
  topics: [String!]!
  "The connector subscribes by itself. False: a person enters the address there, and the secret that \`rotateWebhookSecret\` gives."
  isAutomatic: Boolean!
  "Subscriptions that the other system holds for us."
  subscriptionCount: Int!
  "When they were last found complete."
  ensuredAt: DateTime
  "Why they could not be made."
  error: String
  "When a request was last taken; null when none was yet."
  lastReceivedAt: DateTime
}

"Makes a new secret for a connection's webhooks. The one before is good for another day."
input RotateWebhookSecretInput {
  connectionId: ID!
}

"The answer: the secret, shown this once, or why there is none."
type RotateWebhookSecretPayload {
  connection: Connection
  "What requests are to be signed with."
  secret: String
  "Where they are to be sent; null when the hub has no public address."
  url: String
  problems: [Problem!]!
  "Always null: nothing is told to the log."
  position: String
}

extend type Mutation {
  "Makes a new secret for the webhooks of a connection whose subscriptions a person enters at the other system."
  rotateWebhookSecret(input: RotateWebhookSecretInput!): RotateWebhookSecretPayload!
}

"What of the hub's customers goes out to a connected system by itself, by one of its actions."
type WriteBackRule {
  id: ID!
  connection: Connection
  "Name of the connector's action."
  action: String!
  kind: CustomerKind!
  "Which fields, where the action takes them, and who wins a field that both sides have changed."
  fields: [WriteBackField!]!
  "Inputs that are the same for everybody."
  constants: JSON!
  "Customers whom the other system does not know are made there. False: only known ones are brought up to date."
  creates: Boolean!
  "False: the rule is kept, and nothing goes out by it."
  isEnabled: Boolean!
  "Customers that are still to be looked at."
  pending: Int!
  "Records that the other system would not take as they are."
  refused: Int!
  "Those of them that were refused last, 100 at most."
  refusals: [WriteBackRefusal!]
  "Why nothing goes out at the moment."
  error: String
  "When it is tried again."
  notBefore: DateTime
  "Counts changes; give it back with one to be told when somebody else was faster."
  version: Int!
  updatedAt: DateTime!
}

"A record that the other system would not take. It is sent again when it has changed."
type WriteBackRefusal {
  customerId: ID!
  "The other system's id of it; null when it was to be made."
  key: String
  "What it does not take."
  reason: String
  "When it was last looked at."
  at: DateTime!
}

"People or companies."
enum CustomerKind {
  PERSON
  COMPANY
}

"One field that both sides have. What is read from the other system is the same field, by the connector's mapping."
type WriteBackField {
  "Field of the golden record: \`familyName\`, \`attributes.size\`."
  field: String!
  "Path in the action's input: \`names.family\`."
  input: String!
  policy: ConflictPolicy!
  "Set where the input is a list: the hub's value becomes its first element, and the others stay as they are there."
  list: WriteBackList
  "What is sent when the field is empty; null: an empty field is not written."
  empty: JSON
}

"Names that the elements of a list have for a value and for its label."
type WriteBackList {
  "Name for the value: \`address\`."
  value: String!
  "Name for its label; null where elements have none."
  label: String
}

"""
Who wins a field that both sides have changed since they last agreed: the other system, the hub, the later change where
both times are certain, or whom a person chooses. A lock wins in any case; a change of one side alone is no contest.
"""
enum ConflictPolicy {
  SOURCE_WINS
  HUB_WINS
  NEWEST
  MANUAL
}

"Names that the elements of a list have for a value and for its label."
input WriteBackListInput {
  value: String!
  label: String
}

"One field to write, and where."
input WriteBackFieldInput {
  "Field of the golden record: \`familyName\`, \`attributes.size\`. Map a full name or its parts, not both."
  field: String!
  "Path in the action's input: \`names.family\`."
  input: String!
  policy: ConflictPolicy!
  list: WriteBackListInput
  "What is to be sent when the field is empty."
  empty: JSON
}

"What is to go out by an action from now on."
input SetWriteBackRuleInput {
  connectionId: ID!
  "Name of one of the connector's actions."
  action: String!
  kind: CustomerKind! = PERSON
  fields: [WriteBackFieldInput!]!
  constants: JSON
  creates: Boolean! = false
  "False keeps the rule and sends nothing by it."
  isEnabled: Boolean! = true
  "The version the rule was changed from, 0 for none; left out, it is not checked."
  version: Int
}

"The answer: the rule after the change, or why there was none."
type SetWriteBackRulePayload {
  rule: WriteBackRule
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"A rule to try, on real records."
input PreviewWriteBacksInput {
  connectionId: ID!
  action: String!
  kind: CustomerKind! = PERSON
  fields: [WriteBackFieldInput!]!
  constants: JSON
  creates: Boolean! = false
  "Whom to look at; left out: some of those whom the other system knows, the latest first."
  customerIds: [ID!]
  "Customers at most; 100 at most."
  first: Int! = 20
}

"What the rule would do now."
type PreviewWriteBacksPayload {
  "Null when there is no such rule to try."
  writes: [PreviewedWrite!]
  problems: [Problem!]!
}

"One record of the other system, or one that would be made."
type PreviewedWrite {
  customerId: ID!
  "The other system's id of it; null when it would be made."
  key: String
  "Every field of the rule."
  fields: [PreviewedField!]!
  "What would be sent; null when nothing would be."
  input: JSON
  "Why the action would not take it."
  problem: String
}

"What would become of one field."
type PreviewedField {
  "Field of the golden record."
  field: String!
  "What the hub says; null when it is empty."
  ours: JSON
  "What the other system says; null when it is empty."
  theirs: JSON
  decision: WriteBackDecision!
}

"SAME: nothing to do. WRITE: the hub's value goes there. TAKE: the hub takes theirs. LEAVE: both stay. CONFLICT: a person would have to decide."
enum WriteBackDecision {
  SAME
  WRITE
  TAKE
  LEAVE
  CONFLICT
}

extend type Query {
  "What a rule would write to whom. Nothing is sent, and nothing is stored."
  previewWriteBacks(input: PreviewWriteBacksInput!): PreviewWriteBacksPayload!
}

extend type Mutation {
  "Says what goes out to a connected system by itself. Customers whom it knows are compared with it at once."
  setWriteBackRule(input: SetWriteBackRuleInput!): SetWriteBackRulePayload!
}

"A change that was sent to a connected system, and what became of it there."
type WriteBack {
  id: ID!
  connection: Connection
  "Name of the connector's action."
  action: String!
  status: WriteBackStatus!
  "The other system's id of what was written."
  key: String
  "The other system's version after the write."
  version: String
  "Why it was not written."
  reason: String
  "What is there now, when it was changed there in the meantime."
  current: JSON
  createdAt: DateTime!
  finishedAt: DateTime
}

"What became of a write-back: PENDING when its answer was lost, CONFLICT when the other side was changed, INVALID when it was refused, RETRY when it may work later, GONE when there is nothing to write to."
enum WriteBackStatus {
  PENDING
  OK
  CONFLICT
  INVALID
  RETRY
  GONE
}

"What to write where."
input WriteBackInput {
  connectionId: ID!
  "Name of one of the connector's actions."
  action: String!
  "See \`ConnectorAction.inputSchema\`."
  input: JSON!
  "The other system's version the change was made from; left out, it is not checked."
  expectedVersion: String
  "Repeating a call with the same key gives the first result again and writes nothing."
  idempotencyKey: String
}

"The answer: what became of it, or why it was not tried."
type WriteBackPayload {
  "Null when it could not be tried."
  result: WriteBack
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

extend type Mutation {
  "Writes to a connected system."
  writeBack(input: WriteBackInput!): WriteBackPayload!
}
`;
