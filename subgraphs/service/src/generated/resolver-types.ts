// Written by codegen.ts from schema.graphql. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { SubgraphContext } from '@tributary/platform';
/** What the read layer gave for the object this field belongs to. */
export interface SourceRow {
  readonly [field: string]: unknown;
}

export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string };
  String: { input: string; output: string };
  Boolean: { input: boolean; output: boolean };
  Int: { input: number; output: number };
  Float: { input: number; output: number };
  /** A point in time: ISO 8601 with a zone going in, UTC with milliseconds coming out (`2024-05-01T10:00:00.000Z`). */
  DateTime: { input: string; output: Date | string };
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown };
  _FieldSet: { input: string; output: string };
};

/** An amount in the smallest unit of its currency. */
export type Money = {
  readonly __typename?: 'Money';
  /** Whole number as text, because it may be larger than a JSON number: `"1999"` is 19.99 in EUR. */
  readonly minor: Scalars['String']['output'];
  /** ISO 4217 code. */
  readonly currency: Scalars['String']['output'];
};

/** An amount in the smallest unit of its currency. */
export type MoneyInput = {
  /** Whole number as text. */
  readonly minor: Scalars['String']['input'];
  /** ISO 4217 code. */
  readonly currency: Scalars['String']['input'];
};

/** Where a page of a connection stands. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** There are further entries behind the page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** There are entries before the page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the page's first entry, for `before`. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  /** Cursor of the page's last entry, for `after`. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** Why a mutation refused. Faults are errors of the response instead. */
export type Problem = {
  readonly __typename?: 'Problem';
  /** Stable, for programs; docs/errors.md lists each with the next step. */
  readonly code: Scalars['String']['output'];
  /** What happened and what to do about it. */
  readonly message: Scalars['String']['output'];
  /** Path of the input's field that is at fault. */
  readonly field?: Maybe<Scalars['String']['output']>;
};

/** Which way an order goes. */
export type SortDirection = 'ASC' | 'DESC';

