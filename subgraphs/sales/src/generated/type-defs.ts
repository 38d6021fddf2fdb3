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

type Contact @key(fields: "id") {
  id: ID!
  "Deals with this person, under any id they ever had; without deleted ones."
  deals(first: Int, after: String, last: Int, before: String, filter: DealFilter, orderBy: [DealOrder!]): DealConnection
  "Orders of this person, under any id they ever had; without deleted ones."
  orders(
    first: Int
    after: String
    last: Int
    before: String
    filter: OrderFilter
    orderBy: [OrderOrder!]
  ): OrderConnection
  "Leads that this person was, or became a contact of; without deleted ones."
  leads(first: Int, after: String, last: Int, before: String, filter: LeadFilter, orderBy: [LeadOrder!]): LeadConnection
}

type Company @key(fields: "id") {
  id: ID!
  "Deals with this company, under any id it ever had; without deleted ones."
  deals(first: Int, after: String, last: Int, before: String, filter: DealFilter, orderBy: [DealOrder!]): DealConnection
  "Orders of this company, under any id it ever had; without deleted ones."
  orders(
    first: Int
    after: String
    last: Int
    before: String
    filter: OrderFilter
    orderBy: [OrderOrder!]
  ): OrderConnection
  "Leads of this company; without deleted ones."
  leads(first: Int, after: String, last: Int, before: String, filter: LeadFilter, orderBy: [LeadOrder!]): LeadConnection
}

type User @key(fields: "id", resolvable: false) {
  id: ID!
}

"""
A sale in the making: what may be sold, to whom, for how much, and how far it has come.
"""
type Deal @key(fields: "id") {
  id: ID!
  title: String!
  "What the sale is worth; null while nobody knows."
  amount: Money
  "Open, or how it ended; follows from the stage."
  status: StageKind!
  "How likely it is won, 0 to 100: its own estimate or else its stage's."
  probability: Int!
  pipeline: Pipeline!
  stage: Stage!
  "Since when it has been in its stage."
  stageEnteredAt: DateTime!
  "Every stay in a stage, from the first to the present one."
  stageChanges: [DealStageChange!]!
  contact: Contact
  company: Company
  "Who works on it."
  owner: User
  "The lead it was converted from."
  lead: Lead
  "Orders that came out of it, without deleted ones."
  orders(
    first: Int
    after: String
    last: Int
    before: String
    filter: OrderFilter
    orderBy: [OrderOrder!]
  ): OrderConnection
  "The day the sale is expected to be made (\`2024-05-01\`)."
  expectedCloseOn: String
  openedAt: DateTime!
  "When it was won or lost; null while it is open."
  closedAt: DateTime
  "Why it was lost. A connected system's deal may be lost without one."
  lostReason: String
  "The owner's name in the connected system it comes from."
  sourceOwner: String
  "Its id in the connected system it comes from; null when it was made here."
  externalId: String
  "What the connected system says of it beyond these fields."
  attributes: JSON!
  "Counts edits; give it back with an edit to be told when somebody else was faster."
  version: Int!
  createdAt: DateTime!
  updatedAt: DateTime!
  "When it was deleted: it is in no list then, and still found by its id."
  deletedAt: DateTime
}

"""
One stay of a deal in a stage.
"""
type DealStageChange {
  stage: Stage!
  enteredAt: DateTime!
  "Null for the stage it is in now."
  leftAt: DateTime
  "What moved it here: user, apiKey, connector or system."
  actorKind: String!
  "Which of that kind."
  actorId: String!
}

"One edge per deal."
type DealEdge {
  cursor: String!
  node: Deal!
}

"A page of deals."
type DealConnection {
  edges: [DealEdge!]!
  nodes: [Deal!]!
  pageInfo: PageInfo!
  "Number of matches, counted up to 10,000."
  totalCount: Int!
  "False when there are more matches than \`totalCount\` says."
  totalCountExact: Boolean!
}

"What deals can be filtered by."
input DealFilter {
  and: [DealFilter!]
  or: [DealFilter!]
  not: DealFilter
  id: IDFilter
  title: StringFilter
  amount: MoneyFilter
  status: StageKindFilter
  pipelineId: IDFilter
  stageId: IDFilter
  contactId: IDFilter
  companyId: IDFilter
  ownerId: IDFilter
  "Days compare as text: \`{ gte: \\"2024-05-01\\" }\`."
  expectedCloseOn: StringFilter
  openedAt: DateTimeFilter
  closedAt: DateTimeFilter
  stageEnteredAt: DateTimeFilter
  createdAt: DateTimeFilter
  updatedAt: DateTimeFilter
  stage: StageFilter
  orders: OrderListFilter
}

