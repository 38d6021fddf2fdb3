import { describe, expect, it } from '@jest/globals';
import { lintSchemas } from '../support/schema-lint.ts';

const COMMON = `
  "What went wrong." type Problem { "Which." code: String! "In words." message: String! "Where." field: String }
  "Where a page ends." type PageInfo { "More behind." hasNextPage: Boolean! }
`;

/** A contact subgraph without fault; the cases add one to it or stand beside it. */
const CONTACT = `
  "A person." type Contact @key(fields: "id") { id: ID! name: String! }
  type Query { contact(id: ID!): Contact }
`;

function lint(subgraphs: Readonly<Record<string, string>>): string[] {
  return lintSchemas(Object.entries(subgraphs).map(([name, sdl]) => ({ name, sdl: COMMON + sdl })));
}

const MUTATION = `
  "A contact to make." input CreateContactInput { name: String! idempotencyKey: String }
  "The contact." type CreateContactPayload { contact: Contact problems: [Problem!]! }
  type Mutation { createContact(input: CreateContactInput!): CreateContactPayload! }
`;

const SUBSCRIPTION = `
  "A change." type ContactChanged { cursor: String! contact: Contact }
  type Subscription { contactChanged(after: String): ContactChanged! @live(on: ["contact.created"]) }
`;

describe('the schema lint', () => {
  it('has nothing to say of a schema that keeps the conventions', () => {
    const idempotencyDescribed = MUTATION.replace('idempotencyKey', '"Makes a repeated call safe." idempotencyKey');
    const sales = `"What the contact buys." type Contact @key(fields: "id") { id: ID! deals: [Deal!] }
      "A sale." type Deal { title: String! closedAt: DateTime contact: Contact status: DealStatus! }
      "How it went." enum DealStatus { OPEN CLOSED_WON }
      "A page of deals." type DealConnection { edges: [DealEdge!]! pageInfo: PageInfo! }
      "One deal." type DealEdge { cursor: String! node: Deal! }
      type Query { deals(first: Int, after: String): DealConnection! }`;

    expect(lint({ contact: CONTACT + idempotencyDescribed + SUBSCRIPTION, sales })).toEqual([]);
  });

  it.each([
    [
      "a non-null field on another subgraph's entity",
      `type Contact @key(fields: "id") { id: ID! deals: [ID!]! }`,
      'sales: Contact.deals: [ID!]! must be nullable, because Contact belongs to contact',
    ],
    ['a type without description', 'type Deal { id: ID! }', 'sales: Deal has no description'],
    ['an input without description', 'input DealInput { id: ID! }', 'sales: DealInput has no description'],
    ['an enum without description', 'enum Stage { OPEN }', 'sales: Stage has no description'],
    [
      'a field that its name does not explain',
      '"A sale." type Deal { weight: Int }',
      'sales: Deal.weight: Int has no description',
    ],
    ['a lower-case enum value', '"A stage." enum Stage { open }', 'sales: Stage.open must be UPPER_CASE'],
    [
      'an input that is not named as one',
      '"A deal." input NewDeal { id: ID! }',
      'sales: input NewDeal must be named …Input, …Filter or …Order',
    ],
    [
      'a snake_case field',
      '"A sale." type Deal { "Why." lost_reason: String }',
      'sales: Deal.lost_reason must be camelCase',
    ],
    [
      'a page that is not named as one',
      '"Deals." type DealList { edges: [ID!]! pageInfo: PageInfo! }',
      'sales: DealList is a page and must be named …Connection',
    ],
    [
      'a page that cannot be asked for',
      '"Deals." type DealConnection { edges: [ID!]! pageInfo: PageInfo! } type Query { deals: DealConnection }',
      'sales: Query.deals must take first and after',
    ],
  ])('refuses %s', (_, sdl, finding) => {
    expect(lint({ contact: CONTACT, sales: sdl })).toContain(finding);
  });

  it('refuses an entity that nobody owns', () => {
    const stub = 'type Deal @key(fields: "id") { id: ID! }';

    expect(lint({ sales: stub, service: stub }).join('\n')).toContain('sales, service: cannot tell who owns Deal');
  });

  it.each([
    ['no input', '(input: CreateContactInput!)', '(name: String!)', 'must take exactly (input: CreateContactInput!)'],
    ['a payload without problems', 'problems: [Problem!]!', '', 'CreateContactPayload must have problems: [Problem!]!'],
    ['a payload of another name', ': CreateContactPayload!', ': Contact', 'must answer CreateContactPayload!'],
    [
      'no idempotency key',
      'idempotencyKey: String',
      '',
      'CreateContactInput creates and must have idempotencyKey: String',
    ],
    ['a noun first', 'createContact(', 'contactCreate(', 'Mutation.contactCreate must have its verb first'],
    ['no noun', 'createContact(', 'create(', 'Mutation.create must be verb and noun'],
  ])('refuses a mutation with %s', (_, good, bad, finding) => {
    expect(lint({ contact: CONTACT + MUTATION.replace(good, bad) }).join('\n')).toContain(finding);
  });

  it.each([
    ['@live', ' @live(on: ["contact.created"])', 'Subscription.contactChanged must say @live(on: [...])'],
    ['after', '(after: String)', 'Subscription.contactChanged must take after: String, to be resumed'],
    ['a cursor', 'cursor: String!', 'ContactChanged must have cursor: String!'],
  ])('refuses a subscription without %s', (_, part, finding) => {
    expect(lint({ contact: CONTACT + SUBSCRIPTION.replace(part, '') })).toContain(`contact: ${finding}`);
  });
});
