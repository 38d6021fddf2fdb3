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

export type Contact = {
  readonly __typename?: 'Contact';
  readonly id: Scalars['ID']['output'];
  /** Deals with this person, under any id they ever had; without deleted ones. */
  readonly deals?: Maybe<DealConnection>;
  /** Orders of this person, under any id they ever had; without deleted ones. */
  readonly orders?: Maybe<OrderConnection>;
  /** Leads that this person was, or became a contact of; without deleted ones. */
  readonly leads?: Maybe<LeadConnection>;
};

export type ContactDealsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DealFilter>;
  orderBy?: InputMaybe<ReadonlyArray<DealOrder>>;
};

export type ContactOrdersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrderFilter>;
  orderBy?: InputMaybe<ReadonlyArray<OrderOrder>>;
};

export type ContactLeadsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LeadFilter>;
  orderBy?: InputMaybe<ReadonlyArray<LeadOrder>>;
};

export type Company = {
  readonly __typename?: 'Company';
  readonly id: Scalars['ID']['output'];
  /** Deals with this company, under any id it ever had; without deleted ones. */
  readonly deals?: Maybe<DealConnection>;
  /** Orders of this company, under any id it ever had; without deleted ones. */
  readonly orders?: Maybe<OrderConnection>;
  /** Leads of this company; without deleted ones. */
  readonly leads?: Maybe<LeadConnection>;
};

export type CompanyDealsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DealFilter>;
  orderBy?: InputMaybe<ReadonlyArray<DealOrder>>;
};

export type CompanyOrdersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrderFilter>;
  orderBy?: InputMaybe<ReadonlyArray<OrderOrder>>;
};

export type CompanyLeadsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LeadFilter>;
  orderBy?: InputMaybe<ReadonlyArray<LeadOrder>>;
};

export type User = {
  readonly __typename?: 'User';
  readonly id: Scalars['ID']['output'];
};

/** A sale in the making: what may be sold, to whom, for how much, and how far it has come. */
export type Deal = {
  readonly __typename?: 'Deal';
  readonly id: Scalars['ID']['output'];
  readonly title: Scalars['String']['output'];
  /** What the sale is worth; null while nobody knows. */
  readonly amount?: Maybe<Money>;
  /** Open, or how it ended; follows from the stage. */
  readonly status: StageKind;
  /** How likely it is won, 0 to 100: its own estimate or else its stage's. */
  readonly probability: Scalars['Int']['output'];
  readonly pipeline: Pipeline;
  readonly stage: Stage;
  /** Since when it has been in its stage. */
  readonly stageEnteredAt: Scalars['DateTime']['output'];
  /** Every stay in a stage, from the first to the present one. */
  readonly stageChanges: ReadonlyArray<DealStageChange>;
  readonly contact?: Maybe<Contact>;
  readonly company?: Maybe<Company>;
  /** Who works on it. */
  readonly owner?: Maybe<User>;
  /** The lead it was converted from. */
  readonly lead?: Maybe<Lead>;
  /** Orders that came out of it, without deleted ones. */
  readonly orders?: Maybe<OrderConnection>;
  /** The day the sale is expected to be made (`2024-05-01`). */
  readonly expectedCloseOn?: Maybe<Scalars['String']['output']>;
  readonly openedAt: Scalars['DateTime']['output'];
  /** When it was won or lost; null while it is open. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was lost. A connected system's deal may be lost without one. */
  readonly lostReason?: Maybe<Scalars['String']['output']>;
  /** The owner's name in the connected system it comes from. */
  readonly sourceOwner?: Maybe<Scalars['String']['output']>;
  /** Its id in the connected system it comes from; null when it was made here. */
  readonly externalId?: Maybe<Scalars['String']['output']>;
  /** What the connected system says of it beyond these fields. */
  readonly attributes: Scalars['JSON']['output'];
  /** Counts edits; give it back with an edit to be told when somebody else was faster. */
  readonly version: Scalars['Int']['output'];
  readonly createdAt: Scalars['DateTime']['output'];
  readonly updatedAt: Scalars['DateTime']['output'];
  /** When it was deleted: it is in no list then, and still found by its id. */
  readonly deletedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A sale in the making: what may be sold, to whom, for how much, and how far it has come. */
export type DealOrdersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrderFilter>;
  orderBy?: InputMaybe<ReadonlyArray<OrderOrder>>;
};

/** One stay of a deal in a stage. */
export type DealStageChange = {
  readonly __typename?: 'DealStageChange';
  readonly stage: Stage;
  readonly enteredAt: Scalars['DateTime']['output'];
  /** Null for the stage it is in now. */
  readonly leftAt?: Maybe<Scalars['DateTime']['output']>;
  /** What moved it here: user, apiKey, connector or system. */
  readonly actorKind: Scalars['String']['output'];
  /** Which of that kind. */
  readonly actorId: Scalars['String']['output'];
};

/** One edge per deal. */
export type DealEdge = {
  readonly __typename?: 'DealEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Deal;
};

/** A page of deals. */
export type DealConnection = {
  readonly __typename?: 'DealConnection';
  readonly edges: ReadonlyArray<DealEdge>;
  readonly nodes: ReadonlyArray<Deal>;
  readonly pageInfo: PageInfo;
  /** Number of matches, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** False when there are more matches than `totalCount` says. */
  readonly totalCountExact: Scalars['Boolean']['output'];
};

/** What deals can be filtered by. */
export type DealFilter = {
  readonly and?: InputMaybe<ReadonlyArray<DealFilter>>;
  readonly or?: InputMaybe<ReadonlyArray<DealFilter>>;
  readonly not?: InputMaybe<DealFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly title?: InputMaybe<StringFilter>;
  readonly amount?: InputMaybe<MoneyFilter>;
  readonly status?: InputMaybe<StageKindFilter>;
  readonly pipelineId?: InputMaybe<IdFilter>;
  readonly stageId?: InputMaybe<IdFilter>;
  readonly contactId?: InputMaybe<IdFilter>;
  readonly companyId?: InputMaybe<IdFilter>;
  readonly ownerId?: InputMaybe<IdFilter>;
  /** Days compare as text: `{ gte: "2024-05-01" }`. */
  readonly expectedCloseOn?: InputMaybe<StringFilter>;
  readonly openedAt?: InputMaybe<DateTimeFilter>;
  readonly closedAt?: InputMaybe<DateTimeFilter>;
  readonly stageEnteredAt?: InputMaybe<DateTimeFilter>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly stage?: InputMaybe<StageFilter>;
  readonly orders?: InputMaybe<OrderListFilter>;
};

/** What deals can be ordered by. */
export type DealOrderField =
  /** Place on the board; says something within one stage only. */
  'BOARD' | 'TITLE' | 'AMOUNT' | 'EXPECTED_CLOSE_ON' | 'OPENED_AT' | 'CLOSED_AT' | 'UPDATED_AT' | 'CREATED_AT';

/** One sort key of deals. */
export type DealOrder = {
  readonly field: DealOrderField;
  readonly direction?: SortDirection;
};