"What deals can be ordered by."
enum DealOrderField {
  "Place on the board; says something within one stage only."
  BOARD
  TITLE
  AMOUNT
  EXPECTED_CLOSE_ON
  OPENED_AT
  CLOSED_AT
  UPDATED_AT
  CREATED_AT
}

"One sort key of deals."
input DealOrder {
  field: DealOrderField!
  direction: SortDirection! = ASC
}

"A deal to open. It starts at the end of its stage."
input CreateDealInput {
  title: String!
  amount: MoneyInput
  "Own estimate, 0 to 100; left out, the stage's holds."
  probability: Int
  "Left out: the default pipeline."
  pipelineId: ID
  "Left out: the pipeline's first open stage."
  stageId: ID
  contactId: ID
  companyId: ID
  ownerId: ID
  "A day: \`2024-05-01\`."
  expectedCloseOn: String
  "Needed when the stage is a lost one."
  lostReason: String
  "Repeating a call with the same key gives the first answer again and adds nothing."
  idempotencyKey: String
}

"The deal that was opened."
type CreateDealPayload {
  deal: Deal
  problems: [Problem!]!
  "Log position of the write, to wait for."
  position: String
}

"Fields that are left out stay as they are; null clears them. A deal is moved by \`moveDeal\`."
input UpdateDealInput {
  dealId: ID!
  title: String
  amount: MoneyInput
  probability: Int
  contactId: ID
  companyId: ID
  ownerId: ID
  expectedCloseOn: String
  "For a lost deal: a better reason."
  lostReason: String
  "The version the edit was made from; leave it out to overwrite whatever is there."
  version: Int
}

"The deal after the edit."
type UpdateDealPayload {
  deal: Deal
  problems: [Problem!]!
  "Log position of the write, to wait for."
  position: String
}

"A deal and the stage of its pipeline that it goes to."
input MoveDealInput {
  dealId: ID!
  stageId: ID!
  "Needed when the stage is a lost one."
  lostReason: String
}

"The deal where it is now."
type MoveDealPayload {
  deal: Deal
  problems: [Problem!]!
  "Log position of the write, to wait for."
  position: String
}

"""
A drag on the board: the deal, the column, and the deal it is dropped behind or before; neither for the column's end.
"""
input MoveDealOnBoardInput {
  dealId: ID!
  stageId: ID!
  afterDealId: ID
  beforeDealId: ID
  "Needed when the stage is a lost one."
  lostReason: String
}

"The deal where it is now."
type MoveDealOnBoardPayload {
  deal: Deal
  problems: [Problem!]!
  "Log position of the write, to wait for."
  position: String
}

"A closed deal to open again."
input ReopenDealInput {
  dealId: ID!
  "Left out: the open stage it was in last."
  stageId: ID
}

"The deal, open again."
type ReopenDealPayload {
  deal: Deal
  problems: [Problem!]!
  "Log position of the write, to wait for."
  position: String
}

"A deal to delete."
input DeleteDealInput {
  dealId: ID!
}

"The deal, marked as deleted."
type DeleteDealPayload {
  deal: Deal
  problems: [Problem!]!
  "Log position of the write, to wait for."
  position: String
}

"""
Something happened to a deal: it was created, edited, moved, won, lost, reopened, sorted or deleted.
"""
type DealChanged {
  "Resumes behind this event, as \`after\`."
  cursor: String!
  "When it happened."
  at: DateTime!
  "Type of the event, for example \`deal.stageChanged\`."
  kind: String!
  "Names of the fields that changed."
  changedFields: [String!]!
  "The deal as it is now."
  deal: Deal
}

extend type Query {
  deal(id: ID!): Deal
  "Deals, newest first unless another order is asked for; without deleted ones."
  deals(first: Int, after: String, last: Int, before: String, filter: DealFilter, orderBy: [DealOrder!]): DealConnection
}

