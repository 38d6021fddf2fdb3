import { GraphQLError } from 'graphql';
import type { TestSubgraph } from './test-subgraph.ts';

const users = [
  { id: 'u1', name: 'Uma', contactId: '2' },
  { id: 'u2', name: 'Vic', contactId: null },
];
const tickets = [
  { id: 't1', subject: 'Late', contactId: '1', assigneeId: 'u1', related: { __typename: 'Deal', id: 'd1' } },
  { id: 't2', subject: 'Lost', contactId: '1', assigneeId: 'u2', related: { __typename: 'Contact', id: '2' } },
  { id: 't3', subject: 'Loud', contactId: '2', assigneeId: 'u1', related: null },
];
const ticketOf = (id: string) => tickets.find((each) => each.id === id) ?? null;

/** Adds tickets to contacts and deals, hops back to contacts, tells of changes, and has fields that always fail. */
export const serviceSubgraph: TestSubgraph = {
  name: 'service',
  sdl: /* GraphQL */ `
    extend schema @link(url: "https://specs.example/live/v0.1", import: ["@live"]) @composeDirective(name: "@live")
    directive @live(on: [String!]!) on FIELD_DEFINITION
    type Query {
      tickets: [Ticket!]!
      timeline: [Entry!]!
      agents: [User!]!
    }
    type Mutation {
      closeTicket(id: ID!): Ticket
    }
    type Subscription {
      ticketChanged(ticketId: ID, kinds: [String!] = ["all"]): TicketChanged!
        @live(on: ["ticket.opened", "ticket.closed"])
      noted: Note @live(on: ["note.written"])
    }
    type TicketChanged {
      cursor: String!
      kind: String!
      ticket: Ticket
      contacts: [Contact!]
    }
    union Related = Deal | Contact
    interface Entry {
      id: ID!
      contact: Contact
    }
    type Note implements Entry {
      id: ID!
      text: String
      contact: Contact
    }
    type Change implements Entry {
      id: ID!
      text: Int
      contact: Contact
    }
    type Contact @key(fields: "id") {
      id: ID!
      tickets(first: Int): [Ticket!]
      failing: String
      failingHard: String!
      lastEntry: Entry
    }
    type Deal @key(fields: "id") {
      id: ID!
      tickets: [Ticket!]
    }
    type Ticket @key(fields: "id") {
      id: ID!
      subject: String
      assignee: User
      contact: Contact
      related: Related
    }
    type User @key(fields: "id") {
      id: ID!
      name: String
      contact: Contact
    }
  `,
  resolvers: {
    Query: {
      tickets: () => tickets,
      timeline: () => [
        { __typename: 'Note', id: 'n1', text: 'hello', contactId: '1' },
        { __typename: 'Change', id: 'n2', text: 7, contactId: '3' },
        { __typename: 'Note', id: 'n3', text: null, contactId: null },
      ],
      agents: () => users,
    },
    Mutation: { closeTicket: (_: unknown, { id }: { id: string }) => ticketOf(id) },
    Entry: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
    Related: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
    Note: { contact: ({ contactId }: { contactId: string | null }) => contactId && { id: contactId } },
    Change: { contact: ({ contactId }: { contactId: string | null }) => contactId && { id: contactId } },
    Contact: {
      __resolveReference: (reference: object) => reference,
      tickets: ({ id }: { id: string }, { first }: { first?: number }) =>
        tickets.filter((each) => each.contactId === id).slice(0, first ?? 99),
      failing: () => {
        throw new GraphQLError('This field fails', { extensions: { code: 'FIELD_FAILED' } });
      },
      failingHard: ({ id }: { id: string }) => {
        if (id === '1') throw new Error('This field fails hard');
        return 'fine';
      },
      lastEntry: ({ id }: { id: string }) => ({ __typename: 'Note', id: `n${id}`, text: 'last', contactId: id }),
    },
    Deal: {
      __resolveReference: (reference: object) => reference,
      tickets: ({ id }: { id: string }) => tickets.filter(({ related }) => related?.id === id),
    },
    Ticket: {
      __resolveReference: ({ id }: { id: string }) => ticketOf(id),
      assignee: ({ assigneeId }: { assigneeId: string }) => users.find(({ id }) => id === assigneeId),
      contact: ({ contactId }: { contactId: string }) => ({ id: contactId }),
    },
    User: {
      __resolveReference: ({ id }: { id: string }) => users.find((each) => each.id === id) ?? null,
      contact: ({ contactId }: { contactId: string | null }) => contactId && { id: contactId },
    },
  },
};