/** Conditions on a text; all that are given must hold. `contains`, `startsWith` and `search` ignore case. */
export type StringFilter = {
  readonly eq?: InputMaybe<Scalars['String']['input']>;
  readonly neq?: InputMaybe<Scalars['String']['input']>;
  readonly gt?: InputMaybe<Scalars['String']['input']>;
  readonly gte?: InputMaybe<Scalars['String']['input']>;
  readonly lt?: InputMaybe<Scalars['String']['input']>;
  readonly lte?: InputMaybe<Scalars['String']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
  readonly contains?: InputMaybe<Scalars['String']['input']>;
  readonly startsWith?: InputMaybe<Scalars['String']['input']>;
  /** Every word of it occurs somewhere in the text. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
};

/** Conditions on an id. An id of a merged entity finds what belongs to any id it was merged with. */
export type IdFilter = {
  readonly eq?: InputMaybe<Scalars['ID']['input']>;
  readonly neq?: InputMaybe<Scalars['ID']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on a whole number; all that are given must hold. */
export type IntFilter = {
  readonly eq?: InputMaybe<Scalars['Int']['input']>;
  readonly neq?: InputMaybe<Scalars['Int']['input']>;
  readonly gt?: InputMaybe<Scalars['Int']['input']>;
  readonly gte?: InputMaybe<Scalars['Int']['input']>;
  readonly lt?: InputMaybe<Scalars['Int']['input']>;
  readonly lte?: InputMaybe<Scalars['Int']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on a number; all that are given must hold. */
export type FloatFilter = {
  readonly eq?: InputMaybe<Scalars['Float']['input']>;
  readonly neq?: InputMaybe<Scalars['Float']['input']>;
  readonly gt?: InputMaybe<Scalars['Float']['input']>;
  readonly gte?: InputMaybe<Scalars['Float']['input']>;
  readonly lt?: InputMaybe<Scalars['Float']['input']>;
  readonly lte?: InputMaybe<Scalars['Float']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['Float']['input']>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on a yes or no. */
export type BooleanFilter = {
  readonly eq?: InputMaybe<Scalars['Boolean']['input']>;
  readonly neq?: InputMaybe<Scalars['Boolean']['input']>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on a point in time; all that are given must hold. */
export type DateTimeFilter = {
  readonly eq?: InputMaybe<Scalars['DateTime']['input']>;
  readonly neq?: InputMaybe<Scalars['DateTime']['input']>;
  readonly gt?: InputMaybe<Scalars['DateTime']['input']>;
  readonly gte?: InputMaybe<Scalars['DateTime']['input']>;
  readonly lt?: InputMaybe<Scalars['DateTime']['input']>;
  readonly lte?: InputMaybe<Scalars['DateTime']['input']>;
  readonly in?: InputMaybe<ReadonlyArray<Scalars['DateTime']['input']>>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on an amount. Amounts of another currency than the one compared with are not found. */
export type MoneyFilter = {
  readonly eq?: InputMaybe<MoneyInput>;
  readonly neq?: InputMaybe<MoneyInput>;
  readonly gt?: InputMaybe<MoneyInput>;
  readonly gte?: InputMaybe<MoneyInput>;
  readonly lt?: InputMaybe<MoneyInput>;
  readonly lte?: InputMaybe<MoneyInput>;
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A way on which customers reach the service desk: a mailbox, a chat, a phone line. */
export type Channel = {
  readonly __typename?: 'Channel';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly kind: ChannelKind;
  readonly createdAt: Scalars['DateTime']['output'];
};

/** What kind of way a channel is. */
export type ChannelKind = 'EMAIL' | 'CHAT' | 'PHONE' | 'WEB' | 'SOCIAL' | 'OTHER';

/** A channel to add. */
export type CreateChannelInput = {
  readonly name: Scalars['String']['input'];
  readonly kind: ChannelKind;
  /** Repeating a call with the same key gives the first answer again and adds nothing. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The answer: the channel after the change, or why there was none. */
export type CreateChannelPayload = {
  readonly __typename?: 'CreateChannelPayload';
  readonly channel?: Maybe<Channel>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

export type Query = {
  readonly __typename?: 'Query';
  /** Every channel, by name. */
  readonly channels?: Maybe<ReadonlyArray<Channel>>;
  readonly ticket?: Maybe<Ticket>;
  /** Newest first, unless ordered otherwise. */
  readonly tickets?: Maybe<TicketConnection>;
};

export type QueryTicketArgs = {
  id: Scalars['ID']['input'];
};

export type QueryTicketsArgs = {
  filter?: InputMaybe<TicketFilter>;
  orderBy?: InputMaybe<ReadonlyArray<TicketOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** What was said about a ticket on one channel. */
export type Conversation = {
  readonly __typename?: 'Conversation';
  readonly id: Scalars['ID']['output'];
  readonly subject: Scalars['String']['output'];
  readonly ticket?: Maybe<Ticket>;
  readonly channel?: Maybe<Channel>;
  /** Null before the first message. */
  readonly lastMessageAt?: Maybe<Scalars['DateTime']['output']>;
  /** Oldest first. */
  readonly messages?: Maybe<MessageConnection>;
  readonly createdAt: Scalars['DateTime']['output'];
};

/** What was said about a ticket on one channel. */
export type ConversationMessagesArgs = {
  filter?: InputMaybe<MessageFilter>;
  orderBy?: InputMaybe<ReadonlyArray<MessageOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** One thing that was said. */
export type Message = {
  readonly __typename?: 'Message';
  readonly id: Scalars['ID']['output'];
  readonly direction: MessageDirection;
  /** The name as the author gave it, or as it was when the message was written. */
  readonly authorName?: Maybe<Scalars['String']['output']>;
  /** The customer who wrote it, when it came in and they are known. */
  readonly contact?: Maybe<Contact>;
  /** The colleague who wrote it. */
  readonly user?: Maybe<User>;
  readonly body: Scalars['String']['output'];
  readonly sentAt: Scalars['DateTime']['output'];
};

/** Which way a message went; INTERNAL stays among colleagues. */
export type MessageDirection = 'INBOUND' | 'OUTBOUND' | 'INTERNAL';

/** One edge per message. */
export type MessageEdge = {
  readonly __typename?: 'MessageEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Message;
};

/** A page of messages. */
export type MessageConnection = {
  readonly __typename?: 'MessageConnection';
  readonly edges: ReadonlyArray<MessageEdge>;
  readonly nodes: ReadonlyArray<Message>;
  readonly pageInfo: PageInfo;
  /** Number of matches, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** False when there are more matches than `totalCount` says. */
  readonly totalCountExact: Scalars['Boolean']['output'];
};

/** What messages can be filtered by. */
export type MessageFilter = {
  readonly and?: InputMaybe<ReadonlyArray<MessageFilter>>;
  readonly or?: InputMaybe<ReadonlyArray<MessageFilter>>;
  readonly not?: InputMaybe<MessageFilter>;
  readonly direction?: InputMaybe<StringFilter>;
  readonly body?: InputMaybe<StringFilter>;
  readonly sentAt?: InputMaybe<DateTimeFilter>;
};

/** What messages can be ordered by. */
export type MessageOrderField = 'SENT_AT';

/** One sort key of messages. */
export type MessageOrder = {
  readonly field: MessageOrderField;
  readonly direction?: SortDirection;
};

/** A message to add to a ticket. */
export type AddMessageInput = {
  readonly ticketId: Scalars['ID']['input'];
  readonly direction: MessageDirection;
  readonly body: Scalars['String']['input'];
  /** Repeating a call with the same key gives the first answer again and adds nothing. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The answer: the message after the change, or why there was none. */
export type AddMessagePayload = {
  readonly __typename?: 'AddMessagePayload';
  readonly message?: Maybe<Message>;
  /** The ticket as it is after the message: an answer or a question may have moved it. */
  readonly ticket?: Maybe<Ticket>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** A customer's question or trouble, from its opening to its end. */
export type Ticket = {
  readonly __typename?: 'Ticket';
  readonly id: Scalars['ID']['output'];
  /** The number people quote; connected help desks keep their own. */
  readonly number: Scalars['String']['output'];
  readonly subject: Scalars['String']['output'];
  readonly status: TicketStatus;
  /** The status in the words of the system the ticket comes from. */
  readonly sourceStatus?: Maybe<Scalars['String']['output']>;
  readonly priority: TicketPriority;
  /** The list of work it waits in. */
  readonly queue: Scalars['String']['output'];
  /** The colleague it is given to. */
  readonly assignee?: Maybe<User>;
  readonly contact?: Maybe<Contact>;
  readonly company?: Maybe<Company>;
  /** The order it is about. */
  readonly order?: Maybe<Order>;
  /** The deal it is about. */
  readonly deal?: Maybe<Deal>;
  readonly channel?: Maybe<Channel>;
  readonly conversations?: Maybe<ReadonlyArray<Conversation>>;
  readonly openedAt: Scalars['DateTime']['output'];
  /** When the customer first got an answer. */
  readonly firstAnsweredAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was solved; forgotten when it is reopened. */
  readonly solvedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Counts edits; give it back with an edit to be told when somebody else was faster. */
  readonly version: Scalars['Int']['output'];
  readonly createdAt: Scalars['DateTime']['output'];
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** Where a ticket stands. NEW → OPEN, PENDING, SOLVED; OPEN and PENDING change places or are SOLVED; SOLVED is reopened or CLOSED; CLOSED is the end. */
export type TicketStatus = 'NEW' | 'OPEN' | 'PENDING' | 'SOLVED' | 'CLOSED';

/** How urgent a ticket is. */
export type TicketPriority = 'LOW' | 'NORMAL' | 'HIGH' | 'URGENT';

/** A person in service: their tickets. */
export type Contact = {
  readonly __typename?: 'Contact';
  readonly id: Scalars['ID']['output'];
  /** Newest first. */
  readonly tickets?: Maybe<TicketConnection>;
};

/** A person in service: their tickets. */
export type ContactTicketsArgs = {
  filter?: InputMaybe<TicketFilter>;
  orderBy?: InputMaybe<ReadonlyArray<TicketOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** An organisation in service: its tickets. */
export type Company = {
  readonly __typename?: 'Company';
  readonly id: Scalars['ID']['output'];
  /** Newest first. */
  readonly tickets?: Maybe<TicketConnection>;
};

/** An organisation in service: its tickets. */
export type CompanyTicketsArgs = {
  filter?: InputMaybe<TicketFilter>;
  orderBy?: InputMaybe<ReadonlyArray<TicketOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

export type Order = {
  readonly __typename?: 'Order';
  readonly id: Scalars['ID']['output'];
};

export type Deal = {
  readonly __typename?: 'Deal';
  readonly id: Scalars['ID']['output'];
};

export type User = {
  readonly __typename?: 'User';
  readonly id: Scalars['ID']['output'];
};

/** One edge per ticket. */
export type TicketEdge = {
  readonly __typename?: 'TicketEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Ticket;
};

/** A page of tickets. */
export type TicketConnection = {
  readonly __typename?: 'TicketConnection';
  readonly edges: ReadonlyArray<TicketEdge>;
  readonly nodes: ReadonlyArray<Ticket>;
  readonly pageInfo: PageInfo;
  /** Number of matches, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** False when there are more matches than `totalCount` says. */
  readonly totalCountExact: Scalars['Boolean']['output'];
};

/** Statuses to match. */
export type TicketStatusFilter = {
  readonly eq?: InputMaybe<TicketStatus>;
  readonly neq?: InputMaybe<TicketStatus>;
  readonly in?: InputMaybe<ReadonlyArray<TicketStatus>>;
};

/** Priorities to match. */
export type TicketPriorityFilter = {
  readonly eq?: InputMaybe<TicketPriority>;
  readonly neq?: InputMaybe<TicketPriority>;
  readonly in?: InputMaybe<ReadonlyArray<TicketPriority>>;
};

/** What tickets can be filtered by. */
export type TicketFilter = {
  readonly and?: InputMaybe<ReadonlyArray<TicketFilter>>;
  readonly or?: InputMaybe<ReadonlyArray<TicketFilter>>;
  readonly not?: InputMaybe<TicketFilter>;
  readonly number?: InputMaybe<StringFilter>;
  readonly subject?: InputMaybe<StringFilter>;
  readonly status?: InputMaybe<TicketStatusFilter>;
  readonly priority?: InputMaybe<TicketPriorityFilter>;
  readonly queue?: InputMaybe<StringFilter>;
  readonly assigneeId?: InputMaybe<IdFilter>;
  readonly contactId?: InputMaybe<IdFilter>;
  readonly companyId?: InputMaybe<IdFilter>;
  readonly openedAt?: InputMaybe<DateTimeFilter>;
};

/** What tickets can be ordered by. */
export type TicketOrderField = 'OPENED_AT' | 'UPDATED_AT' | 'SUBJECT';

/** One sort key of tickets. */
export type TicketOrder = {
  readonly field: TicketOrderField;
  readonly direction?: SortDirection;
};

/** A ticket to open. */
export type OpenTicketInput = {
  readonly subject: Scalars['String']['input'];
  /** The customer's own words; they become the first message. */
  readonly body?: InputMaybe<Scalars['String']['input']>;
  readonly priority?: InputMaybe<TicketPriority>;
  /** Default `general`. */
  readonly queue?: InputMaybe<Scalars['String']['input']>;
  readonly contactId?: InputMaybe<Scalars['ID']['input']>;
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  readonly orderId?: InputMaybe<Scalars['ID']['input']>;
  readonly dealId?: InputMaybe<Scalars['ID']['input']>;
  readonly assigneeId?: InputMaybe<Scalars['ID']['input']>;
  readonly channelId?: InputMaybe<Scalars['ID']['input']>;
  /** Repeating a call with the same key gives the first answer again and adds nothing. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The answer: the ticket after the change, or why there was none. */
export type OpenTicketPayload = {
  readonly __typename?: 'OpenTicketPayload';
  readonly ticket?: Maybe<Ticket>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** Fields that are left out stay as they are; a reference that is null is cleared. */
export type UpdateTicketInput = {
  readonly id: Scalars['ID']['input'];
  readonly subject?: InputMaybe<Scalars['String']['input']>;
  readonly priority?: InputMaybe<TicketPriority>;
  readonly queue?: InputMaybe<Scalars['String']['input']>;
  readonly contactId?: InputMaybe<Scalars['ID']['input']>;
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  readonly orderId?: InputMaybe<Scalars['ID']['input']>;
  readonly dealId?: InputMaybe<Scalars['ID']['input']>;
  /** The version the edit was made from; left out, it is not checked. */
  readonly version?: InputMaybe<Scalars['Int']['input']>;
};

/** The answer: the ticket after the change, or why there was none. */
export type UpdateTicketPayload = {
  readonly __typename?: 'UpdateTicketPayload';
  readonly ticket?: Maybe<Ticket>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** Who works on a ticket; null takes it back from them. */
export type AssignTicketInput = {
  readonly id: Scalars['ID']['input'];
  readonly assigneeId?: InputMaybe<Scalars['ID']['input']>;
  /** The version the edit was made from; left out, it is not checked. */
  readonly version?: InputMaybe<Scalars['Int']['input']>;
};

/** The answer: the ticket after the change, or why there was none. */
export type AssignTicketPayload = {
  readonly __typename?: 'AssignTicketPayload';
  readonly ticket?: Maybe<Ticket>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** The status to move to. */
export type ChangeTicketStatusInput = {
  readonly id: Scalars['ID']['input'];
  readonly status: TicketStatus;
  /** The version the edit was made from; left out, it is not checked. */
  readonly version?: InputMaybe<Scalars['Int']['input']>;
};

/** The answer: the ticket after the change, or why there was none. */
export type ChangeTicketStatusPayload = {
  readonly __typename?: 'ChangeTicketStatusPayload';
  readonly ticket?: Maybe<Ticket>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** The ticket to take out. */
export type DeleteTicketInput = {
  readonly id: Scalars['ID']['input'];
};

/** Whether it was taken out. */
export type DeleteTicketPayload = {
  readonly __typename?: 'DeleteTicketPayload';
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** Something happened to a ticket. */
export type TicketChanged = {
  readonly __typename?: 'TicketChanged';
  /** Resumes behind this event, on any gateway: give it as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** What happened: `ticket.opened`, `ticket.statusChanged`, … */
  readonly kind: Scalars['String']['output'];
  /** Fields whose value changed. */
  readonly changedFields: ReadonlyArray<Scalars['String']['output']>;
  /** The ticket as it is now; null once it is deleted, or hidden from you. */
  readonly ticket?: Maybe<Ticket>;
};

export type Subscription = {
  readonly __typename?: 'Subscription';
  /** Changes of tickets, all or those that every given argument names. */
  readonly ticketChanged: TicketChanged;
};

export type SubscriptionTicketChangedArgs = {
  ticketId?: InputMaybe<Scalars['ID']['input']>;
  contactId?: InputMaybe<Scalars['ID']['input']>;
  companyId?: InputMaybe<Scalars['ID']['input']>;
  assigneeId?: InputMaybe<Scalars['ID']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Adds a channel. */
  readonly createChannel: CreateChannelPayload;
  /** Adds a message to a ticket's conversation. */
  readonly addMessage: AddMessagePayload;
  /** Opens a ticket. */
  readonly openTicket: OpenTicketPayload;
  /** Edits what a ticket says and what it is about. */
  readonly updateTicket: UpdateTicketPayload;
  /** Gives a ticket to a colleague, or to nobody. */
  readonly assignTicket: AssignTicketPayload;
  /** Moves a ticket to another status. */
  readonly changeTicketStatus: ChangeTicketStatusPayload;
  /** Takes a ticket out of every list. */
  readonly deleteTicket: DeleteTicketPayload;
};

export type MutationCreateChannelArgs = {
  input: CreateChannelInput;
};

export type MutationAddMessageArgs = {
  input: AddMessageInput;
};

export type MutationOpenTicketArgs = {
  input: OpenTicketInput;
};

export type MutationUpdateTicketArgs = {
  input: UpdateTicketInput;
};

export type MutationAssignTicketArgs = {
  input: AssignTicketInput;
};

export type MutationChangeTicketStatusArgs = {
  input: ChangeTicketStatusInput;
};

export type MutationDeleteTicketArgs = {
  input: DeleteTicketInput;
};

export type ResolverTypeWrapper<T> = [T] extends [SourceRow] ? unknown : Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
  reference: TReference,
  context: TContext,
  info: GraphQLResolveInfo,
) => Promise<TResult> | TResult;

type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<
  TResult,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<
  TResult,
  TKey extends string,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo,
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  obj: T,
  context: TContext,
  info: GraphQLResolveInfo,
) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<
  TResult = Record<PropertyKey, never>,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Channel: Channel;
  Conversation: Conversation;
  Message: Message;
  Ticket: Ticket;
  Contact: Contact;
  Company: Company;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Channel: { __typename: 'Channel' } & GraphQLRecursivePick<FederationTypes['Channel'], { id: true }>;
  Conversation: { __typename: 'Conversation' } & GraphQLRecursivePick<FederationTypes['Conversation'], { id: true }>;
  Message: { __typename: 'Message' } & GraphQLRecursivePick<FederationTypes['Message'], { id: true }>;
  Ticket: { __typename: 'Ticket' } & GraphQLRecursivePick<FederationTypes['Ticket'], { id: true }>;
  Contact: { __typename: 'Contact' } & GraphQLRecursivePick<FederationTypes['Contact'], { id: true }>;
  Company: { __typename: 'Company' } & GraphQLRecursivePick<FederationTypes['Company'], { id: true }>;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Money: ResolverTypeWrapper<SourceRow>;
  MoneyInput: MoneyInput;
  PageInfo: ResolverTypeWrapper<SourceRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Problem: ResolverTypeWrapper<SourceRow>;
  SortDirection: SortDirection;
  StringFilter: StringFilter;
  IDFilter: IdFilter;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  IntFilter: IntFilter;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  FloatFilter: FloatFilter;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  BooleanFilter: BooleanFilter;
  DateTimeFilter: DateTimeFilter;
  MoneyFilter: MoneyFilter;
  Channel: ResolverTypeWrapper<SourceRow>;
  ChannelKind: ChannelKind;
  CreateChannelInput: CreateChannelInput;
  CreateChannelPayload: ResolverTypeWrapper<SourceRow>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Conversation: ResolverTypeWrapper<SourceRow>;
  Message: ResolverTypeWrapper<SourceRow>;
  MessageDirection: MessageDirection;
  MessageEdge: ResolverTypeWrapper<SourceRow>;
  MessageConnection: ResolverTypeWrapper<SourceRow>;
  MessageFilter: MessageFilter;
  MessageOrderField: MessageOrderField;
  MessageOrder: MessageOrder;
  AddMessageInput: AddMessageInput;
  AddMessagePayload: ResolverTypeWrapper<SourceRow>;
  Ticket: ResolverTypeWrapper<SourceRow>;
  TicketStatus: TicketStatus;
  TicketPriority: TicketPriority;
  Contact: ResolverTypeWrapper<SourceRow>;
  Company: ResolverTypeWrapper<SourceRow>;
  Order: ResolverTypeWrapper<SourceRow>;
  Deal: ResolverTypeWrapper<SourceRow>;
  User: ResolverTypeWrapper<SourceRow>;
  TicketEdge: ResolverTypeWrapper<SourceRow>;
  TicketConnection: ResolverTypeWrapper<SourceRow>;
  TicketStatusFilter: TicketStatusFilter;
  TicketPriorityFilter: TicketPriorityFilter;
  TicketFilter: TicketFilter;
  TicketOrderField: TicketOrderField;
  TicketOrder: TicketOrder;
  OpenTicketInput: OpenTicketInput;
  OpenTicketPayload: ResolverTypeWrapper<SourceRow>;
  UpdateTicketInput: UpdateTicketInput;
  UpdateTicketPayload: ResolverTypeWrapper<SourceRow>;
  AssignTicketInput: AssignTicketInput;
  AssignTicketPayload: ResolverTypeWrapper<SourceRow>;
  ChangeTicketStatusInput: ChangeTicketStatusInput;
  ChangeTicketStatusPayload: ResolverTypeWrapper<SourceRow>;
  DeleteTicketInput: DeleteTicketInput;
  DeleteTicketPayload: ResolverTypeWrapper<SourceRow>;
  TicketChanged: ResolverTypeWrapper<SourceRow>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  JSON: Scalars['JSON']['output'];
  Money: SourceRow;
  MoneyInput: MoneyInput;
  PageInfo: SourceRow;
  Boolean: Scalars['Boolean']['output'];
  Problem: SourceRow;
  StringFilter: StringFilter;
  IDFilter: IdFilter;
  ID: Scalars['ID']['output'];
  IntFilter: IntFilter;
  Int: Scalars['Int']['output'];
  FloatFilter: FloatFilter;
  Float: Scalars['Float']['output'];
  BooleanFilter: BooleanFilter;
  DateTimeFilter: DateTimeFilter;
  MoneyFilter: MoneyFilter;
  Channel: SourceRow;
  CreateChannelInput: CreateChannelInput;
  CreateChannelPayload: SourceRow;
  Query: Record<PropertyKey, never>;
  Conversation: SourceRow;
  Message: SourceRow;
  MessageEdge: SourceRow;
  MessageConnection: SourceRow;
  MessageFilter: MessageFilter;
  MessageOrder: MessageOrder;
  AddMessageInput: AddMessageInput;
  AddMessagePayload: SourceRow;
  Ticket: SourceRow;
  Contact: SourceRow;
  Company: SourceRow;
  Order: SourceRow;
  Deal: SourceRow;
  User: SourceRow;
  TicketEdge: SourceRow;
  TicketConnection: SourceRow;
  TicketStatusFilter: TicketStatusFilter;
  TicketPriorityFilter: TicketPriorityFilter;
  TicketFilter: TicketFilter;
  TicketOrder: TicketOrder;
  OpenTicketInput: OpenTicketInput;
  OpenTicketPayload: SourceRow;
  UpdateTicketInput: UpdateTicketInput;
  UpdateTicketPayload: SourceRow;
  AssignTicketInput: AssignTicketInput;
  AssignTicketPayload: SourceRow;
  ChangeTicketStatusInput: ChangeTicketStatusInput;
  ChangeTicketStatusPayload: SourceRow;
  DeleteTicketInput: DeleteTicketInput;
  DeleteTicketPayload: SourceRow;
  TicketChanged: SourceRow;
  Subscription: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
  String: Scalars['String']['output'];
};

export type LiveDirectiveArgs = {
  on: ReadonlyArray<Scalars['String']['input']>;
};

export type LiveDirectiveResolver<
  Result,
  Parent,
  ContextType = SubgraphContext,
  Args = LiveDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type MoneyResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money'],
> = {
  minor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PageInfoResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo'],
> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProblemResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem'],
> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ChannelResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Channel'] = ResolversParentTypes['Channel'],
  FederationReferenceType extends FederationReferenceTypes['Channel'] = FederationReferenceTypes['Channel'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Channel']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChannelKind'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CreateChannelPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['CreateChannelPayload'] = ResolversParentTypes['CreateChannelPayload'],
> = {
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query'],
> = {
  channels?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Channel']>>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType, RequireFields<QueryTicketArgs, 'id'>>;
  tickets?: Resolver<Maybe<ResolversTypes['TicketConnection']>, ParentType, ContextType, Partial<QueryTicketsArgs>>;
};

export type ConversationResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Conversation'] = ResolversParentTypes['Conversation'],
  FederationReferenceType extends FederationReferenceTypes['Conversation'] = FederationReferenceTypes['Conversation'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Conversation']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  lastMessageAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  messages?: Resolver<
    Maybe<ResolversTypes['MessageConnection']>,
    ParentType,
    ContextType,
    Partial<ConversationMessagesArgs>
  >;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type MessageResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message'],
  FederationReferenceType extends FederationReferenceTypes['Message'] = FederationReferenceTypes['Message'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Message']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['MessageDirection'], ParentType, ContextType>;
  authorName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type MessageEdgeResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['MessageEdge'] = ResolversParentTypes['MessageEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

export type MessageConnectionResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['MessageConnection'] = ResolversParentTypes['MessageConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MessageEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Message']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AddMessagePayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['AddMessagePayload'] = ResolversParentTypes['AddMessagePayload'],
> = {
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TicketResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Ticket'] = ResolversParentTypes['Ticket'],
  FederationReferenceType extends FederationReferenceTypes['Ticket'] = FederationReferenceTypes['Ticket'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Ticket']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TicketStatus'], ParentType, ContextType>;
  sourceStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['TicketPriority'], ParentType, ContextType>;
  queue?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  conversations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Conversation']>>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  firstAnsweredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  solvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ContactResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact'],
  FederationReferenceType extends FederationReferenceTypes['Contact'] = FederationReferenceTypes['Contact'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Contact']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  tickets?: Resolver<Maybe<ResolversTypes['TicketConnection']>, ParentType, ContextType, Partial<ContactTicketsArgs>>;
};

export type CompanyResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Company'] = ResolversParentTypes['Company'],
  FederationReferenceType extends FederationReferenceTypes['Company'] = FederationReferenceTypes['Company'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Company']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  tickets?: Resolver<Maybe<ResolversTypes['TicketConnection']>, ParentType, ContextType, Partial<CompanyTicketsArgs>>;
};

export type OrderResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DealResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Deal'] = ResolversParentTypes['Deal'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type TicketEdgeResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['TicketEdge'] = ResolversParentTypes['TicketEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Ticket'], ParentType, ContextType>;
};

export type TicketConnectionResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['TicketConnection'] = ResolversParentTypes['TicketConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TicketEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Ticket']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type OpenTicketPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['OpenTicketPayload'] = ResolversParentTypes['OpenTicketPayload'],
> = {
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UpdateTicketPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['UpdateTicketPayload'] = ResolversParentTypes['UpdateTicketPayload'],
> = {
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AssignTicketPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['AssignTicketPayload'] = ResolversParentTypes['AssignTicketPayload'],
> = {
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ChangeTicketStatusPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['ChangeTicketStatusPayload'] =
    ResolversParentTypes['ChangeTicketStatusPayload'],
> = {
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeleteTicketPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['DeleteTicketPayload'] = ResolversParentTypes['DeleteTicketPayload'],
> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TicketChangedResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['TicketChanged'] = ResolversParentTypes['TicketChanged'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  changedFields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription'],
> = {
  ticketChanged?: Resolver<
    ResolversTypes['TicketChanged'],
    ParentType,
    ContextType,
    Partial<SubscriptionTicketChangedArgs>
  >;
};

export type MutationResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation'],
> = {
  createChannel?: Resolver<
    ResolversTypes['CreateChannelPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationCreateChannelArgs, 'input'>
  >;
  addMessage?: Resolver<
    ResolversTypes['AddMessagePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationAddMessageArgs, 'input'>
  >;
  openTicket?: Resolver<
    ResolversTypes['OpenTicketPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationOpenTicketArgs, 'input'>
  >;
  updateTicket?: Resolver<
    ResolversTypes['UpdateTicketPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationUpdateTicketArgs, 'input'>
  >;
  assignTicket?: Resolver<
    ResolversTypes['AssignTicketPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationAssignTicketArgs, 'input'>
  >;
  changeTicketStatus?: Resolver<
    ResolversTypes['ChangeTicketStatusPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationChangeTicketStatusArgs, 'input'>
  >;
  deleteTicket?: Resolver<
    ResolversTypes['DeleteTicketPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationDeleteTicketArgs, 'input'>
  >;
};

export type Resolvers<ContextType = SubgraphContext> = {
  DateTime?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  Channel?: ChannelResolvers<ContextType>;
  CreateChannelPayload?: CreateChannelPayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Conversation?: ConversationResolvers<ContextType>;
  Message?: MessageResolvers<ContextType>;
  MessageEdge?: MessageEdgeResolvers<ContextType>;
  MessageConnection?: MessageConnectionResolvers<ContextType>;
  AddMessagePayload?: AddMessagePayloadResolvers<ContextType>;
  Ticket?: TicketResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  Company?: CompanyResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  Deal?: DealResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  TicketEdge?: TicketEdgeResolvers<ContextType>;
  TicketConnection?: TicketConnectionResolvers<ContextType>;
  OpenTicketPayload?: OpenTicketPayloadResolvers<ContextType>;
  UpdateTicketPayload?: UpdateTicketPayloadResolvers<ContextType>;
  AssignTicketPayload?: AssignTicketPayloadResolvers<ContextType>;
  ChangeTicketStatusPayload?: ChangeTicketStatusPayloadResolvers<ContextType>;
  DeleteTicketPayload?: DeleteTicketPayloadResolvers<ContextType>;
  TicketChanged?: TicketChangedResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = SubgraphContext> = {
  live?: LiveDirectiveResolver<any, any, ContextType>;
};