extend type Mutation {
  "Opens a deal."
  createDeal(input: CreateDealInput!): CreateDealPayload!
  "Edits what a deal says about itself."
  updateDeal(input: UpdateDealInput!): UpdateDealPayload!
  "Moves a deal to the end of another stage, which may win or lose it. A closed deal has to be reopened first."
  moveDeal(input: MoveDealInput!): MoveDealPayload!
  "Drops a deal at a place of the board. Any number of people may drag at once; no place is lost."
  moveDealOnBoard(input: MoveDealOnBoardInput!): MoveDealOnBoardPayload!
  "Opens a won or lost deal again."
  reopenDeal(input: ReopenDealInput!): ReopenDealPayload!
  "Takes a deal out of every list."
  deleteDeal(input: DeleteDealInput!): DeleteDealPayload!
}

extend type Subscription {
  "What happens to deals, optionally only to those of one contact, company, owner, pipeline or stage."
  dealChanged(
    dealId: ID
    contactId: ID
    companyId: ID
    ownerId: ID
    pipelineId: ID
    stageId: ID
    after: String
  ): DealChanged!
    @live(
      on: [
        "deal.created"
        "deal.updated"
        "deal.stageChanged"
        "deal.won"
        "deal.lost"
        "deal.reopened"
        "deal.reordered"
        "deal.deleted"
      ]
    )
}

"How far a lead has come."
enum LeadStatus {
  NEW
  "Somebody has talked to them."
  CONTACTED
  "Worth a sale's work; may be converted."
  QUALIFIED
  "Became a contact and perhaps a deal."
  CONVERTED
  "Leads nowhere."
  DISQUALIFIED
}

"""
Somebody who may become a customer, in their own words, before anybody has checked who they are.
"""
type Lead @key(fields: "id") {
  id: ID!
  "What it is about; made of the names when nobody says it."
  title: String!
  "How far it has come."
  status: LeadStatus!
  "Where it came from: a form, a fair, a campaign."
  source: String
  text: String
  "What a sale may be worth."
  value: Money
  "First name, as they gave it."
  givenName: String
  "Last name, as they gave it."
  familyName: String
  email: String
  phone: String
  jobTitle: String
  "Their company, as they named it."
  companyName: String
  "Their company's internet domain."
  companyDomain: String
  "Who it became, or who it was known to be from the start."
  contact: Contact
  company: Company
  "The deal it became."
  deal: Deal
  "Who works on it."
  owner: User
  "Why it leads nowhere."
  disqualifiedReason: String
  contactedAt: DateTime
  qualifiedAt: DateTime
  convertedAt: DateTime
  disqualifiedAt: DateTime
  "Its id in the connected system it comes from; null when it was made here."
  externalId: String
  "What the connected system says of it beyond these fields."
  attributes: JSON!
  "Counts edits; give it back with an edit to be told when somebody else was faster."
  version: Int!
  createdAt: DateTime!
  updatedAt: DateTime!
  "When the connected system deleted it: it is in no list then, and still found by its id."
  deletedAt: DateTime
}

"One edge per lead."
type LeadEdge {
  cursor: String!
  node: Lead!
}

"A page of leads."
type LeadConnection {
  edges: [LeadEdge!]!
  nodes: [Lead!]!
  pageInfo: PageInfo!
  "Number of matches, counted up to 10,000."
  totalCount: Int!
  "False when there are more matches than \`totalCount\` says."
  totalCountExact: Boolean!
}

"Conditions on the status of a lead; all that are given must hold."
input LeadStatusFilter {
  eq: LeadStatus
  neq: LeadStatus
  in: [LeadStatus!]
}

"What leads can be filtered by."
input LeadFilter {
  and: [LeadFilter!]
  or: [LeadFilter!]
  not: LeadFilter
  id: IDFilter
  title: StringFilter
  status: LeadStatusFilter
  source: StringFilter
  value: MoneyFilter
  email: StringFilter
  companyName: StringFilter
  contactId: IDFilter
  companyId: IDFilter
  ownerId: IDFilter
  createdAt: DateTimeFilter
  updatedAt: DateTimeFilter
  convertedAt: DateTimeFilter
}

"What leads can be ordered by."
enum LeadOrderField {
  TITLE
  STATUS
  VALUE
  CREATED_AT
  UPDATED_AT
}

"One sort key of leads."
input LeadOrder {
  field: LeadOrderField!
  direction: SortDirection! = ASC
}

"A lead to take in; it says at least who or what it is about."
input CreateLeadInput {
  title: String
  source: String
  text: String
  value: MoneyInput
  givenName: String
  familyName: String
  email: String
  phone: String
  jobTitle: String
  companyName: String
  companyDomain: String
  "When it is known already who they are."
  contactId: ID
  companyId: ID
  ownerId: ID
  "Repeating a call with the same key gives the first answer again and adds nothing."
  idempotencyKey: String
}

