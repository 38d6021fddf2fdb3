import type { TestSubgraph } from './test-subgraph.ts';

const contacts = [
  {
    id: '1',
    name: 'Ada',
    tier: 'GOLD',
    companyId: 'c1',
    friendIds: ['2', '3'],
    tags: [{ label: 'vip' }],
    nickname: 'ada',
  },
  { id: '2', name: 'Bob', tier: 'BASIC', companyId: 'c1', friendIds: ['1', 'gone'], tags: [], nickname: null },
  {
    id: '3',
    name: null,
    tier: null,
    companyId: null,
    friendIds: [],
    tags: [{ label: 'a' }, { label: 'b' }],
    nickname: 'cy',
  },
];
const companies = [{ id: 'c1', name: 'Analytical Engines', headId: '1' }];

const contactOf = (id: string) => contacts.find((each) => each.id === id) ?? null;
const companyOf = (id: string | null) => companies.find((each) => each.id === id) ?? null;

/** Owns contacts and companies: interfaces, unions, nested lists, a non-null field that fails for one contact. */
export const contactsSubgraph: TestSubgraph = {
  name: 'contacts',
  sdl: /* GraphQL */ `
    type Query {
      contacts(first: Int = 10, tier: Tier): [Contact!]!
      contact(id: ID!): Contact
      nobody: Contact
      search(text: String!): [SearchResult!]!
      actors: [Actor!]!
      node(id: ID!): Actor
      rooms: [[Contact]!]
      echo(input: EchoInput): String
      version: String! @shareable
    }
    input EchoInput {
      text: String! = "hello"
      times: Int = 2
    }
    enum Tier {
      GOLD
      BASIC
    }
    scalar JSON
    interface Actor {
      id: ID!
      name: String
    }
    union SearchResult = Contact | Company
    type Contact implements Actor @key(fields: "id") {
      id: ID!
      name: String @shareable
      tier: Tier
      nickname: String!
      company: Company
      friends: [Contact]
      tags: [Tag!]!
      meta(key: String): JSON
      address: Address @shareable
    }
    type Address @shareable {
      street: String
      city: City @shareable
    }
    type City @shareable {
      name: String
    }
    type Tag {
      label: String
    }
    type Company implements Actor @key(fields: "id") {
      id: ID!
      name: String
      head: Contact
      staff: [Contact!]!
    }
  `,
  resolvers: {
    Query: {
      contacts: (_: unknown, { first, tier }: { first: number; tier?: string }) =>
        contacts.filter((each) => tier === undefined || each.tier === tier).slice(0, first),
      contact: (_: unknown, { id }: { id: string }) => contactOf(id),
      nobody: () => null,
      search: () => [contacts[0], companies[0], contacts[2]],
      actors: () => [companies[0], ...contacts],
      node: (_: unknown, { id }: { id: string }) => contactOf(id) ?? companyOf(id),
      rooms: () => [[contacts[0], null], [], [contacts[2], contacts[0]]],
      echo: (_: unknown, { input }: { input?: unknown }) => JSON.stringify(input ?? null),
      version: () => '1',
    },
    Actor: { __resolveType: (each: object) => ('tier' in each ? 'Contact' : 'Company') },
    SearchResult: { __resolveType: (each: object) => ('tier' in each ? 'Contact' : 'Company') },
    Contact: {
      __resolveReference: ({ id }: { id: string }) => contactOf(id),
      company: ({ companyId }: { companyId: string | null }) => companyOf(companyId),
      friends: ({ friendIds }: { friendIds: string[] }) => friendIds.map(contactOf),
      meta: (_: unknown, { key }: { key?: string }) => ({ key: key ?? null, list: [1, { deep: true }] }),
      address: ({ id }: { id: string }) => (id === '3' ? null : { street: `Street ${id}`, city: { name: 'Turin' } }),
    },
    Company: {
      __resolveReference: ({ id }: { id: string }) => companyOf(id),
      head: ({ headId }: { headId: string }) => contactOf(headId),
      staff: ({ id }: { id: string }) => contacts.filter(({ companyId }) => companyId === id),
    },
  },
};