/** A deal to open. It starts at the end of its stage. */
export type CreateDealInput = {
  readonly title: Scalars['String']['input'];
  readonly amount?: InputMaybe<MoneyInput>;
  /** Own estimate, 0 to 100; left out, the stage's holds. */
  readonly probability?: InputMaybe<Scalars['Int']['input']>;
  /** Left out: the default pipeline. */
  readonly pipelineId?: InputMaybe<Scalars['ID']['input']>;
  /** Left out: the pipeline's first open stage. */
  readonly stageId?: InputMaybe<Scalars['ID']['input']>;
  readonly contactId?: InputMaybe<Scalars['ID']['input']>;
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** A day: `2024-05-01`. */
  readonly expectedCloseOn?: InputMaybe<Scalars['String']['input']>;
  /** Needed when the stage is a lost one. */
  readonly lostReason?: InputMaybe<Scalars['String']['input']>;
  /** Repeating a call with the same key gives the first answer again and adds nothing. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The deal that was opened. */
export type CreateDealPayload = {
  readonly __typename?: 'CreateDealPayload';
  readonly deal?: Maybe<Deal>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** Fields that are left out stay as they are; null clears them. A deal is moved by `moveDeal`. */
export type UpdateDealInput = {
  readonly dealId: Scalars['ID']['input'];
  readonly title?: InputMaybe<Scalars['String']['input']>;
  readonly amount?: InputMaybe<MoneyInput>;
  readonly probability?: InputMaybe<Scalars['Int']['input']>;
  readonly contactId?: InputMaybe<Scalars['ID']['input']>;
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  readonly expectedCloseOn?: InputMaybe<Scalars['String']['input']>;
  /** For a lost deal: a better reason. */
  readonly lostReason?: InputMaybe<Scalars['String']['input']>;
  /** The version the edit was made from; leave it out to overwrite whatever is there. */
  readonly version?: InputMaybe<Scalars['Int']['input']>;
};

/** The deal after the edit. */
export type UpdateDealPayload = {
  readonly __typename?: 'UpdateDealPayload';
  readonly deal?: Maybe<Deal>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** A deal and the stage of its pipeline that it goes to. */
export type MoveDealInput = {
  readonly dealId: Scalars['ID']['input'];
  readonly stageId: Scalars['ID']['input'];
  /** Needed when the stage is a lost one. */
  readonly lostReason?: InputMaybe<Scalars['String']['input']>;
};

/** The deal where it is now. */
export type MoveDealPayload = {
  readonly __typename?: 'MoveDealPayload';
  readonly deal?: Maybe<Deal>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** A drag on the board: the deal, the column, and the deal it is dropped behind or before; neither for the column's end. */
export type MoveDealOnBoardInput = {
  readonly dealId: Scalars['ID']['input'];
  readonly stageId: Scalars['ID']['input'];
  readonly afterDealId?: InputMaybe<Scalars['ID']['input']>;
  readonly beforeDealId?: InputMaybe<Scalars['ID']['input']>;
  /** Needed when the stage is a lost one. */
  readonly lostReason?: InputMaybe<Scalars['String']['input']>;
};

/** The deal where it is now. */
export type MoveDealOnBoardPayload = {
  readonly __typename?: 'MoveDealOnBoardPayload';
  readonly deal?: Maybe<Deal>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** A closed deal to open again. */
export type ReopenDealInput = {
  readonly dealId: Scalars['ID']['input'];
  /** Left out: the open stage it was in last. */
  readonly stageId?: InputMaybe<Scalars['ID']['input']>;
};

/** The deal, open again. */
export type ReopenDealPayload = {
  readonly __typename?: 'ReopenDealPayload';
  readonly deal?: Maybe<Deal>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** A deal to delete. */
export type DeleteDealInput = {
  readonly dealId: Scalars['ID']['input'];
};

/** The deal, marked as deleted. */
export type DeleteDealPayload = {
  readonly __typename?: 'DeleteDealPayload';
  readonly deal?: Maybe<Deal>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** Something happened to a deal: it was created, edited, moved, won, lost, reopened, sorted or deleted. */
export type DealChanged = {
  readonly __typename?: 'DealChanged';
  /** Resumes behind this event, as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** Type of the event, for example `deal.stageChanged`. */
  readonly kind: Scalars['String']['output'];
  /** Names of the fields that changed. */
  readonly changedFields: ReadonlyArray<Scalars['String']['output']>;
  /** The deal as it is now. */
  readonly deal?: Maybe<Deal>;
};

export type Query = {
  readonly __typename?: 'Query';
  readonly deal?: Maybe<Deal>;
  /** Deals, newest first unless another order is asked for; without deleted ones. */
  readonly deals?: Maybe<DealConnection>;
  readonly lead?: Maybe<Lead>;
  /** Leads, newest first unless another order is asked for; without deleted ones. */
  readonly leads?: Maybe<LeadConnection>;
  readonly order?: Maybe<Order>;
  /** Orders, placed last first unless another order is asked for; without deleted ones. */
  readonly orders?: Maybe<OrderConnection>;
  readonly pipeline?: Maybe<Pipeline>;
  /** All pipelines, in their order. */
  readonly pipelines?: Maybe<ReadonlyArray<Pipeline>>;
  readonly product?: Maybe<Product>;
  /** Products by name unless another order is asked for; without deleted ones. */
  readonly products?: Maybe<ProductConnection>;
};

export type QueryDealArgs = {
  id: Scalars['ID']['input'];
};

export type QueryDealsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DealFilter>;
  orderBy?: InputMaybe<ReadonlyArray<DealOrder>>;
};

export type QueryLeadArgs = {
  id: Scalars['ID']['input'];
};

export type QueryLeadsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LeadFilter>;
  orderBy?: InputMaybe<ReadonlyArray<LeadOrder>>;
};

export type QueryOrderArgs = {
  id: Scalars['ID']['input'];
};

export type QueryOrdersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrderFilter>;
  orderBy?: InputMaybe<ReadonlyArray<OrderOrder>>;
};

export type QueryPipelineArgs = {
  id: Scalars['ID']['input'];
};

export type QueryProductArgs = {
  id: Scalars['ID']['input'];
};

export type QueryProductsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProductFilter>;
  orderBy?: InputMaybe<ReadonlyArray<ProductOrder>>;
};

/** How far a lead has come. */
export type LeadStatus =
  | 'NEW'
  /** Somebody has talked to them. */
  | 'CONTACTED'
  /** Worth a sale's work; may be converted. */
  | 'QUALIFIED'
  /** Became a contact and perhaps a deal. */
  | 'CONVERTED'
  /** Leads nowhere. */
  | 'DISQUALIFIED';

/** Somebody who may become a customer, in their own words, before anybody has checked who they are. */
export type Lead = {
  readonly __typename?: 'Lead';
  readonly id: Scalars['ID']['output'];
  /** What it is about; made of the names when nobody says it. */
  readonly title: Scalars['String']['output'];
  /** How far it has come. */
  readonly status: LeadStatus;
  /** Where it came from: a form, a fair, a campaign. */
  readonly source?: Maybe<Scalars['String']['output']>;
  readonly text?: Maybe<Scalars['String']['output']>;
  /** What a sale may be worth. */
  readonly value?: Maybe<Money>;
  /** First name, as they gave it. */
  readonly givenName?: Maybe<Scalars['String']['output']>;
  /** Last name, as they gave it. */
  readonly familyName?: Maybe<Scalars['String']['output']>;
  readonly email?: Maybe<Scalars['String']['output']>;
  readonly phone?: Maybe<Scalars['String']['output']>;
  readonly jobTitle?: Maybe<Scalars['String']['output']>;
  /** Their company, as they named it. */
  readonly companyName?: Maybe<Scalars['String']['output']>;
  /** Their company's internet domain. */
  readonly companyDomain?: Maybe<Scalars['String']['output']>;
  /** Who it became, or who it was known to be from the start. */
  readonly contact?: Maybe<Contact>;
  readonly company?: Maybe<Company>;
  /** The deal it became. */
  readonly deal?: Maybe<Deal>;
  /** Who works on it. */
  readonly owner?: Maybe<User>;
  /** Why it leads nowhere. */
  readonly disqualifiedReason?: Maybe<Scalars['String']['output']>;
  readonly contactedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly qualifiedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly convertedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly disqualifiedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its id in the connected system it comes from; null when it was made here. */
  readonly externalId?: Maybe<Scalars['String']['output']>;
  /** What the connected system says of it beyond these fields. */
  readonly attributes: Scalars['JSON']['output'];
  /** Counts edits; give it back with an edit to be told when somebody else was faster. */
  readonly version: Scalars['Int']['output'];
  readonly createdAt: Scalars['DateTime']['output'];
  readonly updatedAt: Scalars['DateTime']['output'];
  /** When the connected system deleted it: it is in no list then, and still found by its id. */
  readonly deletedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** One edge per lead. */
export type LeadEdge = {
  readonly __typename?: 'LeadEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Lead;
};

/** A page of leads. */
export type LeadConnection = {
  readonly __typename?: 'LeadConnection';
  readonly edges: ReadonlyArray<LeadEdge>;
  readonly nodes: ReadonlyArray<Lead>;
  readonly pageInfo: PageInfo;
  /** Number of matches, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** False when there are more matches than `totalCount` says. */
  readonly totalCountExact: Scalars['Boolean']['output'];
};

/** Conditions on the status of a lead; all that are given must hold. */
export type LeadStatusFilter = {
  readonly eq?: InputMaybe<LeadStatus>;
  readonly neq?: InputMaybe<LeadStatus>;
  readonly in?: InputMaybe<ReadonlyArray<LeadStatus>>;
};

/** What leads can be filtered by. */
export type LeadFilter = {
  readonly and?: InputMaybe<ReadonlyArray<LeadFilter>>;
  readonly or?: InputMaybe<ReadonlyArray<LeadFilter>>;
  readonly not?: InputMaybe<LeadFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly title?: InputMaybe<StringFilter>;
  readonly status?: InputMaybe<LeadStatusFilter>;
  readonly source?: InputMaybe<StringFilter>;
  readonly value?: InputMaybe<MoneyFilter>;
  readonly email?: InputMaybe<StringFilter>;
  readonly companyName?: InputMaybe<StringFilter>;
  readonly contactId?: InputMaybe<IdFilter>;
  readonly companyId?: InputMaybe<IdFilter>;
  readonly ownerId?: InputMaybe<IdFilter>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly convertedAt?: InputMaybe<DateTimeFilter>;
};

/** What leads can be ordered by. */
export type LeadOrderField = 'TITLE' | 'STATUS' | 'VALUE' | 'CREATED_AT' | 'UPDATED_AT';

/** One sort key of leads. */
export type LeadOrder = {
  readonly field: LeadOrderField;
  readonly direction?: SortDirection;
};

/** A lead to take in; it says at least who or what it is about. */
export type CreateLeadInput = {
  readonly title?: InputMaybe<Scalars['String']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly text?: InputMaybe<Scalars['String']['input']>;
  readonly value?: InputMaybe<MoneyInput>;
  readonly givenName?: InputMaybe<Scalars['String']['input']>;
  readonly familyName?: InputMaybe<Scalars['String']['input']>;
  readonly email?: InputMaybe<Scalars['String']['input']>;
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  readonly jobTitle?: InputMaybe<Scalars['String']['input']>;
  readonly companyName?: InputMaybe<Scalars['String']['input']>;
  readonly companyDomain?: InputMaybe<Scalars['String']['input']>;
  /** When it is known already who they are. */
  readonly contactId?: InputMaybe<Scalars['ID']['input']>;
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Repeating a call with the same key gives the first answer again and adds nothing. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The lead that was taken in. */
export type CreateLeadPayload = {
  readonly __typename?: 'CreateLeadPayload';
  readonly lead?: Maybe<Lead>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** Fields that are left out stay as they are; null clears them. */
export type UpdateLeadInput = {
  readonly leadId: Scalars['ID']['input'];
  readonly title?: InputMaybe<Scalars['String']['input']>;
  readonly source?: InputMaybe<Scalars['String']['input']>;
  readonly text?: InputMaybe<Scalars['String']['input']>;
  readonly value?: InputMaybe<MoneyInput>;
  readonly givenName?: InputMaybe<Scalars['String']['input']>;
  readonly familyName?: InputMaybe<Scalars['String']['input']>;
  readonly email?: InputMaybe<Scalars['String']['input']>;
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  readonly jobTitle?: InputMaybe<Scalars['String']['input']>;
  readonly companyName?: InputMaybe<Scalars['String']['input']>;
  readonly companyDomain?: InputMaybe<Scalars['String']['input']>;
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** The version the edit was made from; leave it out to overwrite whatever is there. */
  readonly version?: InputMaybe<Scalars['Int']['input']>;
};

/** The lead after the edit. */
export type UpdateLeadPayload = {
  readonly __typename?: 'UpdateLeadPayload';
  readonly lead?: Maybe<Lead>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** A lead that somebody has talked to. */
export type ContactLeadInput = {
  readonly leadId: Scalars['ID']['input'];
};

/** The lead, contacted. */
export type ContactLeadPayload = {
  readonly __typename?: 'ContactLeadPayload';
  readonly lead?: Maybe<Lead>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** A lead that is worth a sale's work. */
export type QualifyLeadInput = {
  readonly leadId: Scalars['ID']['input'];
};

/** The lead, qualified. */
export type QualifyLeadPayload = {
  readonly __typename?: 'QualifyLeadPayload';
  readonly lead?: Maybe<Lead>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** A lead that leads nowhere. */
export type DisqualifyLeadInput = {
  readonly leadId: Scalars['ID']['input'];
  /** Why it leads nowhere. */
  readonly reason: Scalars['String']['input'];
};

/** The lead, disqualified. */
export type DisqualifyLeadPayload = {
  readonly __typename?: 'DisqualifyLeadPayload';
  readonly lead?: Maybe<Lead>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** A disqualified lead that comes back. */
export type ReopenLeadInput = {
  readonly leadId: Scalars['ID']['input'];
};

/** The lead, new again. */
export type ReopenLeadPayload = {
  readonly __typename?: 'ReopenLeadPayload';
  readonly lead?: Maybe<Lead>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** The deal that a converted lead becomes. What is left out comes from the lead. */
export type ConvertLeadDealInput = {
  readonly title: Scalars['String']['input'];
  readonly amount?: InputMaybe<MoneyInput>;
  /** Own estimate, 0 to 100; left out, the stage's holds. */
  readonly probability?: InputMaybe<Scalars['Int']['input']>;
  /** Left out: the default pipeline. */
  readonly pipelineId?: InputMaybe<Scalars['ID']['input']>;
  /** Left out: the pipeline's first open stage. */
  readonly stageId?: InputMaybe<Scalars['ID']['input']>;
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** A day: `2024-05-01`. */
  readonly expectedCloseOn?: InputMaybe<Scalars['String']['input']>;
};

/** A qualified lead to convert. Repeating the call gives the first answer again: a lead is converted once. */
export type ConvertLeadInput = {
  readonly leadId: Scalars['ID']['input'];
  /** An existing contact; left out, the lead's person becomes one. */
  readonly contactId?: InputMaybe<Scalars['ID']['input']>;
  /** An existing company; left out, the lead's company, if it named one, becomes one. */
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /** Left out, no deal is opened. */
  readonly deal?: InputMaybe<ConvertLeadDealInput>;
};

/** What the lead became. */
export type ConvertLeadPayload = {
  readonly __typename?: 'ConvertLeadPayload';
  readonly lead?: Maybe<Lead>;
  /** Found by its id at once; its fields follow when the contact subgraph has made it. */
  readonly contact?: Maybe<Contact>;
  /** The company, when there is one. */
  readonly company?: Maybe<Company>;
  /** The deal, when one was asked for. */
  readonly deal?: Maybe<Deal>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** How far an order has come. */
export type OrderState =
  /** Being put together; only now can its lines change. */
  | 'DRAFT'
  | 'PLACED'
  | 'PAID'
  | 'SHIPPED'
  | 'DELIVERED'
  /** Given up before it was paid. */
  | 'CANCELLED'
  /** The money went back. */
  | 'REFUNDED';

/** An order: kept here as a draft that becomes binding, or taken from a connected system, which then owns it. */
export type Order = {
  readonly __typename?: 'Order';
  readonly id: Scalars['ID']['output'];
  /** What people call it by. Two connected systems may use one number for two orders. */
  readonly number: Scalars['String']['output'];
  /** How far it has come. */
  readonly state: OrderState;
  /** The connected system's own word for the state. */
  readonly sourceState?: Maybe<Scalars['String']['output']>;
  readonly contact?: Maybe<Contact>;
  readonly company?: Maybe<Company>;
  /** The deal it came out of. */
  readonly deal?: Maybe<Deal>;
  readonly currency: Scalars['String']['output'];
  /** What is to be paid. */
  readonly total: Money;
  /** The lines together, before shipping, tax and discount. */
  readonly subtotal: Money;
  /** For sending it. */
  readonly shipping: Money;
  /** On top of the lines. */
  readonly tax: Money;
  /** Taken off the whole order; discounts of a line are in the line. */
  readonly discount: Money;
  /** False when a connected system's total is not subtotal plus shipping plus tax minus discount. */
  readonly addsUp: Scalars['Boolean']['output'];
  /** In the order they were entered. */
  readonly lines?: Maybe<OrderLineConnection>;
  /** What happened to it, oldest first. */
  readonly history?: Maybe<OrderHistoryEntryConnection>;
  /** When it became binding; null for a draft. */
  readonly placedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it goes, as the source says it. */
  readonly shippingAddress?: Maybe<Scalars['JSON']['output']>;
  /** Whom to bill, as the source says it. */
  readonly billingAddress?: Maybe<Scalars['JSON']['output']>;
  /** Its id in the connected system it comes from; null when it was made here. */
  readonly externalId?: Maybe<Scalars['String']['output']>;
  /** What the connected system says of it beyond these fields. */
  readonly attributes: Scalars['JSON']['output'];
  /** Counts edits; give it back with an edit to be told when somebody else was faster. */
  readonly version: Scalars['Int']['output'];
  readonly createdAt: Scalars['DateTime']['output'];
  readonly updatedAt: Scalars['DateTime']['output'];
  /** When it was deleted: it is in no list then, and still found by its id. */
  readonly deletedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** An order: kept here as a draft that becomes binding, or taken from a connected system, which then owns it. */
export type OrderLinesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrderLineFilter>;
};

/** An order: kept here as a draft that becomes binding, or taken from a connected system, which then owns it. */
export type OrderHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** One position of an order. */
export type OrderLine = {
  readonly __typename?: 'OrderLine';
  readonly id: Scalars['ID']['output'];
  readonly title: Scalars['String']['output'];
  readonly sku?: Maybe<Scalars['String']['output']>;
  /** A decimal as text, such as `2` or `0.5`. */
  readonly quantity: Scalars['String']['output'];
  /** For one. */
  readonly unitPrice: Money;
  /** Taken off this line. */
  readonly discount: Money;
  /** Quantity times price, minus the discount. */
  readonly total: Money;
  readonly product?: Maybe<Product>;
};

/** Something that happened to an order. */
export type OrderHistoryEntry = {
  readonly __typename?: 'OrderHistoryEntry';
  readonly id: Scalars['ID']['output'];
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** `CREATED` and `STATE_CHANGED` for what happened here, otherwise the connected system's word. */
  readonly type: Scalars['String']['output'];
  /** What somebody wrote about it. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** The state before, in the words of whoever keeps the order. */
  readonly fromState?: Maybe<Scalars['String']['output']>;
  /** The state after, in the words of whoever keeps the order. */
  readonly toState?: Maybe<Scalars['String']['output']>;
  /** Not meant for the customer. */
  readonly isPrivate: Scalars['Boolean']['output'];
  /** What did it: user, apiKey, connector or system. */
  readonly actorKind: Scalars['String']['output'];
  /** Which of that kind. */
  readonly actorId: Scalars['String']['output'];
};

/** One edge per order. */
export type OrderEdge = {
  readonly __typename?: 'OrderEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Order;
};

/** A page of orders. */
export type OrderConnection = {
  readonly __typename?: 'OrderConnection';
  readonly edges: ReadonlyArray<OrderEdge>;
  readonly nodes: ReadonlyArray<Order>;
  readonly pageInfo: PageInfo;
  /** Number of matches, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** False when there are more matches than `totalCount` says. */
  readonly totalCountExact: Scalars['Boolean']['output'];
};

/** One edge per order line. */
export type OrderLineEdge = {
  readonly __typename?: 'OrderLineEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: OrderLine;
};

/** A page of order lines. */
export type OrderLineConnection = {
  readonly __typename?: 'OrderLineConnection';
  readonly edges: ReadonlyArray<OrderLineEdge>;
  readonly nodes: ReadonlyArray<OrderLine>;
  readonly pageInfo: PageInfo;
  /** Number of matches, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** False when there are more matches than `totalCount` says. */
  readonly totalCountExact: Scalars['Boolean']['output'];
};

/** One edge per history entry. */
export type OrderHistoryEntryEdge = {
  readonly __typename?: 'OrderHistoryEntryEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: OrderHistoryEntry;
};

/** A page of history entries. */
export type OrderHistoryEntryConnection = {
  readonly __typename?: 'OrderHistoryEntryConnection';
  readonly edges: ReadonlyArray<OrderHistoryEntryEdge>;
  readonly nodes: ReadonlyArray<OrderHistoryEntry>;
  readonly pageInfo: PageInfo;
  /** Number of matches, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** False when there are more matches than `totalCount` says. */
  readonly totalCountExact: Scalars['Boolean']['output'];
};

/** Conditions on the state of an order; all that are given must hold. */
export type OrderStateFilter = {
  readonly eq?: InputMaybe<OrderState>;
  readonly neq?: InputMaybe<OrderState>;
  readonly in?: InputMaybe<ReadonlyArray<OrderState>>;
};

/** What orders can be filtered by. */
export type OrderFilter = {
  readonly and?: InputMaybe<ReadonlyArray<OrderFilter>>;
  readonly or?: InputMaybe<ReadonlyArray<OrderFilter>>;
  readonly not?: InputMaybe<OrderFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly number?: InputMaybe<StringFilter>;
  readonly state?: InputMaybe<OrderStateFilter>;
  readonly total?: InputMaybe<MoneyFilter>;
  readonly currency?: InputMaybe<StringFilter>;
  readonly contactId?: InputMaybe<IdFilter>;
  readonly companyId?: InputMaybe<IdFilter>;
  readonly dealId?: InputMaybe<IdFilter>;
  readonly externalId?: InputMaybe<StringFilter>;
  readonly placedAt?: InputMaybe<DateTimeFilter>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly lines?: InputMaybe<OrderLineListFilter>;
};

/** Conditions on the orders of something. */
export type OrderListFilter = {
  readonly some?: InputMaybe<OrderFilter>;
  readonly every?: InputMaybe<OrderFilter>;
  readonly none?: InputMaybe<OrderFilter>;
};

/** What order lines can be filtered by. */
export type OrderLineFilter = {
  readonly and?: InputMaybe<ReadonlyArray<OrderLineFilter>>;
  readonly or?: InputMaybe<ReadonlyArray<OrderLineFilter>>;
  readonly not?: InputMaybe<OrderLineFilter>;
  readonly title?: InputMaybe<StringFilter>;
  readonly sku?: InputMaybe<StringFilter>;
  readonly productId?: InputMaybe<IdFilter>;
  readonly total?: InputMaybe<MoneyFilter>;
};

/** Conditions on the lines of an order. */
export type OrderLineListFilter = {
  readonly some?: InputMaybe<OrderLineFilter>;
  readonly every?: InputMaybe<OrderLineFilter>;
  readonly none?: InputMaybe<OrderLineFilter>;
};

/** What orders can be ordered by. */
export type OrderOrderField =
  /** Drafts, which have none, come last going up and first going down. */
  'PLACED_AT' | 'NUMBER' | 'TOTAL' | 'CREATED_AT' | 'UPDATED_AT';

/** One sort key of orders. */
export type OrderOrder = {
  readonly field: OrderOrderField;
  readonly direction?: SortDirection;
};

/** A line to add: of a product, which gives what is left out, or with a title and a price of its own. */
export type OrderLineInput = {
  readonly productId?: InputMaybe<Scalars['ID']['input']>;
  readonly sku?: InputMaybe<Scalars['String']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** A decimal above zero as text. */
  readonly quantity?: Scalars['String']['input'];
  readonly unitPrice?: InputMaybe<MoneyInput>;
  readonly discount?: InputMaybe<MoneyInput>;
};

/** A draft order to make. Totals are computed. */
export type CreateOrderInput = {
  /** Left out: the next number of ours. */
  readonly number?: InputMaybe<Scalars['String']['input']>;
  /** Currency of every amount in the order. */
  readonly currency: Scalars['String']['input'];
  readonly contactId?: InputMaybe<Scalars['ID']['input']>;
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  readonly dealId?: InputMaybe<Scalars['ID']['input']>;
  readonly lines?: ReadonlyArray<OrderLineInput>;
  readonly shipping?: InputMaybe<MoneyInput>;
  readonly tax?: InputMaybe<MoneyInput>;
  readonly discount?: InputMaybe<MoneyInput>;
  /** Repeating a call with the same key gives the first answer again and adds nothing. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The order that was made. */
export type CreateOrderPayload = {
  readonly __typename?: 'CreateOrderPayload';
  readonly order?: Maybe<Order>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** Fields that are left out stay as they are. Amounts can change only while it is a draft. */
export type UpdateOrderInput = {
  readonly orderId: Scalars['ID']['input'];
  readonly contactId?: InputMaybe<Scalars['ID']['input']>;
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  readonly shipping?: InputMaybe<MoneyInput>;
  readonly tax?: InputMaybe<MoneyInput>;
  readonly discount?: InputMaybe<MoneyInput>;
  /** The version the edit was made from; leave it out to overwrite whatever is there. */
  readonly version?: InputMaybe<Scalars['Int']['input']>;
};

/** The order after the edit. */
export type UpdateOrderPayload = {
  readonly __typename?: 'UpdateOrderPayload';
  readonly order?: Maybe<Order>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** A line for a draft order. */
export type AddOrderLineInput = {
  readonly orderId: Scalars['ID']['input'];
  /** The line to add. */
  readonly line: OrderLineInput;
  /** The version the edit was made from; leave it out to overwrite whatever is there. */
  readonly version?: InputMaybe<Scalars['Int']['input']>;
  /** Repeating a call with the same key gives the first answer again and adds nothing. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The order with the line and its new totals. */
export type AddOrderLinePayload = {
  readonly __typename?: 'AddOrderLinePayload';
  readonly order?: Maybe<Order>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** A line to take out of a draft order. */
export type RemoveOrderLineInput = {
  readonly orderId: Scalars['ID']['input'];
  readonly lineId: Scalars['ID']['input'];
  /** The version the edit was made from; leave it out to overwrite whatever is there. */
  readonly version?: InputMaybe<Scalars['Int']['input']>;
};

/** The order without the line and with its new totals. */
export type RemoveOrderLinePayload = {
  readonly __typename?: 'RemoveOrderLinePayload';
  readonly order?: Maybe<Order>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** The next step of an order that is kept here. */
export type ChangeOrderStateInput = {
  readonly orderId: Scalars['ID']['input'];
  readonly state: OrderState;
  /** Goes into the order's history. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** The version the edit was made from; leave it out to overwrite whatever is there. */
  readonly version?: InputMaybe<Scalars['Int']['input']>;
};

/** The order in its new state. */
export type ChangeOrderStatePayload = {
  readonly __typename?: 'ChangeOrderStatePayload';
  readonly order?: Maybe<Order>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** An order became binding: placed here, or seen placed in a connected system for the first time. */
export type OrderPlaced = {
  readonly __typename?: 'OrderPlaced';
  /** Resumes behind this event, as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** Type of the event: `order.placed`. */
  readonly kind: Scalars['String']['output'];
  /** Names of the fields that changed. */
  readonly changedFields: ReadonlyArray<Scalars['String']['output']>;
  /** The order as it is now. */
  readonly order?: Maybe<Order>;
};

/** The way a kind of sale goes: an ordered row of stages. Deals stand in one of them. There is one default pipeline. */
export type Pipeline = {
  readonly __typename?: 'Pipeline';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  /** New deals that name no pipeline start in the default one. */
  readonly isDefault: Scalars['Boolean']['output'];
  /** In the order of the way. */
  readonly stages: ReadonlyArray<Stage>;
  /** Deals of all its stages, without deleted ones. */
  readonly deals?: Maybe<DealConnection>;
  /** Counts edits; give it back with an edit to be told when somebody else was faster. */
  readonly version: Scalars['Int']['output'];
  readonly createdAt: Scalars['DateTime']['output'];
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** The way a kind of sale goes: an ordered row of stages. Deals stand in one of them. There is one default pipeline. */
export type PipelineDealsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DealFilter>;
  orderBy?: InputMaybe<ReadonlyArray<DealOrder>>;
};

/** A stage of a pipeline to be made. */
export type NewStageInput = {
  readonly name: Scalars['String']['input'];
  /** What being in the stage means for a deal. */
  readonly kind: StageKind;
  /** How likely deals in it are won, 0 to 100; 50 when left out. Won stages are 100 and lost ones 0. */
  readonly probability?: InputMaybe<Scalars['Int']['input']>;
};

/** A pipeline with all its stages: at least one of each kind. */
export type CreatePipelineInput = {
  readonly name: Scalars['String']['input'];
  /** In the order of the way. */
  readonly stages: ReadonlyArray<NewStageInput>;
  /** Repeating a call with the same key gives the first answer again and adds nothing. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The pipeline that was made. */
export type CreatePipelinePayload = {
  readonly __typename?: 'CreatePipelinePayload';
  readonly pipeline?: Maybe<Pipeline>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** Another name for a pipeline. */
export type RenamePipelineInput = {
  readonly pipelineId: Scalars['ID']['input'];
  readonly name: Scalars['String']['input'];
  /** The version the edit was made from; leave it out to overwrite whatever is there. */
  readonly version?: InputMaybe<Scalars['Int']['input']>;
};

/** The pipeline under its new name. */
export type RenamePipelinePayload = {
  readonly __typename?: 'RenamePipelinePayload';
  readonly pipeline?: Maybe<Pipeline>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** Something that is sold: one of our own, or one of a connected system. */
export type Product = {
  readonly __typename?: 'Product';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  /** The stock keeping unit; of our own products each has another one. */
  readonly sku?: Maybe<Scalars['String']['output']>;
  readonly description?: Maybe<Scalars['String']['output']>;
  /** What one of it costs. */
  readonly price?: Maybe<Money>;
  /** False when it is no longer sold. */
  readonly isActive: Scalars['Boolean']['output'];
  /** Its id in the connected system it comes from; null when it was made here. */
  readonly externalId?: Maybe<Scalars['String']['output']>;
  /** What the connected system says of it beyond these fields. */
  readonly attributes: Scalars['JSON']['output'];
  /** Counts edits; give it back with an edit to be told when somebody else was faster. */
  readonly version: Scalars['Int']['output'];
  readonly createdAt: Scalars['DateTime']['output'];
  readonly updatedAt: Scalars['DateTime']['output'];
  /** When the connected system deleted it: it is in no list then, and still found by its id. */
  readonly deletedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** One edge per product. */
export type ProductEdge = {
  readonly __typename?: 'ProductEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Product;
};

/** A page of products. */
export type ProductConnection = {
  readonly __typename?: 'ProductConnection';
  readonly edges: ReadonlyArray<ProductEdge>;
  readonly nodes: ReadonlyArray<Product>;
  readonly pageInfo: PageInfo;
  /** Number of matches, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** False when there are more matches than `totalCount` says. */
  readonly totalCountExact: Scalars['Boolean']['output'];
};

/** What products can be filtered by. */
export type ProductFilter = {
  readonly and?: InputMaybe<ReadonlyArray<ProductFilter>>;
  readonly or?: InputMaybe<ReadonlyArray<ProductFilter>>;
  readonly not?: InputMaybe<ProductFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly name?: InputMaybe<StringFilter>;
  readonly sku?: InputMaybe<StringFilter>;
  readonly price?: InputMaybe<MoneyFilter>;
  readonly isActive?: InputMaybe<BooleanFilter>;
  readonly externalId?: InputMaybe<StringFilter>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
};

/** What products can be ordered by. */
export type ProductOrderField = 'NAME' | 'SKU' | 'PRICE' | 'CREATED_AT' | 'UPDATED_AT';

/** One sort key of products. */
export type ProductOrder = {
  readonly field: ProductOrderField;
  readonly direction?: SortDirection;
};

/** A product of our own. */
export type CreateProductInput = {
  readonly name: Scalars['String']['input'];
  readonly sku?: InputMaybe<Scalars['String']['input']>;
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly price?: InputMaybe<MoneyInput>;
  /** True when left out. */
  readonly isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** Repeating a call with the same key gives the first answer again and adds nothing. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The product that was added. */
export type CreateProductPayload = {
  readonly __typename?: 'CreateProductPayload';
  readonly product?: Maybe<Product>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** Fields that are left out stay as they are; null clears them. */
export type UpdateProductInput = {
  readonly productId: Scalars['ID']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly sku?: InputMaybe<Scalars['String']['input']>;
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly price?: InputMaybe<MoneyInput>;
  readonly isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** The version the edit was made from; leave it out to overwrite whatever is there. */
  readonly version?: InputMaybe<Scalars['Int']['input']>;
};

/** The product after the edit. */
export type UpdateProductPayload = {
  readonly __typename?: 'UpdateProductPayload';
  readonly product?: Maybe<Product>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** What being in a stage means for a deal. */
export type StageKind =
  /** The deal is being worked on. */
  | 'OPEN'
  /** The deal is won and closed. */
  | 'WON'
  /** The deal is lost and closed. */
  | 'LOST';

/** A station on a pipeline's way: a column of the board. */
export type Stage = {
  readonly __typename?: 'Stage';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  /** Place on the pipeline's way, from 1. */
  readonly position: Scalars['Int']['output'];
  /** How likely deals in it are won, 0 to 100. */
  readonly probability: Scalars['Int']['output'];
  /** What being in the stage means for a deal. */
  readonly kind: StageKind;
  readonly pipeline: Pipeline;
  /** The column of the board: its deals in board order unless another order is asked for, without deleted ones. */
  readonly deals?: Maybe<DealConnection>;
  /** Counts edits; give it back with an edit to be told when somebody else was faster. */
  readonly version: Scalars['Int']['output'];
  readonly createdAt: Scalars['DateTime']['output'];
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** A station on a pipeline's way: a column of the board. */
export type StageDealsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DealFilter>;
  orderBy?: InputMaybe<ReadonlyArray<DealOrder>>;
};

/** Conditions on the kind of a stage; all that are given must hold. */
export type StageKindFilter = {
  readonly eq?: InputMaybe<StageKind>;
  readonly neq?: InputMaybe<StageKind>;
  readonly in?: InputMaybe<ReadonlyArray<StageKind>>;
};

/** What stages can be filtered by. */
export type StageFilter = {
  readonly and?: InputMaybe<ReadonlyArray<StageFilter>>;
  readonly or?: InputMaybe<ReadonlyArray<StageFilter>>;
  readonly not?: InputMaybe<StageFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly name?: InputMaybe<StringFilter>;
  readonly kind?: InputMaybe<StageKindFilter>;
  readonly probability?: InputMaybe<IntFilter>;
};

/** A stage to add to a pipeline. */
export type AddStageInput = {
  readonly pipelineId: Scalars['ID']['input'];
  readonly name: Scalars['String']['input'];
  readonly kind: StageKind;
  /** How likely deals in it are won, 0 to 100; 50 when left out. Won stages are 100 and lost ones 0. */
  readonly probability?: InputMaybe<Scalars['Int']['input']>;
  /** The stage it comes behind; left out, it comes first. */
  readonly afterStageId?: InputMaybe<Scalars['ID']['input']>;
  /** Repeating a call with the same key gives the first answer again and adds nothing. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The stage that was added. */
export type AddStagePayload = {
  readonly __typename?: 'AddStagePayload';
  readonly stage?: Maybe<Stage>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** Fields that are left out stay as they are. A stage's kind never changes. */
export type UpdateStageInput = {
  readonly stageId: Scalars['ID']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly probability?: InputMaybe<Scalars['Int']['input']>;
  /** The version the edit was made from; leave it out to overwrite whatever is there. */
  readonly version?: InputMaybe<Scalars['Int']['input']>;
};

/** The stage after the edit. */
export type UpdateStagePayload = {
  readonly __typename?: 'UpdateStagePayload';
  readonly stage?: Maybe<Stage>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Opens a deal. */
  readonly createDeal: CreateDealPayload;
  /** Edits what a deal says about itself. */
  readonly updateDeal: UpdateDealPayload;
  /** Moves a deal to the end of another stage, which may win or lose it. A closed deal has to be reopened first. */
  readonly moveDeal: MoveDealPayload;
  /** Drops a deal at a place of the board. Any number of people may drag at once; no place is lost. */
  readonly moveDealOnBoard: MoveDealOnBoardPayload;
  /** Opens a won or lost deal again. */
  readonly reopenDeal: ReopenDealPayload;
  /** Takes a deal out of every list. */
  readonly deleteDeal: DeleteDealPayload;
  /** Takes in a lead. */
  readonly createLead: CreateLeadPayload;
  /** Edits a lead that has not been converted. */
  readonly updateLead: UpdateLeadPayload;
  /** Notes that somebody has talked to the lead. */
  readonly contactLead: ContactLeadPayload;
  /** Says that the lead is worth a sale's work. */
  readonly qualifyLead: QualifyLeadPayload;
  /** Says that the lead leads nowhere, and why. */
  readonly disqualifyLead: DisqualifyLeadPayload;
  /** Starts a disqualified lead again. */
  readonly reopenLead: ReopenLeadPayload;
  /** Turns a qualified lead into a new or an existing contact, its company, and a deal. */
  readonly convertLead: ConvertLeadPayload;
  /** Makes a draft order with its lines. */
  readonly createOrder: CreateOrderPayload;
  /** Changes whose order it is or, while it is a draft, its amounts. */
  readonly updateOrder: UpdateOrderPayload;
  /** Adds a line to a draft order and computes its totals anew. */
  readonly addOrderLine: AddOrderLinePayload;
  /** Takes a line out of a draft order and computes its totals anew. */
  readonly removeOrderLine: RemoveOrderLinePayload;
  /** Takes an order one step further: placed, paid, shipped, delivered; or cancelled, or refunded once it is paid. */
  readonly changeOrderState: ChangeOrderStatePayload;
  /** Adds a pipeline with all its stages. */
  readonly createPipeline: CreatePipelinePayload;
  readonly renamePipeline: RenamePipelinePayload;
  /** Adds a product of our own. */
  readonly createProduct: CreateProductPayload;
  /** Edits a product of our own; those of connected systems are edited there. */
  readonly updateProduct: UpdateProductPayload;
  /** Adds a stage to a pipeline; those behind it move on by one. */
  readonly addStage: AddStagePayload;
  /** Renames a stage, or sets how likely its deals are won. */
  readonly updateStage: UpdateStagePayload;
};

export type MutationCreateDealArgs = {
  input: CreateDealInput;
};

export type MutationUpdateDealArgs = {
  input: UpdateDealInput;
};

export type MutationMoveDealArgs = {
  input: MoveDealInput;
};

export type MutationMoveDealOnBoardArgs = {
  input: MoveDealOnBoardInput;
};

export type MutationReopenDealArgs = {
  input: ReopenDealInput;
};

export type MutationDeleteDealArgs = {
  input: DeleteDealInput;
};

export type MutationCreateLeadArgs = {
  input: CreateLeadInput;
};

export type MutationUpdateLeadArgs = {
  input: UpdateLeadInput;
};

export type MutationContactLeadArgs = {
  input: ContactLeadInput;
};

export type MutationQualifyLeadArgs = {
  input: QualifyLeadInput;
};

export type MutationDisqualifyLeadArgs = {
  input: DisqualifyLeadInput;
};

export type MutationReopenLeadArgs = {
  input: ReopenLeadInput;
};

export type MutationConvertLeadArgs = {
  input: ConvertLeadInput;
};

export type MutationCreateOrderArgs = {
  input: CreateOrderInput;
};

export type MutationUpdateOrderArgs = {
  input: UpdateOrderInput;
};

export type MutationAddOrderLineArgs = {
  input: AddOrderLineInput;
};

export type MutationRemoveOrderLineArgs = {
  input: RemoveOrderLineInput;
};

export type MutationChangeOrderStateArgs = {
  input: ChangeOrderStateInput;
};

export type MutationCreatePipelineArgs = {
  input: CreatePipelineInput;
};

export type MutationRenamePipelineArgs = {
  input: RenamePipelineInput;
};

export type MutationCreateProductArgs = {
  input: CreateProductInput;
};

export type MutationUpdateProductArgs = {
  input: UpdateProductInput;
};

export type MutationAddStageArgs = {
  input: AddStageInput;
};

export type MutationUpdateStageArgs = {
  input: UpdateStageInput;
};

export type Subscription = {
  readonly __typename?: 'Subscription';
  /** What happens to deals, optionally only to those of one contact, company, owner, pipeline or stage. */
  readonly dealChanged: DealChanged;
  /** Orders as they are placed, optionally only those of one contact or company. */
  readonly orderPlaced: OrderPlaced;
};

export type SubscriptionDealChangedArgs = {
  dealId?: InputMaybe<Scalars['ID']['input']>;
  contactId?: InputMaybe<Scalars['ID']['input']>;
  companyId?: InputMaybe<Scalars['ID']['input']>;
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  pipelineId?: InputMaybe<Scalars['ID']['input']>;
  stageId?: InputMaybe<Scalars['ID']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type SubscriptionOrderPlacedArgs = {
  orderId?: InputMaybe<Scalars['ID']['input']>;
  contactId?: InputMaybe<Scalars['ID']['input']>;
  companyId?: InputMaybe<Scalars['ID']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
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
  Contact: Contact;
  Company: Company;
  Deal: Deal;
  Lead: Lead;
  Order: Order;
  Pipeline: Pipeline;
  Product: Product;
  Stage: Stage;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Contact: { __typename: 'Contact' } & GraphQLRecursivePick<FederationTypes['Contact'], { id: true }>;
  Company: { __typename: 'Company' } & GraphQLRecursivePick<FederationTypes['Company'], { id: true }>;
  Deal: { __typename: 'Deal' } & GraphQLRecursivePick<FederationTypes['Deal'], { id: true }>;
  Lead: { __typename: 'Lead' } & GraphQLRecursivePick<FederationTypes['Lead'], { id: true }>;
  Order: { __typename: 'Order' } & GraphQLRecursivePick<FederationTypes['Order'], { id: true }>;
  Pipeline: { __typename: 'Pipeline' } & GraphQLRecursivePick<FederationTypes['Pipeline'], { id: true }>;
  Product: { __typename: 'Product' } & GraphQLRecursivePick<FederationTypes['Product'], { id: true }>;
  Stage: { __typename: 'Stage' } & GraphQLRecursivePick<FederationTypes['Stage'], { id: true }>;
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
  Contact: ResolverTypeWrapper<SourceRow>;
  Company: ResolverTypeWrapper<SourceRow>;
  User: ResolverTypeWrapper<SourceRow>;
  Deal: ResolverTypeWrapper<SourceRow>;
  DealStageChange: ResolverTypeWrapper<SourceRow>;
  DealEdge: ResolverTypeWrapper<SourceRow>;
  DealConnection: ResolverTypeWrapper<SourceRow>;
  DealFilter: DealFilter;
  DealOrderField: DealOrderField;
  DealOrder: DealOrder;
  CreateDealInput: CreateDealInput;
  CreateDealPayload: ResolverTypeWrapper<SourceRow>;
  UpdateDealInput: UpdateDealInput;
  UpdateDealPayload: ResolverTypeWrapper<SourceRow>;
  MoveDealInput: MoveDealInput;
  MoveDealPayload: ResolverTypeWrapper<SourceRow>;
  MoveDealOnBoardInput: MoveDealOnBoardInput;
  MoveDealOnBoardPayload: ResolverTypeWrapper<SourceRow>;
  ReopenDealInput: ReopenDealInput;
  ReopenDealPayload: ResolverTypeWrapper<SourceRow>;
  DeleteDealInput: DeleteDealInput;
  DeleteDealPayload: ResolverTypeWrapper<SourceRow>;
  DealChanged: ResolverTypeWrapper<SourceRow>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  LeadStatus: LeadStatus;
  Lead: ResolverTypeWrapper<SourceRow>;
  LeadEdge: ResolverTypeWrapper<SourceRow>;
  LeadConnection: ResolverTypeWrapper<SourceRow>;
  LeadStatusFilter: LeadStatusFilter;
  LeadFilter: LeadFilter;
  LeadOrderField: LeadOrderField;
  LeadOrder: LeadOrder;
  CreateLeadInput: CreateLeadInput;
  CreateLeadPayload: ResolverTypeWrapper<SourceRow>;
  UpdateLeadInput: UpdateLeadInput;
  UpdateLeadPayload: ResolverTypeWrapper<SourceRow>;
  ContactLeadInput: ContactLeadInput;
  ContactLeadPayload: ResolverTypeWrapper<SourceRow>;
  QualifyLeadInput: QualifyLeadInput;
  QualifyLeadPayload: ResolverTypeWrapper<SourceRow>;
  DisqualifyLeadInput: DisqualifyLeadInput;
  DisqualifyLeadPayload: ResolverTypeWrapper<SourceRow>;
  ReopenLeadInput: ReopenLeadInput;
  ReopenLeadPayload: ResolverTypeWrapper<SourceRow>;
  ConvertLeadDealInput: ConvertLeadDealInput;
  ConvertLeadInput: ConvertLeadInput;
  ConvertLeadPayload: ResolverTypeWrapper<SourceRow>;
  OrderState: OrderState;
  Order: ResolverTypeWrapper<SourceRow>;
  OrderLine: ResolverTypeWrapper<SourceRow>;
  OrderHistoryEntry: ResolverTypeWrapper<SourceRow>;
  OrderEdge: ResolverTypeWrapper<SourceRow>;
  OrderConnection: ResolverTypeWrapper<SourceRow>;
  OrderLineEdge: ResolverTypeWrapper<SourceRow>;
  OrderLineConnection: ResolverTypeWrapper<SourceRow>;
  OrderHistoryEntryEdge: ResolverTypeWrapper<SourceRow>;
  OrderHistoryEntryConnection: ResolverTypeWrapper<SourceRow>;
  OrderStateFilter: OrderStateFilter;
  OrderFilter: OrderFilter;
  OrderListFilter: OrderListFilter;
  OrderLineFilter: OrderLineFilter;
  OrderLineListFilter: OrderLineListFilter;
  OrderOrderField: OrderOrderField;
  OrderOrder: OrderOrder;
  OrderLineInput: OrderLineInput;
  CreateOrderInput: CreateOrderInput;
  CreateOrderPayload: ResolverTypeWrapper<SourceRow>;
  UpdateOrderInput: UpdateOrderInput;
  UpdateOrderPayload: ResolverTypeWrapper<SourceRow>;
  AddOrderLineInput: AddOrderLineInput;
  AddOrderLinePayload: ResolverTypeWrapper<SourceRow>;
  RemoveOrderLineInput: RemoveOrderLineInput;
  RemoveOrderLinePayload: ResolverTypeWrapper<SourceRow>;
  ChangeOrderStateInput: ChangeOrderStateInput;
  ChangeOrderStatePayload: ResolverTypeWrapper<SourceRow>;
  OrderPlaced: ResolverTypeWrapper<SourceRow>;
  Pipeline: ResolverTypeWrapper<SourceRow>;
  NewStageInput: NewStageInput;
  CreatePipelineInput: CreatePipelineInput;
  CreatePipelinePayload: ResolverTypeWrapper<SourceRow>;
  RenamePipelineInput: RenamePipelineInput;
  RenamePipelinePayload: ResolverTypeWrapper<SourceRow>;
  Product: ResolverTypeWrapper<SourceRow>;
  ProductEdge: ResolverTypeWrapper<SourceRow>;
  ProductConnection: ResolverTypeWrapper<SourceRow>;
  ProductFilter: ProductFilter;
  ProductOrderField: ProductOrderField;
  ProductOrder: ProductOrder;
  CreateProductInput: CreateProductInput;
  CreateProductPayload: ResolverTypeWrapper<SourceRow>;
  UpdateProductInput: UpdateProductInput;
  UpdateProductPayload: ResolverTypeWrapper<SourceRow>;
  StageKind: StageKind;
  Stage: ResolverTypeWrapper<SourceRow>;
  StageKindFilter: StageKindFilter;
  StageFilter: StageFilter;
  AddStageInput: AddStageInput;
  AddStagePayload: ResolverTypeWrapper<SourceRow>;
  UpdateStageInput: UpdateStageInput;
  UpdateStagePayload: ResolverTypeWrapper<SourceRow>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
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
  Contact: SourceRow;
  Company: SourceRow;
  User: SourceRow;
  Deal: SourceRow;
  DealStageChange: SourceRow;
  DealEdge: SourceRow;
  DealConnection: SourceRow;
  DealFilter: DealFilter;
  DealOrder: DealOrder;
  CreateDealInput: CreateDealInput;
  CreateDealPayload: SourceRow;
  UpdateDealInput: UpdateDealInput;
  UpdateDealPayload: SourceRow;
  MoveDealInput: MoveDealInput;
  MoveDealPayload: SourceRow;
  MoveDealOnBoardInput: MoveDealOnBoardInput;
  MoveDealOnBoardPayload: SourceRow;
  ReopenDealInput: ReopenDealInput;
  ReopenDealPayload: SourceRow;
  DeleteDealInput: DeleteDealInput;
  DeleteDealPayload: SourceRow;
  DealChanged: SourceRow;
  Query: Record<PropertyKey, never>;
  Lead: SourceRow;
  LeadEdge: SourceRow;
  LeadConnection: SourceRow;
  LeadStatusFilter: LeadStatusFilter;
  LeadFilter: LeadFilter;
  LeadOrder: LeadOrder;
  CreateLeadInput: CreateLeadInput;
  CreateLeadPayload: SourceRow;
  UpdateLeadInput: UpdateLeadInput;
  UpdateLeadPayload: SourceRow;
  ContactLeadInput: ContactLeadInput;
  ContactLeadPayload: SourceRow;
  QualifyLeadInput: QualifyLeadInput;
  QualifyLeadPayload: SourceRow;
  DisqualifyLeadInput: DisqualifyLeadInput;
  DisqualifyLeadPayload: SourceRow;
  ReopenLeadInput: ReopenLeadInput;
  ReopenLeadPayload: SourceRow;
  ConvertLeadDealInput: ConvertLeadDealInput;
  ConvertLeadInput: ConvertLeadInput;
  ConvertLeadPayload: SourceRow;
  Order: SourceRow;
  OrderLine: SourceRow;
  OrderHistoryEntry: SourceRow;
  OrderEdge: SourceRow;
  OrderConnection: SourceRow;
  OrderLineEdge: SourceRow;
  OrderLineConnection: SourceRow;
  OrderHistoryEntryEdge: SourceRow;
  OrderHistoryEntryConnection: SourceRow;
  OrderStateFilter: OrderStateFilter;
  OrderFilter: OrderFilter;
  OrderListFilter: OrderListFilter;
  OrderLineFilter: OrderLineFilter;
  OrderLineListFilter: OrderLineListFilter;
  OrderOrder: OrderOrder;
  OrderLineInput: OrderLineInput;
  CreateOrderInput: CreateOrderInput;
  CreateOrderPayload: SourceRow;
  UpdateOrderInput: UpdateOrderInput;
  UpdateOrderPayload: SourceRow;
  AddOrderLineInput: AddOrderLineInput;
  AddOrderLinePayload: SourceRow;
  RemoveOrderLineInput: RemoveOrderLineInput;
  RemoveOrderLinePayload: SourceRow;
  ChangeOrderStateInput: ChangeOrderStateInput;
  ChangeOrderStatePayload: SourceRow;
  OrderPlaced: SourceRow;
  Pipeline: SourceRow;
  NewStageInput: NewStageInput;
  CreatePipelineInput: CreatePipelineInput;
  CreatePipelinePayload: SourceRow;
  RenamePipelineInput: RenamePipelineInput;
  RenamePipelinePayload: SourceRow;
  Product: SourceRow;
  ProductEdge: SourceRow;
  ProductConnection: SourceRow;
  ProductFilter: ProductFilter;
  ProductOrder: ProductOrder;
  CreateProductInput: CreateProductInput;
  CreateProductPayload: SourceRow;
  UpdateProductInput: UpdateProductInput;
  UpdateProductPayload: SourceRow;
  Stage: SourceRow;
  StageKindFilter: StageKindFilter;
  StageFilter: StageFilter;
  AddStageInput: AddStageInput;
  AddStagePayload: SourceRow;
  UpdateStageInput: UpdateStageInput;
  UpdateStagePayload: SourceRow;
  Mutation: Record<PropertyKey, never>;
  Subscription: Record<PropertyKey, never>;
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
  deals?: Resolver<Maybe<ResolversTypes['DealConnection']>, ParentType, ContextType, Partial<ContactDealsArgs>>;
  orders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, Partial<ContactOrdersArgs>>;
  leads?: Resolver<Maybe<ResolversTypes['LeadConnection']>, ParentType, ContextType, Partial<ContactLeadsArgs>>;
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
  deals?: Resolver<Maybe<ResolversTypes['DealConnection']>, ParentType, ContextType, Partial<CompanyDealsArgs>>;
  orders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, Partial<CompanyOrdersArgs>>;
  leads?: Resolver<Maybe<ResolversTypes['LeadConnection']>, ParentType, ContextType, Partial<CompanyLeadsArgs>>;
};

export type UserResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DealResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Deal'] = ResolversParentTypes['Deal'],
  FederationReferenceType extends FederationReferenceTypes['Deal'] = FederationReferenceTypes['Deal'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Deal']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['StageKind'], ParentType, ContextType>;
  probability?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pipeline?: Resolver<ResolversTypes['Pipeline'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['Stage'], ParentType, ContextType>;
  stageEnteredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  stageChanges?: Resolver<ReadonlyArray<ResolversTypes['DealStageChange']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  orders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, Partial<DealOrdersArgs>>;
  expectedCloseOn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lostReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceOwner?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deletedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DealStageChangeResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['DealStageChange'] = ResolversParentTypes['DealStageChange'],
> = {
  stage?: Resolver<ResolversTypes['Stage'], ParentType, ContextType>;
  enteredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  leftAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  actorKind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actorId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DealEdgeResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['DealEdge'] = ResolversParentTypes['DealEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Deal'], ParentType, ContextType>;
};

export type DealConnectionResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['DealConnection'] = ResolversParentTypes['DealConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DealEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Deal']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CreateDealPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['CreateDealPayload'] = ResolversParentTypes['CreateDealPayload'],
> = {
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UpdateDealPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['UpdateDealPayload'] = ResolversParentTypes['UpdateDealPayload'],
> = {
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MoveDealPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['MoveDealPayload'] = ResolversParentTypes['MoveDealPayload'],
> = {
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MoveDealOnBoardPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['MoveDealOnBoardPayload'] = ResolversParentTypes['MoveDealOnBoardPayload'],
> = {
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReopenDealPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['ReopenDealPayload'] = ResolversParentTypes['ReopenDealPayload'],
> = {
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeleteDealPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['DeleteDealPayload'] = ResolversParentTypes['DeleteDealPayload'],
> = {
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DealChangedResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['DealChanged'] = ResolversParentTypes['DealChanged'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  changedFields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType>;
};

export type QueryResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query'],
> = {
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType, RequireFields<QueryDealArgs, 'id'>>;
  deals?: Resolver<Maybe<ResolversTypes['DealConnection']>, ParentType, ContextType, Partial<QueryDealsArgs>>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType, RequireFields<QueryLeadArgs, 'id'>>;
  leads?: Resolver<Maybe<ResolversTypes['LeadConnection']>, ParentType, ContextType, Partial<QueryLeadsArgs>>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<QueryOrderArgs, 'id'>>;
  orders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, Partial<QueryOrdersArgs>>;
  pipeline?: Resolver<
    Maybe<ResolversTypes['Pipeline']>,
    ParentType,
    ContextType,
    RequireFields<QueryPipelineArgs, 'id'>
  >;
  pipelines?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Pipeline']>>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, RequireFields<QueryProductArgs, 'id'>>;
  products?: Resolver<Maybe<ResolversTypes['ProductConnection']>, ParentType, ContextType, Partial<QueryProductsArgs>>;
};

export type LeadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Lead'] = ResolversParentTypes['Lead'],
  FederationReferenceType extends FederationReferenceTypes['Lead'] = FederationReferenceTypes['Lead'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Lead']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['LeadStatus'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  givenName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  familyName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  jobTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  companyName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  companyDomain?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  disqualifiedReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contactedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  qualifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  convertedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  disqualifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deletedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type LeadEdgeResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['LeadEdge'] = ResolversParentTypes['LeadEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Lead'], ParentType, ContextType>;
};

export type LeadConnectionResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['LeadConnection'] = ResolversParentTypes['LeadConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LeadEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Lead']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CreateLeadPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['CreateLeadPayload'] = ResolversParentTypes['CreateLeadPayload'],
> = {
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UpdateLeadPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['UpdateLeadPayload'] = ResolversParentTypes['UpdateLeadPayload'],
> = {
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ContactLeadPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['ContactLeadPayload'] = ResolversParentTypes['ContactLeadPayload'],
> = {
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QualifyLeadPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['QualifyLeadPayload'] = ResolversParentTypes['QualifyLeadPayload'],
> = {
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DisqualifyLeadPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['DisqualifyLeadPayload'] = ResolversParentTypes['DisqualifyLeadPayload'],
> = {
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReopenLeadPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['ReopenLeadPayload'] = ResolversParentTypes['ReopenLeadPayload'],
> = {
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ConvertLeadPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['ConvertLeadPayload'] = ResolversParentTypes['ConvertLeadPayload'],
> = {
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OrderResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'],
  FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Order']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['OrderState'], ParentType, ContextType>;
  sourceState?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shipping?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  discount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  addsUp?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lines?: Resolver<Maybe<ResolversTypes['OrderLineConnection']>, ParentType, ContextType, Partial<OrderLinesArgs>>;
  history?: Resolver<
    Maybe<ResolversTypes['OrderHistoryEntryConnection']>,
    ParentType,
    ContextType,
    Partial<OrderHistoryArgs>
  >;
  placedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  shippingAddress?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  billingAddress?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deletedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type OrderLineResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['OrderLine'] = ResolversParentTypes['OrderLine'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sku?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  discount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
};

export type OrderHistoryEntryResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['OrderHistoryEntry'] = ResolversParentTypes['OrderHistoryEntry'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fromState?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  toState?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isPrivate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  actorKind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actorId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OrderEdgeResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['OrderEdge'] = ResolversParentTypes['OrderEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
};

export type OrderConnectionResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['OrderConnection'] = ResolversParentTypes['OrderConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OrderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Order']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type OrderLineEdgeResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['OrderLineEdge'] = ResolversParentTypes['OrderLineEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OrderLine'], ParentType, ContextType>;
};

export type OrderLineConnectionResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['OrderLineConnection'] = ResolversParentTypes['OrderLineConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OrderLineEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['OrderLine']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type OrderHistoryEntryEdgeResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['OrderHistoryEntryEdge'] = ResolversParentTypes['OrderHistoryEntryEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OrderHistoryEntry'], ParentType, ContextType>;
};

export type OrderHistoryEntryConnectionResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['OrderHistoryEntryConnection'] =
    ResolversParentTypes['OrderHistoryEntryConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OrderHistoryEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['OrderHistoryEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CreateOrderPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['CreateOrderPayload'] = ResolversParentTypes['CreateOrderPayload'],
> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UpdateOrderPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['UpdateOrderPayload'] = ResolversParentTypes['UpdateOrderPayload'],
> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AddOrderLinePayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['AddOrderLinePayload'] = ResolversParentTypes['AddOrderLinePayload'],
> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RemoveOrderLinePayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['RemoveOrderLinePayload'] = ResolversParentTypes['RemoveOrderLinePayload'],
> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ChangeOrderStatePayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['ChangeOrderStatePayload'] = ResolversParentTypes['ChangeOrderStatePayload'],
> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OrderPlacedResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['OrderPlaced'] = ResolversParentTypes['OrderPlaced'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  changedFields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
};

export type PipelineResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Pipeline'] = ResolversParentTypes['Pipeline'],
  FederationReferenceType extends FederationReferenceTypes['Pipeline'] = FederationReferenceTypes['Pipeline'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Pipeline']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  stages?: Resolver<ReadonlyArray<ResolversTypes['Stage']>, ParentType, ContextType>;
  deals?: Resolver<Maybe<ResolversTypes['DealConnection']>, ParentType, ContextType, Partial<PipelineDealsArgs>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CreatePipelinePayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['CreatePipelinePayload'] = ResolversParentTypes['CreatePipelinePayload'],
> = {
  pipeline?: Resolver<Maybe<ResolversTypes['Pipeline']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RenamePipelinePayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['RenamePipelinePayload'] = ResolversParentTypes['RenamePipelinePayload'],
> = {
  pipeline?: Resolver<Maybe<ResolversTypes['Pipeline']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProductResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'],
  FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Product']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sku?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deletedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ProductEdgeResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['ProductEdge'] = ResolversParentTypes['ProductEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
};

export type ProductConnectionResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['ProductConnection'] = ResolversParentTypes['ProductConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProductEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Product']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CreateProductPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['CreateProductPayload'] = ResolversParentTypes['CreateProductPayload'],
> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UpdateProductPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['UpdateProductPayload'] = ResolversParentTypes['UpdateProductPayload'],
> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StageResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Stage'] = ResolversParentTypes['Stage'],
  FederationReferenceType extends FederationReferenceTypes['Stage'] = FederationReferenceTypes['Stage'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Stage']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  probability?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['StageKind'], ParentType, ContextType>;
  pipeline?: Resolver<ResolversTypes['Pipeline'], ParentType, ContextType>;
  deals?: Resolver<
    Maybe<ResolversTypes['DealConnection']>,
    ParentType,
    ContextType,
    RequireFields<StageDealsArgs, 'orderBy'>
  >;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type AddStagePayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['AddStagePayload'] = ResolversParentTypes['AddStagePayload'],
> = {
  stage?: Resolver<Maybe<ResolversTypes['Stage']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UpdateStagePayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['UpdateStagePayload'] = ResolversParentTypes['UpdateStagePayload'],
> = {
  stage?: Resolver<Maybe<ResolversTypes['Stage']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MutationResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation'],
> = {
  createDeal?: Resolver<
    ResolversTypes['CreateDealPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationCreateDealArgs, 'input'>
  >;
  updateDeal?: Resolver<
    ResolversTypes['UpdateDealPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationUpdateDealArgs, 'input'>
  >;
  moveDeal?: Resolver<
    ResolversTypes['MoveDealPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationMoveDealArgs, 'input'>
  >;
  moveDealOnBoard?: Resolver<
    ResolversTypes['MoveDealOnBoardPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationMoveDealOnBoardArgs, 'input'>
  >;
  reopenDeal?: Resolver<
    ResolversTypes['ReopenDealPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationReopenDealArgs, 'input'>
  >;
  deleteDeal?: Resolver<
    ResolversTypes['DeleteDealPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationDeleteDealArgs, 'input'>
  >;
  createLead?: Resolver<
    ResolversTypes['CreateLeadPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationCreateLeadArgs, 'input'>
  >;
  updateLead?: Resolver<
    ResolversTypes['UpdateLeadPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationUpdateLeadArgs, 'input'>
  >;
  contactLead?: Resolver<
    ResolversTypes['ContactLeadPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationContactLeadArgs, 'input'>
  >;
  qualifyLead?: Resolver<
    ResolversTypes['QualifyLeadPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationQualifyLeadArgs, 'input'>
  >;
  disqualifyLead?: Resolver<
    ResolversTypes['DisqualifyLeadPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationDisqualifyLeadArgs, 'input'>
  >;
  reopenLead?: Resolver<
    ResolversTypes['ReopenLeadPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationReopenLeadArgs, 'input'>
  >;
  convertLead?: Resolver<
    ResolversTypes['ConvertLeadPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationConvertLeadArgs, 'input'>
  >;
  createOrder?: Resolver<
    ResolversTypes['CreateOrderPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationCreateOrderArgs, 'input'>
  >;
  updateOrder?: Resolver<
    ResolversTypes['UpdateOrderPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationUpdateOrderArgs, 'input'>
  >;
  addOrderLine?: Resolver<
    ResolversTypes['AddOrderLinePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationAddOrderLineArgs, 'input'>
  >;
  removeOrderLine?: Resolver<
    ResolversTypes['RemoveOrderLinePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationRemoveOrderLineArgs, 'input'>
  >;
  changeOrderState?: Resolver<
    ResolversTypes['ChangeOrderStatePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationChangeOrderStateArgs, 'input'>
  >;
  createPipeline?: Resolver<
    ResolversTypes['CreatePipelinePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationCreatePipelineArgs, 'input'>
  >;
  renamePipeline?: Resolver<
    ResolversTypes['RenamePipelinePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationRenamePipelineArgs, 'input'>
  >;
  createProduct?: Resolver<
    ResolversTypes['CreateProductPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationCreateProductArgs, 'input'>
  >;
  updateProduct?: Resolver<
    ResolversTypes['UpdateProductPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationUpdateProductArgs, 'input'>
  >;
  addStage?: Resolver<
    ResolversTypes['AddStagePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationAddStageArgs, 'input'>
  >;
  updateStage?: Resolver<
    ResolversTypes['UpdateStagePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationUpdateStageArgs, 'input'>
  >;
};

export type SubscriptionResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription'],
> = {
  dealChanged?: Resolver<ResolversTypes['DealChanged'], ParentType, ContextType, Partial<SubscriptionDealChangedArgs>>;
  orderPlaced?: Resolver<ResolversTypes['OrderPlaced'], ParentType, ContextType, Partial<SubscriptionOrderPlacedArgs>>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  DateTime?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  Company?: CompanyResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  Deal?: DealResolvers<ContextType>;
  DealStageChange?: DealStageChangeResolvers<ContextType>;
  DealEdge?: DealEdgeResolvers<ContextType>;
  DealConnection?: DealConnectionResolvers<ContextType>;
  CreateDealPayload?: CreateDealPayloadResolvers<ContextType>;
  UpdateDealPayload?: UpdateDealPayloadResolvers<ContextType>;
  MoveDealPayload?: MoveDealPayloadResolvers<ContextType>;
  MoveDealOnBoardPayload?: MoveDealOnBoardPayloadResolvers<ContextType>;
  ReopenDealPayload?: ReopenDealPayloadResolvers<ContextType>;
  DeleteDealPayload?: DeleteDealPayloadResolvers<ContextType>;
  DealChanged?: DealChangedResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Lead?: LeadResolvers<ContextType>;
  LeadEdge?: LeadEdgeResolvers<ContextType>;
  LeadConnection?: LeadConnectionResolvers<ContextType>;
  CreateLeadPayload?: CreateLeadPayloadResolvers<ContextType>;
  UpdateLeadPayload?: UpdateLeadPayloadResolvers<ContextType>;
  ContactLeadPayload?: ContactLeadPayloadResolvers<ContextType>;
  QualifyLeadPayload?: QualifyLeadPayloadResolvers<ContextType>;
  DisqualifyLeadPayload?: DisqualifyLeadPayloadResolvers<ContextType>;
  ReopenLeadPayload?: ReopenLeadPayloadResolvers<ContextType>;
  ConvertLeadPayload?: ConvertLeadPayloadResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OrderLine?: OrderLineResolvers<ContextType>;
  OrderHistoryEntry?: OrderHistoryEntryResolvers<ContextType>;
  OrderEdge?: OrderEdgeResolvers<ContextType>;
  OrderConnection?: OrderConnectionResolvers<ContextType>;
  OrderLineEdge?: OrderLineEdgeResolvers<ContextType>;
  OrderLineConnection?: OrderLineConnectionResolvers<ContextType>;
  OrderHistoryEntryEdge?: OrderHistoryEntryEdgeResolvers<ContextType>;
  OrderHistoryEntryConnection?: OrderHistoryEntryConnectionResolvers<ContextType>;
  CreateOrderPayload?: CreateOrderPayloadResolvers<ContextType>;
  UpdateOrderPayload?: UpdateOrderPayloadResolvers<ContextType>;
  AddOrderLinePayload?: AddOrderLinePayloadResolvers<ContextType>;
  RemoveOrderLinePayload?: RemoveOrderLinePayloadResolvers<ContextType>;
  ChangeOrderStatePayload?: ChangeOrderStatePayloadResolvers<ContextType>;
  OrderPlaced?: OrderPlacedResolvers<ContextType>;
  Pipeline?: PipelineResolvers<ContextType>;
  CreatePipelinePayload?: CreatePipelinePayloadResolvers<ContextType>;
  RenamePipelinePayload?: RenamePipelinePayloadResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  CreateProductPayload?: CreateProductPayloadResolvers<ContextType>;
  UpdateProductPayload?: UpdateProductPayloadResolvers<ContextType>;
  Stage?: StageResolvers<ContextType>;
  AddStagePayload?: AddStagePayloadResolvers<ContextType>;
  UpdateStagePayload?: UpdateStagePayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = SubgraphContext> = {
  live?: LiveDirectiveResolver<any, any, ContextType>;
};