"The lead that was taken in."
type CreateLeadPayload {
  lead: Lead
  problems: [Problem!]!
  "Log position of the write, to wait for."
  position: String
}

"Fields that are left out stay as they are; null clears them."
input UpdateLeadInput {
  leadId: ID!
  title: String
  source: String
  text: String
  value: MoneyInput
  givenName: String
  familyName: String
  email: String
  phone: String
  jobTitle: String
  companyName: String
  companyDomain: String
  ownerId: ID
  "The version the edit was made from; leave it out to overwrite whatever is there."
  version: Int
}

"The lead after the edit."
type UpdateLeadPayload {
  lead: Lead
  problems: [Problem!]!
  "Log position of the write, to wait for."
  position: String
}

"A lead that somebody has talked to."
input ContactLeadInput {
  leadId: ID!
}

"The lead, contacted."
type ContactLeadPayload {
  lead: Lead
  problems: [Problem!]!
  "Log position of the write, to wait for."
  position: String
}

"A lead that is worth a sale's work."
input QualifyLeadInput {
  leadId: ID!
}

"The lead, qualified."
type QualifyLeadPayload {
  lead: Lead
  problems: [Problem!]!
  "Log position of the write, to wait for."
  position: String
}

"A lead that leads nowhere."
input DisqualifyLeadInput {
  leadId: ID!
  "Why it leads nowhere."
  reason: String!
}

"The lead, disqualified."
type DisqualifyLeadPayload {
  lead: Lead
  problems: [Problem!]!
  "Log position of the write, to wait for."
  position: String
}

"A disqualified lead that comes back."
input ReopenLeadInput {
  leadId: ID!
}

"The lead, new again."
type ReopenLeadPayload {
  lead: Lead
  problems: [Problem!]!
  "Log position of the write, to wait for."
  position: String
}

"The deal that a converted lead becomes. What is left out comes from the lead."
input ConvertLeadDealInput {
  title: String!
  amount: MoneyInput
  "Own estimate, 0 to 100; left out, the stage's holds."
  probability: Int
  "Left out: the default pipeline."
  pipelineId: ID
  "Left out: the pipeline's first open stage."
  stageId: ID
  ownerId: ID
  "A day: \`2024-05-01\`."
  expectedCloseOn: String
}

"""
A qualified lead to convert. Repeating the call gives the first answer again: a lead is converted once.
"""
input ConvertLeadInput {
  leadId: ID!
  "An existing contact; left out, the lead's person becomes one."
  contactId: ID
  "An existing company; left out, the lead's company, if it named one, becomes one."
  companyId: ID
  "Left out, no deal is opened."
  deal: ConvertLeadDealInput
}

"What the lead became."
type ConvertLeadPayload {
  lead: Lead
  "Found by its id at once; its fields follow when the contact subgraph has made it."
  contact: Contact
  "The company, when there is one."
  company: Company
  "The deal, when one was asked for."
  deal: Deal
  problems: [Problem!]!
  "Log position of the write, to wait for."
  position: String
}

extend type Query {
  lead(id: ID!): Lead
  "Leads, newest first unless another order is asked for; without deleted ones."
  leads(first: Int, after: String, last: Int, before: String, filter: LeadFilter, orderBy: [LeadOrder!]): LeadConnection
}

extend type Mutation {
  "Takes in a lead."
  createLead(input: CreateLeadInput!): CreateLeadPayload!
  "Edits a lead that has not been converted."
  updateLead(input: UpdateLeadInput!): UpdateLeadPayload!
  "Notes that somebody has talked to the lead."
  contactLead(input: ContactLeadInput!): ContactLeadPayload!
  "Says that the lead is worth a sale's work."
  qualifyLead(input: QualifyLeadInput!): QualifyLeadPayload!
  "Says that the lead leads nowhere, and why."
  disqualifyLead(input: DisqualifyLeadInput!): DisqualifyLeadPayload!
  "Starts a disqualified lead again."
  reopenLead(input: ReopenLeadInput!): ReopenLeadPayload!
  "Turns a qualified lead into a new or an existing contact, its company, and a deal."
  convertLead(input: ConvertLeadInput!): ConvertLeadPayload!
}

"How far an order has come."
enum OrderState {
  "Being put together; only now can its lines change."
  DRAFT
  PLACED
  PAID
  SHIPPED
  DELIVERED
  "Given up before it was paid."
  CANCELLED
  "The money went back."
  REFUNDED
}

