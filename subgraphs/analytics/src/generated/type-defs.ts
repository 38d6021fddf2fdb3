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

"A person in analytics: their figures."
type Contact @key(fields: "id") {
  id: ID!
  metrics: CustomerMetrics
}

"An organisation in analytics: its figures."
type Company @key(fields: "id") {
  id: ID!
  metrics: CustomerMetrics
}

"Figures of one customer, over every id that the customer has."
type CustomerMetrics {
  "Sum of the totals of all orders that are placed, paid, shipped or delivered; one amount per currency."
  lifetimeValue: [Money!]!
  "Number of the orders that count for \`lifetimeValue\`."
  orderCount: Int!
  "When the last of them was placed."
  lastOrderAt: DateTime
  "Sum of the amounts of open deals; one amount per currency."
  openPipelineValue: [Money!]!
  "Deals whose status is OPEN."
  openDealCount: Int!
  "Tickets that are NEW, OPEN or PENDING."
  openTicketCount: Int!
}

"A figure of the business, kept up to date from the event log; at any moment it equals its computation from scratch."
type Metric {
  name: MetricName!
  title: String!
  "The definition in words: what counts, and what does not."
  formula: String!
  unit: MetricUnit!
  "False for a metric of the moment, which has no past."
  isByDay: Boolean!
  "What it can be grouped by."
  dimensions: [MetricDimension!]!
  """
  The metric in buckets of time and groups, oldest first. A metric of the moment ignores \`from\`, \`to\` and \`bucket\` and
  has one point per group. Buckets without anything in them are left out.
  """
  series(
    "First day that counts (UTC)."
    from: DateTime
    "First moment that no longer counts (UTC)."
    to: DateTime
    bucket: MetricBucket! = DAY
    groupBy: [MetricDimension!]
  ): [MetricPoint!]!
}

"The metrics there are."
enum MetricName {
  OPEN_PIPELINE_VALUE
  WON_VALUE
  REVENUE
  ORDERS
  NEW_CONTACTS
  OPEN_TICKETS
  FIRST_ANSWER_TIME
}

"What a metric is measured in."
enum MetricUnit {
  MONEY
  COUNT
  SECONDS
}

"What a metric can be grouped by."
enum MetricDimension {
  PIPELINE
  STAGE
  OWNER
  STATE
  QUEUE
  PRIORITY
  ASSIGNEE
}

"Length of a bucket; weeks begin on Monday."
enum MetricBucket {
  DAY
  WEEK
  MONTH
  QUARTER
  YEAR
  ALL
}

"One bucket of one group."
type MetricPoint {
  "First moment of the bucket (UTC); null for a metric of the moment, and for ALL."
  at: DateTime
  "The group, in the order that was asked for."
  group: [MetricGroupValue!]!
  "For metrics of money; one point per currency."
  money: Money
  "For metrics of counts and seconds."
  number: Float
  "How many things are behind the figure."
  count: Int!
}

"One dimension of a group."
type MetricGroupValue {
  dimension: MetricDimension!
  "A public id, or the value itself; null for things that have none."
  value: String
}

"A metric moved."
type MetricChanged {
  "Resumes behind this event, on any gateway: give it as \`after\`."
  cursor: String!
  "When it moved."
  at: DateTime!
  "Always \`metric.changed\`."
  kind: String!
  "Always empty: a metric is one figure."
  changedFields: [String!]!
  "The metric as it is now."
  metric: Metric
}

extend type Query {
  "Every metric; null without the right to read metrics."
  metrics: [Metric!]
  metric(name: MetricName!): Metric
}

type Subscription {
  "Movements of one metric, or of all."
  metricChanged(name: MetricName, "Cursor of the last event that was seen." after: String): MetricChanged!
    @live(on: ["metric.changed"])
}
`;
