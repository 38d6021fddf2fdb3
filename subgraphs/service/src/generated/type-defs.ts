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

"A way on which customers reach the service desk: a mailbox, a chat, a phone line."
type Channel @key(fields: "id") {
  id: ID!
  name: String!
  kind: ChannelKind!
  createdAt: DateTime!
}

"What kind of way a channel is."
enum ChannelKind {
  EMAIL
  CHAT
  PHONE
  WEB
  SOCIAL
  OTHER
}

"A channel to add."
input CreateChannelInput {
  name: String!
  kind: ChannelKind!
  "Repeating a call with the same key gives the first answer again and adds nothing."
  idempotencyKey: String
}

"The answer: the channel after the change, or why there was none."
type CreateChannelPayload {
  channel: Channel
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

extend type Query {
  "Every channel, by name."
  channels: [Channel!]
}

extend type Mutation {
  "Adds a channel."
  createChannel(input: CreateChannelInput!): CreateChannelPayload!
}

"What was said about a ticket on one channel."
type Conversation @key(fields: "id") {
  id: ID!
  subject: String!
  ticket: Ticket
  channel: Channel
  "Null before the first message."
  lastMessageAt: DateTime
  "Oldest first."
  messages(
    filter: MessageFilter
    orderBy: [MessageOrder!]
    first: Int
    after: String
    last: Int
    before: String
  ): MessageConnection
  createdAt: DateTime!
}

"One thing that was said."
type Message @key(fields: "id") {
  id: ID!
  direction: MessageDirection!
  "The name as the author gave it, or as it was when the message was written."
  authorName: String
  "The customer who wrote it, when it came in and they are known."
  contact: Contact
  "The colleague who wrote it."
  user: User
  body: String!
  sentAt: DateTime!
}

"Which way a message went; INTERNAL stays among colleagues."
enum MessageDirection {
  INBOUND
  OUTBOUND
  INTERNAL
}

"One edge per message."
type MessageEdge {
  cursor: String!
  node: Message!
}

"A page of messages."
type MessageConnection {
  edges: [MessageEdge!]!
  nodes: [Message!]!
  pageInfo: PageInfo!
  "Number of matches, counted up to 10,000."
  totalCount: Int!
  "False when there are more matches than \`totalCount\` says."
  totalCountExact: Boolean!
}

"What messages can be filtered by."
input MessageFilter {
  and: [MessageFilter!]
  or: [MessageFilter!]
  not: MessageFilter
  direction: StringFilter
  body: StringFilter
  sentAt: DateTimeFilter
}

"What messages can be ordered by."
enum MessageOrderField {
  SENT_AT
}

"One sort key of messages."
input MessageOrder {
  field: MessageOrderField!
  direction: SortDirection! = ASC
}

"A message to add to a ticket."
input AddMessageInput {
  ticketId: ID!
  direction: MessageDirection!
  body: String!
  "Repeating a call with the same key gives the first answer again and adds nothing."
  idempotencyKey: String
}

"The answer: the message after the change, or why there was none."
type AddMessagePayload {
  message: Message
  "The ticket as it is after the message: an answer or a question may have moved it."
  ticket: Ticket
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

extend type Mutation {
  "Adds a message to a ticket's conversation."
  addMessage(input: AddMessageInput!): AddMessagePayload!
}

"A customer's question or trouble, from its opening to its end."
type Ticket @key(fields: "id") {
  id: ID!
  "The number people quote; connected help desks keep their own."
  number: String!
  subject: String!
  status: TicketStatus!
  "The status in the words of the system the ticket comes from."
  sourceStatus: String
  priority: TicketPriority!
  "The list of work it waits in."
  queue: String!
  "The colleague it is given to."
  assignee: User
  contact: Contact
  company: Company
  "The order it is about."
  order: Order
  "The deal it is about."
  deal: Deal
  channel: Channel
  conversations: [Conversation!]
  openedAt: DateTime!
  "When the customer first got an answer."
  firstAnsweredAt: DateTime
  "When it was solved; forgotten when it is reopened."
  solvedAt: DateTime
  closedAt: DateTime
  "Counts edits; give it back with an edit to be told when somebody else was faster."
  version: Int!
  createdAt: DateTime!
  updatedAt: DateTime!
}

"Where a ticket stands. NEW → OPEN, PENDING, SOLVED; OPEN and PENDING change places or are SOLVED; SOLVED is reopened or CLOSED; CLOSED is the end."
enum TicketStatus {
  NEW
  OPEN
  PENDING
  SOLVED
  CLOSED
}

"How urgent a ticket is."
enum TicketPriority {
  LOW
  NORMAL
  HIGH
  URGENT
}

"A person in service: their tickets."
type Contact @key(fields: "id") {
  id: ID!
  "Newest first."
  tickets(
    filter: TicketFilter
    orderBy: [TicketOrder!]
    first: Int
    after: String
    last: Int
    before: String
  ): TicketConnection
}

"An organisation in service: its tickets."
type Company @key(fields: "id") {
  id: ID!
  "Newest first."
  tickets(
    filter: TicketFilter
    orderBy: [TicketOrder!]
    first: Int
    after: String
    last: Int
    before: String
  ): TicketConnection
}

type Order @key(fields: "id", resolvable: false) {
  id: ID!
}

type Deal @key(fields: "id", resolvable: false) {
  id: ID!
}

type User @key(fields: "id", resolvable: false) {
  id: ID!
}

"One edge per ticket."
type TicketEdge {
  cursor: String!
  node: Ticket!
}

"A page of tickets."
type TicketConnection {
  edges: [TicketEdge!]!
  nodes: [Ticket!]!
  pageInfo: PageInfo!
  "Number of matches, counted up to 10,000."
  totalCount: Int!
  "False when there are more matches than \`totalCount\` says."
  totalCountExact: Boolean!
}

"Statuses to match."
input TicketStatusFilter {
  eq: TicketStatus
  neq: TicketStatus
  in: [TicketStatus!]
}

"Priorities to match."
input TicketPriorityFilter {
  eq: TicketPriority
  neq: TicketPriority
  in: [TicketPriority!]
}

"What tickets can be filtered by."
input TicketFilter {
  and: [TicketFilter!]
  or: [TicketFilter!]
  not: TicketFilter
  number: StringFilter
  subject: StringFilter
  status: TicketStatusFilter
  priority: TicketPriorityFilter
  queue: StringFilter
  assigneeId: IDFilter
  contactId: IDFilter
  companyId: IDFilter
  openedAt: DateTimeFilter
}

"What tickets can be ordered by."
enum TicketOrderField {
  OPENED_AT
  UPDATED_AT
  SUBJECT
}

"One sort key of tickets."
input TicketOrder {
  field: TicketOrderField!
  direction: SortDirection! = ASC
}

"A ticket to open."
input OpenTicketInput {
  subject: String!
  "The customer's own words; they become the first message."
  body: String
  priority: TicketPriority
  "Default \`general\`."
  queue: String
  contactId: ID
  companyId: ID
  orderId: ID
  dealId: ID
  assigneeId: ID
  channelId: ID
  "Repeating a call with the same key gives the first answer again and adds nothing."
  idempotencyKey: String
}

"The answer: the ticket after the change, or why there was none."
type OpenTicketPayload {
  ticket: Ticket
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"Fields that are left out stay as they are; a reference that is null is cleared."
input UpdateTicketInput {
  id: ID!
  subject: String
  priority: TicketPriority
  queue: String
  contactId: ID
  companyId: ID
  orderId: ID
  dealId: ID
  "The version the edit was made from; left out, it is not checked."
  version: Int
}

"The answer: the ticket after the change, or why there was none."
type UpdateTicketPayload {
  ticket: Ticket
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"Who works on a ticket; null takes it back from them."
input AssignTicketInput {
  id: ID!
  assigneeId: ID
  "The version the edit was made from; left out, it is not checked."
  version: Int
}

"The answer: the ticket after the change, or why there was none."
type AssignTicketPayload {
  ticket: Ticket
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"The status to move to."
input ChangeTicketStatusInput {
  id: ID!
  status: TicketStatus!
  "The version the edit was made from; left out, it is not checked."
  version: Int
}

"The answer: the ticket after the change, or why there was none."
type ChangeTicketStatusPayload {
  ticket: Ticket
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"The ticket to take out."
input DeleteTicketInput {
  id: ID!
}

"Whether it was taken out."
type DeleteTicketPayload {
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"Something happened to a ticket."
type TicketChanged {
  "Resumes behind this event, on any gateway: give it as \`after\`."
  cursor: String!
  "When it happened."
  at: DateTime!
  "What happened: \`ticket.opened\`, \`ticket.statusChanged\`, …"
  kind: String!
  "Fields whose value changed."
  changedFields: [String!]!
  "The ticket as it is now; null once it is deleted, or hidden from you."
  ticket: Ticket
}

extend type Query {
  ticket(id: ID!): Ticket
  "Newest first, unless ordered otherwise."
  tickets(
    filter: TicketFilter
    orderBy: [TicketOrder!]
    first: Int
    after: String
    last: Int
    before: String
  ): TicketConnection
}

extend type Mutation {
  "Opens a ticket."
  openTicket(input: OpenTicketInput!): OpenTicketPayload!
  "Edits what a ticket says and what it is about."
  updateTicket(input: UpdateTicketInput!): UpdateTicketPayload!
  "Gives a ticket to a colleague, or to nobody."
  assignTicket(input: AssignTicketInput!): AssignTicketPayload!
  "Moves a ticket to another status."
  changeTicketStatus(input: ChangeTicketStatusInput!): ChangeTicketStatusPayload!
  "Takes a ticket out of every list."
  deleteTicket(input: DeleteTicketInput!): DeleteTicketPayload!
}

type Subscription {
  "Changes of tickets, all or those that every given argument names."
  ticketChanged(
    ticketId: ID
    contactId: ID
    companyId: ID
    assigneeId: ID
    "Cursor of the last event that was seen."
    after: String
  ): TicketChanged!
    @live(
      on: [
        "ticket.opened"
        "ticket.updated"
        "ticket.assigned"
        "ticket.answered"
        "ticket.statusChanged"
        "ticket.deleted"
      ]
    )
}
`;