"""
An order: kept here as a draft that becomes binding, or taken from a connected system, which then owns it.
"""
type Order @key(fields: "id") {
  id: ID!
  "What people call it by. Two connected systems may use one number for two orders."
  number: String!
  "How far it has come."
  state: OrderState!
  "The connected system's own word for the state."
  sourceState: String
  contact: Contact
  company: Company
  "The deal it came out of."
  deal: Deal
  currency: String!
  "What is to be paid."
  total: Money!
  "The lines together, before shipping, tax and discount."
  subtotal: Money!
  "For sending it."
  shipping: Money!
  "On top of the lines."
  tax: Money!
  "Taken off the whole order; discounts of a line are in the line."
  discount: Money!
  "False when a connected system's total is not subtotal plus shipping plus tax minus discount."
  addsUp: Boolean!
  "In the order they were entered."
  lines(first: Int, after: String, last: Int, before: String, filter: OrderLineFilter): OrderLineConnection
  "What happened to it, oldest first."
  history(first: Int, after: String, last: Int, before: String): OrderHistoryEntryConnection
  "When it became binding; null for a draft."
  placedAt: DateTime
  "Where it goes, as the source says it."
  shippingAddress: JSON
  "Whom to bill, as the source says it."
  billingAddress: JSON
  "Its id in the connected system it comes from; null when it was made here."
  externalId: String
  "What the connected system says of it beyond these fields."
  attributes: JSON!
  "Counts edits; give it back with an edit to be told when somebody else was faster."
  version: Int!
  createdAt: DateTime!
  updatedAt: DateTime!
  "When it was deleted: it is in no list then, and still found by its id."
  deletedAt: DateTime
}

"""
One position of an order.
"""
type OrderLine {
  id: ID!
  title: String!
  sku: String
  "A decimal as text, such as \`2\` or \`0.5\`."
  quantity: String!
  "For one."
  unitPrice: Money!
  "Taken off this line."
  discount: Money!
  "Quantity times price, minus the discount."
  total: Money!
  product: Product
}

"""
Something that happened to an order.
"""
type OrderHistoryEntry {
  id: ID!
  "When it happened."
  at: DateTime!
  "\`CREATED\` and \`STATE_CHANGED\` for what happened here, otherwise the connected system's word."
  type: String!
  "What somebody wrote about it."
  note: String
  "The state before, in the words of whoever keeps the order."
  fromState: String
  "The state after, in the words of whoever keeps the order."
  toState: String
  "Not meant for the customer."
  isPrivate: Boolean!
  "What did it: user, apiKey, connector or system."
  actorKind: String!
  "Which of that kind."
  actorId: String!
}

"One edge per order."
type OrderEdge {
  cursor: String!
  node: Order!
}

"A page of orders."
type OrderConnection {
  edges: [OrderEdge!]!
  nodes: [Order!]!
  pageInfo: PageInfo!
  "Number of matches, counted up to 10,000."
  totalCount: Int!
  "False when there are more matches than \`totalCount\` says."
  totalCountExact: Boolean!
}

"One edge per order line."
type OrderLineEdge {
  cursor: String!
  node: OrderLine!
}

"A page of order lines."
type OrderLineConnection {
  edges: [OrderLineEdge!]!
  nodes: [OrderLine!]!
  pageInfo: PageInfo!
  "Number of matches, counted up to 10,000."
  totalCount: Int!
  "False when there are more matches than \`totalCount\` says."
  totalCountExact: Boolean!
}

"One edge per history entry."
type OrderHistoryEntryEdge {
  cursor: String!
  node: OrderHistoryEntry!
}

"A page of history entries."
type OrderHistoryEntryConnection {
  edges: [OrderHistoryEntryEdge!]!
  nodes: [OrderHistoryEntry!]!
  pageInfo: PageInfo!
  "Number of matches, counted up to 10,000."
  totalCount: Int!
  "False when there are more matches than \`totalCount\` says."
  totalCountExact: Boolean!
}

"Conditions on the state of an order; all that are given must hold."
input OrderStateFilter {
  eq: OrderState
  neq: OrderState
  in: [OrderState!]
}

"What orders can be filtered by."
input OrderFilter {
  and: [OrderFilter!]
  or: [OrderFilter!]
  not: OrderFilter
  id: IDFilter
  number: StringFilter
  state: OrderStateFilter
  total: MoneyFilter
  currency: StringFilter
  contactId: IDFilter
  companyId: IDFilter
  dealId: IDFilter
  externalId: StringFilter
  placedAt: DateTimeFilter
  createdAt: DateTimeFilter
  updatedAt: DateTimeFilter
  lines: OrderLineListFilter
}

