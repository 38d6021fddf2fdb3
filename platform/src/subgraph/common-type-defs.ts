/**
 * SDL that every subgraph begins with, the same text in each: composition merges it into one definition.
 * Input objects merge by intersection and enums that are used as input by equality, so a change here is a
 * change of all subgraphs at once.
 */
export const commonTypeDefs = /* GraphQL */ `
  extend schema
    @link(
      url: "https://specs.apollo.dev/federation/v2.9"
      import: [
        "@key"
        "@shareable"
        "@external"
        "@requires"
        "@provides"
        "@inaccessible"
        "@composeDirective"
        "@tag"
      ]
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
`;
