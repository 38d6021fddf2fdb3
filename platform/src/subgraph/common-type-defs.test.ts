import { describe, expect, it } from '@jest/globals';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { commonTypeDefs } from './common-type-defs.ts';

const sales = `${commonTypeDefs}
type Query { deal(id: ID!): Deal deals(filter: DealFilter): [Deal!] }
type Subscription { dealChanged(dealId: ID): DealChanged! @live(on: ["deal.created", "deal.won"]) }
type DealChanged { deal: Deal at: DateTime! }
type Deal @key(fields: "id") { id: ID! amount: Money contact: Contact }
type Contact @key(fields: "id") { id: ID! deals: DealConnection tier: String @external spent: Money @requires(fields: "tier") }
type DealConnection { nodes: [Deal!]! pageInfo: PageInfo! }
input DealFilter { amount: MoneyFilter closesAt: DateTimeFilter title: StringFilter contactId: IDFilter isOpen: BooleanFilter score: FloatFilter }
type Mutation { priceDeal(amount: MoneyInput!, order: SortDirection): PriceDealPayload! }
type PriceDealPayload { deal: Deal problems: [Problem!]! }`;

const contact = `${commonTypeDefs}
type Query { contact(id: ID!): Contact contacts(filter: ContactFilter): ContactConnection _hidden: JSON @inaccessible }
type Contact @key(fields: "id") { id: ID! name: String tier: String @shareable @tag(name: "x") spentEver: Money }
type ContactConnection { nodes: [Contact!]! pageInfo: PageInfo! }
input ContactFilter { name: StringFilter age: IntFilter }
type Mutation { rename(id: ID!): RenamePayload! }
type RenamePayload { problems: [Problem!]! }`;

const composed = composeServices(
  Object.entries({ sales, contact }).map(([name, sdl]) => ({ name, url: `http://${name}`, typeDefs: parse(sdl) })),
);

describe('the common definitions', () => {
  it('compose when every subgraph has them', () => {
    expect(composed.errors).toBeUndefined();
  });

  it('keep @live in the supergraph, applied to its fields', () => {
    expect(composed.supergraphSdl).toContain('@link(url: "https://tributary.dev/live/v1.0", import: ["@live"])');
    expect(composed.supergraphSdl).toMatch(
      /dealChanged\(dealId: ID\): DealChanged! .*@live\(on: \["deal.created", "deal.won"\]\)/,
    );
  });

  it('lose nothing in the merge', () => {
    for (const text of [
      'search: String',
      'lte: MoneyInput',
      'enum SortDirection',
      'type Problem',
      'startCursor: String',
    ]) {
      expect(composed.supergraphSdl).toContain(text);
    }
  });

  it('build a subgraph', () => {
    expect(buildSubgraphSchema({ typeDefs: parse(contact) }).getType('MoneyFilter')).toBeDefined();
  });
});