"Conditions on the orders of something."
input OrderListFilter {
  some: OrderFilter
  every: OrderFilter
  none: OrderFilter
}

"What order lines can be filtered by."
input OrderLineFilter {
  and: [OrderLineFilter!]
  or: [OrderLineFilter!]
  not: OrderLineFilter
  title: StringFilter
  sku: StringFilter
  productId: IDFilter
  total: MoneyFilter
}

"Conditions on the lines of an order."
input OrderLineListFilter {
  some: OrderLineFilter
  every: OrderLineFilter
  none: OrderLineFilter
}

"What orders can be ordered by."
enum OrderOrderField {
  "Drafts, which have none, come last going up and first going down."
  PLACED_AT
  NUMBER
  TOTAL
  CREATED_AT
  UPDATED_AT
}

"One sort key of orders."
input OrderOrder {
  field: OrderOrderField!
  direction: SortDirection! = ASC
}

"""
A line to add: of a product, which gives what is left out, or with a title and a price of its own.
"""
input OrderLineInput {
  productId: ID
  sku: String
  title: String
  "A decimal above zero as text."
  quantity: String! = "1"
  unitPrice: MoneyInput
  discount: MoneyInput
}

"A draft order to make. Totals are computed."
input CreateOrderInput {
  "Left out: the next number of ours."
  number: String
  "Currency of every amount in the order."
  currency: String!
  contactId: ID
  companyId: ID
  dealId: ID
  lines: [OrderLineInput!]! = []
  shipping: MoneyInput
  tax: MoneyInput
  discount: MoneyInput
  "Repeating a call with the same key gives the first answer again and adds nothing."
  idempotencyKey: String
}

"The order that was made."
type CreateOrderPayload {
  order: Order
  problems: [Problem!]!
  "Log position of the write, to wait for."
  position: String
}

"Fields that are left out stay as they are. Amounts can change only while it is a draft."
input UpdateOrderInput {
  orderId: ID!
  contactId: ID
  companyId: ID
  shipping: MoneyInput
  tax: MoneyInput
  discount: MoneyInput
  "The version the edit was made from; leave it out to overwrite whatever is there."
  version: Int
}

"The order after the edit."
type UpdateOrderPayload {
  order: Order
  problems: [Problem!]!
  "Log position of the write, to wait for."
  position: String
}

"A line for a draft order."
input AddOrderLineInput {
  orderId: ID!
  "The line to add."
  line: OrderLineInput!
  "The version the edit was made from; leave it out to overwrite whatever is there."
  version: Int
  "Repeating a call with the same key gives the first answer again and adds nothing."
  idempotencyKey: String
}

"The order with the line and its new totals."
type AddOrderLinePayload {
  order: Order
  problems: [Problem!]!
  "Log position of the write, to wait for."
  position: String
}

"A line to take out of a draft order."
input RemoveOrderLineInput {
  orderId: ID!
  lineId: ID!
  "The version the edit was made from; leave it out to overwrite whatever is there."
  version: Int
}

"The order without the line and with its new totals."
type RemoveOrderLinePayload {
  order: Order
  problems: [Problem!]!
  "Log position of the write, to wait for."
  position: String
}

"The next step of an order that is kept here."
input ChangeOrderStateInput {
  orderId: ID!
  state: OrderState!
  "Goes into the order's history."
  note: String
  "The version the edit was made from; leave it out to overwrite whatever is there."
  version: Int
}

"The order in its new state."
type ChangeOrderStatePayload {
  order: Order
  problems: [Problem!]!
  "Log position of the write, to wait for."
  position: String
}

"""
An order became binding: placed here, or seen placed in a connected system for the first time.
"""
type OrderPlaced {
  "Resumes behind this event, as \`after\`."
  cursor: String!
  "When it happened."
  at: DateTime!
  "Type of the event: \`order.placed\`."
  kind: String!
  "Names of the fields that changed."
  changedFields: [String!]!
  "The order as it is now."
  order: Order
}

extend type Query {
  order(id: ID!): Order
  "Orders, placed last first unless another order is asked for; without deleted ones."
  orders(
    first: Int
    after: String
    last: Int
    before: String
    filter: OrderFilter
    orderBy: [OrderOrder!]
  ): OrderConnection
}

