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

/** A person in analytics: their figures. */
export type Contact = {
  readonly __typename?: 'Contact';
  readonly id: Scalars['ID']['output'];
  readonly metrics?: Maybe<CustomerMetrics>;
};

/** An organisation in analytics: its figures. */
export type Company = {
  readonly __typename?: 'Company';
  readonly id: Scalars['ID']['output'];
  readonly metrics?: Maybe<CustomerMetrics>;
};

/** Figures of one customer, over every id that the customer has. */
export type CustomerMetrics = {
  readonly __typename?: 'CustomerMetrics';
  /** Sum of the totals of all orders that are placed, paid, shipped or delivered; one amount per currency. */
  readonly lifetimeValue: ReadonlyArray<Money>;
  /** Number of the orders that count for `lifetimeValue`. */
  readonly orderCount: Scalars['Int']['output'];
  /** When the last of them was placed. */
  readonly lastOrderAt?: Maybe<Scalars['DateTime']['output']>;
  /** Sum of the amounts of open deals; one amount per currency. */
  readonly openPipelineValue: ReadonlyArray<Money>;
  /** Deals whose status is OPEN. */
  readonly openDealCount: Scalars['Int']['output'];
  /** Tickets that are NEW, OPEN or PENDING. */
  readonly openTicketCount: Scalars['Int']['output'];
};

/** A figure of the business, kept up to date from the event log; at any moment it equals its computation from scratch. */
export type Metric = {
  readonly __typename?: 'Metric';
  readonly name: MetricName;
  readonly title: Scalars['String']['output'];
  /** The definition in words: what counts, and what does not. */
  readonly formula: Scalars['String']['output'];
  readonly unit: MetricUnit;
  /** False for a metric of the moment, which has no past. */
  readonly isByDay: Scalars['Boolean']['output'];
  /** What it can be grouped by. */
  readonly dimensions: ReadonlyArray<MetricDimension>;
  /**
   * The metric in buckets of time and groups, oldest first. A metric of the moment ignores `from`, `to` and `bucket` and
   * has one point per group. Buckets without anything in them are left out.
   */
  readonly series: ReadonlyArray<MetricPoint>;
};

/** A figure of the business, kept up to date from the event log; at any moment it equals its computation from scratch. */
export type MetricSeriesArgs = {
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
  bucket?: MetricBucket;
  groupBy?: InputMaybe<ReadonlyArray<MetricDimension>>;
};

/** The metrics there are. */
export type MetricName =
  'OPEN_PIPELINE_VALUE' | 'WON_VALUE' | 'REVENUE' | 'ORDERS' | 'NEW_CONTACTS' | 'OPEN_TICKETS' | 'FIRST_ANSWER_TIME';

/** What a metric is measured in. */
export type MetricUnit = 'MONEY' | 'COUNT' | 'SECONDS';

/** What a metric can be grouped by. */
export type MetricDimension = 'PIPELINE' | 'STAGE' | 'OWNER' | 'STATE' | 'QUEUE' | 'PRIORITY' | 'ASSIGNEE';

/** Length of a bucket; weeks begin on Monday. */
export type MetricBucket = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR' | 'ALL';

/** One bucket of one group. */
export type MetricPoint = {
  readonly __typename?: 'MetricPoint';
  /** First moment of the bucket (UTC); null for a metric of the moment, and for ALL. */
  readonly at?: Maybe<Scalars['DateTime']['output']>;
  /** The group, in the order that was asked for. */
  readonly group: ReadonlyArray<MetricGroupValue>;
  /** For metrics of money; one point per currency. */
  readonly money?: Maybe<Money>;
  /** For metrics of counts and seconds. */
  readonly number?: Maybe<Scalars['Float']['output']>;
  /** How many things are behind the figure. */
  readonly count: Scalars['Int']['output'];
};

/** One dimension of a group. */
export type MetricGroupValue = {
  readonly __typename?: 'MetricGroupValue';
  readonly dimension: MetricDimension;
  /** A public id, or the value itself; null for things that have none. */
  readonly value?: Maybe<Scalars['String']['output']>;
};

/** A metric moved. */
export type MetricChanged = {
  readonly __typename?: 'MetricChanged';
  /** Resumes behind this event, on any gateway: give it as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** When it moved. */
  readonly at: Scalars['DateTime']['output'];
  /** Always `metric.changed`. */
  readonly kind: Scalars['String']['output'];
  /** Always empty: a metric is one figure. */
  readonly changedFields: ReadonlyArray<Scalars['String']['output']>;
  /** The metric as it is now. */
  readonly metric?: Maybe<Metric>;
};

