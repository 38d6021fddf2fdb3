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

"That a person works for a company: as what, and from when to when."
type Affiliation {
  id: ID!
  "Null while the person's own record has not arrived."
  contact: Contact
  "Null while the company's own record has not arrived."
  company: Company
  "The part the person plays, for example \`buyer\`."
  role: String
  "The title on the card."
  title: String
  "First day; null when it is not known."
  from: String
  "Last day; null while it goes on."
  to: String
  "The one to show first; a person has one at a time."
  primary: Boolean!
  "The source record that says so; null when it was entered here."
  sourceRecord: SourceRecord
  "Counts changes; give it back with an edit to be told when somebody else was faster."
  version: Int!
  createdAt: DateTime!
  updatedAt: DateTime!
}

"One edge per affiliation."
type AffiliationEdge {
  cursor: String!
  node: Affiliation!
}

"A page of affiliations."
type AffiliationConnection {
  edges: [AffiliationEdge!]!
  nodes: [Affiliation!]!
  pageInfo: PageInfo!
  "Number of matches, counted up to 10,000."
  totalCount: Int!
  "False when there are more matches than \`totalCount\` says."
  totalCountExact: Boolean!
}

"What affiliations can be filtered by."
input AffiliationFilter {
  and: [AffiliationFilter!]
  or: [AffiliationFilter!]
  not: AffiliationFilter
  role: StringFilter
  title: StringFilter
  primary: BooleanFilter
  contactId: IDFilter
  companyId: IDFilter
}

"Conditions on the affiliations of a person."
input AffiliationListFilter {
  some: AffiliationFilter
  every: AffiliationFilter
  none: AffiliationFilter
}

"Who works for whom."
input AddAffiliationInput {
  contactId: ID!
  companyId: ID!
  role: String
  title: String
  "First day, \`2024-05-01\`."
  from: String
  "Last day."
  to: String
  "Takes the place of the primary one of that time. Default: true for the first one."
  primary: Boolean
  "Repeating a call with the same key gives the first answer again and adds nothing."
  idempotencyKey: String
}