extend type Mutation {
  "Makes a draft order with its lines."
  createOrder(input: CreateOrderInput!): CreateOrderPayload!
  "Changes whose order it is or, while it is a draft, its amounts."
  updateOrder(input: UpdateOrderInput!): UpdateOrderPayload!
  "Adds a line to a draft order and computes its totals anew."
  addOrderLine(input: AddOrderLineInput!): AddOrderLinePayload!
  "Takes a line out of a draft order and computes its totals anew."
  removeOrderLine(input: RemoveOrderLineInput!): RemoveOrderLinePayload!
  "Takes an order one step further: placed, paid, shipped, delivered; or cancelled, or refunded once it is paid."
  changeOrderState(input: ChangeOrderStateInput!): ChangeOrderStatePayload!
}

extend type Subscription {
  "Orders as they are placed, optionally only those of one contact or company."
  orderPlaced(orderId: ID, contactId: ID, companyId: ID, after: String): OrderPlaced! @live(on: ["order.placed"])
}

"""
The way a kind of sale goes: an ordered row of stages. Deals stand in one of them. There is one default pipeline.
"""
type Pipeline @key(fields: "id") {
  id: ID!
  name: String!
  "New deals that name no pipeline start in the default one."
  isDefault: Boolean!
  "In the order of the way."
  stages: [Stage!]!
  "Deals of all its stages, without deleted ones."
  deals(first: Int, after: String, last: Int, before: String, filter: DealFilter, orderBy: [DealOrder!]): DealConnection
  "Counts edits; give it back with an edit to be told when somebody else was faster."
  version: Int!
  createdAt: DateTime!
  updatedAt: DateTime!
}

"A stage of a pipeline to be made."
input NewStageInput {
  name: String!
  "What being in the stage means for a deal."
  kind: StageKind!
  "How likely deals in it are won, 0 to 100; 50 when left out. Won stages are 100 and lost ones 0."
  probability: Int
}

"A pipeline with all its stages: at least one of each kind."
input CreatePipelineInput {
  name: String!
  "In the order of the way."
  stages: [NewStageInput!]!
  "Repeating a call with the same key gives the first answer again and adds nothing."
  idempotencyKey: String
}

"The pipeline that was made."
type CreatePipelinePayload {
  pipeline: Pipeline
  problems: [Problem!]!
  "Log position of the write, to wait for."
  position: String
}

"Another name for a pipeline."
input RenamePipelineInput {
  pipelineId: ID!
  name: String!
  "The version the edit was made from; leave it out to overwrite whatever is there."
  version: Int
}

"The pipeline under its new name."
type RenamePipelinePayload {
  pipeline: Pipeline
  problems: [Problem!]!
  "Log position of the write, to wait for."
  position: String
}

extend type Query {
  pipeline(id: ID!): Pipeline
  "All pipelines, in their order."
  pipelines: [Pipeline!]
}

extend type Mutation {
  "Adds a pipeline with all its stages."
  createPipeline(input: CreatePipelineInput!): CreatePipelinePayload!
  renamePipeline(input: RenamePipelineInput!): RenamePipelinePayload!
}

"""
Something that is sold: one of our own, or one of a connected system.
"""
type Product @key(fields: "id") {
  id: ID!
  name: String!
  "The stock keeping unit; of our own products each has another one."
  sku: String
  description: String
  "What one of it costs."
  price: Money
  "False when it is no longer sold."
  isActive: Boolean!
  "Its id in the connected system it comes from; null when it was made here."
  externalId: String
  "What the connected system says of it beyond these fields."
  attributes: JSON!
  "Counts edits; give it back with an edit to be told when somebody else was faster."
  version: Int!
  createdAt: DateTime!
  updatedAt: DateTime!
  "When the connected system deleted it: it is in no list then, and still found by its id."
  deletedAt: DateTime
}

"One edge per product."
type ProductEdge {
  cursor: String!
  node: Product!
}

"A page of products."
type ProductConnection {
  edges: [ProductEdge!]!
  nodes: [Product!]!
  pageInfo: PageInfo!
  "Number of matches, counted up to 10,000."
  totalCount: Int!
  "False when there are more matches than \`totalCount\` says."
  totalCountExact: Boolean!
}

"What products can be filtered by."
input ProductFilter {
  and: [ProductFilter!]
  or: [ProductFilter!]
  not: ProductFilter
  id: IDFilter
  name: StringFilter
  sku: StringFilter
  price: MoneyFilter
  isActive: BooleanFilter
  externalId: StringFilter
  createdAt: DateTimeFilter
  updatedAt: DateTimeFilter
}