export type Query = {
  readonly __typename?: 'Query';
  /** Every metric; null without the right to read metrics. */
  readonly metrics?: Maybe<ReadonlyArray<Metric>>;
  readonly metric?: Maybe<Metric>;
};

export type QueryMetricArgs = {
  name: MetricName;
};

export type Subscription = {
  readonly __typename?: 'Subscription';
  /** Movements of one metric, or of all. */
  readonly metricChanged: MetricChanged;
};

export type SubscriptionMetricChangedArgs = {
  name?: InputMaybe<MetricName>;
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
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
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
  Contact: ResolverTypeWrapper<SourceRow>;
  Company: ResolverTypeWrapper<SourceRow>;
  CustomerMetrics: ResolverTypeWrapper<SourceRow>;
  Metric: ResolverTypeWrapper<SourceRow>;
  MetricName: MetricName;
  MetricUnit: MetricUnit;
  MetricDimension: MetricDimension;
  MetricBucket: MetricBucket;
  MetricPoint: ResolverTypeWrapper<SourceRow>;
  MetricGroupValue: ResolverTypeWrapper<SourceRow>;
  MetricChanged: ResolverTypeWrapper<SourceRow>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
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
  CustomerMetrics: SourceRow;
  Metric: SourceRow;
  MetricPoint: SourceRow;
  MetricGroupValue: SourceRow;
  MetricChanged: SourceRow;
  Query: Record<PropertyKey, never>;
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
  metrics?: Resolver<Maybe<ResolversTypes['CustomerMetrics']>, ParentType, ContextType>;
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
  metrics?: Resolver<Maybe<ResolversTypes['CustomerMetrics']>, ParentType, ContextType>;
};

export type CustomerMetricsResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['CustomerMetrics'] = ResolversParentTypes['CustomerMetrics'],
> = {
  lifetimeValue?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
  orderCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastOrderAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  openPipelineValue?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
  openDealCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openTicketCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MetricResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Metric'] = ResolversParentTypes['Metric'],
> = {
  name?: Resolver<ResolversTypes['MetricName'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  formula?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['MetricUnit'], ParentType, ContextType>;
  isByDay?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  dimensions?: Resolver<ReadonlyArray<ResolversTypes['MetricDimension']>, ParentType, ContextType>;
  series?: Resolver<
    ReadonlyArray<ResolversTypes['MetricPoint']>,
    ParentType,
    ContextType,
    RequireFields<MetricSeriesArgs, 'bucket'>
  >;
};

export type MetricPointResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['MetricPoint'] = ResolversParentTypes['MetricPoint'],
> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  group?: Resolver<ReadonlyArray<ResolversTypes['MetricGroupValue']>, ParentType, ContextType>;
  money?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MetricGroupValueResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['MetricGroupValue'] = ResolversParentTypes['MetricGroupValue'],
> = {
  dimension?: Resolver<ResolversTypes['MetricDimension'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MetricChangedResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['MetricChanged'] = ResolversParentTypes['MetricChanged'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  changedFields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  metric?: Resolver<Maybe<ResolversTypes['Metric']>, ParentType, ContextType>;
};

export type QueryResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query'],
> = {
  metrics?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Metric']>>, ParentType, ContextType>;
  metric?: Resolver<Maybe<ResolversTypes['Metric']>, ParentType, ContextType, RequireFields<QueryMetricArgs, 'name'>>;
};

export type SubscriptionResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription'],
> = {
  metricChanged?: Resolver<
    ResolversTypes['MetricChanged'],
    ParentType,
    ContextType,
    Partial<SubscriptionMetricChangedArgs>
  >;
};

export type Resolvers<ContextType = SubgraphContext> = {
  DateTime?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  Company?: CompanyResolvers<ContextType>;
  CustomerMetrics?: CustomerMetricsResolvers<ContextType>;
  Metric?: MetricResolvers<ContextType>;
  MetricPoint?: MetricPointResolvers<ContextType>;
  MetricGroupValue?: MetricGroupValueResolvers<ContextType>;
  MetricChanged?: MetricChangedResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = SubgraphContext> = {
  live?: LiveDirectiveResolver<any, any, ContextType>;
};