"The answer: what was written, or why nothing was."
type AddAffiliationPayload {
  affiliation: Affiliation
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"The affiliation that is over."
input EndAffiliationInput {
  affiliationId: ID!
  "Last day; default today."
  on: String
  "The version the edit was made from; left out, it is not checked."
  version: Int
}

"The answer: what was written, or why nothing was."
type EndAffiliationPayload {
  affiliation: Affiliation
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

extend type Mutation {
  "Says that a person works for a company."
  addAffiliation(input: AddAffiliationInput!): AddAffiliationPayload!
  "Says on which day an affiliation ended."
  endAffiliation(input: EndAffiliationInput!): EndAffiliationPayload!
}

"An organisation: what all connected systems and the people here say of it, computed into one record."
type Company @key(fields: "id") {
  "Ids of companies that were merged into this one find it too, for ever."
  id: ID!
  name: String!
  "The first domain of the source that counts most, without \`www.\`."
  domain: String
  "As its source words it."
  industry: String
  "How many people work there."
  employees: Int
  taxId: String
  "The first address of the source that counts most, in lower case."
  primaryEmail: String
  "E.164 where a number could be read."
  phones: [String!]!
  addresses: [Address!]!
  "Custom fields by name."
  attributes: JSON!
  "The colleague who looks after the company."
  owner: User
  "People who work or worked there, or those who did on a day."
  affiliations(
    "A day, \`2024-05-01\`: only what held then."
    asOf: String
    first: Int
    after: String
    last: Int
    before: String
  ): AffiliationConnection
  "Every identifier that a source gives, each once."
  identities: [Identity!]!
  "The timeline, newest first: touchpoints that were ingested or logged, and facts of sales and service."
  interactions(
    "Types of entries, for example \`order.placed\` or \`call\`."
    types: [String!]
    channels: [String!]
    "Not before."
    from: DateTime
    "Before."
    to: DateTime
    orderBy: [InteractionOrder!]
    first: Int
    after: String
    last: Int
    before: String
  ): InteractionConnection
  "Newest first."
  notes(first: Int, after: String, last: Int, before: String): NoteConnection
  tags: [Tag!]!
  "What each connected system says of the company, and what was entered here."
  sourceRecords: [SourceRecord!]!
  "What each source says of these fields (by default of all), the value that is shown first."
  provenance("Names of fields; \`attributes.<name>\` of custom ones." fields: [String!]): [FieldProvenance!]
  "Counts changes; give it back with an edit to be told when somebody else was faster."
  version: Int!
  createdAt: DateTime!
  updatedAt: DateTime!
}

"One edge per company."
type CompanyEdge {
  cursor: String!
  node: Company!
}

"A page of companies."
type CompanyConnection {
  edges: [CompanyEdge!]!
  nodes: [Company!]!
  pageInfo: PageInfo!
  "Number of matches, counted up to 10,000."
  totalCount: Int!
  "False when there are more matches than \`totalCount\` says."
  totalCountExact: Boolean!
}

"What companies can be filtered by."
input CompanyFilter {
  and: [CompanyFilter!]
  or: [CompanyFilter!]
  not: CompanyFilter
  id: IDFilter
  name: StringFilter
  domain: StringFilter
  industry: StringFilter
  employees: IntFilter
  ownerId: IDFilter
  createdAt: DateTimeFilter
  updatedAt: DateTimeFilter
  tags: TagListFilter
  identities: IdentityListFilter
}

"What companies can be ordered by."
enum CompanyOrderField {
  NAME
  CREATED_AT
  UPDATED_AT
}

"One sort key of companies."
input CompanyOrder {
  field: CompanyOrderField!
  direction: SortDirection! = ASC
}

"A company to enter."
input CreateCompanyInput {
  name: String!
  "Domains or sites. One that another company has makes the two one."
  domains: [String!]
  industry: String
  employees: Int
  taxId: String
  "The first is the primary one. They do not link companies."
  emails: [String!]
  "With country prefix."
  phones: [String!]
  addresses: [AddressInput!]
  "Custom fields by name. In an edit, those not named stay, and null empties one."
  attributes: JSON
  "The colleague who looks after the company."
  ownerId: ID
  tags: [String!]
  "Repeating a call with the same key gives the first answer again and adds nothing."
  idempotencyKey: String
  "What happens when the company seems to be known already."
  onDuplicate: DuplicatePolicy = MERGE
}

"The company, which is the known one when its domain, tax id or name was known; or why there was none."
type CreateCompanyPayload {
  company: Company
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"Fields that are left out stay as they are; null empties a field, and no source fills it again."
input UpdateCompanyInput {
  companyId: ID!
  name: String
  "Domains or sites. One that another company has makes the two one."
  domains: [String!]
  industry: String
  employees: Int
  taxId: String
  "The first is the primary one. They do not link companies."
  emails: [String!]
  "With country prefix."
  phones: [String!]
  addresses: [AddressInput!]
  "Custom fields by name. In an edit, those not named stay, and null empties one."
  attributes: JSON
  "The colleague who looks after the company."
  ownerId: ID
  "The version the edit was made from; left out, it is not checked."
  version: Int
}

"The answer: what was written, or why nothing was."
type UpdateCompanyPayload {
  company: Company
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"The company to delete, with every record it is made of."
input DeleteCompanyInput {
  companyId: ID!
  "The version the edit was made from; left out, it is not checked."
  version: Int
}

"Whether it was deleted."
type DeleteCompanyPayload {
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"Something happened to a company."
type CompanyChanged {
  "Resumes behind this event, on any gateway: give it as \`after\`."
  cursor: String!
  "When it happened."
  at: DateTime!
  "What happened: \`company.created\`, \`company.updated\`, …"
  kind: String!
  "Fields whose value changed."
  changedFields: [String!]!
  "The company as it is now; null once it is deleted, or hidden from you."
  company: Company
}

extend type Query {
  company(id: ID!): Company
  "By name, unless ordered otherwise."
  companies(
    "Every word of it occurs in the name or the domain."
    search: String
    filter: CompanyFilter
    orderBy: [CompanyOrder!]
    first: Int
    after: String
    last: Int
    before: String
  ): CompanyConnection
  "The company that an identifier belongs to, written in whatever way."
  companyByIdentity(kind: IdentityKind!, value: String!): Company
}

extend type Mutation {
  "Enters a company; one that is known by domain, tax id or name already is joined, not made twice."
  createCompany(input: CreateCompanyInput!): CreateCompanyPayload!
  "Says of a company what is known better here than in any source."
  updateCompany(input: UpdateCompanyInput!): UpdateCompanyPayload!
  "Takes a company out of everything that is shown. A source that changes its record brings it back."
  deleteCompany(input: DeleteCompanyInput!): DeleteCompanyPayload!
}

extend type Subscription {
  "Changes of companies, all or those that every given argument names."
  companyChanged(companyId: ID, ownerId: ID, "Cursor of the last event that was seen." after: String): CompanyChanged!
    @live(
      on: [
        "company.created"
        "company.updated"
        "company.deleted"
        "company.linked"
        "company.unlinked"
        "affiliation.added"
        "affiliation.updated"
        "affiliation.ended"
        "affiliation.removed"
      ]
    )
}

"A person: what all connected systems and the people here say of them, computed into one record."
type Contact @key(fields: "id") {
  "Ids of contacts that were merged into this one find it too, for ever."
  id: ID!
  "The name to show; the address or number when no name is known."
  displayName: String!
  "First name or names."
  givenName: String
  "Last name."
  familyName: String
  "\`Dr.\`, \`Ms\`."
  honorific: String
  "The first address of the source that counts most, in lower case."
  primaryEmail: String
  "E.164 where the number could be read."
  primaryPhone: String
  "What the person is at work; the title of an affiliation says it per company."
  jobTitle: String
  "A day: \`1815-12-10\`."
  birthDate: String
  "BCP 47, for example \`de-CH\`."
  language: String
  addresses: [Address!]!
  "Custom fields by name."
  attributes: JSON!
  "The colleague who looks after the contact."
  owner: User
  "Where the person works now: the company of the primary affiliation."
  company: Company
  "Every affiliation, or those that hold on a day. Primary ones first."
  affiliations("A day, \`2024-05-01\`: only what held then." asOf: String): [Affiliation!]!
  "Every identifier that a source gives, each once."
  identities: [Identity!]!
  "The timeline, newest first: touchpoints that were ingested or logged, and facts of sales and service."
  interactions(
    "Types of entries, for example \`order.placed\` or \`call\`."
    types: [String!]
    channels: [String!]
    "Not before."
    from: DateTime
    "Before."
    to: DateTime
    orderBy: [InteractionOrder!]
    first: Int
    after: String
    last: Int
    before: String
  ): InteractionConnection
  "Newest first."
  notes(first: Int, after: String, last: Int, before: String): NoteConnection
  tags: [Tag!]!
  "What each connected system says of the person, and what was entered here."
  sourceRecords: [SourceRecord!]!
  "What each source says of these fields (by default of all), the value that is shown first."
  provenance("Names of fields; \`attributes.<name>\` of custom ones." fields: [String!]): [FieldProvenance!]
  "Counts changes; give it back with an edit to be told when somebody else was faster."
  version: Int!
  createdAt: DateTime!
  updatedAt: DateTime!
}

"A postal address as its source gives it."
type Address {
  "What it is for, for example \`billing\`."
  label: String
  "Who is written on the envelope."
  recipient: String
  "Street and number, and what else stands above the city."
  lines: [String!]
  city: String
  region: String
  postalCode: String
  "A code or a name."
  country: String
  phone: String
  "The source's main address."
  primary: Boolean
}

"A postal address to enter."
input AddressInput {
  "What it is for, for example \`billing\`."
  label: String
  "Who is written on the envelope."
  recipient: String
  "Street and number, and what else stands above the city."
  lines: [String!]
  city: String
  region: String
  postalCode: String
  country: String
  phone: String
  primary: Boolean
}

type User @key(fields: "id", resolvable: false) {
  id: ID!
}

"One edge per contact."
type ContactEdge {
  cursor: String!
  node: Contact!
}

"A page of contacts."
type ContactConnection {
  edges: [ContactEdge!]!
  nodes: [Contact!]!
  pageInfo: PageInfo!
  "Number of matches, counted up to 10,000."
  totalCount: Int!
  "False when there are more matches than \`totalCount\` says."
  totalCountExact: Boolean!
}

"What contacts can be filtered by."
input ContactFilter {
  and: [ContactFilter!]
  or: [ContactFilter!]
  not: ContactFilter
  id: IDFilter
  displayName: StringFilter
  givenName: StringFilter
  familyName: StringFilter
  primaryEmail: StringFilter
  primaryPhone: StringFilter
  jobTitle: StringFilter
  language: StringFilter
  ownerId: IDFilter
  createdAt: DateTimeFilter
  updatedAt: DateTimeFilter
  tags: TagListFilter
  identities: IdentityListFilter
  affiliations: AffiliationListFilter
}

"What contacts can be ordered by."
enum ContactOrderField {
  DISPLAY_NAME
  CREATED_AT
  UPDATED_AT
}

"One sort key of contacts."
input ContactOrder {
  field: ContactOrderField!
  direction: SortDirection! = ASC
}

"A person to enter."
input CreateContactInput {
  "The whole name as it is to be shown; left out, it follows from the parts."
  displayName: String
  "First name or names."
  givenName: String
  "Last name."
  familyName: String
  "\`Dr.\`, \`Ms\`."
  honorific: String
  "The first is the primary one. An address that somebody else has makes the two one contact."
  emails: [String!]
  "With country prefix. The first is the primary one."
  phones: [String!]
  jobTitle: String
  "A day: \`1815-12-10\`."
  birthDate: String
  "BCP 47, for example \`de-CH\`."
  language: String
  addresses: [AddressInput!]
  "Custom fields by name. In an edit, those not named stay, and null empties one."
  attributes: JSON
  "The colleague who looks after the contact."
  ownerId: ID
  tags: [String!]
  "Repeating a call with the same key gives the first answer again and adds nothing."
  idempotencyKey: String
  "What happens when the contact seems to be known already."
  onDuplicate: DuplicatePolicy = MERGE
}

"The contact, which is the known one when an address or number was known; or why there was none."
type CreateContactPayload {
  contact: Contact
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"Fields that are left out stay as they are; null empties a field, and no source fills it again."
input UpdateContactInput {
  contactId: ID!
  "The whole name as it is to be shown; left out, it follows from the parts."
  displayName: String
  "First name or names."
  givenName: String
  "Last name."
  familyName: String
  "\`Dr.\`, \`Ms\`."
  honorific: String
  "The first is the primary one. An address that somebody else has makes the two one contact."
  emails: [String!]
  "With country prefix. The first is the primary one."
  phones: [String!]
  jobTitle: String
  "A day: \`1815-12-10\`."
  birthDate: String
  "BCP 47, for example \`de-CH\`."
  language: String
  addresses: [AddressInput!]
  "Custom fields by name. In an edit, those not named stay, and null empties one."
  attributes: JSON
  "The colleague who looks after the contact."
  ownerId: ID
  "The version the edit was made from; left out, it is not checked."
  version: Int
}

"The answer: what was written, or why nothing was."
type UpdateContactPayload {
  contact: Contact
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"The contact to delete, with every record it is made of."
input DeleteContactInput {
  contactId: ID!
  "The version the edit was made from; left out, it is not checked."
  version: Int
}

"Whether it was deleted."
type DeleteContactPayload {
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"One person of another system, by that system's key."
input UpsertContactItemInput {
  "The system's own key of the person."
  key: String!
  "A counter or a time; an older version than the one known changes nothing. Default: the time of the call."
  version: String
  displayName: String
  "First name or names."
  givenName: String
  "Last name."
  familyName: String
  "\`Dr.\`, \`Ms\`."
  honorific: String
  "The first is the primary one."
  emails: [String!]
  "The first is the primary one."
  phones: [String!]
  "ISO 3166 code of where numbers without a prefix were dialled."
  country: String
  "Name of the company the person works for."
  company: String
  jobTitle: String
  birthDate: String
  language: String
  addresses: [AddressInput!]
  tags: [String!]
  attributes: JSON
}

"People of a system that has no connector; the same items again change nothing."
input UpsertContactsInput {
  "Short name of the system, for example \`loyalty-cards\`: keys are its own."
  system: String!
  "What it says counts before systems of lower priority. Default 10."
  priority: Int
  "What happens to a new item of somebody who seems to be known already."
  onDuplicate: DuplicatePolicy = MERGE
  "At most 5,000."
  items: [UpsertContactItemInput!]!
}

"What became of one item."
enum UpsertStatus {
  CREATED
  UPDATED
  UNCHANGED
  REJECTED
}

"What became of one item of a bulk call."
type UpsertContactResult {
  "The item's key."
  key: String!
  status: UpsertStatus!
  "The contact that the record is part of."
  contactId: ID
  "Why it was rejected."
  reason: String
}

"The answer: what was written, or why nothing was."
type UpsertContactsPayload {
  "One per item."
  results: [UpsertContactResult!]
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"Something happened to a contact."
type ContactChanged {
  "Resumes behind this event, on any gateway: give it as \`after\`."
  cursor: String!
  "When it happened."
  at: DateTime!
  "What happened: \`contact.created\`, \`contact.updated\`, …"
  kind: String!
  "Fields whose value changed."
  changedFields: [String!]!
  "The contact as it is now; null once it is deleted, or hidden from you."
  contact: Contact
}

extend type Query {
  contact(id: ID!): Contact
  "By name, unless ordered otherwise."
  contacts(
    "Every word of it occurs in the name, the address or the number."
    search: String
    filter: ContactFilter
    orderBy: [ContactOrder!]
    first: Int
    after: String
    last: Int
    before: String
  ): ContactConnection
  "The contact that an identifier belongs to, written in whatever way."
  contactByIdentity(kind: IdentityKind!, value: String!): Contact
}

extend type Mutation {
  "Enters a person; one who is known by an address or number already is joined, not made twice."
  createContact(input: CreateContactInput!): CreateContactPayload!
  "Says of a contact what is known better here than in any source."
  updateContact(input: UpdateContactInput!): UpdateContactPayload!
  "Takes a contact out of everything that is shown. A source that changes its record brings it back."
  deleteContact(input: DeleteContactInput!): DeleteContactPayload!
  "Takes in people of another system by its own keys, thousands per call."
  upsertContacts(input: UpsertContactsInput!): UpsertContactsPayload!
}

extend type Subscription {
  "Changes of contacts, all or those that every given argument names."
  contactChanged(contactId: ID, ownerId: ID, "Cursor of the last event that was seen." after: String): ContactChanged!
    @live(
      on: [
        "contact.created"
        "contact.updated"
        "contact.deleted"
        "contact.linked"
        "contact.unlinked"
        "affiliation.added"
        "affiliation.updated"
        "affiliation.ended"
        "affiliation.removed"
      ]
    )
}

"What happens to somebody who is entered and seems to be known already."
enum DuplicatePolicy {
  "Nothing is written, and the problem says so."
  ERROR
  "Nothing is written, and the answer is the one that is known."
  RETURN_EXISTING
  "Both are kept, and the review queue asks whether they are one."
  CREATE_AND_QUEUE
  "What was entered becomes part of the one that is known."
  MERGE
}

"Two customers that may be one."
type DuplicateCandidate {
  "Of the two nearest records; it changes when others are nearer."
  id: ID!
  "One of two people."
  leftContact: Contact
  "The other of two people."
  rightContact: Contact
  "One of two companies."
  leftCompany: Company
  "The other of two companies."
  rightCompany: Company
  "Log2 odds that they are one."
  score: Float!
  "\`LINK\` where people hold apart, for now, what would be linked."
  band: MatchBand!
  state: DuplicateState!
  "Why the score is what it is."
  explanation: Explanation
}

"What a score leads to."
enum MatchBand {
  "The two are linked by themselves."
  LINK
  "Somebody has to look."
  REVIEW
  "They are two."
  APART
}

"Whether a pair waits for somebody."
enum DuplicateState {
  OPEN
  "Put off; it comes back by itself."
  SNOOZED
}

"Why two records are as near as they are: the weights sum to the score."
type Explanation {
  evidence: [MatchEvidence!]!
  "What would be left without the evidence that counts most."
  withoutStrongest: WeakenedMatch!
}

"One thing that two records agree or disagree in."
type MatchEvidence {
  "\`prior\` is how likely any two records are one."
  field: String!
  "How far they agree."
  level: String!
  "Log2: positive speaks for one customer, negative for two."
  weight: Float!
  "What one of them says."
  left: String
  "What the other says."
  right: String
}

"A pair of records without its strongest evidence."
type WeakenedMatch {
  "The field that was left out."
  removed: String
  "Log2 odds without it."
  score: Float!
  band: MatchBand!
}

"A page of the review queue."
type DuplicateCandidateConnection {
  nodes: [DuplicateCandidate!]!
  edges: [DuplicateCandidateEdge!]!
  pageInfo: PageInfo!
  "Pairs that meet the arguments, counted up to 10,000."
  totalCount: Int!
  "Whether that is all of them."
  totalCountExact: Boolean!
}

"One pair and its place on the page."
type DuplicateCandidateEdge {
  cursor: String!
  node: DuplicateCandidate!
}

"Which pairs."
input DuplicateCandidateFilter {
  and: [DuplicateCandidateFilter!]
  or: [DuplicateCandidateFilter!]
  not: DuplicateCandidateFilter
  score: FloatFilter
  band: MatchBandFilter
  state: DuplicateStateFilter
  kind: SourceRecordKindFilter
}

"Which bands."
input MatchBandFilter {
  eq: MatchBand
  in: [MatchBand!]
}

"Which states."
input DuplicateStateFilter {
  eq: DuplicateState
  in: [DuplicateState!]
}

"People or companies."
input SourceRecordKindFilter {
  eq: SourceRecordKind
  in: [SourceRecordKind!]
}

"Somebody who is known, and whom somebody not yet entered may be."
type PossibleDuplicate {
  contact: Contact
  company: Company
  "Log2 odds that they are one."
  score: Float!
  band: MatchBand!
  "Why the score is what it is."
  explanation: Explanation!
}

"Whom to look for, as it would be entered: one of the two."
input FindDuplicatesInput {
  contact: CreateContactInput
  company: CreateCompanyInput
}

"A pair of the review queue, and what somebody says of it."
input DecideDuplicateInput {
  "Of a contact or a company. It stays, when the two are the same."
  leftId: ID!
  "Another of the same kind."
  rightId: ID!
  verdict: DuplicateVerdict!
  "Of \`LATER\`: when it comes back. Default: in a week."
  until: DateTime
}

"What somebody says of a pair."
enum DuplicateVerdict {
  "They are one: merged, for every later run."
  SAME
  "They are two, for every later run."
  DIFFERENT
  "Not now."
  LATER
}

"The answer: what was written, or why nothing was."
type DecideDuplicatePayload {
  "The contact that \`leftId\` names."
  contact: Contact
  "The company that \`leftId\` names."
  company: Company
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"Two customers may be one."
type DuplicateFound {
  "Resumes behind this event, on any gateway: give it as \`after\`."
  cursor: String!
  "When it happened."
  at: DateTime!
  "Log2 odds that they are one."
  score: Float!
  "One of two people."
  leftContact: Contact
  "The other of two people."
  rightContact: Contact
  "One of two companies."
  leftCompany: Company
  "The other of two companies."
  rightCompany: Company
}

extend type Query {
  "The review queue, most likely first: all of it, or what one contact or company may be."
  duplicateCandidates(
    contactId: ID
    companyId: ID
    filter: DuplicateCandidateFilter
    first: Int
    after: String
    last: Int
    before: String
  ): DuplicateCandidateConnection
  "Who somebody not yet entered may be, most likely first; at most 20."
  findDuplicates(input: FindDuplicatesInput!): [PossibleDuplicate!]
}

extend type Mutation {
  "Answers a pair of the review queue."
  decideDuplicate(input: DecideDuplicateInput!): DecideDuplicatePayload!
}

extend type Subscription {
  "Pairs that come to the review queue: all, or those of one contact or company."
  duplicateFound(
    contactId: ID
    companyId: ID
    "Cursor of the last event that was seen."
    after: String
  ): DuplicateFound! @live(on: ["duplicate.found"])
}

"What an identifier is."
enum IdentityKind {
  EMAIL
  "E.164."
  PHONE
  "\`network:handle\`."
  HANDLE
  "\`system:id\`, an id that a third system gave."
  EXTERNAL_ID
  "Of a company."
  DOMAIN
  "Of a company."
  TAX_ID
}

"One identifier of a contact or company. Equal ones link source records."
type Identity {
  kind: IdentityKind!
  "Normalised: what is compared."
  value: String!
  "As the source writes it."
  original: String!
  "Of an e-mail address: when a report last said that it takes no mail."
  bouncedAt: DateTime
  "A source record that gives it."
  sourceRecord: SourceRecord
}

"Kinds to match."
input IdentityKindFilter {
  eq: IdentityKind
  neq: IdentityKind
  in: [IdentityKind!]
}

"What identities can be filtered by."
input IdentityFilter {
  and: [IdentityFilter!]
  or: [IdentityFilter!]
  not: IdentityFilter
  kind: IdentityKindFilter
  value: StringFilter
}

"Conditions on the identities of a contact or company."
input IdentityListFilter {
  some: IdentityFilter
  every: IdentityFilter
  none: IdentityFilter
}

"One entry of a timeline: something that passed between a customer and us."
type Interaction {
  id: ID!
  "What it was: a word of the source (\`call\`, \`visit\`), or the fact's name (\`order.placed\`)."
  type: String!
  "Where it took place: a word of the source (\`email\`, \`phone\`), or \`sales\` and \`service\` for facts."
  channel: String!
  direction: InteractionDirection!
  occurredAt: DateTime!
  subject: String
  text: String
  "What else the source or the fact says."
  data: JSON!
  contact: Contact
  company: Company
  "Type of what it is about, for example \`Order\`."
  aboutType: String
  "Id of what it is about; read it with the query of that type."
  aboutId: ID
  "The connection that it was ingested from."
  connection: String
  "Of a message that was sent: the report that it did not arrive at this customer."
  bounce: Bounce
}

"A mail server’s report that a message did not arrive."
type Bounce {
  "When the report was written."
  at: DateTime!
  "Enhanced status code, for example \`5.1.1\` (RFC 3463)."
  status: String
  "What the refusing server said."
  diagnostic: String
}

"Who turned to whom."
enum InteractionDirection {
  "The customer to us."
  INBOUND
  "We to the customer."
  OUTBOUND
  "Among ourselves."
  INTERNAL
}

"One edge per timeline entry."
type InteractionEdge {
  cursor: String!
  node: Interaction!
}

"A page of timeline entries."
type InteractionConnection {
  edges: [InteractionEdge!]!
  nodes: [Interaction!]!
  pageInfo: PageInfo!
  "Number of matches, counted up to 10,000."
  totalCount: Int!
  "False when there are more matches than \`totalCount\` says."
  totalCountExact: Boolean!
}

"What timeline entries can be ordered by."
enum InteractionOrderField {
  OCCURRED_AT
}

"One sort key of timeline entries."
input InteractionOrder {
  field: InteractionOrderField!
  direction: SortDirection! = DESC
}

"A call, a visit or a message that no connected system knows."
input LogInteractionInput {
  "A contact, a company or both."
  contactId: ID
  companyId: ID
  "For example \`call\`."
  type: String!
  "For example \`phone\`."
  channel: String!
  direction: InteractionDirection!
  "Default now."
  occurredAt: DateTime
  subject: String
  text: String
  "What else is to be kept."
  data: JSON
  "Repeating a call with the same key gives the first answer again and adds nothing."
  idempotencyKey: String
}

"The answer: what was written, or why nothing was."
type LogInteractionPayload {
  interaction: Interaction
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"An entry came to a timeline."
type InteractionAdded {
  "Resumes behind this event, on any gateway: give it as \`after\`."
  cursor: String!
  "When it was added."
  at: DateTime!
  "Always \`interaction.added\`."
  kind: String!
  "Always empty: entries are new."
  changedFields: [String!]!
  interaction: Interaction
}

extend type Mutation {
  "Puts a touchpoint on the timeline."
  logInteraction(input: LogInteractionInput!): LogInteractionPayload!
}

extend type Subscription {
  "New timeline entries, all or those that every given argument names."
  interactionAdded(
    contactId: ID
    companyId: ID
    "Cursor of the last event that was seen."
    after: String
  ): InteractionAdded! @live(on: ["interaction.added"])
}

"What somebody did with customers: said that they are one, or that one is two."
type MergeEvent {
  id: ID!
  action: MergeAction!
  "Id of the contact or company that stayed."
  keptId: ID!
  "Id of the one that became part of it, or was split off."
  otherId: ID!
  "Why, as they said."
  reason: String
  "\`user\`, \`apiKey\`, …"
  byKind: String!
  "Who did it."
  byId: String!
  "When it was done."
  at: DateTime!
  "Who took it back."
  undoneById: String
  "When it was taken back; null while it holds."
  undoneAt: DateTime
}

"What somebody did."
enum MergeAction {
  "Two became one."
  MERGE
  "Records were split off."
  SPLIT
}

"What a merge or its reverse makes of the customers."
type MergeOutcome {
  "The customers after it: one of a merge, two of its reverse."
  customers: [MergedCustomer!]!
  "Ids that lead to another one from then on."
  absorbedIds: [ID!]!
  "Fields of which the sides said different things; lists are joined, and are none."
  conflicts: [FieldConflict!]!
}

"A customer after a merge or its reverse."
type MergedCustomer {
  id: ID!
  "The golden record, field by field."
  fields: JSON!
  "What it is made of."
  sourceRecordIds: [ID!]!
}

"A field that two sides of a merge said differently."
type FieldConflict {
  "Name of the field."
  field: String!
  "What each side said, each value once."
  values: [JSON!]!
  "What is shown."
  chosen: JSON
}

"Contacts that are one. What people said against it before is taken back."
input MergeContactsInput {
  "The contact that stays: its id is shown from now on."
  intoId: ID!
  "Those that become part of it. Their ids lead to it for ever."
  ids: [ID!]!
  "Why, for whoever asks later."
  reason: String
  "Shows the outcome and writes nothing."
  dryRun: Boolean = false
  "The same key again merges nothing twice."
  idempotencyKey: String
}

"The answer: what was written, or why nothing was."
type MergeContactsPayload {
  "The contact that stays; as it was, of a dry run."
  contact: Contact
  "What comes of it."
  outcome: MergeOutcome
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"A merge to take back."
input UnmergeContactInput {
  "One of the contact's \`merges\`."
  mergeId: ID!
  "Shows the outcome and writes nothing."
  dryRun: Boolean = false
}

"The answer: what was written, or why nothing was."
type UnmergeContactPayload {
  "The contact that had stayed."
  contact: Contact
  "The one that is of its own again, under the id it had."
  separated: Contact
  "What comes of it."
  outcome: MergeOutcome
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"Records of a contact that are another one's."
input SplitContactInput {
  id: ID!
  "Those that leave; edits made here follow the record that they edit."
  sourceRecordIds: [ID!]!
  "Why, for whoever asks later."
  reason: String
  "Shows the outcome and writes nothing."
  dryRun: Boolean = false
  "The same key again splits nothing twice."
  idempotencyKey: String
}

"The answer: what was written, or why nothing was."
type SplitContactPayload {
  "The contact that is left."
  contact: Contact
  "The one that the records made."
  separated: Contact
  "What comes of it."
  outcome: MergeOutcome
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"Contacts became one, as somebody said."
type ContactMerged {
  "Resumes behind this event, on any gateway: give it as \`after\`."
  cursor: String!
  "When it happened."
  at: DateTime!
  "The contact that stayed; null once it is deleted, or hidden from you."
  contact: Contact
  "Ids of those that became part of it."
  mergedIds: [ID!]!
}

"A contact became two again, as somebody said."
type ContactUnmerged {
  "Resumes behind this event, on any gateway: give it as \`after\`."
  cursor: String!
  "When it happened."
  at: DateTime!
  "The contact that had stayed; null once it is deleted, or hidden from you."
  contact: Contact
  "The one that is of its own now."
  separated: Contact
}

"Companies that are one. What people said against it before is taken back."
input MergeCompaniesInput {
  "The company that stays: its id is shown from now on."
  intoId: ID!
  "Those that become part of it. Their ids lead to it for ever."
  ids: [ID!]!
  "Why, for whoever asks later."
  reason: String
  "Shows the outcome and writes nothing."
  dryRun: Boolean = false
  "The same key again merges nothing twice."
  idempotencyKey: String
}

"The answer: what was written, or why nothing was."
type MergeCompaniesPayload {
  "The company that stays; as it was, of a dry run."
  company: Company
  "What comes of it."
  outcome: MergeOutcome
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"A merge to take back."
input UnmergeCompanyInput {
  "One of the company's \`merges\`."
  mergeId: ID!
  "Shows the outcome and writes nothing."
  dryRun: Boolean = false
}

"The answer: what was written, or why nothing was."
type UnmergeCompanyPayload {
  "The company that had stayed."
  company: Company
  "The one that is of its own again, under the id it had."
  separated: Company
  "What comes of it."
  outcome: MergeOutcome
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"Records of a company that are another one's."
input SplitCompanyInput {
  id: ID!
  "Those that leave; edits made here follow the record that they edit."
  sourceRecordIds: [ID!]!
  "Why, for whoever asks later."
  reason: String
  "Shows the outcome and writes nothing."
  dryRun: Boolean = false
  "The same key again splits nothing twice."
  idempotencyKey: String
}

"The answer: what was written, or why nothing was."
type SplitCompanyPayload {
  "The company that is left."
  company: Company
  "The one that the records made."
  separated: Company
  "What comes of it."
  outcome: MergeOutcome
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"Companies became one, as somebody said."
type CompanyMerged {
  "Resumes behind this event, on any gateway: give it as \`after\`."
  cursor: String!
  "When it happened."
  at: DateTime!
  "The company that stayed; null once it is deleted, or hidden from you."
  company: Company
  "Ids of those that became part of it."
  mergedIds: [ID!]!
}

"A company became two again, as somebody said."
type CompanyUnmerged {
  "Resumes behind this event, on any gateway: give it as \`after\`."
  cursor: String!
  "When it happened."
  at: DateTime!
  "The company that had stayed; null once it is deleted, or hidden from you."
  company: Company
  "The one that is of its own now."
  separated: Company
}

extend type Contact {
  "What people merged and split, oldest first."
  merges: [MergeEvent!]!
}

extend type Company {
  "What people merged and split, oldest first."
  merges: [MergeEvent!]!
}

extend type Mutation {
  "Makes contacts one, whatever hangs on them: nothing of it is rewritten."
  mergeContacts(input: MergeContactsInput!): MergeContactsPayload!
  "Makes companies one, whatever hangs on them: nothing of it is rewritten."
  mergeCompanies(input: MergeCompaniesInput!): MergeCompaniesPayload!
  "Takes a merge back, exactly, with what came since; no later run joins the two again."
  unmergeContact(input: UnmergeContactInput!): UnmergeContactPayload!
  "Takes a merge back, exactly, with what came since; no later run joins the two again."
  unmergeCompany(input: UnmergeCompanyInput!): UnmergeCompanyPayload!
  "Makes some of a contact's records a contact of their own, whoever linked them."
  splitContact(input: SplitContactInput!): SplitContactPayload!
  "Makes some of a company's records a company of their own, whoever linked them."
  splitCompany(input: SplitCompanyInput!): SplitCompanyPayload!
}

extend type Subscription {
  "Contacts that somebody merges: all, or those of one."
  contactMerged(contactId: ID, "Cursor of the last event that was seen." after: String): ContactMerged!
    @live(on: ["contact.merged"])
  "Contacts of which somebody takes a merge back, or splits one off."
  contactUnmerged(contactId: ID, "Cursor of the last event that was seen." after: String): ContactUnmerged!
    @live(on: ["contact.unmerged"])
  "Companies that somebody merges: all, or those of one."
  companyMerged(companyId: ID, "Cursor of the last event that was seen." after: String): CompanyMerged!
    @live(on: ["company.merged"])
  "Companies of which somebody takes a merge back, or splits one off."
  companyUnmerged(companyId: ID, "Cursor of the last event that was seen." after: String): CompanyUnmerged!
    @live(on: ["company.unmerged"])
}

"Something that somebody wrote down about a contact or company."
type Note {
  id: ID!
  text: String!
  "Who wrote it, as their name was then."
  authorName: String
  contact: Contact
  company: Company
  "The source record it came with; null when it was written here."
  sourceRecord: SourceRecord
  "Counts changes; give it back with an edit to be told when somebody else was faster."
  version: Int!
  createdAt: DateTime!
  updatedAt: DateTime!
}

"One edge per note."
type NoteEdge {
  cursor: String!
  node: Note!
}

"A page of notes."
type NoteConnection {
  edges: [NoteEdge!]!
  nodes: [Note!]!
  pageInfo: PageInfo!
  "Number of matches, counted up to 10,000."
  totalCount: Int!
  "False when there are more matches than \`totalCount\` says."
  totalCountExact: Boolean!
}

"A note about one contact or one company."
input AddNoteInput {
  contactId: ID
  companyId: ID
  text: String!
  "Repeating a call with the same key gives the first answer again and adds nothing."
  idempotencyKey: String
}

"The answer: what was written, or why nothing was."
type AddNotePayload {
  note: Note
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"A new text for a note."
input EditNoteInput {
  noteId: ID!
  text: String!
  "The version the edit was made from; left out, it is not checked."
  version: Int
}

"The answer: what was written, or why nothing was."
type EditNotePayload {
  note: Note
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"The note to take away."
input DeleteNoteInput {
  noteId: ID!
  "The version the edit was made from; left out, it is not checked."
  version: Int
}

"Whether it was deleted."
type DeleteNotePayload {
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

extend type Mutation {
  "Writes a note."
  addNote(input: AddNoteInput!): AddNotePayload!
  "Replaces the text of a note that was written here."
  editNote(input: EditNoteInput!): EditNotePayload!
  "Takes away a note that was written here."
  deleteNote(input: DeleteNoteInput!): DeleteNotePayload!
}

"What a rule looks for."
enum QualityCheck {
  "E-mail addresses that are none."
  VALID_EMAIL
  "Phone numbers that cannot be, or lack their country."
  VALID_PHONE
  "A birth date in the future of whoever said it, or too long ago. Parameters: \`notBefore\`, \`maxAgeYears\`."
  PLAUSIBLE_DATE
  "Countries that are known neither by code nor by name."
  KNOWN_COUNTRY
  "Postcodes that are not of the form of their country."
  POSTCODE_OF_COUNTRY
  "Words that stand for no name: \`n/a\`, \`Test\`. Parameter: \`words\`, further ones."
  NO_PLACEHOLDER
  "A field that no source gives. Parameter: \`or\`, fields of which one is enough."
  PRESENT
  "Records that their source has not repeated for long. Parameter: \`days\`."
  SEEN_WITHIN
  "Phone numbers of a country in which the record has no address."
  PHONE_OF_COUNTRY
  "E-mail addresses of a company at a domain that is not its own, nor a provider's for everybody."
  EMAIL_OF_DOMAIN
  "Records of one customer that say otherwise than what is shown: of the birth date, or a company's tax id."
  SAME_EVERYWHERE
}

"What a rule is about."
enum QualityDimension {
  VALIDITY
  COMPLETENESS
  FRESHNESS
  "Whether what is said fits together: within a record, and between the records of a customer."
  CONSISTENCY
}

"What is asked of every contact or company."
type QualityRule {
  id: ID!
  kind: SourceRecordKind!
  name: String!
  check: QualityCheck!
  dimension: QualityDimension!
  "What it looks at: of the source records, or for \`PRESENT\` of the contact or company."
  field: String!
  "The check's own settings; those left out have their default."
  parameters: JSON!
  "How much it counts against the other rules: 1 to 100."
  weight: Int!
  "False while it is switched off: it then finds nothing."
  enabled: Boolean!
  "Comes with the product."
  builtIn: Boolean!
  updatedAt: DateTime!
}

"Something that a rule found."
type QualityFinding {
  id: ID!
  rule: QualityRule
  "Where in the record: \`emails[1]\`."
  field: String!
  "What is wrong, without the value itself."
  message: String!
  "The weight of the rule."
  severity: Int!
  "Whose mistake it is; null where something is missing altogether."
  sourceRecord: SourceRecord
  foundAt: DateTime!
}

"How good what is known of somebody is."
type Quality {
  "0 to 100: the weight of the rules at which nothing was found, of all that had something to look at. 100 means no findings."
  score: Int!
  "What there is to put right."
  findings: [QualityFinding!]
}

extend type Contact {
  "How good what is known of the person is; null until it has been looked at."
  quality: Quality
}

extend type Company {
  "How good what is known of the company is; null until it has been looked at."
  quality: Quality
}

"How good the records of one kind are that a connection brings. What is missing altogether is asked of customers only."
type SourceQuality {
  "Name of the connection."
  connection: String!
  "The connection's id; \`hub\` for what was entered here."
  connectionId: String!
  kind: SourceRecordKind!
  "Records that there are."
  records: Int!
  "Those of them at which something was found."
  recordsWithFindings: Int!
  "What was found at them all."
  findings: Int!
  "0 to 100: of the weight of all rules about records, over all records, the part at which nothing was found."
  score: Int!
}

"A contact or company with something to put right."
type StewardshipEntry {
  kind: SourceRecordKind!
  contact: Contact
  company: Company
  "The quality's score."
  score: Int!
  "The colleague who looks after the contact or company."
  owner: User
  "What there is to put right."
  findings: [QualityFinding!]
}

"One edge per contact or company."
type StewardshipEntryEdge {
  cursor: String!
  node: StewardshipEntry!
}

"A page of what there is to put right."
type StewardshipEntryConnection {
  edges: [StewardshipEntryEdge!]!
  nodes: [StewardshipEntry!]!
  pageInfo: PageInfo!
  "Number of entries, counted up to 10,000."
  totalCount: Int!
  "False when there are more than \`totalCount\` says."
  totalCountExact: Boolean!
}

"A rule to make, or what to change of one."
input SetQualityRuleInput {
  "The rule to change; without it a new one is made, of \`kind\`, \`check\` and \`name\`."
  id: ID
  kind: SourceRecordKind
  check: QualityCheck
  name: String
  "Needed where the check can look at several."
  field: String
  parameters: JSON
  "1 to 100; 10 if it is left out of a new rule."
  weight: Int
  "False switches the rule off."
  enabled: Boolean
}

"Answer of \`setQualityRule\`."
type SetQualityRulePayload {
  rule: QualityRule
  "What looks at all customers again."
  recomputation: Recomputation
  problems: [Problem!]!
  "Where the change stands in the log."
  position: String
}

extend type Query {
  "Every rule, also those that are switched off."
  qualityRules: [QualityRule!]
  "Per connection, the worst first."
  qualityBySource: [SourceQuality!]
  "Contacts and companies with findings, the worst first."
  stewardshipList(
    "Only those at which this rule found something."
    ruleId: ID
    "Only those of whom a record of this connection is at fault: an id, \`hub\`, or \`api:<system>\`."
    connectionId: String
    "Only those that this colleague looks after."
    ownerId: ID
    kind: SourceRecordKind
    first: Int
    after: String
    last: Int
    before: String
  ): StewardshipEntryConnection
}

extend type Mutation {
  "Makes a quality rule or changes one; all customers of its kind are then looked at again in the background."
  setQualityRule(input: SetQualityRuleInput!): SetQualityRulePayload!
}

"A pass over all customers of a kind, after a rule about them changed."
type Recomputation {
  id: ID!
  kind: SourceRecordKind!
  reason: RecomputationReason!
  status: RecomputationStatus!
  "Customers there are to look at; counted when it begins."
  total: Int
  "Customers that it has looked at."
  done: Int!
  "Those of them whose record is another one now."
  changed: Int!
  requestedAt: DateTime!
  startedAt: DateTime
  finishedAt: DateTime
}

"What was changed before a recomputation."
enum RecomputationReason {
  SURVIVORSHIP_RULE
  QUALITY_RULE
}

"How far a recomputation is."
enum RecomputationStatus {
  QUEUED
  RUNNING
  DONE
  "A later one began before it was over, and does its work too."
  SUPERSEDED
}

"One edge per recomputation."
type RecomputationEdge {
  cursor: String!
  node: Recomputation!
}

"A page of recomputations."
type RecomputationConnection {
  edges: [RecomputationEdge!]!
  nodes: [Recomputation!]!
  pageInfo: PageInfo!
}

extend type Query {
  "Finds a recomputation by its id."
  recomputation(id: ID!): Recomputation
  "The latest first."
  recomputations(first: Int, after: String, last: Int, before: String): RecomputationConnection
}

"What one system says of one person or company. What people enter here is a source record too, of \`hub\`."
type SourceRecord {
  id: ID!
  kind: SourceRecordKind!
  "Name of the connection."
  connection: String!
  "The connection's id; \`hub\` for what was entered here."
  connectionId: String!
  "The connection's stream that it came by."
  stream: String!
  "The system's own key."
  externalId: String!
  "The system's version, as it was last seen."
  version: String!
  "Where priorities differ, the larger wins."
  priority: Int!
  "The record in the hub's words."
  record: JSON!
  observedAt: DateTime!
  updatedAt: DateTime!
  "Set once the system has deleted it; it then says nothing any more."
  deletedAt: DateTime
}

"What a source record is about."
enum SourceRecordKind {
  PERSON
  COMPANY
}

extend type Query {
  "Every id that stands for the customer that this id stands for, as uuids; for the gateway only."
  _sameAs(kind: SourceRecordKind!, id: String!): [String!]! @inaccessible
}

"How a value is chosen among those of several sources. What people entered counts before all of them."
enum SurvivorshipMethod {
  "By the order of \`sources\`, then by the priorities of the connections, then the latest."
  SOURCE_PRIORITY
  "What was said last."
  MOST_RECENT
  "What says most: more words that are no initials, then more letters; of an address more parts, first a postcode."
  MOST_COMPLETE
  "What most sources say, however they write it."
  MOST_FREQUENT
}

"Which source's value of a field survives."
type SurvivorshipRule {
  id: ID!
  kind: SourceRecordKind!
  "A field of the contact or company, \`attributes.<name>\`, \`attributes\` for all of these, or \`*\` for every field without a rule."
  field: String!
  method: SurvivorshipMethod!
  "Connections that count before all others, in this order: ids, \`hub\`, or \`api:<system>\`."
  sources: [String!]!
  "Comes with the product and was never changed."
  builtIn: Boolean!
  "The version of the policy that brought it."
  sinceVersion: Int!
  createdAt: DateTime!
}

"The rules by which golden records are computed."
type SurvivorshipPolicy {
  "Counts its changes."
  version: Int!
  "Those that hold now, with the one of \`*\` for each kind."
  rules: [SurvivorshipRule!]!
}

"Why a value is shown, or what put it behind the one that is."
enum ProvenanceRule {
  "A person holds the field to it."
  LOCKED
  "A person entered it here."
  HUB_EDIT
  "No other source says anything."
  ONLY_SOURCE
  "Its source has a higher priority than the others that say something."
  SOURCE_PRIORITY
  "Among sources of one priority it was said last."
  MOST_RECENT
  "It says more than the others."
  MOST_COMPLETE
  "More sources say it."
  MOST_FREQUENT
  "The field lists what every source gives."
  EVERY_SOURCE
}

"What one source says of one field."
type FieldProvenance {
  "Name of the field; \`attributes.<name>\` for a custom one."
  field: String!
  "Null when a person emptied the field."
  value: JSON
  "For the winner why it won; for the others what it won by."
  rule: ProvenanceRule!
  "The field shows this value."
  winner: Boolean!
  "Name of the connection."
  connection: String!
  "When the source was last seen to say it."
  observedAt: DateTime!
  sourceRecord: SourceRecord
}

"Which source's value is to survive."
input SetSurvivorshipRuleInput {
  kind: SourceRecordKind!
  "A field, \`attributes.<name>\`, \`attributes\`, or \`*\`."
  field: String!
  "Without it and without sources the field follows \`*\` again, and \`*\` the product's own rule."
  method: SurvivorshipMethod
  "Connections that count before all others, in this order: ids, \`hub\`, or \`api:<system>\`."
  sources: [String!]
}

"Answer of \`setSurvivorshipRule\`."
type SetSurvivorshipRulePayload {
  "The rule that holds now; null when the field has none of its own any more."
  rule: SurvivorshipRule
  "What brings all customers in line with it."
  recomputation: Recomputation
  problems: [Problem!]!
  "Where the change stands in the log."
  position: String
}

"Which field to hold to which value. Name exactly one contact or company."
input LockFieldInput {
  contactId: ID
  companyId: ID
  "A field that sources give; \`attributes.<name>\` for a custom one."
  field: String!
  "By default the value that the field has; \`null\` holds it empty."
  value: JSON
}

"Answer of \`lockField\`."
type LockFieldPayload {
  contact: Contact
  company: Company
  problems: [Problem!]!
  "Where the change stands in the log."
  position: String
}

"Which field to let be what sources say. Name exactly one contact or company."
input UnlockFieldInput {
  contactId: ID
  companyId: ID
  "A field that is locked."
  field: String!
}

"Answer of \`unlockField\`."
type UnlockFieldPayload {
  contact: Contact
  company: Company
  problems: [Problem!]!
  "Where the change stands in the log."
  position: String
}

extend type Query {
  "The rules by which golden records are computed now."
  survivorshipPolicy: SurvivorshipPolicy
}

extend type Mutation {
  "Says whose value of a field survives; all customers of the kind are then computed anew in the background."
  setSurvivorshipRule(input: SetSurvivorshipRuleInput!): SetSurvivorshipRulePayload!
  "Holds a field to a value, whatever sources say. The lock belongs to what was entered here, and goes where that goes."
  lockField(input: LockFieldInput!): LockFieldPayload!
  "Lets a field be what sources say again."
  unlockField(input: UnlockFieldInput!): UnlockFieldPayload!
}

"A word that people or sources put on contacts and companies to find them by. Upper and lower case are one tag."
type Tag {
  id: ID!
  name: String!
  "Who has it."
  contacts(
    filter: ContactFilter
    orderBy: [ContactOrder!]
    first: Int
    after: String
    last: Int
    before: String
  ): ContactConnection
  "Which have it."
  companies(
    filter: CompanyFilter
    orderBy: [CompanyOrder!]
    first: Int
    after: String
    last: Int
    before: String
  ): CompanyConnection
}

"One edge per tag."
type TagEdge {
  cursor: String!
  node: Tag!
}

"A page of tags."
type TagConnection {
  edges: [TagEdge!]!
  nodes: [Tag!]!
  pageInfo: PageInfo!
  "Number of matches, counted up to 10,000."
  totalCount: Int!
  "False when there are more matches than \`totalCount\` says."
  totalCountExact: Boolean!
}

"What tags can be filtered by."
input TagFilter {
  and: [TagFilter!]
  or: [TagFilter!]
  not: TagFilter
  id: IDFilter
  name: StringFilter
}

"Conditions on the tags of a contact or company."
input TagListFilter {
  some: TagFilter
  every: TagFilter
  none: TagFilter
}

"Tags to put on a contact."
input TagContactInput {
  contactId: ID!
  "Names; a new one makes the tag."
  tags: [String!]!
}

"Tags to take off a contact."
input UntagContactInput {
  contactId: ID!
  "Names, in whatever case."
  tags: [String!]!
}

"Tags to put on a company."
input TagCompanyInput {
  companyId: ID!
  "Names; a new one makes the tag."
  tags: [String!]!
}

"Tags to take off a company."
input UntagCompanyInput {
  companyId: ID!
  "Names, in whatever case."
  tags: [String!]!
}

"The answer: what was written, or why nothing was."
type TagContactPayload {
  contact: Contact
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"The answer: what was written, or why nothing was."
type UntagContactPayload {
  contact: Contact
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"The answer: what was written, or why nothing was."
type TagCompanyPayload {
  company: Company
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

"The answer: what was written, or why nothing was."
type UntagCompanyPayload {
  company: Company
  problems: [Problem!]!
  "Log position of the write, to wait for or to resume a subscription from."
  position: String
}

extend type Query {
  "By name."
  tags(filter: TagFilter, first: Int, after: String, last: Int, before: String): TagConnection
}

extend type Mutation {
  "Puts tags on a contact."
  tagContact(input: TagContactInput!): TagContactPayload!
  "Takes tags off a contact for good: a source that gives them does not bring them back."
  untagContact(input: UntagContactInput!): UntagContactPayload!
  "Puts tags on a company."
  tagCompany(input: TagCompanyInput!): TagCompanyPayload!
  "Takes tags off a company for good: a source that gives them does not bring them back."
  untagCompany(input: UntagCompanyInput!): UntagCompanyPayload!
}
`;