"What products can be ordered by."
enum ProductOrderField {
  NAME
  SKU
  PRICE
  CREATED_AT
  UPDATED_AT
}

"One sort key of products."
input ProductOrder {
  field: ProductOrderField!
  direction: SortDirection! = ASC
}

"A product of our own."
input CreateProductInput {
  name: String!
  sku: String
  description: String
  price: MoneyInput
  "True when left out."
  isActive: Boolean
  "Repeating a call with the same key gives the first answer again and adds nothing."
  idempotencyKey: String
}

"The product that was added."
type CreateProductPayload {
  product: Product
  problems: [Problem!]!
  "Log position of the write, to wait for."
  position: String
}

"Fields that are left out stay as they are; null clears them."
input UpdateProductInput {
  productId: ID!
  name: String
  sku: String
  description: String
  price: MoneyInput
  isActive: Boolean
  "The version the edit was made from; leave it out to overwrite whatever is there."
  version: Int
}

"The product after the edit."
type UpdateProductPayload {
  product: Product
  problems: [Problem!]!
  "Log position of the write, to wait for."
  position: String
}

extend type Query {
  product(id: ID!): Product
  "Products by name unless another order is asked for; without deleted ones."
  products(
    first: Int
    after: String
    last: Int
    before: String
    filter: ProductFilter
    orderBy: [ProductOrder!]
  ): ProductConnection
}

extend type Mutation {
  "Adds a product of our own."
  createProduct(input: CreateProductInput!): CreateProductPayload!
  "Edits a product of our own; those of connected systems are edited there."
  updateProduct(input: UpdateProductInput!): UpdateProductPayload!
}

"What being in a stage means for a deal."
enum StageKind {
  "The deal is being worked on."
  OPEN
  "The deal is won and closed."
  WON
  "The deal is lost and closed."
  LOST
}

"""
A station on a pipeline's way: a column of the board.
"""
type Stage @key(fields: "id") {
  id: ID!
  name: String!
  "Place on the pipeline's way, from 1."
  position: Int!
  "How likely deals in it are won, 0 to 100."
  probability: Int!
  "What being in the stage means for a deal."
  kind: StageKind!
  pipeline: Pipeline!
  "The column of the board: its deals in board order unless another order is asked for, without deleted ones."
  deals(
    first: Int
    after: String
    last: Int
    before: String
    filter: DealFilter
    orderBy: [DealOrder!] = [{ field: BOARD, direction: ASC }]
  ): DealConnection
  "Counts edits; give it back with an edit to be told when somebody else was faster."
  version: Int!
  createdAt: DateTime!
  updatedAt: DateTime!
}

"Conditions on the kind of a stage; all that are given must hold."
input StageKindFilter {
  eq: StageKind
  neq: StageKind
  in: [StageKind!]
}

"What stages can be filtered by."
input StageFilter {
  and: [StageFilter!]
  or: [StageFilter!]
  not: StageFilter
  id: IDFilter
  name: StringFilter
  kind: StageKindFilter
  probability: IntFilter
}

"A stage to add to a pipeline."
input AddStageInput {
  pipelineId: ID!
  name: String!
  kind: StageKind!
  "How likely deals in it are won, 0 to 100; 50 when left out. Won stages are 100 and lost ones 0."
  probability: Int
  "The stage it comes behind; left out, it comes first."
  afterStageId: ID
  "Repeating a call with the same key gives the first answer again and adds nothing."
  idempotencyKey: String
}

"The stage that was added."
type AddStagePayload {
  stage: Stage
  problems: [Problem!]!
  "Log position of the write, to wait for."
  position: String
}

"Fields that are left out stay as they are. A stage's kind never changes."
input UpdateStageInput {
  stageId: ID!
  name: String
  probability: Int
  "The version the edit was made from; leave it out to overwrite whatever is there."
  version: Int
}

"The stage after the edit."
type UpdateStagePayload {
  stage: Stage
  problems: [Problem!]!
  "Log position of the write, to wait for."
  position: String
}

extend type Mutation {
  "Adds a stage to a pipeline; those behind it move on by one."
  addStage(input: AddStageInput!): AddStagePayload!
  "Renames a stage, or sets how likely its deals are won."
  updateStage(input: UpdateStageInput!): UpdateStagePayload!
}
`;
