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

"A credential for a program. The key itself is shown once, when it is made."
type ApiKey @key(fields: "id") {
  id: ID!
  name: String!
  "The first letters of the key, to tell keys apart."
  hint: String!
  role: Role
  createdAt: DateTime!
  "Null when the key does not expire."
  expiresAt: DateTime
  "Null while the key works."
  revokedAt: DateTime
}

"A key to make."
input CreateApiKeyInput {
  name: String!
  "Name of the role whose rights the key gets."
  role: String!
  "When it stops working; never when left out."
  expiresAt: DateTime
  "Repeating a call with the same key gives the first answer again, without the secret, and adds nothing."
  idempotencyKey: String
}

"The key that was made."
type CreateApiKeyPayload {
  apiKey: ApiKey
  "The key itself. It is shown only now."
  secret: String
  problems: [Problem!]!
  "Log position of the write, to wait for."
  position: String
}

"A key to end."
input RevokeApiKeyInput {
  id: ID!
}

"The key after it was ended."
type RevokeApiKeyPayload {
  apiKey: ApiKey
  problems: [Problem!]!
  "Log position of the write, to wait for."
  position: String
}

extend type Query {
  apiKeys: [ApiKey!]
}

extend type Mutation {
  "Makes a key for a program; its secret is in the answer and nowhere else."
  createApiKey(input: CreateApiKeyInput!): CreateApiKeyPayload!
  "Ends a key for good."
  revokeApiKey(input: RevokeApiKeyInput!): RevokeApiKeyPayload!
}

"""
What somebody did: one entry for each change that a person, an API key or the hub's own command made, chained to the entry
before it (\`npx tributary audit verify\`). It holds names of fields and never their values.
"""
type AuditEntry @key(fields: "id") {
  id: ID!
  "Position of the change in the event log."
  position: String!
  "When the change was made."
  at: DateTime!
  "\`user\`, \`apiKey\`, or \`system\` for the hub's own command."
  actorKind: String!
  "Raw id of the user or key."
  actorId: String!
  "Type of the event: \`contact.updated\`, \`role.updated\`."
  type: String!
  "What was changed: \`Contact\`, \`Role\`."
  entityType: String!
  "Its id, as \`node\` takes it."
  entityId: ID!
  "Names of the fields that changed; none where a thing is new."
  fields: [String!]!
  "SHA-256 over the hash before it and this entry, in hex."
  hash: String!
}

"One edge per entry."
type AuditEntryEdge {
  cursor: String!
  node: AuditEntry!
}

"A page of the audit trail."
type AuditEntryConnection {
  edges: [AuditEntryEdge!]!
  nodes: [AuditEntry!]!
  pageInfo: PageInfo!
  "Number of matches, counted up to 10,000."
  totalCount: Int!
  "False when there are more matches than \`totalCount\` says."
  totalCountExact: Boolean!
}

"Which entries; all conditions must hold."
input AuditEntryFilter {
  and: [AuditEntryFilter!]
  or: [AuditEntryFilter!]
  not: AuditEntryFilter
  actorKind: StringFilter
  actorId: StringFilter
  type: StringFilter
  entityType: StringFilter
  "As clients know it: \`contact_…\`."
  entityId: StringFilter
  at: DateTimeFilter
}

"What entries can be ordered by."
enum AuditEntryOrderField {
  POSITION
}

"One sort key of entries."
input AuditEntryOrder {
  field: AuditEntryOrderField!
  direction: SortDirection! = ASC
}

extend type Query {
  "Newest first, unless ordered otherwise."
  auditEntries(
    filter: AuditEntryFilter
    orderBy: [AuditEntryOrder!]
    first: Int
    after: String
    last: Int
    before: String
  ): AuditEntryConnection
}

"A named set of rights. A person or a key may do what any of their roles allows; nothing else."
type Role @key(fields: "id") {
  id: ID!
  name: String!
  description: String!
  "Type name → list of actions (\`create\`, \`read\`, \`update\`, \`delete\`, \`export\`, \`merge\`, or \`*\`); \`*\` as a type means every type."
  rights: JSON!
  "True for the five roles every hub starts with."
  isBuiltin: Boolean!
  createdAt: DateTime!
}

"Replaces what a role allows."
input UpdateRoleInput {
  id: ID!
  "Same shape as \`Role.rights\`."
  rights: JSON!
}

"The role after the edit."
type UpdateRolePayload {
  role: Role
  problems: [Problem!]!
  "Log position of the write, to wait for."
  position: String
}

extend type Query {
  roles: [Role!]
  "What the role of this name allows now, for the hub only; null when there is none."
  _rightsOf(role: String!): JSON @inaccessible
}

extend type Mutation {
  "Replaces the rights of a role."
  updateRole(input: UpdateRoleInput!): UpdateRolePayload!
}

