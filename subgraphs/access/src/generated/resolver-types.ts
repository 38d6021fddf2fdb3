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

/** A credential for a program. The key itself is shown once, when it is made. */
export type ApiKey = {
  readonly __typename?: 'ApiKey';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  /** The first letters of the key, to tell keys apart. */
  readonly hint: Scalars['String']['output'];
  readonly role?: Maybe<Role>;
  readonly createdAt: Scalars['DateTime']['output'];
  /** Null when the key does not expire. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Null while the key works. */
  readonly revokedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A key to make. */
export type CreateApiKeyInput = {
  readonly name: Scalars['String']['input'];
  /** Name of the role whose rights the key gets. */
  readonly role: Scalars['String']['input'];
  /** When it stops working; never when left out. */
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Repeating a call with the same key gives the first answer again, without the secret, and adds nothing. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The key that was made. */
export type CreateApiKeyPayload = {
  readonly __typename?: 'CreateApiKeyPayload';
  readonly apiKey?: Maybe<ApiKey>;
  /** The key itself. It is shown only now. */
  readonly secret?: Maybe<Scalars['String']['output']>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** A key to end. */
export type RevokeApiKeyInput = {
  readonly id: Scalars['ID']['input'];
};

/** The key after it was ended. */
export type RevokeApiKeyPayload = {
  readonly __typename?: 'RevokeApiKeyPayload';
  readonly apiKey?: Maybe<ApiKey>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

export type Query = {
  readonly __typename?: 'Query';
  readonly apiKeys?: Maybe<ReadonlyArray<ApiKey>>;
  /** Newest first, unless ordered otherwise. */
  readonly auditEntries?: Maybe<AuditEntryConnection>;
  readonly roles?: Maybe<ReadonlyArray<Role>>;
  /** What the role of this name allows now, for the hub only; null when there is none. */
  readonly _rightsOf?: Maybe<Scalars['JSON']['output']>;
  /** Who is asking, and what they may do. */
  readonly viewer: Viewer;
  /** The principal behind a credential, for the gateway only. */
  readonly _principal?: Maybe<Scalars['JSON']['output']>;
  readonly teams?: Maybe<ReadonlyArray<Team>>;
  readonly user?: Maybe<User>;
  readonly users?: Maybe<UserConnection>;
};

export type QueryAuditEntriesArgs = {
  filter?: InputMaybe<AuditEntryFilter>;
  orderBy?: InputMaybe<ReadonlyArray<AuditEntryOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

export type Query_RightsOfArgs = {
  role: Scalars['String']['input'];
};

export type Query_PrincipalArgs = {
  credential: Scalars['String']['input'];
};

export type QueryUserArgs = {
  id: Scalars['ID']['input'];
};

export type QueryUsersArgs = {
  filter?: InputMaybe<UserFilter>;
  orderBy?: InputMaybe<ReadonlyArray<UserOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/**
 * What somebody did: one entry for each change that a person, an API key or the hub's own command made, chained to the entry
 * before it (`npx tributary audit verify`). It holds names of fields and never their values.
 */
export type AuditEntry = {
  readonly __typename?: 'AuditEntry';
  readonly id: Scalars['ID']['output'];
  /** Position of the change in the event log. */
  readonly position: Scalars['String']['output'];
  /** When the change was made. */
  readonly at: Scalars['DateTime']['output'];
  /** `user`, `apiKey`, or `system` for the hub's own command. */
  readonly actorKind: Scalars['String']['output'];
  /** Raw id of the user or key. */
  readonly actorId: Scalars['String']['output'];
  /** Type of the event: `contact.updated`, `role.updated`. */
  readonly type: Scalars['String']['output'];
  /** What was changed: `Contact`, `Role`. */
  readonly entityType: Scalars['String']['output'];
  /** Its id, as `node` takes it. */
  readonly entityId: Scalars['ID']['output'];
  /** Names of the fields that changed; none where a thing is new. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** SHA-256 over the hash before it and this entry, in hex. */
  readonly hash: Scalars['String']['output'];
};

/** One edge per entry. */
export type AuditEntryEdge = {
  readonly __typename?: 'AuditEntryEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: AuditEntry;
};

/** A page of the audit trail. */
export type AuditEntryConnection = {
  readonly __typename?: 'AuditEntryConnection';
  readonly edges: ReadonlyArray<AuditEntryEdge>;
  readonly nodes: ReadonlyArray<AuditEntry>;
  readonly pageInfo: PageInfo;
  /** Number of matches, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** False when there are more matches than `totalCount` says. */
  readonly totalCountExact: Scalars['Boolean']['output'];
};

/** Which entries; all conditions must hold. */
export type AuditEntryFilter = {
  readonly and?: InputMaybe<ReadonlyArray<AuditEntryFilter>>;
  readonly or?: InputMaybe<ReadonlyArray<AuditEntryFilter>>;
  readonly not?: InputMaybe<AuditEntryFilter>;
  readonly actorKind?: InputMaybe<StringFilter>;
  readonly actorId?: InputMaybe<StringFilter>;
  readonly type?: InputMaybe<StringFilter>;
  readonly entityType?: InputMaybe<StringFilter>;
  /** As clients know it: `contact_…`. */
  readonly entityId?: InputMaybe<StringFilter>;
  readonly at?: InputMaybe<DateTimeFilter>;
};

/** What entries can be ordered by. */
export type AuditEntryOrderField = 'POSITION';

/** One sort key of entries. */
export type AuditEntryOrder = {
  readonly field: AuditEntryOrderField;
  readonly direction?: SortDirection;
};

/** A named set of rights. A person or a key may do what any of their roles allows; nothing else. */
export type Role = {
  readonly __typename?: 'Role';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly description: Scalars['String']['output'];
  /** Type name → list of actions (`create`, `read`, `update`, `delete`, `export`, `merge`, or `*`); `*` as a type means every type. */
  readonly rights: Scalars['JSON']['output'];
  /** True for the five roles every hub starts with. */
  readonly isBuiltin: Scalars['Boolean']['output'];
  readonly createdAt: Scalars['DateTime']['output'];
};

/** Replaces what a role allows. */
export type UpdateRoleInput = {
  readonly id: Scalars['ID']['input'];
  /** Same shape as `Role.rights`. */
  readonly rights: Scalars['JSON']['input'];
};

/** The role after the edit. */
export type UpdateRolePayload = {
  readonly __typename?: 'UpdateRolePayload';
  readonly role?: Maybe<Role>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** Who is asking. */
export type Viewer = {
  readonly __typename?: 'Viewer';
  /** `user`, `apiKey` or `anonymous`. */
  readonly kind: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  /** Names of the roles in force. */
  readonly roles: ReadonlyArray<Scalars['String']['output']>;
  /** What the roles allow together; same shape as `Role.rights`. */
  readonly rights: Scalars['JSON']['output'];
  /** The person, when a person is signed in. */
  readonly user?: Maybe<User>;
};

/** E-mail and password of a person. */
export type SignInInput = {
  readonly email: Scalars['String']['input'];
  readonly password: Scalars['String']['input'];
};

/** The answer to a sign-in. */
export type SignInPayload = {
  readonly __typename?: 'SignInPayload';
  /** Send it as `Authorization: Bearer <token>`. Shown once. */
  readonly token?: Maybe<Scalars['String']['output']>;
  /** When the token stops working. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  readonly user?: Maybe<User>;
  readonly problems: ReadonlyArray<Problem>;
};

/** How far to sign out. */
export type SignOutInput = {
  /** Every session of the person ends; kept for clients that say it. */
  readonly everywhere?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The answer to a sign-out. */
export type SignOutPayload = {
  readonly __typename?: 'SignOutPayload';
  readonly problems: ReadonlyArray<Problem>;
};

/** People who work together. */
export type Team = {
  readonly __typename?: 'Team';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  /** By name. */
  readonly members: ReadonlyArray<User>;
  readonly createdAt: Scalars['DateTime']['output'];
};

/** A team to add. */
export type CreateTeamInput = {
  readonly name: Scalars['String']['input'];
  /** Users of the team. */
  readonly memberIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Repeating a call with the same key gives the first answer again and adds nothing. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The team that was added. */
export type CreateTeamPayload = {
  readonly __typename?: 'CreateTeamPayload';
  readonly team?: Maybe<Team>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** Replaces the members of a team. */
export type UpdateTeamInput = {
  readonly id: Scalars['ID']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly memberIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** The team after the edit. */
export type UpdateTeamPayload = {
  readonly __typename?: 'UpdateTeamPayload';
  readonly team?: Maybe<Team>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** The thing you sign in as: a person. */
export type User = {
  readonly __typename?: 'User';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  /** What the person signs in with. */
  readonly email: Scalars['String']['output'];
  /** False once the person may no longer sign in. */
  readonly isActive: Scalars['Boolean']['output'];
  readonly roles: ReadonlyArray<Role>;
  readonly teams: ReadonlyArray<Team>;
  /** Counts edits; give it back with an edit to be told when somebody else was faster. */
  readonly version: Scalars['Int']['output'];
  readonly createdAt: Scalars['DateTime']['output'];
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** One edge per user. */
export type UserEdge = {
  readonly __typename?: 'UserEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: User;
};

/** A page of users. */
export type UserConnection = {
  readonly __typename?: 'UserConnection';
  readonly edges: ReadonlyArray<UserEdge>;
  readonly nodes: ReadonlyArray<User>;
  readonly pageInfo: PageInfo;
  /** Number of matches, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** False when there are more matches than `totalCount` says. */
  readonly totalCountExact: Scalars['Boolean']['output'];
};

/** What users can be filtered by. */
export type UserFilter = {
  readonly and?: InputMaybe<ReadonlyArray<UserFilter>>;
  readonly or?: InputMaybe<ReadonlyArray<UserFilter>>;
  readonly not?: InputMaybe<UserFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly name?: InputMaybe<StringFilter>;
  readonly email?: InputMaybe<StringFilter>;
  readonly isActive?: InputMaybe<BooleanFilter>;
};

/** What users can be ordered by. */
export type UserOrderField = 'NAME' | 'CREATED_AT';

/** One sort key of users. */
export type UserOrder = {
  readonly field: UserOrderField;
  readonly direction?: SortDirection;
};

/** A person to add. */
export type CreateUserInput = {
  readonly email: Scalars['String']['input'];
  readonly name: Scalars['String']['input'];
  /** At least 12 characters. */
  readonly password: Scalars['String']['input'];
  /** Names of roles. */
  readonly roles: ReadonlyArray<Scalars['String']['input']>;
  /** Repeating a call with the same key gives the first answer again and adds nothing. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The user that was added. */
export type CreateUserPayload = {
  readonly __typename?: 'CreateUserPayload';
  readonly user?: Maybe<User>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** Fields that are left out stay as they are. */
export type UpdateUserInput = {
  readonly id: Scalars['ID']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Names of roles; replaces them all. */
  readonly roles?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** False ends the person's sessions at once. */
  readonly isActive?: InputMaybe<Scalars['Boolean']['input']>;
  readonly password?: InputMaybe<Scalars['String']['input']>;
  /** The version the edit was made from. */
  readonly version?: InputMaybe<Scalars['Int']['input']>;
};

/** The user after the edit. */
export type UpdateUserPayload = {
  readonly __typename?: 'UpdateUserPayload';
  readonly user?: Maybe<User>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Makes a key for a program; its secret is in the answer and nowhere else. */
  readonly createApiKey: CreateApiKeyPayload;
  /** Ends a key for good. */
  readonly revokeApiKey: RevokeApiKeyPayload;
  /** Replaces the rights of a role. */
  readonly updateRole: UpdateRolePayload;
  /** Starts a session of a person. */
  readonly signIn: SignInPayload;
  /** Ends the sessions of the person who asks. */
  readonly signOut: SignOutPayload;
  /** Adds a team. */
  readonly createTeam: CreateTeamPayload;
  /** Renames a team or replaces its members. */
  readonly updateTeam: UpdateTeamPayload;
  /** Adds a person who may sign in. */
  readonly createUser: CreateUserPayload;
  /** Edits a person; taking them out ends their sessions. */
  readonly updateUser: UpdateUserPayload;
};

export type MutationCreateApiKeyArgs = {
  input: CreateApiKeyInput;
};

export type MutationRevokeApiKeyArgs = {
  input: RevokeApiKeyInput;
};

export type MutationUpdateRoleArgs = {
  input: UpdateRoleInput;
};

export type MutationSignInArgs = {
  input: SignInInput;
};

export type MutationSignOutArgs = {
  input: SignOutInput;
};

export type MutationCreateTeamArgs = {
  input: CreateTeamInput;
};

export type MutationUpdateTeamArgs = {
  input: UpdateTeamInput;
};

export type MutationCreateUserArgs = {
  input: CreateUserInput;
};

export type MutationUpdateUserArgs = {
  input: UpdateUserInput;
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
  ApiKey: ApiKey;
  AuditEntry: AuditEntry;
  Role: Role;
  Team: Team;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  ApiKey: { __typename: 'ApiKey' } & GraphQLRecursivePick<FederationTypes['ApiKey'], { id: true }>;
  AuditEntry: { __typename: 'AuditEntry' } & GraphQLRecursivePick<FederationTypes['AuditEntry'], { id: true }>;
  Role: { __typename: 'Role' } & GraphQLRecursivePick<FederationTypes['Role'], { id: true }>;
  Team: { __typename: 'Team' } & GraphQLRecursivePick<FederationTypes['Team'], { id: true }>;
  User: { __typename: 'User' } & GraphQLRecursivePick<FederationTypes['User'], { id: true }>;
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
  ApiKey: ResolverTypeWrapper<SourceRow>;
  CreateApiKeyInput: CreateApiKeyInput;
  CreateApiKeyPayload: ResolverTypeWrapper<SourceRow>;
  RevokeApiKeyInput: RevokeApiKeyInput;
  RevokeApiKeyPayload: ResolverTypeWrapper<SourceRow>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  AuditEntry: ResolverTypeWrapper<SourceRow>;
  AuditEntryEdge: ResolverTypeWrapper<SourceRow>;
  AuditEntryConnection: ResolverTypeWrapper<SourceRow>;
  AuditEntryFilter: AuditEntryFilter;
  AuditEntryOrderField: AuditEntryOrderField;
  AuditEntryOrder: AuditEntryOrder;
  Role: ResolverTypeWrapper<SourceRow>;
  UpdateRoleInput: UpdateRoleInput;
  UpdateRolePayload: ResolverTypeWrapper<SourceRow>;
  Viewer: ResolverTypeWrapper<SourceRow>;
  SignInInput: SignInInput;
  SignInPayload: ResolverTypeWrapper<SourceRow>;
  SignOutInput: SignOutInput;
  SignOutPayload: ResolverTypeWrapper<SourceRow>;
  Team: ResolverTypeWrapper<SourceRow>;
  CreateTeamInput: CreateTeamInput;
  CreateTeamPayload: ResolverTypeWrapper<SourceRow>;
  UpdateTeamInput: UpdateTeamInput;
  UpdateTeamPayload: ResolverTypeWrapper<SourceRow>;
  User: ResolverTypeWrapper<SourceRow>;
  UserEdge: ResolverTypeWrapper<SourceRow>;
  UserConnection: ResolverTypeWrapper<SourceRow>;
  UserFilter: UserFilter;
  UserOrderField: UserOrderField;
  UserOrder: UserOrder;
  CreateUserInput: CreateUserInput;
  CreateUserPayload: ResolverTypeWrapper<SourceRow>;
  UpdateUserInput: UpdateUserInput;
  UpdateUserPayload: ResolverTypeWrapper<SourceRow>;
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
  ApiKey: SourceRow;
  CreateApiKeyInput: CreateApiKeyInput;
  CreateApiKeyPayload: SourceRow;
  RevokeApiKeyInput: RevokeApiKeyInput;
  RevokeApiKeyPayload: SourceRow;
  Query: Record<PropertyKey, never>;
  AuditEntry: SourceRow;
  AuditEntryEdge: SourceRow;
  AuditEntryConnection: SourceRow;
  AuditEntryFilter: AuditEntryFilter;
  AuditEntryOrder: AuditEntryOrder;
  Role: SourceRow;
  UpdateRoleInput: UpdateRoleInput;
  UpdateRolePayload: SourceRow;
  Viewer: SourceRow;
  SignInInput: SignInInput;
  SignInPayload: SourceRow;
  SignOutInput: SignOutInput;
  SignOutPayload: SourceRow;
  Team: SourceRow;
  CreateTeamInput: CreateTeamInput;
  CreateTeamPayload: SourceRow;
  UpdateTeamInput: UpdateTeamInput;
  UpdateTeamPayload: SourceRow;
  User: SourceRow;
  UserEdge: SourceRow;
  UserConnection: SourceRow;
  UserFilter: UserFilter;
  UserOrder: UserOrder;
  CreateUserInput: CreateUserInput;
  CreateUserPayload: SourceRow;
  UpdateUserInput: UpdateUserInput;
  UpdateUserPayload: SourceRow;
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

export type ApiKeyResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['ApiKey'] = ResolversParentTypes['ApiKey'],
  FederationReferenceType extends FederationReferenceTypes['ApiKey'] = FederationReferenceTypes['ApiKey'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['ApiKey']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CreateApiKeyPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['CreateApiKeyPayload'] = ResolversParentTypes['CreateApiKeyPayload'],
> = {
  apiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RevokeApiKeyPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['RevokeApiKeyPayload'] = ResolversParentTypes['RevokeApiKeyPayload'],
> = {
  apiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query'],
> = {
  apiKeys?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ApiKey']>>, ParentType, ContextType>;
  auditEntries?: Resolver<
    Maybe<ResolversTypes['AuditEntryConnection']>,
    ParentType,
    ContextType,
    Partial<QueryAuditEntriesArgs>
  >;
  roles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Role']>>, ParentType, ContextType>;
  _rightsOf?: Resolver<
    Maybe<ResolversTypes['JSON']>,
    ParentType,
    ContextType,
    RequireFields<Query_RightsOfArgs, 'role'>
  >;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
  _principal?: Resolver<
    Maybe<ResolversTypes['JSON']>,
    ParentType,
    ContextType,
    RequireFields<Query_PrincipalArgs, 'credential'>
  >;
  teams?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Team']>>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryUserArgs, 'id'>>;
  users?: Resolver<Maybe<ResolversTypes['UserConnection']>, ParentType, ContextType, Partial<QueryUsersArgs>>;
};

export type AuditEntryResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry'],
  FederationReferenceType extends FederationReferenceTypes['AuditEntry'] = FederationReferenceTypes['AuditEntry'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['AuditEntry']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  actorKind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actorId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entityId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditEntryEdgeResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['AuditEntryEdge'] = ResolversParentTypes['AuditEntryEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
};

export type AuditEntryConnectionResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['AuditEntryConnection'] = ResolversParentTypes['AuditEntryConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuditEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AuditEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RoleResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Role'] = ResolversParentTypes['Role'],
  FederationReferenceType extends FederationReferenceTypes['Role'] = FederationReferenceTypes['Role'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Role']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rights?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  isBuiltin?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type UpdateRolePayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['UpdateRolePayload'] = ResolversParentTypes['UpdateRolePayload'],
> = {
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ViewerResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer'],
> = {
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  rights?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type SignInPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['SignInPayload'] = ResolversParentTypes['SignInPayload'],
> = {
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type SignOutPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['SignOutPayload'] = ResolversParentTypes['SignOutPayload'],
> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type TeamResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Team'] = ResolversParentTypes['Team'],
  FederationReferenceType extends FederationReferenceTypes['Team'] = FederationReferenceTypes['Team'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Team']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  members?: Resolver<ReadonlyArray<ResolversTypes['User']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CreateTeamPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['CreateTeamPayload'] = ResolversParentTypes['CreateTeamPayload'],
> = {
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UpdateTeamPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['UpdateTeamPayload'] = ResolversParentTypes['UpdateTeamPayload'],
> = {
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'],
  FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['User']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['Role']>, ParentType, ContextType>;
  teams?: Resolver<ReadonlyArray<ResolversTypes['Team']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type UserEdgeResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['UserEdge'] = ResolversParentTypes['UserEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type UserConnectionResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['UserConnection'] = ResolversParentTypes['UserConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['UserEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['User']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CreateUserPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['CreateUserPayload'] = ResolversParentTypes['CreateUserPayload'],
> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UpdateUserPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['UpdateUserPayload'] = ResolversParentTypes['UpdateUserPayload'],
> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MutationResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation'],
> = {
  createApiKey?: Resolver<
    ResolversTypes['CreateApiKeyPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationCreateApiKeyArgs, 'input'>
  >;
  revokeApiKey?: Resolver<
    ResolversTypes['RevokeApiKeyPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationRevokeApiKeyArgs, 'input'>
  >;
  updateRole?: Resolver<
    ResolversTypes['UpdateRolePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationUpdateRoleArgs, 'input'>
  >;
  signIn?: Resolver<
    ResolversTypes['SignInPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationSignInArgs, 'input'>
  >;
  signOut?: Resolver<
    ResolversTypes['SignOutPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationSignOutArgs, 'input'>
  >;
  createTeam?: Resolver<
    ResolversTypes['CreateTeamPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationCreateTeamArgs, 'input'>
  >;
  updateTeam?: Resolver<
    ResolversTypes['UpdateTeamPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationUpdateTeamArgs, 'input'>
  >;
  createUser?: Resolver<
    ResolversTypes['CreateUserPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationCreateUserArgs, 'input'>
  >;
  updateUser?: Resolver<
    ResolversTypes['UpdateUserPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationUpdateUserArgs, 'input'>
  >;
};

export type Resolvers<ContextType = SubgraphContext> = {
  DateTime?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  ApiKey?: ApiKeyResolvers<ContextType>;
  CreateApiKeyPayload?: CreateApiKeyPayloadResolvers<ContextType>;
  RevokeApiKeyPayload?: RevokeApiKeyPayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditEntryEdge?: AuditEntryEdgeResolvers<ContextType>;
  AuditEntryConnection?: AuditEntryConnectionResolvers<ContextType>;
  Role?: RoleResolvers<ContextType>;
  UpdateRolePayload?: UpdateRolePayloadResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  SignInPayload?: SignInPayloadResolvers<ContextType>;
  SignOutPayload?: SignOutPayloadResolvers<ContextType>;
  Team?: TeamResolvers<ContextType>;
  CreateTeamPayload?: CreateTeamPayloadResolvers<ContextType>;
  UpdateTeamPayload?: UpdateTeamPayloadResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  CreateUserPayload?: CreateUserPayloadResolvers<ContextType>;
  UpdateUserPayload?: UpdateUserPayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = SubgraphContext> = {
  live?: LiveDirectiveResolver<any, any, ContextType>;
};
