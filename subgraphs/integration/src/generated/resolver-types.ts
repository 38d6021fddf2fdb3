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

/** A field that was changed here and at a connected system, and that no policy decides: it waits for a person, and is not written meanwhile. */
export type Conflict = {
  readonly __typename?: 'Conflict';
  readonly id: Scalars['ID']['output'];
  readonly connection?: Maybe<Connection>;
  /** Whose field it is; null for a company's. */
  readonly contact?: Maybe<Contact>;
  /** Whose field it is; null for a contact's. */
  readonly company?: Maybe<Company>;
  /** The other system's id of the record. */
  readonly key: Scalars['String']['output'];
  /** Field of the golden record: `familyName`. */
  readonly field: Scalars['String']['output'];
  /** The policy that left it open. */
  readonly policy: ConflictPolicy;
  /** What the hub says. */
  readonly ours?: Maybe<Scalars['JSON']['output']>;
  /** What the other system says. */
  readonly theirs?: Maybe<Scalars['JSON']['output']>;
  /** What both last agreed on, in the other system's form; null when they never did. */
  readonly base?: Maybe<Scalars['JSON']['output']>;
  readonly oursChangedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Kind and id of who changed it here: `user:…`. */
  readonly oursChangedBy?: Maybe<Scalars['String']['output']>;
  /** By the other system's stamp, where that moved with the change; else when the hub read it. */
  readonly theirsChangedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly status: ConflictStatus;
  /** What was decided. */
  readonly taken?: Maybe<ConflictTake>;
  /** The value that was decided for, where it was neither side's. */
  readonly value?: Maybe<Scalars['JSON']['output']>;
  /** Kind and id of who decided. */
  readonly resolvedBy?: Maybe<Scalars['String']['output']>;
  readonly openedAt: Scalars['DateTime']['output'];
  readonly resolvedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Where a conflict stands; SUPERSEDED when both sides came to agree, or a lock or another policy has settled it. */
export type ConflictStatus = 'OPEN' | 'RESOLVED' | 'SUPERSEDED';

/** Whose value is taken. */
export type ConflictTake = 'OURS' | 'THEIRS' | 'VALUE';

/** One edge per conflict. */
export type ConflictEdge = {
  readonly __typename?: 'ConflictEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Conflict;
};

/** A page of conflicts. */
export type ConflictConnection = {
  readonly __typename?: 'ConflictConnection';
  readonly edges: ReadonlyArray<ConflictEdge>;
  readonly nodes: ReadonlyArray<Conflict>;
  readonly pageInfo: PageInfo;
  /** Number of matches, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** False when there are more matches than `totalCount` says. */
  readonly totalCountExact: Scalars['Boolean']['output'];
};

/** Statuses to match. */
export type ConflictStatusFilter = {
  readonly eq?: InputMaybe<ConflictStatus>;
  readonly neq?: InputMaybe<ConflictStatus>;
  readonly in?: InputMaybe<ReadonlyArray<ConflictStatus>>;
};

/** What conflicts can be filtered by. */
export type ConflictFilter = {
  readonly and?: InputMaybe<ReadonlyArray<ConflictFilter>>;
  readonly or?: InputMaybe<ReadonlyArray<ConflictFilter>>;
  readonly not?: InputMaybe<ConflictFilter>;
  readonly connectionId?: InputMaybe<IdFilter>;
  readonly contactId?: InputMaybe<IdFilter>;
  readonly companyId?: InputMaybe<IdFilter>;
  readonly field?: InputMaybe<StringFilter>;
  readonly key?: InputMaybe<StringFilter>;
  readonly status?: InputMaybe<ConflictStatusFilter>;
  readonly openedAt?: InputMaybe<DateTimeFilter>;
};

/** What conflicts can be ordered by. */
export type ConflictOrderField = 'OPENED_AT' | 'FIELD';

/** One sort key of conflicts. */
export type ConflictOrder = {
  readonly field: ConflictOrderField;
  readonly direction?: SortDirection;
};

/** Which value is right. */
export type ResolveConflictInput = {
  readonly id: Scalars['ID']['input'];
  readonly take: ConflictTake;
  /** With VALUE: the value that both sides are to have; null empties the field. */
  readonly value?: InputMaybe<Scalars['JSON']['input']>;
};

/** The answer: the conflict after the decision, or why there was none. */
export type ResolveConflictPayload = {
  readonly __typename?: 'ResolveConflictPayload';
  readonly conflict?: Maybe<Conflict>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** A conflict that has just come up. */
export type ConflictOpened = {
  readonly __typename?: 'ConflictOpened';
  /** Resumes behind this event, on any gateway: give it as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** What happened: `conflict.opened`. */
  readonly kind: Scalars['String']['output'];
  /** Fields whose value changed. */
  readonly changedFields: ReadonlyArray<Scalars['String']['output']>;
  /** The conflict as it is now; null when it is hidden from you. */
  readonly conflict?: Maybe<Conflict>;
};

export type Contact = {
  readonly __typename?: 'Contact';
  readonly id: Scalars['ID']['output'];
};

export type Company = {
  readonly __typename?: 'Company';
  readonly id: Scalars['ID']['output'];
};

export type Query = {
  readonly __typename?: 'Query';
  readonly conflict?: Maybe<Conflict>;
  /** Newest first, unless ordered otherwise. */
  readonly conflicts?: Maybe<ConflictConnection>;
  readonly connection?: Maybe<Connection>;
  /** Newest first, unless ordered otherwise. */
  readonly connections?: Maybe<ConnectionConnection>;
  /** Every kind of system that the hub can be connected to. */
  readonly connectors?: Maybe<ReadonlyArray<Connector>>;
  readonly connector?: Maybe<Connector>;
  readonly deadLetter?: Maybe<DeadLetter>;
  /** Newest first, unless ordered otherwise. */
  readonly deadLetters?: Maybe<DeadLetterConnection>;
  readonly webhookDelivery?: Maybe<WebhookDelivery>;
  /** Newest first, unless ordered otherwise. */
  readonly webhookDeliveries?: Maybe<WebhookDeliveryConnection>;
  readonly webhookEndpoint?: Maybe<WebhookEndpoint>;
  /** Newest first, unless ordered otherwise. */
  readonly webhookEndpoints?: Maybe<WebhookEndpointConnection>;
  /** Shows what an import would make of the beginning of a file. Nothing is stored. */
  readonly previewImport: PreviewImportPayload;
  readonly schemaDrift?: Maybe<SchemaDrift>;
  /** What a mapping would make of records that the hub has. Nothing is stored, and the source is not asked. */
  readonly previewStreamMapping: PreviewStreamMappingPayload;
  readonly stream?: Maybe<Stream>;
  readonly syncRun?: Maybe<SyncRun>;
  /** Newest first, unless ordered otherwise. */
  readonly syncRuns?: Maybe<SyncRunConnection>;
  /** What a rule would write to whom. Nothing is sent, and nothing is stored. */
  readonly previewWriteBacks: PreviewWriteBacksPayload;
};

export type QueryConflictArgs = {
  id: Scalars['ID']['input'];
};

export type QueryConflictsArgs = {
  filter?: InputMaybe<ConflictFilter>;
  orderBy?: InputMaybe<ReadonlyArray<ConflictOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

export type QueryConnectionArgs = {
  id: Scalars['ID']['input'];
};

export type QueryConnectionsArgs = {
  filter?: InputMaybe<ConnectionFilter>;
  orderBy?: InputMaybe<ReadonlyArray<ConnectionOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

export type QueryConnectorArgs = {
  id: Scalars['ID']['input'];
};

export type QueryDeadLetterArgs = {
  id: Scalars['ID']['input'];
};

export type QueryDeadLettersArgs = {
  filter?: InputMaybe<DeadLetterFilter>;
  orderBy?: InputMaybe<ReadonlyArray<DeadLetterOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

export type QueryWebhookDeliveryArgs = {
  id: Scalars['ID']['input'];
};

export type QueryWebhookDeliveriesArgs = {
  filter?: InputMaybe<WebhookDeliveryFilter>;
  orderBy?: InputMaybe<ReadonlyArray<WebhookDeliveryOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

export type QueryWebhookEndpointArgs = {
  id: Scalars['ID']['input'];
};

export type QueryWebhookEndpointsArgs = {
  filter?: InputMaybe<WebhookEndpointFilter>;
  orderBy?: InputMaybe<ReadonlyArray<WebhookEndpointOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

export type QueryPreviewImportArgs = {
  input: PreviewImportInput;
};

export type QuerySchemaDriftArgs = {
  id: Scalars['ID']['input'];
};

export type QueryPreviewStreamMappingArgs = {
  input: PreviewStreamMappingInput;
};

export type QueryStreamArgs = {
  id: Scalars['ID']['input'];
};

export type QuerySyncRunArgs = {
  id: Scalars['ID']['input'];
};

export type QuerySyncRunsArgs = {
  filter?: InputMaybe<SyncRunFilter>;
  orderBy?: InputMaybe<ReadonlyArray<SyncRunOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

export type QueryPreviewWriteBacksArgs = {
  input: PreviewWriteBacksInput;
};

export type Subscription = {
  readonly __typename?: 'Subscription';
  /** Progress of runs, all or those that every given argument names. */
  readonly syncRunChanged: SyncRunChanged;
  /** Conflicts as they come up, all or those of a connection. */
  readonly conflictOpened: ConflictOpened;
  /** What comes of attempts to deliver, at all endpoints or at the one that is named. */
  readonly webhookDeliveryChanged: WebhookDeliveryChanged;
  /** What happens to endpoints: `webhookEndpoint.paused` among it, when the hub gives one up. */
  readonly webhookEndpointChanged: WebhookEndpointChanged;
  /** Drifts as they are found, all or those of a connection. */
  readonly schemaDriftFound: SchemaDriftFound;
};

export type SubscriptionSyncRunChangedArgs = {
  connectionId?: InputMaybe<Scalars['ID']['input']>;
  runId?: InputMaybe<Scalars['ID']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type SubscriptionConflictOpenedArgs = {
  connectionId?: InputMaybe<Scalars['ID']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type SubscriptionWebhookDeliveryChangedArgs = {
  endpointId?: InputMaybe<Scalars['ID']['input']>;
  deliveryId?: InputMaybe<Scalars['ID']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type SubscriptionWebhookEndpointChangedArgs = {
  endpointId?: InputMaybe<Scalars['ID']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type SubscriptionSchemaDriftFoundArgs = {
  connectionId?: InputMaybe<Scalars['ID']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** One configured use of a connector: an account at another system, read at intervals and written back to. */
export type Connection = {
  readonly __typename?: 'Connection';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  /** Null when this hub no longer has its connector. */
  readonly connector?: Maybe<Connector>;
  /** A word: `vendure`, `file`. */
  readonly connectorId: Scalars['String']['output'];
  /** What it is configured with. Credentials are never shown. */
  readonly config: Scalars['JSON']['output'];
  /** Which of the connector's sign-ins it uses. */
  readonly authId: Scalars['String']['output'];
  /** A credential is stored. */
  readonly hasCredential: Scalars['Boolean']['output'];
  readonly status: ConnectionStatus;
  /** Why it does not run, and what is to be changed. */
  readonly statusReason?: Maybe<Scalars['String']['output']>;
  /** Where systems contradict each other, the larger one is believed. */
  readonly priority: Scalars['Int']['output'];
  /** How often its streams are read; null when only on request. */
  readonly pollEverySeconds?: Maybe<Scalars['Int']['output']>;
  /** What the other system tells by itself; null when its connector takes no webhooks. */
  readonly webhook?: Maybe<Webhook>;
  /** The streams that its configuration has. */
  readonly streams?: Maybe<ReadonlyArray<Stream>>;
  /** What was read, newest first. */
  readonly runs?: Maybe<SyncRunConnection>;
  /** What could not be taken in, newest first. */
  readonly deadLetters?: Maybe<DeadLetterConnection>;
  /** Rows that wait for somebody to look at them. */
  readonly openDeadLetterCount: Scalars['Int']['output'];
  /** What goes out to it by itself, by action. */
  readonly writeBackRules?: Maybe<ReadonlyArray<WriteBackRule>>;
  /** Fields that were changed on both sides, newest first. */
  readonly conflicts?: Maybe<ConflictConnection>;
  /** Fields that wait for somebody to say whose value is right. */
  readonly openConflictCount: Scalars['Int']['output'];
  /** Fields of its records that are in quarantine, because the vendor has changed their shape. */
  readonly openSchemaDriftCount: Scalars['Int']['output'];
  /** When one of its streams was last read to the end. */
  readonly lastSyncAt?: Maybe<Scalars['DateTime']['output']>;
  /** Counts edits; give it back with an edit to be told when somebody else was faster. */
  readonly version: Scalars['Int']['output'];
  readonly createdAt: Scalars['DateTime']['output'];
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** One configured use of a connector: an account at another system, read at intervals and written back to. */
export type ConnectionRunsArgs = {
  filter?: InputMaybe<SyncRunFilter>;
  orderBy?: InputMaybe<ReadonlyArray<SyncRunOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** One configured use of a connector: an account at another system, read at intervals and written back to. */
export type ConnectionDeadLettersArgs = {
  filter?: InputMaybe<DeadLetterFilter>;
  orderBy?: InputMaybe<ReadonlyArray<DeadLetterOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** One configured use of a connector: an account at another system, read at intervals and written back to. */
export type ConnectionConflictsArgs = {
  filter?: InputMaybe<ConflictFilter>;
  orderBy?: InputMaybe<ReadonlyArray<ConflictOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Whether a connection runs: PAUSED by a person, NEEDS_RECONNECT when its credential or configuration is refused, FAILED when all of its streams have stopped. */
export type ConnectionStatus = 'ACTIVE' | 'PAUSED' | 'NEEDS_RECONNECT' | 'FAILED';

/** One edge per connection. */
export type ConnectionEdge = {
  readonly __typename?: 'ConnectionEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Connection;
};

/** A page of connections. */
export type ConnectionConnection = {
  readonly __typename?: 'ConnectionConnection';
  readonly edges: ReadonlyArray<ConnectionEdge>;
  readonly nodes: ReadonlyArray<Connection>;
  readonly pageInfo: PageInfo;
  /** Number of matches, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** False when there are more matches than `totalCount` says. */
  readonly totalCountExact: Scalars['Boolean']['output'];
};

/** Statuses to match. */
export type ConnectionStatusFilter = {
  readonly eq?: InputMaybe<ConnectionStatus>;
  readonly neq?: InputMaybe<ConnectionStatus>;
  readonly in?: InputMaybe<ReadonlyArray<ConnectionStatus>>;
};

/** What connections can be filtered by. */
export type ConnectionFilter = {
  readonly and?: InputMaybe<ReadonlyArray<ConnectionFilter>>;
  readonly or?: InputMaybe<ReadonlyArray<ConnectionFilter>>;
  readonly not?: InputMaybe<ConnectionFilter>;
  readonly name?: InputMaybe<StringFilter>;
  readonly connectorId?: InputMaybe<StringFilter>;
  readonly status?: InputMaybe<ConnectionStatusFilter>;
  readonly lastSyncAt?: InputMaybe<DateTimeFilter>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
};

/** What connections can be ordered by. */
export type ConnectionOrderField = 'NAME' | 'CREATED_AT' | 'LAST_SYNC_AT';

/** One sort key of connections. */
export type ConnectionOrder = {
  readonly field: ConnectionOrderField;
  readonly direction?: SortDirection;
};

/** A connection to make. It is read for the first time as soon as it exists. */
export type CreateConnectionInput = {
  /** Id of the connector. */
  readonly connectorId: Scalars['String']['input'];
  readonly name: Scalars['String']['input'];
  /** See `Connector.configSchema`. */
  readonly config: Scalars['JSON']['input'];
  /** Id of one of the connector's sign-ins; its first when left out. */
  readonly authId?: InputMaybe<Scalars['String']['input']>;
  /** The sign-in's fields by name. Stored encrypted, never returned. */
  readonly credential?: InputMaybe<Scalars['JSON']['input']>;
  /** Default 50. */
  readonly priority?: InputMaybe<Scalars['Int']['input']>;
  /** Default 60; null reads it only on request. */
  readonly pollEverySeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Repeating a call with the same key gives the first answer again and adds nothing. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The answer: the connection, or why there is none. */
export type CreateConnectionPayload = {
  readonly __typename?: 'CreateConnectionPayload';
  readonly connection?: Maybe<Connection>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** Fields that are left out stay as they are. */
export type UpdateConnectionInput = {
  readonly id: Scalars['ID']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Replaces the whole configuration. */
  readonly config?: InputMaybe<Scalars['JSON']['input']>;
  readonly authId?: InputMaybe<Scalars['String']['input']>;
  /** Replaces the whole credential. A connection that needed it is resumed afterwards. */
  readonly credential?: InputMaybe<Scalars['JSON']['input']>;
  readonly priority?: InputMaybe<Scalars['Int']['input']>;
  readonly pollEverySeconds?: InputMaybe<Scalars['Int']['input']>;
  /** The version the edit was made from; left out, it is not checked. */
  readonly version?: InputMaybe<Scalars['Int']['input']>;
};

/** The answer: the connection after the change, or why there was none. */
export type UpdateConnectionPayload = {
  readonly __typename?: 'UpdateConnectionPayload';
  readonly connection?: Maybe<Connection>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** The connection to try. */
export type CheckConnectionInput = {
  readonly id: Scalars['ID']['input'];
};

/** What the other system said. */
export type ConnectionCheck = {
  readonly __typename?: 'ConnectionCheck';
  /** Configuration and credential work. */
  readonly ok: Scalars['Boolean']['output'];
  /** Who the hub is there: a shop, a user, a folder. */
  readonly account?: Maybe<Scalars['String']['output']>;
  /** What is to be changed, one sentence each. */
  readonly problems: ReadonlyArray<Scalars['String']['output']>;
};

/** The answer: what came of the try. */
export type CheckConnectionPayload = {
  readonly __typename?: 'CheckConnectionPayload';
  readonly connection?: Maybe<Connection>;
  /** What the other system said. */
  readonly result?: Maybe<ConnectionCheck>;
  readonly problems: ReadonlyArray<Problem>;
  /** Always null: nothing is written. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** The connection to pause. */
export type PauseConnectionInput = {
  readonly id: Scalars['ID']['input'];
};

/** The answer: the connection after the change, or why there was none. */
export type PauseConnectionPayload = {
  readonly __typename?: 'PauseConnectionPayload';
  readonly connection?: Maybe<Connection>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** The connection to resume. */
export type ResumeConnectionInput = {
  readonly id: Scalars['ID']['input'];
};

/** The answer: the connection after the change, or why there was none. */
export type ResumeConnectionPayload = {
  readonly __typename?: 'ResumeConnectionPayload';
  readonly connection?: Maybe<Connection>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** The connection to end. */
export type DeleteConnectionInput = {
  readonly id: Scalars['ID']['input'];
};

/** Whether it was ended. */
export type DeleteConnectionPayload = {
  readonly __typename?: 'DeleteConnectionPayload';
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** A kind of system that the hub can be connected to, and what is read from and written to it. */
export type Connector = {
  readonly __typename?: 'Connector';
  /** A word: `vendure`, `file`. */
  readonly id: Scalars['ID']['output'];
  readonly version: Scalars['String']['output'];
  readonly category: ConnectorCategory;
  readonly title: Scalars['String']['output'];
  readonly description: Scalars['String']['output'];
  /** JSON Schema of what a connection is configured with. */
  readonly configSchema: Scalars['JSON']['output'];
  /** Ways to prove who the hub is; a connection uses one of them. */
  readonly signIns: ReadonlyArray<ConnectorSignIn>;
  /** Streams that every connection has; empty when they depend on the configuration. */
  readonly streams: ReadonlyArray<ConnectorStream>;
  /** What can be written back. */
  readonly actions: ReadonlyArray<ConnectorAction>;
};

/** What kind of system a connector speaks to. */
export type ConnectorCategory = 'ERP' | 'ECOMMERCE' | 'EMAIL' | 'SOCIAL' | 'SUPPORT' | 'FILE' | 'GENERIC';

/** A way to sign in at the other system. */
export type ConnectorSignIn = {
  readonly __typename?: 'ConnectorSignIn';
  readonly id: Scalars['ID']['output'];
  readonly title: Scalars['String']['output'];
  /** What the credential holds. */
  readonly fields: ReadonlyArray<ConnectorSignInField>;
};

/** One value of a credential. */
export type ConnectorSignInField = {
  readonly __typename?: 'ConnectorSignInField';
  /** Its name in the credential. */
  readonly name: Scalars['String']['output'];
  readonly title: Scalars['String']['output'];
  /** Not to be shown while it is typed. */
  readonly isSecret: Scalars['Boolean']['output'];
  /** A connection cannot be made without it. */
  readonly isRequired: Scalars['Boolean']['output'];
};

/** One list of the other system, and what is known about how it tells of changes. */
export type ConnectorStream = {
  readonly __typename?: 'ConnectorStream';
  readonly name: Scalars['String']['output'];
  readonly title: Scalars['String']['output'];
  /** Kinds of record that come out: `person`, `order`. */
  readonly kinds: ReadonlyArray<Scalars['String']['output']>;
  /** The stream whose records this one finds changes of. */
  readonly feeds?: Maybe<Scalars['String']['output']>;
  /** Changes that are seen by reading on. */
  readonly covers: ReadonlyArray<Scalars['String']['output']>;
  /** Changes that are not, and what is done about them. */
  readonly blindSpots: ReadonlyArray<BlindSpot>;
  /** How deletes are learned of. */
  readonly deletesBy: DeleteStrategy;
};

/** A change that never moves the stream's cursor. */
export type BlindSpot = {
  readonly __typename?: 'BlindSpot';
  /** The change: `addressAdded`. */
  readonly kind: Scalars['String']['output'];
  readonly remedy: BlindSpotRemedy;
  /** The sub-stream that sees it, when that is the remedy. */
  readonly stream?: Maybe<Scalars['String']['output']>;
  /** How often the remedy is applied, on a connection that is polled once a minute. */
  readonly everySeconds: Scalars['Int']['output'];
};

/** What is done about a blind spot: another stream is read, everything is read again, or the system calls. */
export type BlindSpotRemedy = 'SUBSTREAM' | 'SWEEP' | 'WEBHOOK';

/** How deletes are learned of. A sweep compares with one complete enumeration. */
export type DeleteStrategy = 'TOMBSTONE' | 'SOFT_FLAG' | 'WEBHOOK' | 'SWEEP' | 'NONE';

/** Something that can be written to the other system. */
export type ConnectorAction = {
  readonly __typename?: 'ConnectorAction';
  readonly name: Scalars['String']['output'];
  readonly title: Scalars['String']['output'];
  /** The stream whose records it changes. */
  readonly stream: Scalars['String']['output'];
  /** JSON Schema of its input. */
  readonly inputSchema: Scalars['JSON']['output'];
};

/** A row that could not be taken in, kept with its reason and its text until somebody repairs it. */
export type DeadLetter = {
  readonly __typename?: 'DeadLetter';
  readonly id: Scalars['ID']['output'];
  readonly connection?: Maybe<Connection>;
  readonly stream?: Maybe<Stream>;
  /** The run that read it. */
  readonly run?: Maybe<SyncRun>;
  /** Kind of record it was to become: `person`, `order`. */
  readonly kind: Scalars['String']['output'];
  /** The source's own id of it. */
  readonly key: Scalars['String']['output'];
  /** Line of the file, when the source has lines. */
  readonly line?: Maybe<Scalars['Int']['output']>;
  /** Path of the offending field: `emails.0.address`. */
  readonly field?: Maybe<Scalars['String']['output']>;
  /** The row as it came, shortened. Null for those who may not read SourceRecord. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** What is wrong with it. */
  readonly reason: Scalars['String']['output'];
  /** Where on its way it failed. */
  readonly errorClass: DeadLetterClass;
  /** Connector and version whose mapping refused it: `vendure@0.1.0`. */
  readonly mappingVersion: Scalars['String']['output'];
  readonly status: DeadLetterStatus;
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it was replayed, dismissed or superseded. */
  readonly settledAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Where a row failed: it could not be read, had another shape, became no record, named something unknown, was not accepted by the part of the hub that owns its kind, or broke it. */
export type DeadLetterClass =
  'UNREADABLE' | 'WRONG_SHAPE' | 'NOT_CANONICAL' | 'UNKNOWN_REFERENCE' | 'NOT_ACCEPTED' | 'FAULT';

/** Where a dead letter stands; SUPERSEDED when the source has sent the row in good order since. */
export type DeadLetterStatus = 'OPEN' | 'REPLAYED' | 'DISMISSED' | 'SUPERSEDED';

/** One edge per dead letter. */
export type DeadLetterEdge = {
  readonly __typename?: 'DeadLetterEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: DeadLetter;
};

/** A page of dead letters. */
export type DeadLetterConnection = {
  readonly __typename?: 'DeadLetterConnection';
  readonly edges: ReadonlyArray<DeadLetterEdge>;
  readonly nodes: ReadonlyArray<DeadLetter>;
  readonly pageInfo: PageInfo;
  /** Number of matches, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** False when there are more matches than `totalCount` says. */
  readonly totalCountExact: Scalars['Boolean']['output'];
};

/** Statuses to match. */
export type DeadLetterStatusFilter = {
  readonly eq?: InputMaybe<DeadLetterStatus>;
  readonly neq?: InputMaybe<DeadLetterStatus>;
  readonly in?: InputMaybe<ReadonlyArray<DeadLetterStatus>>;
};

/** Classes to match. */
export type DeadLetterClassFilter = {
  readonly eq?: InputMaybe<DeadLetterClass>;
  readonly neq?: InputMaybe<DeadLetterClass>;
  readonly in?: InputMaybe<ReadonlyArray<DeadLetterClass>>;
};

/** What dead letters can be filtered by. */
export type DeadLetterFilter = {
  readonly and?: InputMaybe<ReadonlyArray<DeadLetterFilter>>;
  readonly or?: InputMaybe<ReadonlyArray<DeadLetterFilter>>;
  readonly not?: InputMaybe<DeadLetterFilter>;
  readonly connectionId?: InputMaybe<IdFilter>;
  readonly streamId?: InputMaybe<IdFilter>;
  readonly runId?: InputMaybe<IdFilter>;
  readonly kind?: InputMaybe<StringFilter>;
  readonly key?: InputMaybe<StringFilter>;
  readonly reason?: InputMaybe<StringFilter>;
  readonly status?: InputMaybe<DeadLetterStatusFilter>;
  readonly errorClass?: InputMaybe<DeadLetterClassFilter>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
};

/** What dead letters can be ordered by. */
export type DeadLetterOrderField = 'CREATED_AT' | 'LINE' | 'KEY';

/** One sort key of dead letters. */
export type DeadLetterOrder = {
  readonly field: DeadLetterOrderField;
  readonly direction?: SortDirection;
};

/** Which letters to try again. */
export type ReplayDeadLettersInput = {
  /** At most 1,000. */
  readonly ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Instead of `ids`: the open letters of this connection, oldest first, up to 1,000. */
  readonly connectionId?: InputMaybe<Scalars['ID']['input']>;
};

/** The answer: how many are on their way again. */
export type ReplayDeadLettersPayload = {
  readonly __typename?: 'ReplayDeadLettersPayload';
  /** Letters whose records are delivered again now. */
  readonly replayed?: Maybe<Scalars['Int']['output']>;
  /** Letters that fail the same way, or of which too little was kept: correct them at the source. */
  readonly stillFailing?: Maybe<Scalars['Int']['output']>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** The letter to put away. */
export type DismissDeadLetterInput = {
  readonly id: Scalars['ID']['input'];
};

/** The answer: the letter after the change, or why there was none. */
export type DismissDeadLetterPayload = {
  readonly __typename?: 'DismissDeadLetterPayload';
  readonly deadLetter?: Maybe<DeadLetter>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** One event for one endpoint, and what came of it. Kept for 30 days. */
export type WebhookDelivery = {
  readonly __typename?: 'WebhookDelivery';
  readonly id: Scalars['ID']['output'];
  readonly endpoint?: Maybe<WebhookEndpoint>;
  /** What the receiver knows it by: `webhook-id`. The same for every attempt and every replay. */
  readonly eventId: Scalars['ID']['output'];
  /** What happened: `deal.won`. */
  readonly eventType: Scalars['String']['output'];
  /** Type of the thing that the event is about. */
  readonly entityType: Scalars['String']['output'];
  /** When it happened. */
  readonly happenedAt: Scalars['DateTime']['output'];
  readonly status: WebhookDeliveryStatus;
  /** Why it failed or was skipped. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** Since it was made, resumed or replayed. */
  readonly attemptCount: Scalars['Int']['output'];
  /** First to last. */
  readonly attempts?: Maybe<ReadonlyArray<WebhookAttempt>>;
  /** When the next attempt may begin. */
  readonly dueAt: Scalars['DateTime']['output'];
  readonly finishedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly createdAt: Scalars['DateTime']['output'];
};

/** Where a delivery stands. FAILED: not taken in five days. SKIPPED: the endpoint's role may not know of it. */
export type WebhookDeliveryStatus = 'PENDING' | 'SUCCEEDED' | 'FAILED' | 'SKIPPED';

/** One request to an endpoint. Of the answer its status is kept and nothing that it says. */
export type WebhookAttempt = {
  readonly __typename?: 'WebhookAttempt';
  /** 1 for the first; counted anew when an endpoint is resumed or a time replayed. */
  readonly number: Scalars['Int']['output'];
  /** When it ended. */
  readonly at: Scalars['DateTime']['output'];
  /** Milliseconds. */
  readonly durationMs: Scalars['Int']['output'];
  /** Null when there was no answer. */
  readonly statusCode?: Maybe<Scalars['Int']['output']>;
  /** `TIMEOUT` after 15 seconds, `UNSENDABLE` where the hub could not make or sign it (its log says why), otherwise `UNREACHABLE`; null when there was an answer. */
  readonly error?: Maybe<Scalars['String']['output']>;
};

/** One edge per delivery. */
export type WebhookDeliveryEdge = {
  readonly __typename?: 'WebhookDeliveryEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: WebhookDelivery;
};

/** A page of deliveries. */
export type WebhookDeliveryConnection = {
  readonly __typename?: 'WebhookDeliveryConnection';
  readonly edges: ReadonlyArray<WebhookDeliveryEdge>;
  readonly nodes: ReadonlyArray<WebhookDelivery>;
  readonly pageInfo: PageInfo;
  /** Number of matches, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** False when there are more matches than `totalCount` says. */
  readonly totalCountExact: Scalars['Boolean']['output'];
};

/** Statuses to match. */
export type WebhookDeliveryStatusFilter = {
  readonly eq?: InputMaybe<WebhookDeliveryStatus>;
  readonly neq?: InputMaybe<WebhookDeliveryStatus>;
  readonly in?: InputMaybe<ReadonlyArray<WebhookDeliveryStatus>>;
};

/** What deliveries can be filtered by. */
export type WebhookDeliveryFilter = {
  readonly and?: InputMaybe<ReadonlyArray<WebhookDeliveryFilter>>;
  readonly or?: InputMaybe<ReadonlyArray<WebhookDeliveryFilter>>;
  readonly not?: InputMaybe<WebhookDeliveryFilter>;
  readonly endpointId?: InputMaybe<IdFilter>;
  readonly status?: InputMaybe<WebhookDeliveryStatusFilter>;
  readonly eventType?: InputMaybe<StringFilter>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
};

/** What deliveries can be ordered by. */
export type WebhookDeliveryOrderField = 'CREATED_AT';

/** One sort key of deliveries. */
export type WebhookDeliveryOrder = {
  readonly field: WebhookDeliveryOrderField;
  readonly direction?: SortDirection;
};

/** An attempt has ended. */
export type WebhookDeliveryChanged = {
  readonly __typename?: 'WebhookDeliveryChanged';
  /** Resumes behind this event, on any gateway: give it as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** What came of it: `webhookDelivery.succeeded`, `.postponed`, `.failed` or `.skipped`. */
  readonly kind: Scalars['String']['output'];
  /** Always empty. */
  readonly changedFields: ReadonlyArray<Scalars['String']['output']>;
  /** The delivery as it is now; null when it is hidden from you. */
  readonly delivery?: Maybe<WebhookDelivery>;
};

/**
 * An address of somebody else's that the hub tells of events, signed after Standard Webhooks. Each event is delivered at
 * least once, and what happens to one thing in its order: a later event waits for the earlier one.
 */
export type WebhookEndpoint = {
  readonly __typename?: 'WebhookEndpoint';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly url: Scalars['String']['output'];
  /** The role it acts as: it is told of what that role may read at the moment of the delivery. */
  readonly role: Scalars['String']['output'];
  /** Types of events: `deal.won`, `deal.*`, or `*`. */
  readonly types: ReadonlyArray<Scalars['String']['output']>;
  /** All of them must let an event pass. */
  readonly filters: ReadonlyArray<WebhookFilter>;
  /** Deliveries carry the values of the thing's fields, and not only their names. */
  readonly includesFields: Scalars['Boolean']['output'];
  readonly status: WebhookEndpointStatus;
  /** Why the hub paused it; null when a person did. */
  readonly statusReason?: Maybe<Scalars['String']['output']>;
  /** Since when nothing was taken; null when the last attempt succeeded. */
  readonly failingSince?: Maybe<Scalars['DateTime']['output']>;
  readonly lastSuccessAt?: Maybe<Scalars['DateTime']['output']>;
  /** Until when deliveries are signed with the secret before as well. */
  readonly previousSecretUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Deliveries that wait. */
  readonly pendingCount: Scalars['Int']['output'];
  /** What it was told, or is to be told, newest first. */
  readonly deliveries?: Maybe<WebhookDeliveryConnection>;
  /** Counts edits; give it back with an edit to be told when somebody else was faster. */
  readonly version: Scalars['Int']['output'];
  readonly createdAt: Scalars['DateTime']['output'];
  readonly updatedAt: Scalars['DateTime']['output'];
};

/**
 * An address of somebody else's that the hub tells of events, signed after Standard Webhooks. Each event is delivered at
 * least once, and what happens to one thing in its order: a later event waits for the earlier one.
 */
export type WebhookEndpointDeliveriesArgs = {
  filter?: InputMaybe<WebhookDeliveryFilter>;
  orderBy?: InputMaybe<ReadonlyArray<WebhookDeliveryOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Whether it is told. What happens while it is paused waits for 30 days; the hub pauses one that takes nothing for four days or answers 410. */
export type WebhookEndpointStatus = 'ACTIVE' | 'PAUSED';

/** Lets an event pass whose reference of this name is one of these things. */
export type WebhookFilter = {
  readonly __typename?: 'WebhookFilter';
  /** A name of `data.refs`: `pipelineId`. */
  readonly ref: Scalars['String']['output'];
  readonly ids: ReadonlyArray<Scalars['ID']['output']>;
};

/** Lets an event pass whose reference of this name is one of these things. */
export type WebhookFilterInput = {
  /** A name of `data.refs`: `pipelineId`. Customers have many ids and cannot be filtered by. */
  readonly ref: Scalars['String']['input'];
  readonly ids: ReadonlyArray<Scalars['ID']['input']>;
};

/** One edge per endpoint. */
export type WebhookEndpointEdge = {
  readonly __typename?: 'WebhookEndpointEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: WebhookEndpoint;
};

/** A page of endpoints. */
export type WebhookEndpointConnection = {
  readonly __typename?: 'WebhookEndpointConnection';
  readonly edges: ReadonlyArray<WebhookEndpointEdge>;
  readonly nodes: ReadonlyArray<WebhookEndpoint>;
  readonly pageInfo: PageInfo;
  /** Number of matches, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** False when there are more matches than `totalCount` says. */
  readonly totalCountExact: Scalars['Boolean']['output'];
};

/** Statuses to match. */
export type WebhookEndpointStatusFilter = {
  readonly eq?: InputMaybe<WebhookEndpointStatus>;
  readonly neq?: InputMaybe<WebhookEndpointStatus>;
  readonly in?: InputMaybe<ReadonlyArray<WebhookEndpointStatus>>;
};

/** What endpoints can be filtered by. */
export type WebhookEndpointFilter = {
  readonly and?: InputMaybe<ReadonlyArray<WebhookEndpointFilter>>;
  readonly or?: InputMaybe<ReadonlyArray<WebhookEndpointFilter>>;
  readonly not?: InputMaybe<WebhookEndpointFilter>;
  readonly name?: InputMaybe<StringFilter>;
  readonly status?: InputMaybe<WebhookEndpointStatusFilter>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
};

/** What endpoints can be ordered by. */
export type WebhookEndpointOrderField = 'NAME' | 'CREATED_AT';

/** One sort key of endpoints. */
export type WebhookEndpointOrder = {
  readonly field: WebhookEndpointOrderField;
  readonly direction?: SortDirection;
};

/** An endpoint to make. It is told of what happens from then on. */
export type CreateWebhookEndpointInput = {
  readonly name: Scalars['String']['input'];
  /** https; plain http and private addresses only where the operator listed host and port. */
  readonly url: Scalars['String']['input'];
  /** Name of the role it acts as. You need every right to read that the role has. */
  readonly role: Scalars['String']['input'];
  readonly types: ReadonlyArray<Scalars['String']['input']>;
  readonly filters?: InputMaybe<ReadonlyArray<WebhookFilterInput>>;
  /** Default false: ids and names of changed fields. */
  readonly includesFields?: InputMaybe<Scalars['Boolean']['input']>;
  /** Repeating a call with the same key gives the first answer again, without the secret, and adds nothing. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The answer: the endpoint, or why there is none. */
export type CreateWebhookEndpointPayload = {
  readonly __typename?: 'CreateWebhookEndpointPayload';
  readonly endpoint?: Maybe<WebhookEndpoint>;
  /** What deliveries are signed with, `whsec_…`. It is shown only now. */
  readonly secret?: Maybe<Scalars['String']['output']>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** Fields that are left out stay as they are. */
export type UpdateWebhookEndpointInput = {
  readonly id: Scalars['ID']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly url?: InputMaybe<Scalars['String']['input']>;
  readonly role?: InputMaybe<Scalars['String']['input']>;
  readonly types?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly filters?: InputMaybe<ReadonlyArray<WebhookFilterInput>>;
  readonly includesFields?: InputMaybe<Scalars['Boolean']['input']>;
  /** The version the edit was made from. */
  readonly version?: InputMaybe<Scalars['Int']['input']>;
};

/** The answer: the endpoint after the change, or why there was none. */
export type UpdateWebhookEndpointPayload = {
  readonly __typename?: 'UpdateWebhookEndpointPayload';
  readonly endpoint?: Maybe<WebhookEndpoint>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** The endpoint to pause. */
export type PauseWebhookEndpointInput = {
  readonly id: Scalars['ID']['input'];
};

/** The answer: the endpoint after the change, or why there was none. */
export type PauseWebhookEndpointPayload = {
  readonly __typename?: 'PauseWebhookEndpointPayload';
  readonly endpoint?: Maybe<WebhookEndpoint>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** The endpoint to resume. */
export type ResumeWebhookEndpointInput = {
  readonly id: Scalars['ID']['input'];
};

/** The answer: the endpoint after the change, or why there was none. */
export type ResumeWebhookEndpointPayload = {
  readonly __typename?: 'ResumeWebhookEndpointPayload';
  readonly endpoint?: Maybe<WebhookEndpoint>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** The endpoint to end. */
export type DeleteWebhookEndpointInput = {
  readonly id: Scalars['ID']['input'];
};

/** Whether it was ended. */
export type DeleteWebhookEndpointPayload = {
  readonly __typename?: 'DeleteWebhookEndpointPayload';
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** The endpoint that is to get a new secret. */
export type RotateWebhookEndpointSecretInput = {
  readonly id: Scalars['ID']['input'];
};

/** The answer: the secret, shown this once, or why there is none. */
export type RotateWebhookEndpointSecretPayload = {
  readonly __typename?: 'RotateWebhookEndpointSecretPayload';
  readonly endpoint?: Maybe<WebhookEndpoint>;
  /** What deliveries are signed with from now on. For a day they are signed with the one before as well. */
  readonly secret?: Maybe<Scalars['String']['output']>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** A time of which everything is to be delivered once more. */
export type ReplayWebhookEndpointInput = {
  readonly id: Scalars['ID']['input'];
  /** Of when the first event may be. */
  readonly from: Scalars['DateTime']['input'];
  /** Now when left out. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** The answer: the endpoint, or why nothing is replayed. */
export type ReplayWebhookEndpointPayload = {
  readonly __typename?: 'ReplayWebhookEndpointPayload';
  readonly endpoint?: Maybe<WebhookEndpoint>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** The endpoint to try. */
export type TestWebhookEndpointInput = {
  readonly id: Scalars['ID']['input'];
};

/** The answer: the endpoint; what came of the try is among its deliveries, of the type `webhookEndpoint.tested`. */
export type TestWebhookEndpointPayload = {
  readonly __typename?: 'TestWebhookEndpointPayload';
  readonly endpoint?: Maybe<WebhookEndpoint>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** Something happened to an endpoint. */
export type WebhookEndpointChanged = {
  readonly __typename?: 'WebhookEndpointChanged';
  /** Resumes behind this event, on any gateway: give it as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** What happened: `webhookEndpoint.paused`, … */
  readonly kind: Scalars['String']['output'];
  /** Fields whose value changed. */
  readonly changedFields: ReadonlyArray<Scalars['String']['output']>;
  /** The endpoint as it is now; null when it is hidden from you. */
  readonly endpoint?: Maybe<WebhookEndpoint>;
};

/** The beginning of a file to look at before it is imported. */
export type PreviewImportInput = {
  /** Name of the file: its ending tells CSV, NDJSON (`.ndjson`, `.jsonl`) and vCard (`.vcf`) apart. */
  readonly name: Scalars['String']['input'];
  /** The beginning of the file, as text, up to 1,000,000 characters; whole lines. */
  readonly sample: Scalars['String']['input'];
  /** How a row becomes records; proposed from the headers and first rows when left out. */
  readonly mapping?: InputMaybe<Scalars['JSON']['input']>;
  /** Rows to show, 1 to 100; 10 when left out. */
  readonly rows?: InputMaybe<Scalars['Int']['input']>;
};

/** The first rows of a file as the records that they would become, or why they cannot be shown. */
export type PreviewImportPayload = {
  readonly __typename?: 'PreviewImportPayload';
  readonly preview?: Maybe<ImportPreview>;
  readonly problems: ReadonlyArray<Problem>;
};

/** The first rows of a file as the records that they would become. Nothing was stored. */
export type ImportPreview = {
  readonly __typename?: 'ImportPreview';
  /** The mapping that was used: give it, corrected, to the import. */
  readonly mapping: Scalars['JSON']['output'];
  /** The mapping was proposed, and is to be looked at. */
  readonly isProposed: Scalars['Boolean']['output'];
  /** Columns that a proposed mapping does not use. */
  readonly unused: ReadonlyArray<Scalars['String']['output']>;
  /** What is to be looked at before a proposed mapping is used. */
  readonly remarks: ReadonlyArray<Scalars['String']['output']>;
  /** The first rows, in their order. */
  readonly rows: ReadonlyArray<PreviewedRow>;
};

/** One record of a row. A row may stand for several. */
export type PreviewedRow = {
  readonly __typename?: 'PreviewedRow';
  /** Line of the file, from 1. */
  readonly line: Scalars['Int']['output'];
  /** `person`, `company`, `order`, …; null when the row cannot be read. */
  readonly kind?: Maybe<Scalars['String']['output']>;
  /** What the record is known by in its source. */
  readonly key?: Maybe<Scalars['String']['output']>;
  /** The canonical record, as far as something can be made of the row. */
  readonly record?: Maybe<Scalars['JSON']['output']>;
  readonly problems: ReadonlyArray<CellProblem>;
};

/** What is wrong with one cell, or with the row. */
export type CellProblem = {
  readonly __typename?: 'CellProblem';
  /** Column of the file; null when it is not one cell's fault. */
  readonly column?: Maybe<Scalars['String']['output']>;
  /** Path in the record, such as `emails.0.address`. */
  readonly field?: Maybe<Scalars['String']['output']>;
  /** What is wrong, for whoever corrects it. */
  readonly reason: Scalars['String']['output'];
};

/**
 * What a vendor has changed about the shape of a stream's records. A field in quarantine keeps what the hub has of it;
 * everything else of the records goes on.
 */
export type SchemaDrift = {
  readonly __typename?: 'SchemaDrift';
  readonly id: Scalars['ID']['output'];
  readonly connection?: Maybe<Connection>;
  readonly stream?: Maybe<Stream>;
  /** Path of the field in the vendor's record: `address.zip`. */
  readonly path: Scalars['String']['output'];
  readonly change: SchemaChange;
  /** JSON types that were met there before: `string`, `number or string`; null for a field that is new. */
  readonly before?: Maybe<Scalars['String']['output']>;
  /** What comes instead: a type, `null`, `absent`, or why the connector takes no such value. */
  readonly after?: Maybe<Scalars['String']['output']>;
  readonly status: SchemaDriftStatus;
  /** Records whose value is kept at the moment. */
  readonly records: Scalars['Int']['output'];
  /** When it was found, or found again. */
  readonly since: Scalars['DateTime']['output'];
  /** When it was accepted, or was over. */
  readonly settledAt?: Maybe<Scalars['DateTime']['output']>;
};

/**
 * ADDED: a field that the connector does not know; it is told of once. RETYPED: another JSON type. VANISHED and NULLED: in
 * every record of a reading there is nothing, or null. UNKNOWN_VALUE: a value that the connector does not take.
 */
export type SchemaChange = 'ADDED' | 'RETYPED' | 'VANISHED' | 'NULLED' | 'UNKNOWN_VALUE';

/** NOTED: nothing follows from it. QUARANTINED: the field is kept as it was. ACCEPTED: by somebody. OVER: the vendor sends it as before. */
export type SchemaDriftStatus = 'NOTED' | 'QUARANTINED' | 'ACCEPTED' | 'OVER';

/** The drift to accept. */
export type AcceptSchemaDriftInput = {
  readonly id: Scalars['ID']['input'];
};

/** The answer: the drift after the change, or why there was none. */
export type AcceptSchemaDriftPayload = {
  readonly __typename?: 'AcceptSchemaDriftPayload';
  readonly drift?: Maybe<SchemaDrift>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** A drift that has just been found. */
export type SchemaDriftFound = {
  readonly __typename?: 'SchemaDriftFound';
  /** Resumes behind this event, on any gateway: give it as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** What happened: `schemaDrift.found`. */
  readonly kind: Scalars['String']['output'];
  /** Fields whose value changed. */
  readonly changedFields: ReadonlyArray<Scalars['String']['output']>;
  /** The drift as it is now; null when it is hidden from you. */
  readonly drift?: Maybe<SchemaDrift>;
};

/** What was set for the records of a stream on top of its connector's mapping, at one time. */
export type StreamMapping = {
  readonly __typename?: 'StreamMapping';
  readonly version: Scalars['Int']['output'];
  /** All that was set then. */
  readonly fields: ReadonlyArray<MappedField>;
  /** Who set it. */
  readonly setBy: Scalars['JSON']['output'];
  readonly setAt: Scalars['DateTime']['output'];
};

/** One field of the records, and what it is. */
export type MappedField = {
  readonly __typename?: 'MappedField';
  /** Kind of record: `person`. */
  readonly kind: Scalars['String']['output'];
  /** Path in the hub's record: `names.full`, `emails.0.address`, `attributes.size`. */
  readonly field: Scalars['String']['output'];
  /** An expression over the source's fields; null: the field is left empty. */
  readonly value?: Maybe<Scalars['JSON']['output']>;
};

/** One field of the records, and what it is to be. */
export type MappedFieldInput = {
  /** Kind of record; left out: the stream's first. */
  readonly kind?: InputMaybe<Scalars['String']['input']>;
  /** Path in the hub's record: `names.full`, `emails.0.address`, `attributes.size`. */
  readonly field: Scalars['String']['input'];
  /**
   * An expression over the source's fields: `"@column"`, `{"path": "a.b"}`, `{"template": "{First} {Last}"}`,
   * `{"const": 1}`, `{"first": [ … ]}`, `{"column": …, "words": { … }}` and so on. Null: the field is left empty.
   */
  readonly value?: InputMaybe<Scalars['JSON']['input']>;
};

/** What is to be set from now on; all that was set before is replaced. */
export type SetStreamMappingInput = {
  readonly streamId: Scalars['ID']['input'];
  /** 200 at most; none: the connector's own mapping again. */
  readonly fields: ReadonlyArray<MappedFieldInput>;
  /** The version that it was changed from, 0 for none; left out, it is not checked. */
  readonly version?: InputMaybe<Scalars['Int']['input']>;
};

/** The answer: the stream with its new mapping, or why there is none. */
export type SetStreamMappingPayload = {
  readonly __typename?: 'SetStreamMappingPayload';
  readonly stream?: Maybe<Stream>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** A mapping to try, on real records. */
export type PreviewStreamMappingInput = {
  readonly streamId: Scalars['ID']['input'];
  readonly fields: ReadonlyArray<MappedFieldInput>;
  /** Records at most, the latest first; 100 at most. */
  readonly first?: Scalars['Int']['input'];
};

/** What the mapping would make of them. */
export type PreviewStreamMappingPayload = {
  readonly __typename?: 'PreviewStreamMappingPayload';
  /** Null when there is no such mapping to try. */
  readonly records?: Maybe<ReadonlyArray<PreviewedRecord>>;
  readonly problems: ReadonlyArray<Problem>;
};

/** One record as it is, and as it would be. */
export type PreviewedRecord = {
  readonly __typename?: 'PreviewedRecord';
  /** Kind of record: `person`. */
  readonly kind: Scalars['String']['output'];
  /** The source's own id of it. */
  readonly key: Scalars['String']['output'];
  /** As the source sent it: the fields that the connector knows. */
  readonly raw: Scalars['JSON']['output'];
  /** As the hub has it. */
  readonly before?: Maybe<Scalars['JSON']['output']>;
  /** As it would be; null when it could not be mapped so. */
  readonly after?: Maybe<Scalars['JSON']['output']>;
  /** Whether anything would become of it. */
  readonly changes: Scalars['Boolean']['output'];
  /** Why it would be a dead letter. */
  readonly problem?: Maybe<Scalars['String']['output']>;
};

/** One list of a connected system: how far it was read, and what is known about how it tells of changes. */
export type Stream = {
  readonly __typename?: 'Stream';
  readonly id: Scalars['ID']['output'];
  /** A word: `customers`, `orders`. */
  readonly name: Scalars['String']['output'];
  readonly title: Scalars['String']['output'];
  readonly connection?: Maybe<Connection>;
  /** Kinds of record that come out: `person`, `order`. */
  readonly kinds: ReadonlyArray<Scalars['String']['output']>;
  /** The stream whose records this one finds changes of; null for a stream of its own. */
  readonly feeds?: Maybe<Scalars['String']['output']>;
  /** Changes that are seen by reading on. */
  readonly covers: ReadonlyArray<Scalars['String']['output']>;
  /** Changes that are not, and what is done about them. */
  readonly blindSpots: ReadonlyArray<BlindSpot>;
  /** How deletes are learned of. */
  readonly deletesBy: DeleteStrategy;
  readonly state: StreamState;
  /** Why it waits or has stopped. */
  readonly error?: Maybe<RunError>;
  /** Records that the source holds; those of a sub-stream count with the stream it feeds. */
  readonly records: Scalars['Int']['output'];
  /** How far it has been read, in the connector's own words; null before the first batch. */
  readonly checkpoint?: Maybe<Scalars['JSON']['output']>;
  /** How often it is read; null when only on request. */
  readonly pollEverySeconds?: Maybe<Scalars['Int']['output']>;
  /** When it was last read to the end. */
  readonly lastReadAt?: Maybe<Scalars['DateTime']['output']>;
  /** When everything is next read again or enumerated; null when that is never needed. */
  readonly nextSweepAt?: Maybe<Scalars['DateTime']['output']>;
  /** The newest run that found something or was asked for. */
  readonly lastRun?: Maybe<SyncRun>;
  /** What was read, newest first. */
  readonly runs?: Maybe<SyncRunConnection>;
  /** What is set on top of the connector's mapping; empty when nothing is. */
  readonly mapping: ReadonlyArray<MappedField>;
  /** Counts changes of it; give it back with one to be told when somebody else was faster. */
  readonly mappingVersion: Scalars['Int']['output'];
  /** What was set before, latest first; 100 at most. */
  readonly mappings?: Maybe<ReadonlyArray<StreamMapping>>;
  /** Its records are being mapped again. */
  readonly isMappedAgain: Scalars['Boolean']['output'];
  /** What the vendor has changed about the shape of the records, latest first; 500 at most. */
  readonly schemaDrifts?: Maybe<ReadonlyArray<SchemaDrift>>;
};

/** One list of a connected system: how far it was read, and what is known about how it tells of changes. */
export type StreamRunsArgs = {
  filter?: InputMaybe<SyncRunFilter>;
  orderBy?: InputMaybe<ReadonlyArray<SyncRunOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** What a stream is doing: WAITING after trouble until it is tried again, STOPPED until somebody resumes its connection. */
export type StreamState = 'IDLE' | 'RUNNING' | 'WAITING' | 'STOPPED';

/** One reading of one stream, from start to end. A poll that finds nothing new leaves none. */
export type SyncRun = {
  readonly __typename?: 'SyncRun';
  readonly id: Scalars['ID']['output'];
  readonly connection?: Maybe<Connection>;
  readonly stream?: Maybe<Stream>;
  readonly mode: SyncMode;
  /** What made it run. */
  readonly trigger: SyncTrigger;
  readonly status: SyncStatus;
  readonly queuedAt: Scalars['DateTime']['output'];
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Rows read so far: the sum of the other counts once everything is delivered. */
  readonly read: Scalars['Int']['output'];
  /** Records that were new to the hub, each with a customer, order, … of its own. */
  readonly created: Scalars['Int']['output'];
  /** Records that were new to the hub and became part of a customer who was there already. */
  readonly linked: Scalars['Int']['output'];
  /** Records that changed something. */
  readonly updated: Scalars['Int']['output'];
  /** Records that the hub had in this version already. */
  readonly unchanged: Scalars['Int']['output'];
  /** Records that are gone at the source. */
  readonly deleted: Scalars['Int']['output'];
  /** Rows that could not be taken in; each is a dead letter. */
  readonly rejected: Scalars['Int']['output'];
  /** How much is done, 0 to 1; null while the source does not say how much there is. */
  readonly progress?: Maybe<Scalars['Float']['output']>;
  /** Rows in all, as far as the source knows. */
  readonly estimate?: Maybe<Scalars['Int']['output']>;
  /** Why it failed or waits. */
  readonly error?: Maybe<RunError>;
  /** Of an import: how far it has been taken back; null when nobody asked for that. */
  readonly revert?: Maybe<ImportRevert>;
  /** Rows of this run that could not be taken in. */
  readonly deadLetters?: Maybe<DeadLetterConnection>;
};

/** One reading of one stream, from start to end. A poll that finds nothing new leaves none. */
export type SyncRunDeadLettersArgs = {
  filter?: InputMaybe<DeadLetterFilter>;
  orderBy?: InputMaybe<ReadonlyArray<DeadLetterOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** What is read: what changed since the checkpoint, everything, everything together with a search for deletes, or the records that webhooks named. */
export type SyncMode = 'CHANGES' | 'FULL' | 'SWEEP' | 'HINTS';

/** What made a run: the connection's interval, a person or program, an import, a webhook. */
export type SyncTrigger = 'SCHEDULE' | 'REQUEST' | 'IMPORT' | 'WEBHOOK';

/** Where a run stands. */
export type SyncStatus = 'QUEUED' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED' | 'PAUSED';

/** An import that is being taken back, or was. */
export type ImportRevert = {
  readonly __typename?: 'ImportRevert';
  readonly status: ImportRevertStatus;
  /** Records taken away that the import had made. */
  readonly removed: Scalars['Int']['output'];
  /** Records that have the version back that they had before the import. */
  readonly restored: Scalars['Int']['output'];
  /** Records that stayed, because people or later imports changed them since or build on them. */
  readonly kept: Scalars['Int']['output'];
  readonly finishedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Where taking an import back stands. */
export type ImportRevertStatus = 'QUEUED' | 'RUNNING' | 'DONE';

/** Why something at the other system went wrong. */
export type RunError = {
  readonly __typename?: 'RunError';
  /** `RECONNECT_NEEDED`, `RATE_LIMITED`, `UNAVAILABLE`, `VENDOR_CONTRACT_BROKEN`, `CONNECTOR_FAULT`, `TOO_MANY_REJECTED`, `SWEEP_REFUSED`, `NO_INBOUND`. */
  readonly code: Scalars['String']['output'];
  /** What happened, in words. */
  readonly message: Scalars['String']['output'];
  /** What whoever reads this can do. */
  readonly nextStep: Scalars['String']['output'];
};

/** One edge per run. */
export type SyncRunEdge = {
  readonly __typename?: 'SyncRunEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: SyncRun;
};

/** A page of runs. */
export type SyncRunConnection = {
  readonly __typename?: 'SyncRunConnection';
  readonly edges: ReadonlyArray<SyncRunEdge>;
  readonly nodes: ReadonlyArray<SyncRun>;
  readonly pageInfo: PageInfo;
  /** Number of matches, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** False when there are more matches than `totalCount` says. */
  readonly totalCountExact: Scalars['Boolean']['output'];
};

/** Statuses to match. */
export type SyncStatusFilter = {
  readonly eq?: InputMaybe<SyncStatus>;
  readonly neq?: InputMaybe<SyncStatus>;
  readonly in?: InputMaybe<ReadonlyArray<SyncStatus>>;
};

/** Modes to match. */
export type SyncModeFilter = {
  readonly eq?: InputMaybe<SyncMode>;
  readonly neq?: InputMaybe<SyncMode>;
  readonly in?: InputMaybe<ReadonlyArray<SyncMode>>;
};

/** What runs can be filtered by. */
export type SyncRunFilter = {
  readonly and?: InputMaybe<ReadonlyArray<SyncRunFilter>>;
  readonly or?: InputMaybe<ReadonlyArray<SyncRunFilter>>;
  readonly not?: InputMaybe<SyncRunFilter>;
  readonly connectionId?: InputMaybe<IdFilter>;
  readonly streamId?: InputMaybe<IdFilter>;
  readonly status?: InputMaybe<SyncStatusFilter>;
  readonly mode?: InputMaybe<SyncModeFilter>;
  readonly queuedAt?: InputMaybe<DateTimeFilter>;
  readonly finishedAt?: InputMaybe<DateTimeFilter>;
  readonly rejected?: InputMaybe<IntFilter>;
};

/** What runs can be ordered by. */
export type SyncRunOrderField = 'QUEUED_AT' | 'READ' | 'REJECTED';

/** One sort key of runs. */
export type SyncRunOrder = {
  readonly field: SyncRunOrderField;
  readonly direction?: SortDirection;
};

/** What to read. */
export type StartSyncInput = {
  readonly connectionId: Scalars['ID']['input'];
  /** Names of streams; all when left out. */
  readonly streams?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Default CHANGES. */
  readonly mode?: InputMaybe<SyncMode>;
  /** Sweeps although a large part of the records would be deleted at once. */
  readonly force?: InputMaybe<Scalars['Boolean']['input']>;
  /** Repeating a call with the same key gives the first answer again and adds nothing. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The answer: the runs that were queued, one per stream, or why there are none. */
export type StartSyncPayload = {
  readonly __typename?: 'StartSyncPayload';
  /** One run per stream that was started. */
  readonly runs?: Maybe<ReadonlyArray<SyncRun>>;
  readonly connection?: Maybe<Connection>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** The run to end. */
export type CancelSyncInput = {
  readonly id: Scalars['ID']['input'];
};

/** The answer: the run after the change, or why there was none. */
export type CancelSyncPayload = {
  readonly __typename?: 'CancelSyncPayload';
  readonly run?: Maybe<SyncRun>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** The import to take back. */
export type RevertImportInput = {
  /** Id of its run. */
  readonly id: Scalars['ID']['input'];
};

/** The answer: the run whose changes are being taken back, or why they are not. */
export type RevertImportPayload = {
  readonly __typename?: 'RevertImportPayload';
  readonly run?: Maybe<SyncRun>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** Something happened to a run. */
export type SyncRunChanged = {
  readonly __typename?: 'SyncRunChanged';
  /** Resumes behind this event, on any gateway: give it as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** What happened: `syncRun.started`, `syncRun.progressed`, … */
  readonly kind: Scalars['String']['output'];
  /** Fields whose value changed. */
  readonly changedFields: ReadonlyArray<Scalars['String']['output']>;
  /** The run as it is now; null when it is hidden from you. */
  readonly run?: Maybe<SyncRun>;
};

/** What another system tells the hub by itself, so that a change is here before the next poll. */
export type Webhook = {
  readonly __typename?: 'Webhook';
  /** Where it sends. Null when the hub has no public address, and where the address itself is the secret. */
  readonly url?: Maybe<Scalars['String']['output']>;
  /** What it tells of, in its own words. */
  readonly topics: ReadonlyArray<Scalars['String']['output']>;
  /** The connector subscribes by itself. False: a person enters the address there, and the secret that `rotateWebhookSecret` gives. */
  readonly isAutomatic: Scalars['Boolean']['output'];
  /** Subscriptions that the other system holds for us. */
  readonly subscriptionCount: Scalars['Int']['output'];
  /** When they were last found complete. */
  readonly ensuredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why they could not be made. */
  readonly error?: Maybe<Scalars['String']['output']>;
  /** When a request was last taken; null when none was yet. */
  readonly lastReceivedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Makes a new secret for a connection's webhooks. The one before is good for another day. */
export type RotateWebhookSecretInput = {
  readonly connectionId: Scalars['ID']['input'];
};

/** The answer: the secret, shown this once, or why there is none. */
export type RotateWebhookSecretPayload = {
  readonly __typename?: 'RotateWebhookSecretPayload';
  readonly connection?: Maybe<Connection>;
  /** What requests are to be signed with. */
  readonly secret?: Maybe<Scalars['String']['output']>;
  /** Where they are to be sent; null when the hub has no public address. */
  readonly url?: Maybe<Scalars['String']['output']>;
  readonly problems: ReadonlyArray<Problem>;
  /** Always null: nothing is told to the log. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** What of the hub's customers goes out to a connected system by itself, by one of its actions. */
export type WriteBackRule = {
  readonly __typename?: 'WriteBackRule';
  readonly id: Scalars['ID']['output'];
  readonly connection?: Maybe<Connection>;
  /** Name of the connector's action. */
  readonly action: Scalars['String']['output'];
  readonly kind: CustomerKind;
  /** Which fields, where the action takes them, and who wins a field that both sides have changed. */
  readonly fields: ReadonlyArray<WriteBackField>;
  /** Inputs that are the same for everybody. */
  readonly constants: Scalars['JSON']['output'];
  /** Customers whom the other system does not know are made there. False: only known ones are brought up to date. */
  readonly creates: Scalars['Boolean']['output'];
  /** False: the rule is kept, and nothing goes out by it. */
  readonly isEnabled: Scalars['Boolean']['output'];
  /** Customers that are still to be looked at. */
  readonly pending: Scalars['Int']['output'];
  /** Records that the other system would not take as they are. */
  readonly refused: Scalars['Int']['output'];
  /** Those of them that were refused last, 100 at most. */
  readonly refusals?: Maybe<ReadonlyArray<WriteBackRefusal>>;
  /** Why nothing goes out at the moment. */
  readonly error?: Maybe<Scalars['String']['output']>;
  /** When it is tried again. */
  readonly notBefore?: Maybe<Scalars['DateTime']['output']>;
  /** Counts changes; give it back with one to be told when somebody else was faster. */
  readonly version: Scalars['Int']['output'];
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** A record that the other system would not take. It is sent again when it has changed. */
export type WriteBackRefusal = {
  readonly __typename?: 'WriteBackRefusal';
  readonly customerId: Scalars['ID']['output'];
  /** The other system's id of it; null when it was to be made. */
  readonly key?: Maybe<Scalars['String']['output']>;
  /** What it does not take. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** When it was last looked at. */
  readonly at: Scalars['DateTime']['output'];
};

/** People or companies. */
export type CustomerKind = 'PERSON' | 'COMPANY';

/** One field that both sides have. What is read from the other system is the same field, by the connector's mapping. */
export type WriteBackField = {
  readonly __typename?: 'WriteBackField';
  /** Field of the golden record: `familyName`, `attributes.size`. */
  readonly field: Scalars['String']['output'];
  /** Path in the action's input: `names.family`. */
  readonly input: Scalars['String']['output'];
  readonly policy: ConflictPolicy;
  /** Set where the input is a list: the hub's value becomes its first element, and the others stay as they are there. */
  readonly list?: Maybe<WriteBackList>;
  /** What is sent when the field is empty; null: an empty field is not written. */
  readonly empty?: Maybe<Scalars['JSON']['output']>;
};

/** Names that the elements of a list have for a value and for its label. */
export type WriteBackList = {
  readonly __typename?: 'WriteBackList';
  /** Name for the value: `address`. */
  readonly value: Scalars['String']['output'];
  /** Name for its label; null where elements have none. */
  readonly label?: Maybe<Scalars['String']['output']>;
};

/**
 * Who wins a field that both sides have changed since they last agreed: the other system, the hub, the later change where
 * both times are certain, or whom a person chooses. A lock wins in any case; a change of one side alone is no contest.
 */
export type ConflictPolicy = 'SOURCE_WINS' | 'HUB_WINS' | 'NEWEST' | 'MANUAL';

/** Names that the elements of a list have for a value and for its label. */
export type WriteBackListInput = {
  readonly value: Scalars['String']['input'];
  readonly label?: InputMaybe<Scalars['String']['input']>;
};

/** One field to write, and where. */
export type WriteBackFieldInput = {
  /** Field of the golden record: `familyName`, `attributes.size`. Map a full name or its parts, not both. */
  readonly field: Scalars['String']['input'];
  /** Path in the action's input: `names.family`. */
  readonly input: Scalars['String']['input'];
  readonly policy: ConflictPolicy;
  readonly list?: InputMaybe<WriteBackListInput>;
  /** What is to be sent when the field is empty. */
  readonly empty?: InputMaybe<Scalars['JSON']['input']>;
};

/** What is to go out by an action from now on. */
export type SetWriteBackRuleInput = {
  readonly connectionId: Scalars['ID']['input'];
  /** Name of one of the connector's actions. */
  readonly action: Scalars['String']['input'];
  readonly kind?: CustomerKind;
  readonly fields: ReadonlyArray<WriteBackFieldInput>;
  readonly constants?: InputMaybe<Scalars['JSON']['input']>;
  readonly creates?: Scalars['Boolean']['input'];
  /** False keeps the rule and sends nothing by it. */
  readonly isEnabled?: Scalars['Boolean']['input'];
  /** The version the rule was changed from, 0 for none; left out, it is not checked. */
  readonly version?: InputMaybe<Scalars['Int']['input']>;
};

/** The answer: the rule after the change, or why there was none. */
export type SetWriteBackRulePayload = {
  readonly __typename?: 'SetWriteBackRulePayload';
  readonly rule?: Maybe<WriteBackRule>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** A rule to try, on real records. */
export type PreviewWriteBacksInput = {
  readonly connectionId: Scalars['ID']['input'];
  readonly action: Scalars['String']['input'];
  readonly kind?: CustomerKind;
  readonly fields: ReadonlyArray<WriteBackFieldInput>;
  readonly constants?: InputMaybe<Scalars['JSON']['input']>;
  readonly creates?: Scalars['Boolean']['input'];
  /** Whom to look at; left out: some of those whom the other system knows, the latest first. */
  readonly customerIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Customers at most; 100 at most. */
  readonly first?: Scalars['Int']['input'];
};

/** What the rule would do now. */
export type PreviewWriteBacksPayload = {
  readonly __typename?: 'PreviewWriteBacksPayload';
  /** Null when there is no such rule to try. */
  readonly writes?: Maybe<ReadonlyArray<PreviewedWrite>>;
  readonly problems: ReadonlyArray<Problem>;
};

/** One record of the other system, or one that would be made. */
export type PreviewedWrite = {
  readonly __typename?: 'PreviewedWrite';
  readonly customerId: Scalars['ID']['output'];
  /** The other system's id of it; null when it would be made. */
  readonly key?: Maybe<Scalars['String']['output']>;
  /** Every field of the rule. */
  readonly fields: ReadonlyArray<PreviewedField>;
  /** What would be sent; null when nothing would be. */
  readonly input?: Maybe<Scalars['JSON']['output']>;
  /** Why the action would not take it. */
  readonly problem?: Maybe<Scalars['String']['output']>;
};

/** What would become of one field. */
export type PreviewedField = {
  readonly __typename?: 'PreviewedField';
  /** Field of the golden record. */
  readonly field: Scalars['String']['output'];
  /** What the hub says; null when it is empty. */
  readonly ours?: Maybe<Scalars['JSON']['output']>;
  /** What the other system says; null when it is empty. */
  readonly theirs?: Maybe<Scalars['JSON']['output']>;
  readonly decision: WriteBackDecision;
};

/** SAME: nothing to do. WRITE: the hub's value goes there. TAKE: the hub takes theirs. LEAVE: both stay. CONFLICT: a person would have to decide. */
export type WriteBackDecision = 'SAME' | 'WRITE' | 'TAKE' | 'LEAVE' | 'CONFLICT';

/** A change that was sent to a connected system, and what became of it there. */
export type WriteBack = {
  readonly __typename?: 'WriteBack';
  readonly id: Scalars['ID']['output'];
  readonly connection?: Maybe<Connection>;
  /** Name of the connector's action. */
  readonly action: Scalars['String']['output'];
  readonly status: WriteBackStatus;
  /** The other system's id of what was written. */
  readonly key?: Maybe<Scalars['String']['output']>;
  /** The other system's version after the write. */
  readonly version?: Maybe<Scalars['String']['output']>;
  /** Why it was not written. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** What is there now, when it was changed there in the meantime. */
  readonly current?: Maybe<Scalars['JSON']['output']>;
  readonly createdAt: Scalars['DateTime']['output'];
  readonly finishedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What became of a write-back: PENDING when its answer was lost, CONFLICT when the other side was changed, INVALID when it was refused, RETRY when it may work later, GONE when there is nothing to write to. */
export type WriteBackStatus = 'PENDING' | 'OK' | 'CONFLICT' | 'INVALID' | 'RETRY' | 'GONE';

/** What to write where. */
export type WriteBackInput = {
  readonly connectionId: Scalars['ID']['input'];
  /** Name of one of the connector's actions. */
  readonly action: Scalars['String']['input'];
  /** See `ConnectorAction.inputSchema`. */
  readonly input: Scalars['JSON']['input'];
  /** The other system's version the change was made from; left out, it is not checked. */
  readonly expectedVersion?: InputMaybe<Scalars['String']['input']>;
  /** Repeating a call with the same key gives the first result again and writes nothing. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The answer: what became of it, or why it was not tried. */
export type WriteBackPayload = {
  readonly __typename?: 'WriteBackPayload';
  /** Null when it could not be tried. */
  readonly result?: Maybe<WriteBack>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Decides a conflict. What was decided is written where it is not said yet. */
  readonly resolveConflict: ResolveConflictPayload;
  /** Connects the hub to another system. */
  readonly createConnection: CreateConnectionPayload;
  /** Edits configuration, credential or intervals. */
  readonly updateConnection: UpdateConnectionPayload;
  /** Asks the other system whether configuration and credential work. */
  readonly checkConnection: CheckConnectionPayload;
  /** Stops reading; runs stop behind the batch they are at. */
  readonly pauseConnection: PauseConnectionPayload;
  /** Lets it run again, whatever it was stopped for; paused runs go on where they were. */
  readonly resumeConnection: ResumeConnectionPayload;
  /** Ends a connection. Its credential is removed; what it brought stays. */
  readonly deleteConnection: DeleteConnectionPayload;
  /** Tries letters again, with the connection's present mapping. */
  readonly replayDeadLetters: ReplayDeadLettersPayload;
  /** Puts a letter away: the same version of the row is not laid down again. */
  readonly dismissDeadLetter: DismissDeadLetterPayload;
  /** Has an address told of events. */
  readonly createWebhookEndpoint: CreateWebhookEndpointPayload;
  /** Edits what it is told, or where. You need every right to read that its role has. */
  readonly updateWebhookEndpoint: UpdateWebhookEndpointPayload;
  /** Stops sending; what happens meanwhile waits. */
  readonly pauseWebhookEndpoint: PauseWebhookEndpointPayload;
  /** Sends what waits, and what happens from now on. */
  readonly resumeWebhookEndpoint: ResumeWebhookEndpointPayload;
  /** Ends an endpoint with its deliveries, those that wait too. */
  readonly deleteWebhookEndpoint: DeleteWebhookEndpointPayload;
  /** Makes a new secret. The one before is good for another day. */
  readonly rotateWebhookEndpointSecret: RotateWebhookEndpointSecretPayload;
  /** Delivers what happened in a time once more, under the same `webhook-id`s. */
  readonly replayWebhookEndpoint: ReplayWebhookEndpointPayload;
  /** Delivers an event that says that it is a test, also to a paused endpoint. */
  readonly testWebhookEndpoint: TestWebhookEndpointPayload;
  /** Takes what the vendor sends as it is: what was kept in its place goes, and the records are mapped again. */
  readonly acceptSchemaDrift: AcceptSchemaDriftPayload;
  /** Sets what fields of a stream's records are, on top of its connector's mapping. What the hub has is mapped again. */
  readonly setStreamMapping: SetStreamMappingPayload;
  /** Has streams read now. A stream that had stopped begins anew. */
  readonly startSync: StartSyncPayload;
  /** Ends a run behind the batch it is at; what it has stored stays. */
  readonly cancelSync: CancelSyncPayload;
  /**
   * Takes back what an import created and updated, in the background: `syncRunChanged` tells how far it is. What people or
   * later imports changed since stays and is counted as kept.
   */
  readonly revertImport: RevertImportPayload;
  /** Makes a new secret for the webhooks of a connection whose subscriptions a person enters at the other system. */
  readonly rotateWebhookSecret: RotateWebhookSecretPayload;
  /** Says what goes out to a connected system by itself. Customers whom it knows are compared with it at once. */
  readonly setWriteBackRule: SetWriteBackRulePayload;
  /** Writes to a connected system. */
  readonly writeBack: WriteBackPayload;
};

export type MutationResolveConflictArgs = {
  input: ResolveConflictInput;
};

export type MutationCreateConnectionArgs = {
  input: CreateConnectionInput;
};

export type MutationUpdateConnectionArgs = {
  input: UpdateConnectionInput;
};

export type MutationCheckConnectionArgs = {
  input: CheckConnectionInput;
};

export type MutationPauseConnectionArgs = {
  input: PauseConnectionInput;
};

export type MutationResumeConnectionArgs = {
  input: ResumeConnectionInput;
};

export type MutationDeleteConnectionArgs = {
  input: DeleteConnectionInput;
};

export type MutationReplayDeadLettersArgs = {
  input: ReplayDeadLettersInput;
};

export type MutationDismissDeadLetterArgs = {
  input: DismissDeadLetterInput;
};

export type MutationCreateWebhookEndpointArgs = {
  input: CreateWebhookEndpointInput;
};

export type MutationUpdateWebhookEndpointArgs = {
  input: UpdateWebhookEndpointInput;
};

export type MutationPauseWebhookEndpointArgs = {
  input: PauseWebhookEndpointInput;
};

export type MutationResumeWebhookEndpointArgs = {
  input: ResumeWebhookEndpointInput;
};

export type MutationDeleteWebhookEndpointArgs = {
  input: DeleteWebhookEndpointInput;
};

export type MutationRotateWebhookEndpointSecretArgs = {
  input: RotateWebhookEndpointSecretInput;
};

export type MutationReplayWebhookEndpointArgs = {
  input: ReplayWebhookEndpointInput;
};

export type MutationTestWebhookEndpointArgs = {
  input: TestWebhookEndpointInput;
};

export type MutationAcceptSchemaDriftArgs = {
  input: AcceptSchemaDriftInput;
};

export type MutationSetStreamMappingArgs = {
  input: SetStreamMappingInput;
};

export type MutationStartSyncArgs = {
  input: StartSyncInput;
};

export type MutationCancelSyncArgs = {
  input: CancelSyncInput;
};

export type MutationRevertImportArgs = {
  input: RevertImportInput;
};

export type MutationRotateWebhookSecretArgs = {
  input: RotateWebhookSecretInput;
};

export type MutationSetWriteBackRuleArgs = {
  input: SetWriteBackRuleInput;
};

export type MutationWriteBackArgs = {
  input: WriteBackInput;
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
  Conflict: Conflict;
  Connection: Connection;
  DeadLetter: DeadLetter;
  WebhookDelivery: WebhookDelivery;
  WebhookEndpoint: WebhookEndpoint;
  SchemaDrift: SchemaDrift;
  Stream: Stream;
  SyncRun: SyncRun;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Conflict: { __typename: 'Conflict' } & GraphQLRecursivePick<FederationTypes['Conflict'], { id: true }>;
  Connection: { __typename: 'Connection' } & GraphQLRecursivePick<FederationTypes['Connection'], { id: true }>;
  DeadLetter: { __typename: 'DeadLetter' } & GraphQLRecursivePick<FederationTypes['DeadLetter'], { id: true }>;
  WebhookDelivery: { __typename: 'WebhookDelivery' } & GraphQLRecursivePick<
    FederationTypes['WebhookDelivery'],
    { id: true }
  >;
  WebhookEndpoint: { __typename: 'WebhookEndpoint' } & GraphQLRecursivePick<
    FederationTypes['WebhookEndpoint'],
    { id: true }
  >;
  SchemaDrift: { __typename: 'SchemaDrift' } & GraphQLRecursivePick<FederationTypes['SchemaDrift'], { id: true }>;
  Stream: { __typename: 'Stream' } & GraphQLRecursivePick<FederationTypes['Stream'], { id: true }>;
  SyncRun: { __typename: 'SyncRun' } & GraphQLRecursivePick<FederationTypes['SyncRun'], { id: true }>;
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
  Conflict: ResolverTypeWrapper<SourceRow>;
  ConflictStatus: ConflictStatus;
  ConflictTake: ConflictTake;
  ConflictEdge: ResolverTypeWrapper<SourceRow>;
  ConflictConnection: ResolverTypeWrapper<SourceRow>;
  ConflictStatusFilter: ConflictStatusFilter;
  ConflictFilter: ConflictFilter;
  ConflictOrderField: ConflictOrderField;
  ConflictOrder: ConflictOrder;
  ResolveConflictInput: ResolveConflictInput;
  ResolveConflictPayload: ResolverTypeWrapper<SourceRow>;
  ConflictOpened: ResolverTypeWrapper<SourceRow>;
  Contact: ResolverTypeWrapper<SourceRow>;
  Company: ResolverTypeWrapper<SourceRow>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Connection: ResolverTypeWrapper<SourceRow>;
  ConnectionStatus: ConnectionStatus;
  ConnectionEdge: ResolverTypeWrapper<SourceRow>;
  ConnectionConnection: ResolverTypeWrapper<SourceRow>;
  ConnectionStatusFilter: ConnectionStatusFilter;
  ConnectionFilter: ConnectionFilter;
  ConnectionOrderField: ConnectionOrderField;
  ConnectionOrder: ConnectionOrder;
  CreateConnectionInput: CreateConnectionInput;
  CreateConnectionPayload: ResolverTypeWrapper<SourceRow>;
  UpdateConnectionInput: UpdateConnectionInput;
  UpdateConnectionPayload: ResolverTypeWrapper<SourceRow>;
  CheckConnectionInput: CheckConnectionInput;
  ConnectionCheck: ResolverTypeWrapper<SourceRow>;
  CheckConnectionPayload: ResolverTypeWrapper<SourceRow>;
  PauseConnectionInput: PauseConnectionInput;
  PauseConnectionPayload: ResolverTypeWrapper<SourceRow>;
  ResumeConnectionInput: ResumeConnectionInput;
  ResumeConnectionPayload: ResolverTypeWrapper<SourceRow>;
  DeleteConnectionInput: DeleteConnectionInput;
  DeleteConnectionPayload: ResolverTypeWrapper<SourceRow>;
  Connector: ResolverTypeWrapper<SourceRow>;
  ConnectorCategory: ConnectorCategory;
  ConnectorSignIn: ResolverTypeWrapper<SourceRow>;
  ConnectorSignInField: ResolverTypeWrapper<SourceRow>;
  ConnectorStream: ResolverTypeWrapper<SourceRow>;
  BlindSpot: ResolverTypeWrapper<SourceRow>;
  BlindSpotRemedy: BlindSpotRemedy;
  DeleteStrategy: DeleteStrategy;
  ConnectorAction: ResolverTypeWrapper<SourceRow>;
  DeadLetter: ResolverTypeWrapper<SourceRow>;
  DeadLetterClass: DeadLetterClass;
  DeadLetterStatus: DeadLetterStatus;
  DeadLetterEdge: ResolverTypeWrapper<SourceRow>;
  DeadLetterConnection: ResolverTypeWrapper<SourceRow>;
  DeadLetterStatusFilter: DeadLetterStatusFilter;
  DeadLetterClassFilter: DeadLetterClassFilter;
  DeadLetterFilter: DeadLetterFilter;
  DeadLetterOrderField: DeadLetterOrderField;
  DeadLetterOrder: DeadLetterOrder;
  ReplayDeadLettersInput: ReplayDeadLettersInput;
  ReplayDeadLettersPayload: ResolverTypeWrapper<SourceRow>;
  DismissDeadLetterInput: DismissDeadLetterInput;
  DismissDeadLetterPayload: ResolverTypeWrapper<SourceRow>;
  WebhookDelivery: ResolverTypeWrapper<SourceRow>;
  WebhookDeliveryStatus: WebhookDeliveryStatus;
  WebhookAttempt: ResolverTypeWrapper<SourceRow>;
  WebhookDeliveryEdge: ResolverTypeWrapper<SourceRow>;
  WebhookDeliveryConnection: ResolverTypeWrapper<SourceRow>;
  WebhookDeliveryStatusFilter: WebhookDeliveryStatusFilter;
  WebhookDeliveryFilter: WebhookDeliveryFilter;
  WebhookDeliveryOrderField: WebhookDeliveryOrderField;
  WebhookDeliveryOrder: WebhookDeliveryOrder;
  WebhookDeliveryChanged: ResolverTypeWrapper<SourceRow>;
  WebhookEndpoint: ResolverTypeWrapper<SourceRow>;
  WebhookEndpointStatus: WebhookEndpointStatus;
  WebhookFilter: ResolverTypeWrapper<SourceRow>;
  WebhookFilterInput: WebhookFilterInput;
  WebhookEndpointEdge: ResolverTypeWrapper<SourceRow>;
  WebhookEndpointConnection: ResolverTypeWrapper<SourceRow>;
  WebhookEndpointStatusFilter: WebhookEndpointStatusFilter;
  WebhookEndpointFilter: WebhookEndpointFilter;
  WebhookEndpointOrderField: WebhookEndpointOrderField;
  WebhookEndpointOrder: WebhookEndpointOrder;
  CreateWebhookEndpointInput: CreateWebhookEndpointInput;
  CreateWebhookEndpointPayload: ResolverTypeWrapper<SourceRow>;
  UpdateWebhookEndpointInput: UpdateWebhookEndpointInput;
  UpdateWebhookEndpointPayload: ResolverTypeWrapper<SourceRow>;
  PauseWebhookEndpointInput: PauseWebhookEndpointInput;
  PauseWebhookEndpointPayload: ResolverTypeWrapper<SourceRow>;
  ResumeWebhookEndpointInput: ResumeWebhookEndpointInput;
  ResumeWebhookEndpointPayload: ResolverTypeWrapper<SourceRow>;
  DeleteWebhookEndpointInput: DeleteWebhookEndpointInput;
  DeleteWebhookEndpointPayload: ResolverTypeWrapper<SourceRow>;
  RotateWebhookEndpointSecretInput: RotateWebhookEndpointSecretInput;
  RotateWebhookEndpointSecretPayload: ResolverTypeWrapper<SourceRow>;
  ReplayWebhookEndpointInput: ReplayWebhookEndpointInput;
  ReplayWebhookEndpointPayload: ResolverTypeWrapper<SourceRow>;
  TestWebhookEndpointInput: TestWebhookEndpointInput;
  TestWebhookEndpointPayload: ResolverTypeWrapper<SourceRow>;
  WebhookEndpointChanged: ResolverTypeWrapper<SourceRow>;
  PreviewImportInput: PreviewImportInput;
  PreviewImportPayload: ResolverTypeWrapper<SourceRow>;
  ImportPreview: ResolverTypeWrapper<SourceRow>;
  PreviewedRow: ResolverTypeWrapper<SourceRow>;
  CellProblem: ResolverTypeWrapper<SourceRow>;
  SchemaDrift: ResolverTypeWrapper<SourceRow>;
  SchemaChange: SchemaChange;
  SchemaDriftStatus: SchemaDriftStatus;
  AcceptSchemaDriftInput: AcceptSchemaDriftInput;
  AcceptSchemaDriftPayload: ResolverTypeWrapper<SourceRow>;
  SchemaDriftFound: ResolverTypeWrapper<SourceRow>;
  StreamMapping: ResolverTypeWrapper<SourceRow>;
  MappedField: ResolverTypeWrapper<SourceRow>;
  MappedFieldInput: MappedFieldInput;
  SetStreamMappingInput: SetStreamMappingInput;
  SetStreamMappingPayload: ResolverTypeWrapper<SourceRow>;
  PreviewStreamMappingInput: PreviewStreamMappingInput;
  PreviewStreamMappingPayload: ResolverTypeWrapper<SourceRow>;
  PreviewedRecord: ResolverTypeWrapper<SourceRow>;
  Stream: ResolverTypeWrapper<SourceRow>;
  StreamState: StreamState;
  SyncRun: ResolverTypeWrapper<SourceRow>;
  SyncMode: SyncMode;
  SyncTrigger: SyncTrigger;
  SyncStatus: SyncStatus;
  ImportRevert: ResolverTypeWrapper<SourceRow>;
  ImportRevertStatus: ImportRevertStatus;
  RunError: ResolverTypeWrapper<SourceRow>;
  SyncRunEdge: ResolverTypeWrapper<SourceRow>;
  SyncRunConnection: ResolverTypeWrapper<SourceRow>;
  SyncStatusFilter: SyncStatusFilter;
  SyncModeFilter: SyncModeFilter;
  SyncRunFilter: SyncRunFilter;
  SyncRunOrderField: SyncRunOrderField;
  SyncRunOrder: SyncRunOrder;
  StartSyncInput: StartSyncInput;
  StartSyncPayload: ResolverTypeWrapper<SourceRow>;
  CancelSyncInput: CancelSyncInput;
  CancelSyncPayload: ResolverTypeWrapper<SourceRow>;
  RevertImportInput: RevertImportInput;
  RevertImportPayload: ResolverTypeWrapper<SourceRow>;
  SyncRunChanged: ResolverTypeWrapper<SourceRow>;
  Webhook: ResolverTypeWrapper<SourceRow>;
  RotateWebhookSecretInput: RotateWebhookSecretInput;
  RotateWebhookSecretPayload: ResolverTypeWrapper<SourceRow>;
  WriteBackRule: ResolverTypeWrapper<SourceRow>;
  WriteBackRefusal: ResolverTypeWrapper<SourceRow>;
  CustomerKind: CustomerKind;
  WriteBackField: ResolverTypeWrapper<SourceRow>;
  WriteBackList: ResolverTypeWrapper<SourceRow>;
  ConflictPolicy: ConflictPolicy;
  WriteBackListInput: WriteBackListInput;
  WriteBackFieldInput: WriteBackFieldInput;
  SetWriteBackRuleInput: SetWriteBackRuleInput;
  SetWriteBackRulePayload: ResolverTypeWrapper<SourceRow>;
  PreviewWriteBacksInput: PreviewWriteBacksInput;
  PreviewWriteBacksPayload: ResolverTypeWrapper<SourceRow>;
  PreviewedWrite: ResolverTypeWrapper<SourceRow>;
  PreviewedField: ResolverTypeWrapper<SourceRow>;
  WriteBackDecision: WriteBackDecision;
  WriteBack: ResolverTypeWrapper<SourceRow>;
  WriteBackStatus: WriteBackStatus;
  WriteBackInput: WriteBackInput;
  WriteBackPayload: ResolverTypeWrapper<SourceRow>;
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
  Conflict: SourceRow;
  ConflictEdge: SourceRow;
  ConflictConnection: SourceRow;
  ConflictStatusFilter: ConflictStatusFilter;
  ConflictFilter: ConflictFilter;
  ConflictOrder: ConflictOrder;
  ResolveConflictInput: ResolveConflictInput;
  ResolveConflictPayload: SourceRow;
  ConflictOpened: SourceRow;
  Contact: SourceRow;
  Company: SourceRow;
  Query: Record<PropertyKey, never>;
  Subscription: Record<PropertyKey, never>;
  Connection: SourceRow;
  ConnectionEdge: SourceRow;
  ConnectionConnection: SourceRow;
  ConnectionStatusFilter: ConnectionStatusFilter;
  ConnectionFilter: ConnectionFilter;
  ConnectionOrder: ConnectionOrder;
  CreateConnectionInput: CreateConnectionInput;
  CreateConnectionPayload: SourceRow;
  UpdateConnectionInput: UpdateConnectionInput;
  UpdateConnectionPayload: SourceRow;
  CheckConnectionInput: CheckConnectionInput;
  ConnectionCheck: SourceRow;
  CheckConnectionPayload: SourceRow;
  PauseConnectionInput: PauseConnectionInput;
  PauseConnectionPayload: SourceRow;
  ResumeConnectionInput: ResumeConnectionInput;
  ResumeConnectionPayload: SourceRow;
  DeleteConnectionInput: DeleteConnectionInput;
  DeleteConnectionPayload: SourceRow;
  Connector: SourceRow;
  ConnectorSignIn: SourceRow;
  ConnectorSignInField: SourceRow;
  ConnectorStream: SourceRow;
  BlindSpot: SourceRow;
  ConnectorAction: SourceRow;
  DeadLetter: SourceRow;
  DeadLetterEdge: SourceRow;
  DeadLetterConnection: SourceRow;
  DeadLetterStatusFilter: DeadLetterStatusFilter;
  DeadLetterClassFilter: DeadLetterClassFilter;
  DeadLetterFilter: DeadLetterFilter;
  DeadLetterOrder: DeadLetterOrder;
  ReplayDeadLettersInput: ReplayDeadLettersInput;
  ReplayDeadLettersPayload: SourceRow;
  DismissDeadLetterInput: DismissDeadLetterInput;
  DismissDeadLetterPayload: SourceRow;
  WebhookDelivery: SourceRow;
  WebhookAttempt: SourceRow;
  WebhookDeliveryEdge: SourceRow;
  WebhookDeliveryConnection: SourceRow;
  WebhookDeliveryStatusFilter: WebhookDeliveryStatusFilter;
  WebhookDeliveryFilter: WebhookDeliveryFilter;
  WebhookDeliveryOrder: WebhookDeliveryOrder;
  WebhookDeliveryChanged: SourceRow;
  WebhookEndpoint: SourceRow;
  WebhookFilter: SourceRow;
  WebhookFilterInput: WebhookFilterInput;
  WebhookEndpointEdge: SourceRow;
  WebhookEndpointConnection: SourceRow;
  WebhookEndpointStatusFilter: WebhookEndpointStatusFilter;
  WebhookEndpointFilter: WebhookEndpointFilter;
  WebhookEndpointOrder: WebhookEndpointOrder;
  CreateWebhookEndpointInput: CreateWebhookEndpointInput;
  CreateWebhookEndpointPayload: SourceRow;
  UpdateWebhookEndpointInput: UpdateWebhookEndpointInput;
  UpdateWebhookEndpointPayload: SourceRow;
  PauseWebhookEndpointInput: PauseWebhookEndpointInput;
  PauseWebhookEndpointPayload: SourceRow;
  ResumeWebhookEndpointInput: ResumeWebhookEndpointInput;
  ResumeWebhookEndpointPayload: SourceRow;
  DeleteWebhookEndpointInput: DeleteWebhookEndpointInput;
  DeleteWebhookEndpointPayload: SourceRow;
  RotateWebhookEndpointSecretInput: RotateWebhookEndpointSecretInput;
  RotateWebhookEndpointSecretPayload: SourceRow;
  ReplayWebhookEndpointInput: ReplayWebhookEndpointInput;
  ReplayWebhookEndpointPayload: SourceRow;
  TestWebhookEndpointInput: TestWebhookEndpointInput;
  TestWebhookEndpointPayload: SourceRow;
  WebhookEndpointChanged: SourceRow;
  PreviewImportInput: PreviewImportInput;
  PreviewImportPayload: SourceRow;
  ImportPreview: SourceRow;
  PreviewedRow: SourceRow;
  CellProblem: SourceRow;
  SchemaDrift: SourceRow;
  AcceptSchemaDriftInput: AcceptSchemaDriftInput;
  AcceptSchemaDriftPayload: SourceRow;
  SchemaDriftFound: SourceRow;
  StreamMapping: SourceRow;
  MappedField: SourceRow;
  MappedFieldInput: MappedFieldInput;
  SetStreamMappingInput: SetStreamMappingInput;
  SetStreamMappingPayload: SourceRow;
  PreviewStreamMappingInput: PreviewStreamMappingInput;
  PreviewStreamMappingPayload: SourceRow;
  PreviewedRecord: SourceRow;
  Stream: SourceRow;
  SyncRun: SourceRow;
  ImportRevert: SourceRow;
  RunError: SourceRow;
  SyncRunEdge: SourceRow;
  SyncRunConnection: SourceRow;
  SyncStatusFilter: SyncStatusFilter;
  SyncModeFilter: SyncModeFilter;
  SyncRunFilter: SyncRunFilter;
  SyncRunOrder: SyncRunOrder;
  StartSyncInput: StartSyncInput;
  StartSyncPayload: SourceRow;
  CancelSyncInput: CancelSyncInput;
  CancelSyncPayload: SourceRow;
  RevertImportInput: RevertImportInput;
  RevertImportPayload: SourceRow;
  SyncRunChanged: SourceRow;
  Webhook: SourceRow;
  RotateWebhookSecretInput: RotateWebhookSecretInput;
  RotateWebhookSecretPayload: SourceRow;
  WriteBackRule: SourceRow;
  WriteBackRefusal: SourceRow;
  WriteBackField: SourceRow;
  WriteBackList: SourceRow;
  WriteBackListInput: WriteBackListInput;
  WriteBackFieldInput: WriteBackFieldInput;
  SetWriteBackRuleInput: SetWriteBackRuleInput;
  SetWriteBackRulePayload: SourceRow;
  PreviewWriteBacksInput: PreviewWriteBacksInput;
  PreviewWriteBacksPayload: SourceRow;
  PreviewedWrite: SourceRow;
  PreviewedField: SourceRow;
  WriteBack: SourceRow;
  WriteBackInput: WriteBackInput;
  WriteBackPayload: SourceRow;
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

export type ConflictResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Conflict'] = ResolversParentTypes['Conflict'],
  FederationReferenceType extends FederationReferenceTypes['Conflict'] = FederationReferenceTypes['Conflict'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Conflict']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  connection?: Resolver<Maybe<ResolversTypes['Connection']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  policy?: Resolver<ResolversTypes['ConflictPolicy'], ParentType, ContextType>;
  ours?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  theirs?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  base?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  oursChangedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  oursChangedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  theirsChangedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ConflictStatus'], ParentType, ContextType>;
  taken?: Resolver<Maybe<ResolversTypes['ConflictTake']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  resolvedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  resolvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ConflictEdgeResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['ConflictEdge'] = ResolversParentTypes['ConflictEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Conflict'], ParentType, ContextType>;
};

export type ConflictConnectionResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['ConflictConnection'] = ResolversParentTypes['ConflictConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ConflictEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Conflict']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ResolveConflictPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['ResolveConflictPayload'] = ResolversParentTypes['ResolveConflictPayload'],
> = {
  conflict?: Resolver<Maybe<ResolversTypes['Conflict']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ConflictOpenedResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['ConflictOpened'] = ResolversParentTypes['ConflictOpened'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  changedFields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  conflict?: Resolver<Maybe<ResolversTypes['Conflict']>, ParentType, ContextType>;
};

export type ContactResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CompanyResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Company'] = ResolversParentTypes['Company'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query'],
> = {
  conflict?: Resolver<
    Maybe<ResolversTypes['Conflict']>,
    ParentType,
    ContextType,
    RequireFields<QueryConflictArgs, 'id'>
  >;
  conflicts?: Resolver<
    Maybe<ResolversTypes['ConflictConnection']>,
    ParentType,
    ContextType,
    Partial<QueryConflictsArgs>
  >;
  connection?: Resolver<
    Maybe<ResolversTypes['Connection']>,
    ParentType,
    ContextType,
    RequireFields<QueryConnectionArgs, 'id'>
  >;
  connections?: Resolver<
    Maybe<ResolversTypes['ConnectionConnection']>,
    ParentType,
    ContextType,
    Partial<QueryConnectionsArgs>
  >;
  connectors?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Connector']>>, ParentType, ContextType>;
  connector?: Resolver<
    Maybe<ResolversTypes['Connector']>,
    ParentType,
    ContextType,
    RequireFields<QueryConnectorArgs, 'id'>
  >;
  deadLetter?: Resolver<
    Maybe<ResolversTypes['DeadLetter']>,
    ParentType,
    ContextType,
    RequireFields<QueryDeadLetterArgs, 'id'>
  >;
  deadLetters?: Resolver<
    Maybe<ResolversTypes['DeadLetterConnection']>,
    ParentType,
    ContextType,
    Partial<QueryDeadLettersArgs>
  >;
  webhookDelivery?: Resolver<
    Maybe<ResolversTypes['WebhookDelivery']>,
    ParentType,
    ContextType,
    RequireFields<QueryWebhookDeliveryArgs, 'id'>
  >;
  webhookDeliveries?: Resolver<
    Maybe<ResolversTypes['WebhookDeliveryConnection']>,
    ParentType,
    ContextType,
    Partial<QueryWebhookDeliveriesArgs>
  >;
  webhookEndpoint?: Resolver<
    Maybe<ResolversTypes['WebhookEndpoint']>,
    ParentType,
    ContextType,
    RequireFields<QueryWebhookEndpointArgs, 'id'>
  >;
  webhookEndpoints?: Resolver<
    Maybe<ResolversTypes['WebhookEndpointConnection']>,
    ParentType,
    ContextType,
    Partial<QueryWebhookEndpointsArgs>
  >;
  previewImport?: Resolver<
    ResolversTypes['PreviewImportPayload'],
    ParentType,
    ContextType,
    RequireFields<QueryPreviewImportArgs, 'input'>
  >;
  schemaDrift?: Resolver<
    Maybe<ResolversTypes['SchemaDrift']>,
    ParentType,
    ContextType,
    RequireFields<QuerySchemaDriftArgs, 'id'>
  >;
  previewStreamMapping?: Resolver<
    ResolversTypes['PreviewStreamMappingPayload'],
    ParentType,
    ContextType,
    RequireFields<QueryPreviewStreamMappingArgs, 'input'>
  >;
  stream?: Resolver<Maybe<ResolversTypes['Stream']>, ParentType, ContextType, RequireFields<QueryStreamArgs, 'id'>>;
  syncRun?: Resolver<Maybe<ResolversTypes['SyncRun']>, ParentType, ContextType, RequireFields<QuerySyncRunArgs, 'id'>>;
  syncRuns?: Resolver<Maybe<ResolversTypes['SyncRunConnection']>, ParentType, ContextType, Partial<QuerySyncRunsArgs>>;
  previewWriteBacks?: Resolver<
    ResolversTypes['PreviewWriteBacksPayload'],
    ParentType,
    ContextType,
    RequireFields<QueryPreviewWriteBacksArgs, 'input'>
  >;
};

export type SubscriptionResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription'],
> = {
  syncRunChanged?: Resolver<
    ResolversTypes['SyncRunChanged'],
    ParentType,
    ContextType,
    Partial<SubscriptionSyncRunChangedArgs>
  >;
  conflictOpened?: Resolver<
    ResolversTypes['ConflictOpened'],
    ParentType,
    ContextType,
    Partial<SubscriptionConflictOpenedArgs>
  >;
  webhookDeliveryChanged?: Resolver<
    ResolversTypes['WebhookDeliveryChanged'],
    ParentType,
    ContextType,
    Partial<SubscriptionWebhookDeliveryChangedArgs>
  >;
  webhookEndpointChanged?: Resolver<
    ResolversTypes['WebhookEndpointChanged'],
    ParentType,
    ContextType,
    Partial<SubscriptionWebhookEndpointChangedArgs>
  >;
  schemaDriftFound?: Resolver<
    ResolversTypes['SchemaDriftFound'],
    ParentType,
    ContextType,
    Partial<SubscriptionSchemaDriftFoundArgs>
  >;
};

export type ConnectionResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Connection'] = ResolversParentTypes['Connection'],
  FederationReferenceType extends FederationReferenceTypes['Connection'] = FederationReferenceTypes['Connection'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Connection']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  connector?: Resolver<Maybe<ResolversTypes['Connector']>, ParentType, ContextType>;
  connectorId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  config?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  authId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hasCredential?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ConnectionStatus'], ParentType, ContextType>;
  statusReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pollEverySeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType>;
  streams?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Stream']>>, ParentType, ContextType>;
  runs?: Resolver<Maybe<ResolversTypes['SyncRunConnection']>, ParentType, ContextType, Partial<ConnectionRunsArgs>>;
  deadLetters?: Resolver<
    Maybe<ResolversTypes['DeadLetterConnection']>,
    ParentType,
    ContextType,
    Partial<ConnectionDeadLettersArgs>
  >;
  openDeadLetterCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  writeBackRules?: Resolver<Maybe<ReadonlyArray<ResolversTypes['WriteBackRule']>>, ParentType, ContextType>;
  conflicts?: Resolver<
    Maybe<ResolversTypes['ConflictConnection']>,
    ParentType,
    ContextType,
    Partial<ConnectionConflictsArgs>
  >;
  openConflictCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openSchemaDriftCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastSyncAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ConnectionEdgeResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['ConnectionEdge'] = ResolversParentTypes['ConnectionEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Connection'], ParentType, ContextType>;
};

export type ConnectionConnectionResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['ConnectionConnection'] = ResolversParentTypes['ConnectionConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ConnectionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Connection']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CreateConnectionPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['CreateConnectionPayload'] = ResolversParentTypes['CreateConnectionPayload'],
> = {
  connection?: Resolver<Maybe<ResolversTypes['Connection']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UpdateConnectionPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['UpdateConnectionPayload'] = ResolversParentTypes['UpdateConnectionPayload'],
> = {
  connection?: Resolver<Maybe<ResolversTypes['Connection']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ConnectionCheckResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['ConnectionCheck'] = ResolversParentTypes['ConnectionCheck'],
> = {
  ok?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CheckConnectionPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['CheckConnectionPayload'] = ResolversParentTypes['CheckConnectionPayload'],
> = {
  connection?: Resolver<Maybe<ResolversTypes['Connection']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['ConnectionCheck']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PauseConnectionPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['PauseConnectionPayload'] = ResolversParentTypes['PauseConnectionPayload'],
> = {
  connection?: Resolver<Maybe<ResolversTypes['Connection']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ResumeConnectionPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['ResumeConnectionPayload'] = ResolversParentTypes['ResumeConnectionPayload'],
> = {
  connection?: Resolver<Maybe<ResolversTypes['Connection']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeleteConnectionPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['DeleteConnectionPayload'] = ResolversParentTypes['DeleteConnectionPayload'],
> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ConnectorResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Connector'] = ResolversParentTypes['Connector'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  category?: Resolver<ResolversTypes['ConnectorCategory'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  configSchema?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  signIns?: Resolver<ReadonlyArray<ResolversTypes['ConnectorSignIn']>, ParentType, ContextType>;
  streams?: Resolver<ReadonlyArray<ResolversTypes['ConnectorStream']>, ParentType, ContextType>;
  actions?: Resolver<ReadonlyArray<ResolversTypes['ConnectorAction']>, ParentType, ContextType>;
};

export type ConnectorSignInResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['ConnectorSignIn'] = ResolversParentTypes['ConnectorSignIn'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['ConnectorSignInField']>, ParentType, ContextType>;
};

export type ConnectorSignInFieldResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['ConnectorSignInField'] = ResolversParentTypes['ConnectorSignInField'],
> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isSecret?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ConnectorStreamResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['ConnectorStream'] = ResolversParentTypes['ConnectorStream'],
> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kinds?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  feeds?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  covers?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  blindSpots?: Resolver<ReadonlyArray<ResolversTypes['BlindSpot']>, ParentType, ContextType>;
  deletesBy?: Resolver<ResolversTypes['DeleteStrategy'], ParentType, ContextType>;
};

export type BlindSpotResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['BlindSpot'] = ResolversParentTypes['BlindSpot'],
> = {
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  remedy?: Resolver<ResolversTypes['BlindSpotRemedy'], ParentType, ContextType>;
  stream?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  everySeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConnectorActionResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['ConnectorAction'] = ResolversParentTypes['ConnectorAction'],
> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  inputSchema?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
};

export type DeadLetterResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['DeadLetter'] = ResolversParentTypes['DeadLetter'],
  FederationReferenceType extends FederationReferenceTypes['DeadLetter'] = FederationReferenceTypes['DeadLetter'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['DeadLetter']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  connection?: Resolver<Maybe<ResolversTypes['Connection']>, ParentType, ContextType>;
  stream?: Resolver<Maybe<ResolversTypes['Stream']>, ParentType, ContextType>;
  run?: Resolver<Maybe<ResolversTypes['SyncRun']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  errorClass?: Resolver<ResolversTypes['DeadLetterClass'], ParentType, ContextType>;
  mappingVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DeadLetterStatus'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  settledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DeadLetterEdgeResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['DeadLetterEdge'] = ResolversParentTypes['DeadLetterEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DeadLetter'], ParentType, ContextType>;
};

export type DeadLetterConnectionResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['DeadLetterConnection'] = ResolversParentTypes['DeadLetterConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DeadLetterEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DeadLetter']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ReplayDeadLettersPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['ReplayDeadLettersPayload'] =
    ResolversParentTypes['ReplayDeadLettersPayload'],
> = {
  replayed?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  stillFailing?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DismissDeadLetterPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['DismissDeadLetterPayload'] =
    ResolversParentTypes['DismissDeadLetterPayload'],
> = {
  deadLetter?: Resolver<Maybe<ResolversTypes['DeadLetter']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WebhookDeliveryResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['WebhookDelivery'] = ResolversParentTypes['WebhookDelivery'],
  FederationReferenceType extends FederationReferenceTypes['WebhookDelivery'] =
    FederationReferenceTypes['WebhookDelivery'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['WebhookDelivery']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  endpoint?: Resolver<Maybe<ResolversTypes['WebhookEndpoint']>, ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  eventType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  happenedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['WebhookDeliveryStatus'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  attemptCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  attempts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['WebhookAttempt']>>, ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type WebhookAttemptResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['WebhookAttempt'] = ResolversParentTypes['WebhookAttempt'],
> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  durationMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  statusCode?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WebhookDeliveryEdgeResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['WebhookDeliveryEdge'] = ResolversParentTypes['WebhookDeliveryEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WebhookDelivery'], ParentType, ContextType>;
};

export type WebhookDeliveryConnectionResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['WebhookDeliveryConnection'] =
    ResolversParentTypes['WebhookDeliveryConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['WebhookDeliveryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['WebhookDelivery']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type WebhookDeliveryChangedResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['WebhookDeliveryChanged'] = ResolversParentTypes['WebhookDeliveryChanged'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  changedFields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  delivery?: Resolver<Maybe<ResolversTypes['WebhookDelivery']>, ParentType, ContextType>;
};

export type WebhookEndpointResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['WebhookEndpoint'] = ResolversParentTypes['WebhookEndpoint'],
  FederationReferenceType extends FederationReferenceTypes['WebhookEndpoint'] =
    FederationReferenceTypes['WebhookEndpoint'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['WebhookEndpoint']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  types?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  filters?: Resolver<ReadonlyArray<ResolversTypes['WebhookFilter']>, ParentType, ContextType>;
  includesFields?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['WebhookEndpointStatus'], ParentType, ContextType>;
  statusReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  failingSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastSuccessAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  previousSecretUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  pendingCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  deliveries?: Resolver<
    Maybe<ResolversTypes['WebhookDeliveryConnection']>,
    ParentType,
    ContextType,
    Partial<WebhookEndpointDeliveriesArgs>
  >;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type WebhookFilterResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['WebhookFilter'] = ResolversParentTypes['WebhookFilter'],
> = {
  ref?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ids?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type WebhookEndpointEdgeResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['WebhookEndpointEdge'] = ResolversParentTypes['WebhookEndpointEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WebhookEndpoint'], ParentType, ContextType>;
};

export type WebhookEndpointConnectionResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['WebhookEndpointConnection'] =
    ResolversParentTypes['WebhookEndpointConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['WebhookEndpointEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['WebhookEndpoint']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CreateWebhookEndpointPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['CreateWebhookEndpointPayload'] =
    ResolversParentTypes['CreateWebhookEndpointPayload'],
> = {
  endpoint?: Resolver<Maybe<ResolversTypes['WebhookEndpoint']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UpdateWebhookEndpointPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['UpdateWebhookEndpointPayload'] =
    ResolversParentTypes['UpdateWebhookEndpointPayload'],
> = {
  endpoint?: Resolver<Maybe<ResolversTypes['WebhookEndpoint']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PauseWebhookEndpointPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['PauseWebhookEndpointPayload'] =
    ResolversParentTypes['PauseWebhookEndpointPayload'],
> = {
  endpoint?: Resolver<Maybe<ResolversTypes['WebhookEndpoint']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ResumeWebhookEndpointPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['ResumeWebhookEndpointPayload'] =
    ResolversParentTypes['ResumeWebhookEndpointPayload'],
> = {
  endpoint?: Resolver<Maybe<ResolversTypes['WebhookEndpoint']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeleteWebhookEndpointPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['DeleteWebhookEndpointPayload'] =
    ResolversParentTypes['DeleteWebhookEndpointPayload'],
> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RotateWebhookEndpointSecretPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['RotateWebhookEndpointSecretPayload'] =
    ResolversParentTypes['RotateWebhookEndpointSecretPayload'],
> = {
  endpoint?: Resolver<Maybe<ResolversTypes['WebhookEndpoint']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReplayWebhookEndpointPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['ReplayWebhookEndpointPayload'] =
    ResolversParentTypes['ReplayWebhookEndpointPayload'],
> = {
  endpoint?: Resolver<Maybe<ResolversTypes['WebhookEndpoint']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TestWebhookEndpointPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['TestWebhookEndpointPayload'] =
    ResolversParentTypes['TestWebhookEndpointPayload'],
> = {
  endpoint?: Resolver<Maybe<ResolversTypes['WebhookEndpoint']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WebhookEndpointChangedResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['WebhookEndpointChanged'] = ResolversParentTypes['WebhookEndpointChanged'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  changedFields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  endpoint?: Resolver<Maybe<ResolversTypes['WebhookEndpoint']>, ParentType, ContextType>;
};

export type PreviewImportPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['PreviewImportPayload'] = ResolversParentTypes['PreviewImportPayload'],
> = {
  preview?: Resolver<Maybe<ResolversTypes['ImportPreview']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type ImportPreviewResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['ImportPreview'] = ResolversParentTypes['ImportPreview'],
> = {
  mapping?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  isProposed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unused?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  remarks?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['PreviewedRow']>, ParentType, ContextType>;
};

export type PreviewedRowResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['PreviewedRow'] = ResolversParentTypes['PreviewedRow'],
> = {
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['CellProblem']>, ParentType, ContextType>;
};

export type CellProblemResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['CellProblem'] = ResolversParentTypes['CellProblem'],
> = {
  column?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SchemaDriftResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['SchemaDrift'] = ResolversParentTypes['SchemaDrift'],
  FederationReferenceType extends FederationReferenceTypes['SchemaDrift'] = FederationReferenceTypes['SchemaDrift'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['SchemaDrift']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  connection?: Resolver<Maybe<ResolversTypes['Connection']>, ParentType, ContextType>;
  stream?: Resolver<Maybe<ResolversTypes['Stream']>, ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  change?: Resolver<ResolversTypes['SchemaChange'], ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['SchemaDriftStatus'], ParentType, ContextType>;
  records?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  settledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type AcceptSchemaDriftPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['AcceptSchemaDriftPayload'] =
    ResolversParentTypes['AcceptSchemaDriftPayload'],
> = {
  drift?: Resolver<Maybe<ResolversTypes['SchemaDrift']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SchemaDriftFoundResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['SchemaDriftFound'] = ResolversParentTypes['SchemaDriftFound'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  changedFields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  drift?: Resolver<Maybe<ResolversTypes['SchemaDrift']>, ParentType, ContextType>;
};

export type StreamMappingResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['StreamMapping'] = ResolversParentTypes['StreamMapping'],
> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['MappedField']>, ParentType, ContextType>;
  setBy?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  setAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type MappedFieldResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['MappedField'] = ResolversParentTypes['MappedField'],
> = {
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type SetStreamMappingPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['SetStreamMappingPayload'] = ResolversParentTypes['SetStreamMappingPayload'],
> = {
  stream?: Resolver<Maybe<ResolversTypes['Stream']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PreviewStreamMappingPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['PreviewStreamMappingPayload'] =
    ResolversParentTypes['PreviewStreamMappingPayload'],
> = {
  records?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PreviewedRecord']>>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type PreviewedRecordResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['PreviewedRecord'] = ResolversParentTypes['PreviewedRecord'],
> = {
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  raw?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  changes?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StreamResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Stream'] = ResolversParentTypes['Stream'],
  FederationReferenceType extends FederationReferenceTypes['Stream'] = FederationReferenceTypes['Stream'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Stream']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  connection?: Resolver<Maybe<ResolversTypes['Connection']>, ParentType, ContextType>;
  kinds?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  feeds?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  covers?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  blindSpots?: Resolver<ReadonlyArray<ResolversTypes['BlindSpot']>, ParentType, ContextType>;
  deletesBy?: Resolver<ResolversTypes['DeleteStrategy'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['StreamState'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['RunError']>, ParentType, ContextType>;
  records?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  checkpoint?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  pollEverySeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lastReadAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  nextSweepAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastRun?: Resolver<Maybe<ResolversTypes['SyncRun']>, ParentType, ContextType>;
  runs?: Resolver<Maybe<ResolversTypes['SyncRunConnection']>, ParentType, ContextType, Partial<StreamRunsArgs>>;
  mapping?: Resolver<ReadonlyArray<ResolversTypes['MappedField']>, ParentType, ContextType>;
  mappingVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mappings?: Resolver<Maybe<ReadonlyArray<ResolversTypes['StreamMapping']>>, ParentType, ContextType>;
  isMappedAgain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  schemaDrifts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SchemaDrift']>>, ParentType, ContextType>;
};

export type SyncRunResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['SyncRun'] = ResolversParentTypes['SyncRun'],
  FederationReferenceType extends FederationReferenceTypes['SyncRun'] = FederationReferenceTypes['SyncRun'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['SyncRun']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  connection?: Resolver<Maybe<ResolversTypes['Connection']>, ParentType, ContextType>;
  stream?: Resolver<Maybe<ResolversTypes['Stream']>, ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['SyncMode'], ParentType, ContextType>;
  trigger?: Resolver<ResolversTypes['SyncTrigger'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['SyncStatus'], ParentType, ContextType>;
  queuedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  read?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  created?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  linked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  deleted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rejected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  progress?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  estimate?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['RunError']>, ParentType, ContextType>;
  revert?: Resolver<Maybe<ResolversTypes['ImportRevert']>, ParentType, ContextType>;
  deadLetters?: Resolver<
    Maybe<ResolversTypes['DeadLetterConnection']>,
    ParentType,
    ContextType,
    Partial<SyncRunDeadLettersArgs>
  >;
};

export type ImportRevertResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['ImportRevert'] = ResolversParentTypes['ImportRevert'],
> = {
  status?: Resolver<ResolversTypes['ImportRevertStatus'], ParentType, ContextType>;
  removed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  restored?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kept?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type RunErrorResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['RunError'] = ResolversParentTypes['RunError'],
> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nextStep?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SyncRunEdgeResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['SyncRunEdge'] = ResolversParentTypes['SyncRunEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SyncRun'], ParentType, ContextType>;
};

export type SyncRunConnectionResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['SyncRunConnection'] = ResolversParentTypes['SyncRunConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SyncRunEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SyncRun']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type StartSyncPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['StartSyncPayload'] = ResolversParentTypes['StartSyncPayload'],
> = {
  runs?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SyncRun']>>, ParentType, ContextType>;
  connection?: Resolver<Maybe<ResolversTypes['Connection']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CancelSyncPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['CancelSyncPayload'] = ResolversParentTypes['CancelSyncPayload'],
> = {
  run?: Resolver<Maybe<ResolversTypes['SyncRun']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RevertImportPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['RevertImportPayload'] = ResolversParentTypes['RevertImportPayload'],
> = {
  run?: Resolver<Maybe<ResolversTypes['SyncRun']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SyncRunChangedResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['SyncRunChanged'] = ResolversParentTypes['SyncRunChanged'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  changedFields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  run?: Resolver<Maybe<ResolversTypes['SyncRun']>, ParentType, ContextType>;
};

export type WebhookResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Webhook'] = ResolversParentTypes['Webhook'],
> = {
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  topics?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  isAutomatic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  subscriptionCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ensuredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastReceivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type RotateWebhookSecretPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['RotateWebhookSecretPayload'] =
    ResolversParentTypes['RotateWebhookSecretPayload'],
> = {
  connection?: Resolver<Maybe<ResolversTypes['Connection']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WriteBackRuleResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['WriteBackRule'] = ResolversParentTypes['WriteBackRule'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  connection?: Resolver<Maybe<ResolversTypes['Connection']>, ParentType, ContextType>;
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CustomerKind'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['WriteBackField']>, ParentType, ContextType>;
  constants?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  creates?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isEnabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pending?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refusals?: Resolver<Maybe<ReadonlyArray<ResolversTypes['WriteBackRefusal']>>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notBefore?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type WriteBackRefusalResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['WriteBackRefusal'] = ResolversParentTypes['WriteBackRefusal'],
> = {
  customerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type WriteBackFieldResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['WriteBackField'] = ResolversParentTypes['WriteBackField'],
> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  input?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  policy?: Resolver<ResolversTypes['ConflictPolicy'], ParentType, ContextType>;
  list?: Resolver<Maybe<ResolversTypes['WriteBackList']>, ParentType, ContextType>;
  empty?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type WriteBackListResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['WriteBackList'] = ResolversParentTypes['WriteBackList'],
> = {
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SetWriteBackRulePayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['SetWriteBackRulePayload'] = ResolversParentTypes['SetWriteBackRulePayload'],
> = {
  rule?: Resolver<Maybe<ResolversTypes['WriteBackRule']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PreviewWriteBacksPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['PreviewWriteBacksPayload'] =
    ResolversParentTypes['PreviewWriteBacksPayload'],
> = {
  writes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PreviewedWrite']>>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type PreviewedWriteResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['PreviewedWrite'] = ResolversParentTypes['PreviewedWrite'],
> = {
  customerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['PreviewedField']>, ParentType, ContextType>;
  input?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PreviewedFieldResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['PreviewedField'] = ResolversParentTypes['PreviewedField'],
> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ours?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  theirs?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['WriteBackDecision'], ParentType, ContextType>;
};

export type WriteBackResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['WriteBack'] = ResolversParentTypes['WriteBack'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  connection?: Resolver<Maybe<ResolversTypes['Connection']>, ParentType, ContextType>;
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['WriteBackStatus'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  current?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type WriteBackPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['WriteBackPayload'] = ResolversParentTypes['WriteBackPayload'],
> = {
  result?: Resolver<Maybe<ResolversTypes['WriteBack']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MutationResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation'],
> = {
  resolveConflict?: Resolver<
    ResolversTypes['ResolveConflictPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationResolveConflictArgs, 'input'>
  >;
  createConnection?: Resolver<
    ResolversTypes['CreateConnectionPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationCreateConnectionArgs, 'input'>
  >;
  updateConnection?: Resolver<
    ResolversTypes['UpdateConnectionPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationUpdateConnectionArgs, 'input'>
  >;
  checkConnection?: Resolver<
    ResolversTypes['CheckConnectionPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationCheckConnectionArgs, 'input'>
  >;
  pauseConnection?: Resolver<
    ResolversTypes['PauseConnectionPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationPauseConnectionArgs, 'input'>
  >;
  resumeConnection?: Resolver<
    ResolversTypes['ResumeConnectionPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationResumeConnectionArgs, 'input'>
  >;
  deleteConnection?: Resolver<
    ResolversTypes['DeleteConnectionPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationDeleteConnectionArgs, 'input'>
  >;
  replayDeadLetters?: Resolver<
    ResolversTypes['ReplayDeadLettersPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationReplayDeadLettersArgs, 'input'>
  >;
  dismissDeadLetter?: Resolver<
    ResolversTypes['DismissDeadLetterPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationDismissDeadLetterArgs, 'input'>
  >;
  createWebhookEndpoint?: Resolver<
    ResolversTypes['CreateWebhookEndpointPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationCreateWebhookEndpointArgs, 'input'>
  >;
  updateWebhookEndpoint?: Resolver<
    ResolversTypes['UpdateWebhookEndpointPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationUpdateWebhookEndpointArgs, 'input'>
  >;
  pauseWebhookEndpoint?: Resolver<
    ResolversTypes['PauseWebhookEndpointPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationPauseWebhookEndpointArgs, 'input'>
  >;
  resumeWebhookEndpoint?: Resolver<
    ResolversTypes['ResumeWebhookEndpointPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationResumeWebhookEndpointArgs, 'input'>
  >;
  deleteWebhookEndpoint?: Resolver<
    ResolversTypes['DeleteWebhookEndpointPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationDeleteWebhookEndpointArgs, 'input'>
  >;
  rotateWebhookEndpointSecret?: Resolver<
    ResolversTypes['RotateWebhookEndpointSecretPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationRotateWebhookEndpointSecretArgs, 'input'>
  >;
  replayWebhookEndpoint?: Resolver<
    ResolversTypes['ReplayWebhookEndpointPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationReplayWebhookEndpointArgs, 'input'>
  >;
  testWebhookEndpoint?: Resolver<
    ResolversTypes['TestWebhookEndpointPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationTestWebhookEndpointArgs, 'input'>
  >;
  acceptSchemaDrift?: Resolver<
    ResolversTypes['AcceptSchemaDriftPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationAcceptSchemaDriftArgs, 'input'>
  >;
  setStreamMapping?: Resolver<
    ResolversTypes['SetStreamMappingPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationSetStreamMappingArgs, 'input'>
  >;
  startSync?: Resolver<
    ResolversTypes['StartSyncPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationStartSyncArgs, 'input'>
  >;
  cancelSync?: Resolver<
    ResolversTypes['CancelSyncPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationCancelSyncArgs, 'input'>
  >;
  revertImport?: Resolver<
    ResolversTypes['RevertImportPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationRevertImportArgs, 'input'>
  >;
  rotateWebhookSecret?: Resolver<
    ResolversTypes['RotateWebhookSecretPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationRotateWebhookSecretArgs, 'input'>
  >;
  setWriteBackRule?: Resolver<
    ResolversTypes['SetWriteBackRulePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationSetWriteBackRuleArgs, 'input'>
  >;
  writeBack?: Resolver<
    ResolversTypes['WriteBackPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationWriteBackArgs, 'input'>
  >;
};

export type Resolvers<ContextType = SubgraphContext> = {
  DateTime?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  Conflict?: ConflictResolvers<ContextType>;
  ConflictEdge?: ConflictEdgeResolvers<ContextType>;
  ConflictConnection?: ConflictConnectionResolvers<ContextType>;
  ResolveConflictPayload?: ResolveConflictPayloadResolvers<ContextType>;
  ConflictOpened?: ConflictOpenedResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  Company?: CompanyResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Connection?: ConnectionResolvers<ContextType>;
  ConnectionEdge?: ConnectionEdgeResolvers<ContextType>;
  ConnectionConnection?: ConnectionConnectionResolvers<ContextType>;
  CreateConnectionPayload?: CreateConnectionPayloadResolvers<ContextType>;
  UpdateConnectionPayload?: UpdateConnectionPayloadResolvers<ContextType>;
  ConnectionCheck?: ConnectionCheckResolvers<ContextType>;
  CheckConnectionPayload?: CheckConnectionPayloadResolvers<ContextType>;
  PauseConnectionPayload?: PauseConnectionPayloadResolvers<ContextType>;
  ResumeConnectionPayload?: ResumeConnectionPayloadResolvers<ContextType>;
  DeleteConnectionPayload?: DeleteConnectionPayloadResolvers<ContextType>;
  Connector?: ConnectorResolvers<ContextType>;
  ConnectorSignIn?: ConnectorSignInResolvers<ContextType>;
  ConnectorSignInField?: ConnectorSignInFieldResolvers<ContextType>;
  ConnectorStream?: ConnectorStreamResolvers<ContextType>;
  BlindSpot?: BlindSpotResolvers<ContextType>;
  ConnectorAction?: ConnectorActionResolvers<ContextType>;
  DeadLetter?: DeadLetterResolvers<ContextType>;
  DeadLetterEdge?: DeadLetterEdgeResolvers<ContextType>;
  DeadLetterConnection?: DeadLetterConnectionResolvers<ContextType>;
  ReplayDeadLettersPayload?: ReplayDeadLettersPayloadResolvers<ContextType>;
  DismissDeadLetterPayload?: DismissDeadLetterPayloadResolvers<ContextType>;
  WebhookDelivery?: WebhookDeliveryResolvers<ContextType>;
  WebhookAttempt?: WebhookAttemptResolvers<ContextType>;
  WebhookDeliveryEdge?: WebhookDeliveryEdgeResolvers<ContextType>;
  WebhookDeliveryConnection?: WebhookDeliveryConnectionResolvers<ContextType>;
  WebhookDeliveryChanged?: WebhookDeliveryChangedResolvers<ContextType>;
  WebhookEndpoint?: WebhookEndpointResolvers<ContextType>;
  WebhookFilter?: WebhookFilterResolvers<ContextType>;
  WebhookEndpointEdge?: WebhookEndpointEdgeResolvers<ContextType>;
  WebhookEndpointConnection?: WebhookEndpointConnectionResolvers<ContextType>;
  CreateWebhookEndpointPayload?: CreateWebhookEndpointPayloadResolvers<ContextType>;
  UpdateWebhookEndpointPayload?: UpdateWebhookEndpointPayloadResolvers<ContextType>;
  PauseWebhookEndpointPayload?: PauseWebhookEndpointPayloadResolvers<ContextType>;
  ResumeWebhookEndpointPayload?: ResumeWebhookEndpointPayloadResolvers<ContextType>;
  DeleteWebhookEndpointPayload?: DeleteWebhookEndpointPayloadResolvers<ContextType>;
  RotateWebhookEndpointSecretPayload?: RotateWebhookEndpointSecretPayloadResolvers<ContextType>;
  ReplayWebhookEndpointPayload?: ReplayWebhookEndpointPayloadResolvers<ContextType>;
  TestWebhookEndpointPayload?: TestWebhookEndpointPayloadResolvers<ContextType>;
  WebhookEndpointChanged?: WebhookEndpointChangedResolvers<ContextType>;
  PreviewImportPayload?: PreviewImportPayloadResolvers<ContextType>;
  ImportPreview?: ImportPreviewResolvers<ContextType>;
  PreviewedRow?: PreviewedRowResolvers<ContextType>;
  CellProblem?: CellProblemResolvers<ContextType>;
  SchemaDrift?: SchemaDriftResolvers<ContextType>;
  AcceptSchemaDriftPayload?: AcceptSchemaDriftPayloadResolvers<ContextType>;
  SchemaDriftFound?: SchemaDriftFoundResolvers<ContextType>;
  StreamMapping?: StreamMappingResolvers<ContextType>;
  MappedField?: MappedFieldResolvers<ContextType>;
  SetStreamMappingPayload?: SetStreamMappingPayloadResolvers<ContextType>;
  PreviewStreamMappingPayload?: PreviewStreamMappingPayloadResolvers<ContextType>;
  PreviewedRecord?: PreviewedRecordResolvers<ContextType>;
  Stream?: StreamResolvers<ContextType>;
  SyncRun?: SyncRunResolvers<ContextType>;
  ImportRevert?: ImportRevertResolvers<ContextType>;
  RunError?: RunErrorResolvers<ContextType>;
  SyncRunEdge?: SyncRunEdgeResolvers<ContextType>;
  SyncRunConnection?: SyncRunConnectionResolvers<ContextType>;
  StartSyncPayload?: StartSyncPayloadResolvers<ContextType>;
  CancelSyncPayload?: CancelSyncPayloadResolvers<ContextType>;
  RevertImportPayload?: RevertImportPayloadResolvers<ContextType>;
  SyncRunChanged?: SyncRunChangedResolvers<ContextType>;
  Webhook?: WebhookResolvers<ContextType>;
  RotateWebhookSecretPayload?: RotateWebhookSecretPayloadResolvers<ContextType>;
  WriteBackRule?: WriteBackRuleResolvers<ContextType>;
  WriteBackRefusal?: WriteBackRefusalResolvers<ContextType>;
  WriteBackField?: WriteBackFieldResolvers<ContextType>;
  WriteBackList?: WriteBackListResolvers<ContextType>;
  SetWriteBackRulePayload?: SetWriteBackRulePayloadResolvers<ContextType>;
  PreviewWriteBacksPayload?: PreviewWriteBacksPayloadResolvers<ContextType>;
  PreviewedWrite?: PreviewedWriteResolvers<ContextType>;
  PreviewedField?: PreviewedFieldResolvers<ContextType>;
  WriteBack?: WriteBackResolvers<ContextType>;
  WriteBackPayload?: WriteBackPayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = SubgraphContext> = {
  live?: LiveDirectiveResolver<any, any, ContextType>;
};
