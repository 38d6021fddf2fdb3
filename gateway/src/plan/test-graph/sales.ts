import { GraphQLError } from 'graphql';
import type { TestSubgraph } from './test-subgraph.ts';

const deals = [
  { id: 'd1', title: 'Mill', contactId: '1', ownerId: 'u1', minor: 1200, stage: 'WON' },
  { id: 'd2', title: 'Store', contactId: '1', ownerId: 'u2', minor: 300, stage: 'OPEN' },
  { id: 'd3', title: 'Cards', contactId: '2', ownerId: null, minor: 50, stage: 'OPEN' },
];
const dealOf = (id: string) => deals.find((each) => each.id === id) ?? null;

/** Adds deals to contacts: @requires, @provides, arguments, mutations, non-null fields that fail. */
export const salesSubgraph: TestSubgraph = {
  name: 'sales',
  sdl: /* GraphQL */ `
    type Query {
      deals: [Deal!]!
      deal(id: ID!): Deal
      version: String! @shareable
    }
    type Mutation {
      createDeal(title: String!, contactId: ID!): DealPayload!
      failDeal: DealPayload
    }
    type DealPayload {
      deal: Deal
      count: Int!
    }
    enum Tier {
      GOLD
      BASIC
    }
    enum Stage {
      OPEN
      WON
    }
    type Contact @key(fields: "id") {
      id: ID!
      name: String @external
      tier: Tier @external
      company: Company @external
      tags: [Tag!]! @external
      deals(first: Int, stage: Stage = null): [Deal!]
      discount: Int @requires(fields: "tier")
      greeting: String @requires(fields: "name company { name } tags { label }")
      score: Int!
      address: Address @shareable
    }
    type Tag {
      label: String @external
    }
    type Address @shareable {
      zip: String
      city: City @shareable
    }
    type City @shareable {
      country: String
    }
    type Company @key(fields: "id") {
      id: ID!
      name: String @external
      revenue: Float
    }
    type Deal @key(fields: "id") {
      id: ID!
      title: String
      stage: Stage!
      owner: User
      contact: Contact @provides(fields: "name")
      amount: Money!
    }
    type Money @shareable {
      minor: Int!
      currency: String!
    }
    type User @key(fields: "id", resolvable: false) {
      id: ID!
    }
  `,
  resolvers: {
    Query: {
      deals: () => deals.slice(0, 3),
      deal: (_: unknown, { id }: { id: string }) => dealOf(id),
      version: () => '1',
    },
    Mutation: {
      createDeal: (_: unknown, { title, contactId }: { title: string; contactId: string }) => ({
        deal: { id: 'd1', title, contactId, ownerId: 'u1', minor: 1, stage: 'OPEN' },
        count: 1,
      }),
      failDeal: () => {
        throw new GraphQLError('No deal today', { extensions: { code: 'NO_DEAL' } });
      },
    },
    Contact: {
      __resolveReference: (reference: object) => reference,
      deals: ({ id }: { id: string }, { first, stage }: { first?: number; stage?: string | null }) =>
        deals.filter((each) => each.contactId === id && (stage ?? each.stage) === each.stage).slice(0, first ?? 99),
      discount: ({ tier }: { tier?: string | null }) => (tier === 'GOLD' ? 20 : tier === null ? null : 5),
      greeting: ({
        name,
        company,
        tags,
      }: {
        name: string;
        company: { name: string } | null;
        tags: { label: string }[];
      }) => `${name} of ${company?.name ?? 'nowhere'} ${tags.map(({ label }) => label).join('+')}`,
      score: ({ id }: { id: string }) => (id === '2' ? null : Number(id) * 10),
      address: ({ id }: { id: string }) => (id === '3' ? null : { zip: `1000${id}`, city: { country: 'IT' } }),
    },
    Company: {
      __resolveReference: (reference: object) => reference,
      revenue: () => 12.5,
    },
    Deal: {
      __resolveReference: ({ id }: { id: string }) => dealOf(id),
      owner: ({ ownerId }: { ownerId: string | null }) => (ownerId === null ? null : { id: ownerId }),
      contact: ({ contactId }: { contactId: string }) => ({ id: contactId, name: contactId === '1' ? 'Ada' : 'Bob' }),
      amount: ({ minor }: { minor: number }) => ({ minor, currency: 'EUR' }),
    },
  },
};