"Who is asking."
type Viewer {
  "\`user\`, \`apiKey\` or \`anonymous\`."
  kind: String!
  name: String!
  "Names of the roles in force."
  roles: [String!]!
  "What the roles allow together; same shape as \`Role.rights\`."
  rights: JSON!
  "The person, when a person is signed in."
  user: User
}

"E-mail and password of a person."
input SignInInput {
  email: String!
  password: String!
}

"The answer to a sign-in."
type SignInPayload {
  "Send it as \`Authorization: Bearer <token>\`. Shown once."
  token: String
  "When the token stops working."
  expiresAt: DateTime
  user: User
  problems: [Problem!]!
}

"How far to sign out."
input SignOutInput {
  "Every session of the person ends; kept for clients that say it."
  everywhere: Boolean
}

"The answer to a sign-out."
type SignOutPayload {
  problems: [Problem!]!
}

extend type Query {
  "Who is asking, and what they may do."
  viewer: Viewer!
  "The principal behind a credential, for the gateway only."
  _principal(credential: String!): JSON @inaccessible
}

extend type Mutation {
  "Starts a session of a person."
  signIn(input: SignInInput!): SignInPayload!
  "Ends the sessions of the person who asks."
  signOut(input: SignOutInput!): SignOutPayload!
}

"People who work together."
type Team @key(fields: "id") {
  id: ID!
  name: String!
  "By name."
  members: [User!]!
  createdAt: DateTime!
}

"A team to add."
input CreateTeamInput {
  name: String!
  "Users of the team."
  memberIds: [ID!]
  "Repeating a call with the same key gives the first answer again and adds nothing."
  idempotencyKey: String
}

"The team that was added."
type CreateTeamPayload {
  team: Team
  problems: [Problem!]!
  "Log position of the write, to wait for."
  position: String
}

"Replaces the members of a team."
input UpdateTeamInput {
  id: ID!
  name: String
  memberIds: [ID!]
}

"The team after the edit."
type UpdateTeamPayload {
  team: Team
  problems: [Problem!]!
  "Log position of the write, to wait for."
  position: String
}

extend type Query {
  teams: [Team!]
}

extend type Mutation {
  "Adds a team."
  createTeam(input: CreateTeamInput!): CreateTeamPayload!
  "Renames a team or replaces its members."
  updateTeam(input: UpdateTeamInput!): UpdateTeamPayload!
}

"The thing you sign in as: a person."
type User @key(fields: "id") {
  id: ID!
  name: String!
  "What the person signs in with."
  email: String!
  "False once the person may no longer sign in."
  isActive: Boolean!
  roles: [Role!]!
  teams: [Team!]!
  "Counts edits; give it back with an edit to be told when somebody else was faster."
  version: Int!
  createdAt: DateTime!
  updatedAt: DateTime!
}

"One edge per user."
type UserEdge {
  cursor: String!
  node: User!
}

"A page of users."
type UserConnection {
  edges: [UserEdge!]!
  nodes: [User!]!
  pageInfo: PageInfo!
  "Number of matches, counted up to 10,000."
  totalCount: Int!
  "False when there are more matches than \`totalCount\` says."
  totalCountExact: Boolean!
}

"What users can be filtered by."
input UserFilter {
  and: [UserFilter!]
  or: [UserFilter!]
  not: UserFilter
  id: IDFilter
  name: StringFilter
  email: StringFilter
  isActive: BooleanFilter
}

"What users can be ordered by."
enum UserOrderField {
  NAME
  CREATED_AT
}

"One sort key of users."
input UserOrder {
  field: UserOrderField!
  direction: SortDirection! = ASC
}

"A person to add."
input CreateUserInput {
  email: String!
  name: String!
  "At least 12 characters."
  password: String!
  "Names of roles."
  roles: [String!]!
  "Repeating a call with the same key gives the first answer again and adds nothing."
  idempotencyKey: String
}

"The user that was added."
type CreateUserPayload {
  user: User
  problems: [Problem!]!
  "Log position of the write, to wait for."
  position: String
}

"Fields that are left out stay as they are."
input UpdateUserInput {
  id: ID!
  name: String
  "Names of roles; replaces them all."
  roles: [String!]
  "False ends the person's sessions at once."
  isActive: Boolean
  password: String
  "The version the edit was made from."
  version: Int
}

"The user after the edit."
type UpdateUserPayload {
  user: User
  problems: [Problem!]!
  "Log position of the write, to wait for."
  position: String
}

extend type Query {
  user(id: ID!): User
  users(filter: UserFilter, orderBy: [UserOrder!], first: Int, after: String, last: Int, before: String): UserConnection
}

extend type Mutation {
  "Adds a person who may sign in."
  createUser(input: CreateUserInput!): CreateUserPayload!
  "Edits a person; taking them out ends their sessions."
  updateUser(input: UpdateUserInput!): UpdateUserPayload!
}
`;
