// Written by codegen.ts from the .graphql files of the console. Do not edit.
import type { Operation } from '../api/operation.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A postal address to enter. */
export type AddressInput = {
  /** What it is for, for example `billing`. */
  readonly label?: string | null | undefined;
  /** Who is written on the envelope. */
  readonly recipient?: string | null | undefined;
  /** Street and number, and what else stands above the city. */
  readonly lines?: ReadonlyArray<string> | null | undefined;
  readonly city?: string | null | undefined;
  readonly region?: string | null | undefined;
  readonly postalCode?: string | null | undefined;
  readonly country?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly primary?: boolean | null | undefined;
};

/** What affiliations can be filtered by. */
export type AffiliationFilter = {
  readonly and?: ReadonlyArray<AffiliationFilter> | null | undefined;
  readonly or?: ReadonlyArray<AffiliationFilter> | null | undefined;
  readonly not?: AffiliationFilter | null | undefined;
  readonly role?: StringFilter | null | undefined;
  readonly title?: StringFilter | null | undefined;
  readonly primary?: BooleanFilter | null | undefined;
  readonly contactId?: IdFilter | null | undefined;
  readonly companyId?: IdFilter | null | undefined;
};

/** Conditions on the affiliations of a person. */
export type AffiliationListFilter = {
  readonly some?: AffiliationFilter | null | undefined;
  readonly every?: AffiliationFilter | null | undefined;
  readonly none?: AffiliationFilter | null | undefined;
};

/** Conditions on a yes or no. */
export type BooleanFilter = {
  readonly eq?: boolean | null | undefined;
  readonly neq?: boolean | null | undefined;
  readonly isNull?: boolean | null | undefined;
};

/** What companies can be filtered by. */
export type CompanyFilter = {
  readonly and?: ReadonlyArray<CompanyFilter> | null | undefined;
  readonly or?: ReadonlyArray<CompanyFilter> | null | undefined;
  readonly not?: CompanyFilter | null | undefined;
  readonly id?: IdFilter | null | undefined;
  readonly name?: StringFilter | null | undefined;
  readonly domain?: StringFilter | null | undefined;
  readonly industry?: StringFilter | null | undefined;
  readonly employees?: IntFilter | null | undefined;
  readonly ownerId?: IdFilter | null | undefined;
  readonly createdAt?: DateTimeFilter | null | undefined;
  readonly updatedAt?: DateTimeFilter | null | undefined;
  readonly tags?: TagListFilter | null | undefined;
  readonly identities?: IdentityListFilter | null | undefined;
};

/** One sort key of companies. */
export type CompanyOrder = {
  readonly field: CompanyOrderField;
  readonly direction?: SortDirection;
};

/** What companies can be ordered by. */
export type CompanyOrderField = 'NAME' | 'CREATED_AT' | 'UPDATED_AT';

/** Whose value is taken. */
export type ConflictTake = 'OURS' | 'THEIRS' | 'VALUE';

/** Whether a connection runs: PAUSED by a person, NEEDS_RECONNECT when its credential or configuration is refused, FAILED when all of its streams have stopped. */
export type ConnectionStatus = 'ACTIVE' | 'PAUSED' | 'NEEDS_RECONNECT' | 'FAILED';

/** What contacts can be filtered by. */
export type ContactFilter = {
  readonly and?: ReadonlyArray<ContactFilter> | null | undefined;
  readonly or?: ReadonlyArray<ContactFilter> | null | undefined;
  readonly not?: ContactFilter | null | undefined;
  readonly id?: IdFilter | null | undefined;
  readonly displayName?: StringFilter | null | undefined;
  readonly givenName?: StringFilter | null | undefined;
  readonly familyName?: StringFilter | null | undefined;
  readonly primaryEmail?: StringFilter | null | undefined;
  readonly primaryPhone?: StringFilter | null | undefined;
  readonly jobTitle?: StringFilter | null | undefined;
  readonly language?: StringFilter | null | undefined;
  readonly ownerId?: IdFilter | null | undefined;
  readonly createdAt?: DateTimeFilter | null | undefined;
  readonly updatedAt?: DateTimeFilter | null | undefined;
  readonly tags?: TagListFilter | null | undefined;
  readonly identities?: IdentityListFilter | null | undefined;
  readonly affiliations?: AffiliationListFilter | null | undefined;
};

/** One sort key of contacts. */
export type ContactOrder = {
  readonly field: ContactOrderField;
  readonly direction?: SortDirection;
};

/** What contacts can be ordered by. */
export type ContactOrderField = 'DISPLAY_NAME' | 'CREATED_AT' | 'UPDATED_AT';

/** Conditions on a point in time; all that are given must hold. */
export type DateTimeFilter = {
  readonly eq?: string | null | undefined;
  readonly neq?: string | null | undefined;
  readonly gt?: string | null | undefined;
  readonly gte?: string | null | undefined;
  readonly lt?: string | null | undefined;
  readonly lte?: string | null | undefined;
  readonly in?: ReadonlyArray<string> | null | undefined;
  readonly isNull?: boolean | null | undefined;
};

/** Where a row failed: it could not be read, had another shape, became no record, named something unknown, was not accepted by the part of the hub that owns its kind, or broke it. */
export type DeadLetterClass =
  'UNREADABLE' | 'WRONG_SHAPE' | 'NOT_CANONICAL' | 'UNKNOWN_REFERENCE' | 'NOT_ACCEPTED' | 'FAULT';

/** A pair of the review queue, and what somebody says of it. */
export type DecideDuplicateInput = {
  /** Of a contact or a company. It stays, when the two are the same. */
  readonly leftId: string;
  /** Another of the same kind. */
  readonly rightId: string;
  readonly verdict: DuplicateVerdict;
  /** Of `LATER`: when it comes back. Default: in a week. */
  readonly until?: string | null | undefined;
};

/** Which pairs. */
export type DuplicateCandidateFilter = {
  readonly and?: ReadonlyArray<DuplicateCandidateFilter> | null | undefined;
  readonly or?: ReadonlyArray<DuplicateCandidateFilter> | null | undefined;
  readonly not?: DuplicateCandidateFilter | null | undefined;
  readonly score?: FloatFilter | null | undefined;
  readonly band?: MatchBandFilter | null | undefined;
  readonly state?: DuplicateStateFilter | null | undefined;
  readonly kind?: SourceRecordKindFilter | null | undefined;
};

/** Whether a pair waits for somebody. */
export type DuplicateState =
  | 'OPEN'
  /** Put off; it comes back by itself. */
  | 'SNOOZED';

/** Which states. */
export type DuplicateStateFilter = {
  readonly eq?: DuplicateState | null | undefined;
  readonly in?: ReadonlyArray<DuplicateState> | null | undefined;
};

/** What somebody says of a pair. */
export type DuplicateVerdict =
  /** They are one: merged, for every later run. */
  | 'SAME'
  /** They are two, for every later run. */
  | 'DIFFERENT'
  /** Not now. */
  | 'LATER';

/** Conditions on a number; all that are given must hold. */
export type FloatFilter = {
  readonly eq?: number | null | undefined;
  readonly neq?: number | null | undefined;
  readonly gt?: number | null | undefined;
  readonly gte?: number | null | undefined;
  readonly lt?: number | null | undefined;
  readonly lte?: number | null | undefined;
  readonly in?: ReadonlyArray<number> | null | undefined;
  readonly isNull?: boolean | null | undefined;
};

/** What identities can be filtered by. */
export type IdentityFilter = {
  readonly and?: ReadonlyArray<IdentityFilter> | null | undefined;
  readonly or?: ReadonlyArray<IdentityFilter> | null | undefined;
  readonly not?: IdentityFilter | null | undefined;
  readonly kind?: IdentityKindFilter | null | undefined;
  readonly value?: StringFilter | null | undefined;
};

/** What an identifier is. */
export type IdentityKind =
  | 'EMAIL'
  /** E.164. */
  | 'PHONE'
  /** `network:handle`. */
  | 'HANDLE'
  /** `system:id`, an id that a third system gave. */
  | 'EXTERNAL_ID'
  /** Of a company. */
  | 'DOMAIN'
  /** Of a company. */
  | 'TAX_ID';

/** Kinds to match. */
export type IdentityKindFilter = {
  readonly eq?: IdentityKind | null | undefined;
  readonly neq?: IdentityKind | null | undefined;
  readonly in?: ReadonlyArray<IdentityKind> | null | undefined;
};

/** Conditions on the identities of a contact or company. */
export type IdentityListFilter = {
  readonly some?: IdentityFilter | null | undefined;
  readonly every?: IdentityFilter | null | undefined;
  readonly none?: IdentityFilter | null | undefined;
};

/** Conditions on an id. An id of a merged entity finds what belongs to any id it was merged with. */
export type IdFilter = {
  readonly eq?: string | null | undefined;
  readonly neq?: string | null | undefined;
  readonly in?: ReadonlyArray<string> | null | undefined;
  readonly isNull?: boolean | null | undefined;
};

/** Who turned to whom. */
export type InteractionDirection =
  /** The customer to us. */
  | 'INBOUND'
  /** We to the customer. */
  | 'OUTBOUND'
  /** Among ourselves. */
  | 'INTERNAL';

/** Conditions on a whole number; all that are given must hold. */
export type IntFilter = {
  readonly eq?: number | null | undefined;
  readonly neq?: number | null | undefined;
  readonly gt?: number | null | undefined;
  readonly gte?: number | null | undefined;
  readonly lt?: number | null | undefined;
  readonly lte?: number | null | undefined;
  readonly in?: ReadonlyArray<number> | null | undefined;
  readonly isNull?: boolean | null | undefined;
};

/** Which field to hold to which value. Name exactly one contact or company. */
export type LockFieldInput = {
  readonly contactId?: string | null | undefined;
  readonly companyId?: string | null | undefined;
  /** A field that sources give; `attributes.<name>` for a custom one. */
  readonly field: string;
  /** By default the value that the field has; `null` holds it empty. */
  readonly value?: unknown;
};

/** What a score leads to. */
export type MatchBand =
  /** The two are linked by themselves. */
  | 'LINK'
  /** Somebody has to look. */
  | 'REVIEW'
  /** They are two. */
  | 'APART';

/** Which bands. */
export type MatchBandFilter = {
  readonly eq?: MatchBand | null | undefined;
  readonly in?: ReadonlyArray<MatchBand> | null | undefined;
};

/** What somebody did. */
export type MergeAction =
  /** Two became one. */
  | 'MERGE'
  /** Records were split off. */
  | 'SPLIT';

/** Companies that are one. What people said against it before is taken back. */
export type MergeCompaniesInput = {
  /** The company that stays: its id is shown from now on. */
  readonly intoId: string;
  /** Those that become part of it. Their ids lead to it for ever. */
  readonly ids: ReadonlyArray<string>;
  /** Why, for whoever asks later. */
  readonly reason?: string | null | undefined;
  /** Shows the outcome and writes nothing. */
  readonly dryRun?: boolean | null | undefined;
  /** The same key again merges nothing twice. */
  readonly idempotencyKey?: string | null | undefined;
};

/** Contacts that are one. What people said against it before is taken back. */
export type MergeContactsInput = {
  /** The contact that stays: its id is shown from now on. */
  readonly intoId: string;
  /** Those that become part of it. Their ids lead to it for ever. */
  readonly ids: ReadonlyArray<string>;
  /** Why, for whoever asks later. */
  readonly reason?: string | null | undefined;
  /** Shows the outcome and writes nothing. */
  readonly dryRun?: boolean | null | undefined;
  /** The same key again merges nothing twice. */
  readonly idempotencyKey?: string | null | undefined;
};

/** The metrics there are. */
export type MetricName =
  'OPEN_PIPELINE_VALUE' | 'WON_VALUE' | 'REVENUE' | 'ORDERS' | 'NEW_CONTACTS' | 'OPEN_TICKETS' | 'FIRST_ANSWER_TIME';

/** What a metric is measured in. */
export type MetricUnit = 'MONEY' | 'COUNT' | 'SECONDS';

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

/** Why a value is shown, or what put it behind the one that is. */
export type ProvenanceRule =
  /** A person holds the field to it. */
  | 'LOCKED'
  /** A person entered it here. */
  | 'HUB_EDIT'
  /** No other source says anything. */
  | 'ONLY_SOURCE'
  /** Its source has a higher priority than the others that say something. */
  | 'SOURCE_PRIORITY'
  /** Among sources of one priority it was said last. */
  | 'MOST_RECENT'
  /** It says more than the others. */
  | 'MOST_COMPLETE'
  /** More sources say it. */
  | 'MOST_FREQUENT'
  /** The field lists what every source gives. */
  | 'EVERY_SOURCE';

/** Which letters to try again. */
export type ReplayDeadLettersInput = {
  /** At most 1,000. */
  readonly ids?: ReadonlyArray<string> | null | undefined;
  /** Instead of `ids`: the open letters of this connection, oldest first, up to 1,000. */
  readonly connectionId?: string | null | undefined;
};

/** Which value is right. */
export type ResolveConflictInput = {
  readonly id: string;
  readonly take: ConflictTake;
  /** With VALUE: the value that both sides are to have; null empties the field. */
  readonly value?: unknown;
};

/** E-mail and password of a person. */
export type SignInInput = {
  readonly email: string;
  readonly password: string;
};

/** Which way an order goes. */
export type SortDirection = 'ASC' | 'DESC';

/** What a source record is about. */
export type SourceRecordKind = 'PERSON' | 'COMPANY';

/** People or companies. */
export type SourceRecordKindFilter = {
  readonly eq?: SourceRecordKind | null | undefined;
  readonly in?: ReadonlyArray<SourceRecordKind> | null | undefined;
};

/** What being in a stage means for a deal. */
export type StageKind =
  /** The deal is being worked on. */
  | 'OPEN'
  /** The deal is won and closed. */
  | 'WON'
  /** The deal is lost and closed. */
  | 'LOST';

/** What to read. */
export type StartSyncInput = {
  readonly connectionId: string;
  /** Names of streams; all when left out. */
  readonly streams?: ReadonlyArray<string> | null | undefined;
  /** Default CHANGES. */
  readonly mode?: SyncMode | null | undefined;
  /** Sweeps although a large part of the records would be deleted at once. */
  readonly force?: boolean | null | undefined;
  /** Repeating a call with the same key gives the first answer again and adds nothing. */
  readonly idempotencyKey?: string | null | undefined;
};

/** What a stream is doing: WAITING after trouble until it is tried again, STOPPED until somebody resumes its connection. */
export type StreamState = 'IDLE' | 'RUNNING' | 'WAITING' | 'STOPPED';

/** Conditions on a text; all that are given must hold. `contains`, `startsWith` and `search` ignore case. */
export type StringFilter = {
  readonly eq?: string | null | undefined;
  readonly neq?: string | null | undefined;
  readonly gt?: string | null | undefined;
  readonly gte?: string | null | undefined;
  readonly lt?: string | null | undefined;
  readonly lte?: string | null | undefined;
  readonly in?: ReadonlyArray<string> | null | undefined;
  readonly isNull?: boolean | null | undefined;
  readonly contains?: string | null | undefined;
  readonly startsWith?: string | null | undefined;
  /** Every word of it occurs somewhere in the text. */
  readonly search?: string | null | undefined;
};

/** What is read: what changed since the checkpoint, everything, everything together with a search for deletes, or the records that webhooks named. */
export type SyncMode = 'CHANGES' | 'FULL' | 'SWEEP' | 'HINTS';

/** Where a run stands. */
export type SyncStatus = 'QUEUED' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED' | 'PAUSED';

/** What made a run: the connection's interval, a person or program, an import, a webhook. */
export type SyncTrigger = 'SCHEDULE' | 'REQUEST' | 'IMPORT' | 'WEBHOOK';

/** What tags can be filtered by. */
export type TagFilter = {
  readonly and?: ReadonlyArray<TagFilter> | null | undefined;
  readonly or?: ReadonlyArray<TagFilter> | null | undefined;
  readonly not?: TagFilter | null | undefined;
  readonly id?: IdFilter | null | undefined;
  readonly name?: StringFilter | null | undefined;
};

/** Conditions on the tags of a contact or company. */
export type TagListFilter = {
  readonly some?: TagFilter | null | undefined;
  readonly every?: TagFilter | null | undefined;
  readonly none?: TagFilter | null | undefined;
};

/** How urgent a ticket is. */
export type TicketPriority = 'LOW' | 'NORMAL' | 'HIGH' | 'URGENT';

/** Where a ticket stands. NEW → OPEN, PENDING, SOLVED; OPEN and PENDING change places or are SOLVED; SOLVED is reopened or CLOSED; CLOSED is the end. */
export type TicketStatus = 'NEW' | 'OPEN' | 'PENDING' | 'SOLVED' | 'CLOSED';

/** Which field to let be what sources say. Name exactly one contact or company. */
export type UnlockFieldInput = {
  readonly contactId?: string | null | undefined;
  readonly companyId?: string | null | undefined;
  /** A field that is locked. */
  readonly field: string;
};

/** A merge to take back. */
export type UnmergeCompanyInput = {
  /** One of the company's `merges`. */
  readonly mergeId: string;
  /** Shows the outcome and writes nothing. */
  readonly dryRun?: boolean | null | undefined;
};

/** A merge to take back. */
export type UnmergeContactInput = {
  /** One of the contact's `merges`. */
  readonly mergeId: string;
  /** Shows the outcome and writes nothing. */
  readonly dryRun?: boolean | null | undefined;
};

/** Fields that are left out stay as they are; null empties a field, and no source fills it again. */
export type UpdateCompanyInput = {
  readonly companyId: string;
  readonly name?: string | null | undefined;
  /** Domains or sites. One that another company has makes the two one. */
  readonly domains?: ReadonlyArray<string> | null | undefined;
  readonly industry?: string | null | undefined;
  readonly employees?: number | null | undefined;
  readonly taxId?: string | null | undefined;
  /** The first is the primary one. They do not link companies. */
  readonly emails?: ReadonlyArray<string> | null | undefined;
  /** With country prefix. */
  readonly phones?: ReadonlyArray<string> | null | undefined;
  readonly addresses?: ReadonlyArray<AddressInput> | null | undefined;
  /** Custom fields by name. In an edit, those not named stay, and null empties one. */
  readonly attributes?: unknown;
  /** The colleague who looks after the company. */
  readonly ownerId?: string | null | undefined;
  /** The version the edit was made from; left out, it is not checked. */
  readonly version?: number | null | undefined;
};

/** Fields that are left out stay as they are; null empties a field, and no source fills it again. */
export type UpdateContactInput = {
  readonly contactId: string;
  /** The whole name as it is to be shown; left out, it follows from the parts. */
  readonly displayName?: string | null | undefined;
  /** First name or names. */
  readonly givenName?: string | null | undefined;
  /** Last name. */
  readonly familyName?: string | null | undefined;
  /** `Dr.`, `Ms`. */
  readonly honorific?: string | null | undefined;
  /** The first is the primary one. An address that somebody else has makes the two one contact. */
  readonly emails?: ReadonlyArray<string> | null | undefined;
  /** With country prefix. The first is the primary one. */
  readonly phones?: ReadonlyArray<string> | null | undefined;
  readonly jobTitle?: string | null | undefined;
  /** A day: `1815-12-10`. */
  readonly birthDate?: string | null | undefined;
  /** BCP 47, for example `de-CH`. */
  readonly language?: string | null | undefined;
  readonly addresses?: ReadonlyArray<AddressInput> | null | undefined;
  /** Custom fields by name. In an edit, those not named stay, and null empties one. */
  readonly attributes?: unknown;
  /** The colleague who looks after the contact. */
  readonly ownerId?: string | null | undefined;
  /** The version the edit was made from; left out, it is not checked. */
  readonly version?: number | null | undefined;
};

export type CompanyPageQueryVariables = Exact<{
  id: string;
}>;

export type CompanyPageQuery = {
  readonly company: {
    readonly id: string;
    readonly name: string;
    readonly domain: string | null;
    readonly industry: string | null;
    readonly employees: number | null;
    readonly version: number;
    readonly createdAt: string;
    readonly updatedAt: string;
    readonly owner: { readonly name: string } | null;
    readonly tags: ReadonlyArray<{ readonly id: string; readonly name: string }>;
    readonly quality: {
      readonly score: number;
      readonly findings: ReadonlyArray<{
        readonly id: string;
        readonly field: string;
        readonly message: string;
      }> | null;
    } | null;
    readonly metrics: {
      readonly orderCount: number;
      readonly lastOrderAt: string | null;
      readonly openDealCount: number;
      readonly openTicketCount: number;
      readonly lifetimeValue: ReadonlyArray<{ readonly minor: string; readonly currency: string }>;
      readonly openPipelineValue: ReadonlyArray<{ readonly minor: string; readonly currency: string }>;
    } | null;
    readonly identities: ReadonlyArray<{
      readonly kind: IdentityKind;
      readonly value: string;
      readonly bouncedAt: string | null;
      readonly sourceRecord: { readonly connection: string } | null;
    }>;
    readonly affiliations: {
      readonly totalCount: number;
      readonly totalCountExact: boolean;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly role: string | null;
        readonly title: string | null;
        readonly primary: boolean;
        readonly to: string | null;
        readonly contact: { readonly id: string; readonly displayName: string } | null;
      }>;
    } | null;
    readonly sourceRecords: ReadonlyArray<{
      readonly id: string;
      readonly connection: string;
      readonly connectionId: string;
      readonly stream: string;
      readonly externalId: string;
      readonly observedAt: string;
      readonly deletedAt: string | null;
      readonly record: unknown;
    }>;
    readonly provenance: ReadonlyArray<{
      readonly field: string;
      readonly value: unknown;
      readonly rule: ProvenanceRule;
      readonly winner: boolean;
      readonly connection: string;
      readonly observedAt: string;
      readonly sourceRecord: { readonly id: string; readonly externalId: string } | null;
    }> | null;
    readonly merges: ReadonlyArray<{
      readonly id: string;
      readonly action: MergeAction;
      readonly keptId: string;
      readonly otherId: string;
      readonly reason: string | null;
      readonly byKind: string;
      readonly byId: string;
      readonly at: string;
      readonly undoneById: string | null;
      readonly undoneAt: string | null;
    }>;
    readonly deals: {
      readonly totalCount: number;
      readonly totalCountExact: boolean;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly title: string;
        readonly status: StageKind;
        readonly expectedCloseOn: string | null;
        readonly amount: { readonly minor: string; readonly currency: string } | null;
        readonly stage: { readonly name: string };
      }>;
    } | null;
    readonly orders: {
      readonly totalCount: number;
      readonly totalCountExact: boolean;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly number: string;
        readonly state: OrderState;
        readonly placedAt: string | null;
        readonly total: { readonly minor: string; readonly currency: string };
      }>;
    } | null;
    readonly tickets: {
      readonly totalCount: number;
      readonly totalCountExact: boolean;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly number: string;
        readonly subject: string;
        readonly status: TicketStatus;
        readonly priority: TicketPriority;
        readonly openedAt: string;
      }>;
    } | null;
  } | null;
};

export type CompanyTimelineQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;

export type CompanyTimelineQuery = {
  readonly company: {
    readonly interactions: {
      readonly totalCount: number;
      readonly totalCountExact: boolean;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly type: string;
        readonly channel: string;
        readonly direction: InteractionDirection;
        readonly occurredAt: string;
        readonly subject: string | null;
        readonly text: string | null;
        readonly connection: string | null;
        readonly bounce: { readonly at: string; readonly status: string | null } | null;
      }>;
    } | null;
  } | null;
};

export type CompanyChangedSubscriptionVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type CompanyChangedSubscription = {
  readonly companyChanged: {
    readonly cursor: string;
    readonly kind: string;
    readonly changedFields: ReadonlyArray<string>;
    readonly company: { readonly id: string } | null;
  };
};

export type CompanyEntriesSubscriptionVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type CompanyEntriesSubscription = {
  readonly interactionAdded: { readonly cursor: string; readonly interaction: { readonly id: string } | null };
};

export type UpdateCompanyMutationVariables = Exact<{
  input: UpdateCompanyInput;
}>;

export type UpdateCompanyMutation = {
  readonly updateCompany: {
    readonly company: { readonly id: string; readonly version: number } | null;
    readonly problems: ReadonlyArray<{
      readonly code: string;
      readonly message: string;
      readonly field: string | null;
    }>;
  };
};

export type UnmergeCompanyMutationVariables = Exact<{
  input: UnmergeCompanyInput;
}>;

export type UnmergeCompanyMutation = {
  readonly unmergeCompany: {
    readonly separated: { readonly id: string; readonly name: string } | null;
    readonly outcome: {
      readonly absorbedIds: ReadonlyArray<string>;
      readonly customers: ReadonlyArray<{
        readonly id: string;
        readonly fields: unknown;
        readonly sourceRecordIds: ReadonlyArray<string>;
      }>;
      readonly conflicts: ReadonlyArray<{
        readonly field: string;
        readonly values: ReadonlyArray<unknown>;
        readonly chosen: unknown;
      }>;
    } | null;
    readonly problems: ReadonlyArray<{
      readonly code: string;
      readonly message: string;
      readonly field: string | null;
    }>;
  };
};

export type ContactPageQueryVariables = Exact<{
  id: string;
}>;

export type ContactPageQuery = {
  readonly contact: {
    readonly id: string;
    readonly displayName: string;
    readonly givenName: string | null;
    readonly familyName: string | null;
    readonly jobTitle: string | null;
    readonly primaryEmail: string | null;
    readonly primaryPhone: string | null;
    readonly version: number;
    readonly createdAt: string;
    readonly updatedAt: string;
    readonly owner: { readonly name: string } | null;
    readonly tags: ReadonlyArray<{ readonly id: string; readonly name: string }>;
    readonly quality: {
      readonly score: number;
      readonly findings: ReadonlyArray<{
        readonly id: string;
        readonly field: string;
        readonly message: string;
      }> | null;
    } | null;
    readonly metrics: {
      readonly orderCount: number;
      readonly lastOrderAt: string | null;
      readonly openDealCount: number;
      readonly openTicketCount: number;
      readonly lifetimeValue: ReadonlyArray<{ readonly minor: string; readonly currency: string }>;
      readonly openPipelineValue: ReadonlyArray<{ readonly minor: string; readonly currency: string }>;
    } | null;
    readonly identities: ReadonlyArray<{
      readonly kind: IdentityKind;
      readonly value: string;
      readonly bouncedAt: string | null;
      readonly sourceRecord: { readonly connection: string } | null;
    }>;
    readonly affiliations: ReadonlyArray<{
      readonly id: string;
      readonly role: string | null;
      readonly title: string | null;
      readonly primary: boolean;
      readonly to: string | null;
      readonly company: { readonly id: string; readonly name: string } | null;
    }>;
    readonly sourceRecords: ReadonlyArray<{
      readonly id: string;
      readonly connection: string;
      readonly connectionId: string;
      readonly stream: string;
      readonly externalId: string;
      readonly observedAt: string;
      readonly deletedAt: string | null;
      readonly record: unknown;
    }>;
    readonly provenance: ReadonlyArray<{
      readonly field: string;
      readonly value: unknown;
      readonly rule: ProvenanceRule;
      readonly winner: boolean;
      readonly connection: string;
      readonly observedAt: string;
      readonly sourceRecord: { readonly id: string; readonly externalId: string } | null;
    }> | null;
    readonly merges: ReadonlyArray<{
      readonly id: string;
      readonly action: MergeAction;
      readonly keptId: string;
      readonly otherId: string;
      readonly reason: string | null;
      readonly byKind: string;
      readonly byId: string;
      readonly at: string;
      readonly undoneById: string | null;
      readonly undoneAt: string | null;
    }>;
    readonly deals: {
      readonly totalCount: number;
      readonly totalCountExact: boolean;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly title: string;
        readonly status: StageKind;
        readonly expectedCloseOn: string | null;
        readonly amount: { readonly minor: string; readonly currency: string } | null;
        readonly stage: { readonly name: string };
      }>;
    } | null;
    readonly orders: {
      readonly totalCount: number;
      readonly totalCountExact: boolean;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly number: string;
        readonly state: OrderState;
        readonly placedAt: string | null;
        readonly total: { readonly minor: string; readonly currency: string };
      }>;
    } | null;
    readonly tickets: {
      readonly totalCount: number;
      readonly totalCountExact: boolean;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly number: string;
        readonly subject: string;
        readonly status: TicketStatus;
        readonly priority: TicketPriority;
        readonly openedAt: string;
      }>;
    } | null;
  } | null;
};

export type ContactTimelineQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;

export type ContactTimelineQuery = {
  readonly contact: {
    readonly interactions: {
      readonly totalCount: number;
      readonly totalCountExact: boolean;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly type: string;
        readonly channel: string;
        readonly direction: InteractionDirection;
        readonly occurredAt: string;
        readonly subject: string | null;
        readonly text: string | null;
        readonly connection: string | null;
        readonly bounce: { readonly at: string; readonly status: string | null } | null;
      }>;
    } | null;
  } | null;
};

export type ContactChangedSubscriptionVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type ContactChangedSubscription = {
  readonly contactChanged: {
    readonly cursor: string;
    readonly kind: string;
    readonly changedFields: ReadonlyArray<string>;
    readonly contact: { readonly id: string } | null;
  };
};

export type ContactEntriesSubscriptionVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type ContactEntriesSubscription = {
  readonly interactionAdded: { readonly cursor: string; readonly interaction: { readonly id: string } | null };
};

export type ContactTicketsSubscriptionVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type ContactTicketsSubscription = {
  readonly ticketChanged: { readonly cursor: string; readonly ticket: { readonly id: string } | null };
};

export type ContactDealsSubscriptionVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type ContactDealsSubscription = {
  readonly dealChanged: { readonly cursor: string; readonly deal: { readonly id: string } | null };
};

export type UpdateContactMutationVariables = Exact<{
  input: UpdateContactInput;
}>;

export type UpdateContactMutation = {
  readonly updateContact: {
    readonly contact: { readonly id: string; readonly version: number } | null;
    readonly problems: ReadonlyArray<{
      readonly code: string;
      readonly message: string;
      readonly field: string | null;
    }>;
  };
};

export type UnmergeContactMutationVariables = Exact<{
  input: UnmergeContactInput;
}>;

export type UnmergeContactMutation = {
  readonly unmergeContact: {
    readonly separated: { readonly id: string; readonly displayName: string } | null;
    readonly outcome: {
      readonly absorbedIds: ReadonlyArray<string>;
      readonly customers: ReadonlyArray<{
        readonly id: string;
        readonly fields: unknown;
        readonly sourceRecordIds: ReadonlyArray<string>;
      }>;
      readonly conflicts: ReadonlyArray<{
        readonly field: string;
        readonly values: ReadonlyArray<unknown>;
        readonly chosen: unknown;
      }>;
    } | null;
    readonly problems: ReadonlyArray<{
      readonly code: string;
      readonly message: string;
      readonly field: string | null;
    }>;
  };
};

export type LockFieldMutationVariables = Exact<{
  input: LockFieldInput;
}>;

export type LockFieldMutation = {
  readonly lockField: {
    readonly problems: ReadonlyArray<{
      readonly code: string;
      readonly message: string;
      readonly field: string | null;
    }>;
  };
};

export type UnlockFieldMutationVariables = Exact<{
  input: UnlockFieldInput;
}>;

export type UnlockFieldMutation = {
  readonly unlockField: {
    readonly problems: ReadonlyArray<{
      readonly code: string;
      readonly message: string;
      readonly field: string | null;
    }>;
  };
};

export type ProvenanceFragment = {
  readonly field: string;
  readonly value: unknown;
  readonly rule: ProvenanceRule;
  readonly winner: boolean;
  readonly connection: string;
  readonly observedAt: string;
  readonly sourceRecord: { readonly id: string; readonly externalId: string } | null;
};

export type MergeFragment = {
  readonly id: string;
  readonly action: MergeAction;
  readonly keptId: string;
  readonly otherId: string;
  readonly reason: string | null;
  readonly byKind: string;
  readonly byId: string;
  readonly at: string;
  readonly undoneById: string | null;
  readonly undoneAt: string | null;
};

export type OutcomeFragment = {
  readonly absorbedIds: ReadonlyArray<string>;
  readonly customers: ReadonlyArray<{
    readonly id: string;
    readonly fields: unknown;
    readonly sourceRecordIds: ReadonlyArray<string>;
  }>;
  readonly conflicts: ReadonlyArray<{
    readonly field: string;
    readonly values: ReadonlyArray<unknown>;
    readonly chosen: unknown;
  }>;
};

export type EntryFragment = {
  readonly id: string;
  readonly type: string;
  readonly channel: string;
  readonly direction: InteractionDirection;
  readonly occurredAt: string;
  readonly subject: string | null;
  readonly text: string | null;
  readonly connection: string | null;
  readonly bounce: { readonly at: string; readonly status: string | null } | null;
};

export type DealLineFragment = {
  readonly id: string;
  readonly title: string;
  readonly status: StageKind;
  readonly expectedCloseOn: string | null;
  readonly amount: { readonly minor: string; readonly currency: string } | null;
  readonly stage: { readonly name: string };
};

export type OrderLineOfCustomerFragment = {
  readonly id: string;
  readonly number: string;
  readonly state: OrderState;
  readonly placedAt: string | null;
  readonly total: { readonly minor: string; readonly currency: string };
};

export type TicketLineFragment = {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly status: TicketStatus;
  readonly priority: TicketPriority;
  readonly openedAt: string;
};

export type FiguresFragment = {
  readonly orderCount: number;
  readonly lastOrderAt: string | null;
  readonly openDealCount: number;
  readonly openTicketCount: number;
  readonly lifetimeValue: ReadonlyArray<{ readonly minor: string; readonly currency: string }>;
  readonly openPipelineValue: ReadonlyArray<{ readonly minor: string; readonly currency: string }>;
};

export type SourceFragment = {
  readonly id: string;
  readonly connection: string;
  readonly connectionId: string;
  readonly stream: string;
  readonly externalId: string;
  readonly observedAt: string;
  readonly deletedAt: string | null;
  readonly record: unknown;
};

export type ContactsQueryVariables = Exact<{
  filter?: ContactFilter | null | undefined;
  order?: ReadonlyArray<ContactOrder> | ContactOrder | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;

export type ContactsQuery = {
  readonly contacts: {
    readonly totalCount: number;
    readonly totalCountExact: boolean;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly displayName: string;
      readonly primaryEmail: string | null;
      readonly primaryPhone: string | null;
      readonly jobTitle: string | null;
      readonly updatedAt: string;
      readonly company: { readonly id: string; readonly name: string } | null;
      readonly sourceRecords: ReadonlyArray<{ readonly connection: string }>;
      readonly metrics: { readonly orderCount: number; readonly openTicketCount: number } | null;
    }>;
  } | null;
};

export type CompaniesQueryVariables = Exact<{
  filter?: CompanyFilter | null | undefined;
  order?: ReadonlyArray<CompanyOrder> | CompanyOrder | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;

export type CompaniesQuery = {
  readonly companies: {
    readonly totalCount: number;
    readonly totalCountExact: boolean;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly domain: string | null;
      readonly industry: string | null;
      readonly primaryEmail: string | null;
      readonly phones: ReadonlyArray<string>;
      readonly updatedAt: string;
      readonly sourceRecords: ReadonlyArray<{ readonly connection: string }>;
      readonly metrics: { readonly orderCount: number; readonly openTicketCount: number } | null;
    }>;
  } | null;
};

export type ContactChangesSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;

export type ContactChangesSubscription = {
  readonly contactChanged: {
    readonly cursor: string;
    readonly kind: string;
    readonly contact: { readonly id: string } | null;
  };
};

export type CompanyChangesSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;

export type CompanyChangesSubscription = {
  readonly companyChanged: {
    readonly cursor: string;
    readonly kind: string;
    readonly company: { readonly id: string } | null;
  };
};

export type ContactRowFragment = {
  readonly id: string;
  readonly displayName: string;
  readonly primaryEmail: string | null;
  readonly primaryPhone: string | null;
  readonly jobTitle: string | null;
  readonly updatedAt: string;
  readonly company: { readonly id: string; readonly name: string } | null;
  readonly sourceRecords: ReadonlyArray<{ readonly connection: string }>;
  readonly metrics: { readonly orderCount: number; readonly openTicketCount: number } | null;
};

export type CompanyRowFragment = {
  readonly id: string;
  readonly name: string;
  readonly domain: string | null;
  readonly industry: string | null;
  readonly primaryEmail: string | null;
  readonly phones: ReadonlyArray<string>;
  readonly updatedAt: string;
  readonly sourceRecords: ReadonlyArray<{ readonly connection: string }>;
  readonly metrics: { readonly orderCount: number; readonly openTicketCount: number } | null;
};

export type OverviewQueryVariables = Exact<{
  from: string;
}>;

export type OverviewQuery = {
  readonly metrics: ReadonlyArray<{
    readonly name: MetricName;
    readonly title: string;
    readonly formula: string;
    readonly unit: MetricUnit;
    readonly isByDay: boolean;
    readonly series: ReadonlyArray<{
      readonly at: string | null;
      readonly number: number | null;
      readonly count: number;
      readonly money: { readonly minor: string; readonly currency: string } | null;
    }>;
  }> | null;
};

export type MetricMovedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;

export type MetricMovedSubscription = {
  readonly metricChanged: { readonly cursor: string; readonly metric: { readonly name: MetricName } | null };
};

export type CandidatesQueryVariables = Exact<{
  filter?: DuplicateCandidateFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;

export type CandidatesQuery = {
  readonly duplicateCandidates: {
    readonly totalCount: number;
    readonly totalCountExact: boolean;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly score: number;
      readonly band: MatchBand;
      readonly state: DuplicateState;
      readonly leftContact: {
        readonly id: string;
        readonly displayName: string;
        readonly primaryEmail: string | null;
        readonly primaryPhone: string | null;
        readonly jobTitle: string | null;
        readonly birthDate: string | null;
        readonly addresses: ReadonlyArray<{
          readonly lines: ReadonlyArray<string> | null;
          readonly city: string | null;
          readonly postalCode: string | null;
          readonly region: string | null;
          readonly country: string | null;
        }>;
        readonly sourceRecords: ReadonlyArray<{ readonly connection: string }>;
        readonly metrics: { readonly orderCount: number } | null;
      } | null;
      readonly rightContact: {
        readonly id: string;
        readonly displayName: string;
        readonly primaryEmail: string | null;
        readonly primaryPhone: string | null;
        readonly jobTitle: string | null;
        readonly birthDate: string | null;
        readonly addresses: ReadonlyArray<{
          readonly lines: ReadonlyArray<string> | null;
          readonly city: string | null;
          readonly postalCode: string | null;
          readonly region: string | null;
          readonly country: string | null;
        }>;
        readonly sourceRecords: ReadonlyArray<{ readonly connection: string }>;
        readonly metrics: { readonly orderCount: number } | null;
      } | null;
      readonly leftCompany: {
        readonly id: string;
        readonly name: string;
        readonly domain: string | null;
        readonly industry: string | null;
        readonly primaryEmail: string | null;
        readonly phones: ReadonlyArray<string>;
        readonly addresses: ReadonlyArray<{
          readonly lines: ReadonlyArray<string> | null;
          readonly city: string | null;
          readonly postalCode: string | null;
          readonly region: string | null;
          readonly country: string | null;
        }>;
        readonly sourceRecords: ReadonlyArray<{ readonly connection: string }>;
        readonly metrics: { readonly orderCount: number } | null;
      } | null;
      readonly rightCompany: {
        readonly id: string;
        readonly name: string;
        readonly domain: string | null;
        readonly industry: string | null;
        readonly primaryEmail: string | null;
        readonly phones: ReadonlyArray<string>;
        readonly addresses: ReadonlyArray<{
          readonly lines: ReadonlyArray<string> | null;
          readonly city: string | null;
          readonly postalCode: string | null;
          readonly region: string | null;
          readonly country: string | null;
        }>;
        readonly sourceRecords: ReadonlyArray<{ readonly connection: string }>;
        readonly metrics: { readonly orderCount: number } | null;
      } | null;
      readonly explanation: {
        readonly evidence: ReadonlyArray<{
          readonly field: string;
          readonly level: string;
          readonly weight: number;
          readonly left: string | null;
          readonly right: string | null;
        }>;
        readonly withoutStrongest: {
          readonly removed: string | null;
          readonly score: number;
          readonly band: MatchBand;
        };
      } | null;
    }>;
  } | null;
};

export type CandidateFragment = {
  readonly id: string;
  readonly score: number;
  readonly band: MatchBand;
  readonly state: DuplicateState;
  readonly leftContact: {
    readonly id: string;
    readonly displayName: string;
    readonly primaryEmail: string | null;
    readonly primaryPhone: string | null;
    readonly jobTitle: string | null;
    readonly birthDate: string | null;
    readonly addresses: ReadonlyArray<{
      readonly lines: ReadonlyArray<string> | null;
      readonly city: string | null;
      readonly postalCode: string | null;
      readonly region: string | null;
      readonly country: string | null;
    }>;
    readonly sourceRecords: ReadonlyArray<{ readonly connection: string }>;
    readonly metrics: { readonly orderCount: number } | null;
  } | null;
  readonly rightContact: {
    readonly id: string;
    readonly displayName: string;
    readonly primaryEmail: string | null;
    readonly primaryPhone: string | null;
    readonly jobTitle: string | null;
    readonly birthDate: string | null;
    readonly addresses: ReadonlyArray<{
      readonly lines: ReadonlyArray<string> | null;
      readonly city: string | null;
      readonly postalCode: string | null;
      readonly region: string | null;
      readonly country: string | null;
    }>;
    readonly sourceRecords: ReadonlyArray<{ readonly connection: string }>;
    readonly metrics: { readonly orderCount: number } | null;
  } | null;
  readonly leftCompany: {
    readonly id: string;
    readonly name: string;
    readonly domain: string | null;
    readonly industry: string | null;
    readonly primaryEmail: string | null;
    readonly phones: ReadonlyArray<string>;
    readonly addresses: ReadonlyArray<{
      readonly lines: ReadonlyArray<string> | null;
      readonly city: string | null;
      readonly postalCode: string | null;
      readonly region: string | null;
      readonly country: string | null;
    }>;
    readonly sourceRecords: ReadonlyArray<{ readonly connection: string }>;
    readonly metrics: { readonly orderCount: number } | null;
  } | null;
  readonly rightCompany: {
    readonly id: string;
    readonly name: string;
    readonly domain: string | null;
    readonly industry: string | null;
    readonly primaryEmail: string | null;
    readonly phones: ReadonlyArray<string>;
    readonly addresses: ReadonlyArray<{
      readonly lines: ReadonlyArray<string> | null;
      readonly city: string | null;
      readonly postalCode: string | null;
      readonly region: string | null;
      readonly country: string | null;
    }>;
    readonly sourceRecords: ReadonlyArray<{ readonly connection: string }>;
    readonly metrics: { readonly orderCount: number } | null;
  } | null;
  readonly explanation: {
    readonly evidence: ReadonlyArray<{
      readonly field: string;
      readonly level: string;
      readonly weight: number;
      readonly left: string | null;
      readonly right: string | null;
    }>;
    readonly withoutStrongest: { readonly removed: string | null; readonly score: number; readonly band: MatchBand };
  } | null;
};

export type PersonSideFragment = {
  readonly id: string;
  readonly displayName: string;
  readonly primaryEmail: string | null;
  readonly primaryPhone: string | null;
  readonly jobTitle: string | null;
  readonly birthDate: string | null;
  readonly addresses: ReadonlyArray<{
    readonly lines: ReadonlyArray<string> | null;
    readonly city: string | null;
    readonly postalCode: string | null;
    readonly region: string | null;
    readonly country: string | null;
  }>;
  readonly sourceRecords: ReadonlyArray<{ readonly connection: string }>;
  readonly metrics: { readonly orderCount: number } | null;
};

export type CompanySideFragment = {
  readonly id: string;
  readonly name: string;
  readonly domain: string | null;
  readonly industry: string | null;
  readonly primaryEmail: string | null;
  readonly phones: ReadonlyArray<string>;
  readonly addresses: ReadonlyArray<{
    readonly lines: ReadonlyArray<string> | null;
    readonly city: string | null;
    readonly postalCode: string | null;
    readonly region: string | null;
    readonly country: string | null;
  }>;
  readonly sourceRecords: ReadonlyArray<{ readonly connection: string }>;
  readonly metrics: { readonly orderCount: number } | null;
};

export type CandidateFoundSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;

export type CandidateFoundSubscription = {
  readonly duplicateFound: { readonly cursor: string; readonly score: number };
};

export type AnyContactMergedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;

export type AnyContactMergedSubscription = {
  readonly contactMerged: { readonly cursor: string; readonly mergedIds: ReadonlyArray<string> };
};

export type DecideMutationVariables = Exact<{
  input: DecideDuplicateInput;
}>;

export type DecideMutation = {
  readonly decideDuplicate: {
    readonly contact: { readonly id: string } | null;
    readonly company: { readonly id: string } | null;
    readonly problems: ReadonlyArray<{
      readonly code: string;
      readonly message: string;
      readonly field: string | null;
    }>;
  };
};

export type PreviewContactMergeMutationVariables = Exact<{
  input: MergeContactsInput;
}>;

export type PreviewContactMergeMutation = {
  readonly mergeContacts: {
    readonly outcome: {
      readonly absorbedIds: ReadonlyArray<string>;
      readonly customers: ReadonlyArray<{
        readonly id: string;
        readonly fields: unknown;
        readonly sourceRecordIds: ReadonlyArray<string>;
      }>;
      readonly conflicts: ReadonlyArray<{
        readonly field: string;
        readonly values: ReadonlyArray<unknown>;
        readonly chosen: unknown;
      }>;
    } | null;
    readonly problems: ReadonlyArray<{
      readonly code: string;
      readonly message: string;
      readonly field: string | null;
    }>;
  };
};

export type PreviewCompanyMergeMutationVariables = Exact<{
  input: MergeCompaniesInput;
}>;

export type PreviewCompanyMergeMutation = {
  readonly mergeCompanies: {
    readonly outcome: {
      readonly absorbedIds: ReadonlyArray<string>;
      readonly customers: ReadonlyArray<{
        readonly id: string;
        readonly fields: unknown;
        readonly sourceRecordIds: ReadonlyArray<string>;
      }>;
      readonly conflicts: ReadonlyArray<{
        readonly field: string;
        readonly values: ReadonlyArray<unknown>;
        readonly chosen: unknown;
      }>;
    } | null;
    readonly problems: ReadonlyArray<{
      readonly code: string;
      readonly message: string;
      readonly field: string | null;
    }>;
  };
};

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;

export type SignInMutation = {
  readonly signIn: {
    readonly token: string | null;
    readonly expiresAt: string | null;
    readonly problems: ReadonlyArray<{
      readonly code: string;
      readonly message: string;
      readonly field: string | null;
    }>;
  };
};

export type SignOutMutationVariables = Exact<{ [key: string]: never }>;

export type SignOutMutation = {
  readonly signOut: { readonly problems: ReadonlyArray<{ readonly code: string; readonly message: string }> };
};

export type ViewerQueryVariables = Exact<{ [key: string]: never }>;

export type ViewerQuery = {
  readonly viewer: {
    readonly kind: string;
    readonly name: string;
    readonly roles: ReadonlyArray<string>;
    readonly rights: unknown;
  };
};

export type SystemsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;

export type SystemsQuery = {
  readonly connections: {
    readonly totalCount: number;
    readonly totalCountExact: boolean;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly connectorId: string;
      readonly status: ConnectionStatus;
      readonly statusReason: string | null;
      readonly priority: number;
      readonly lastSyncAt: string | null;
      readonly openDeadLetterCount: number;
      readonly openConflictCount: number;
      readonly openSchemaDriftCount: number;
      readonly connector: { readonly title: string } | null;
      readonly streams: ReadonlyArray<{
        readonly id: string;
        readonly title: string;
        readonly state: StreamState;
        readonly records: number;
      }> | null;
    }>;
  } | null;
};

export type SystemLineFragment = {
  readonly id: string;
  readonly name: string;
  readonly connectorId: string;
  readonly status: ConnectionStatus;
  readonly statusReason: string | null;
  readonly priority: number;
  readonly lastSyncAt: string | null;
  readonly openDeadLetterCount: number;
  readonly openConflictCount: number;
  readonly openSchemaDriftCount: number;
  readonly connector: { readonly title: string } | null;
  readonly streams: ReadonlyArray<{
    readonly id: string;
    readonly title: string;
    readonly state: StreamState;
    readonly records: number;
  }> | null;
};

export type SystemQueryVariables = Exact<{
  id: string;
}>;

export type SystemQuery = {
  readonly connection: {
    readonly pollEverySeconds: number | null;
    readonly id: string;
    readonly name: string;
    readonly connectorId: string;
    readonly status: ConnectionStatus;
    readonly statusReason: string | null;
    readonly priority: number;
    readonly lastSyncAt: string | null;
    readonly openDeadLetterCount: number;
    readonly openConflictCount: number;
    readonly openSchemaDriftCount: number;
    readonly streams: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly title: string;
      readonly kinds: ReadonlyArray<string>;
      readonly state: StreamState;
      readonly records: number;
      readonly lastReadAt: string | null;
      readonly nextSweepAt: string | null;
      readonly error: { readonly code: string; readonly message: string; readonly nextStep: string } | null;
      readonly lastRun: {
        readonly id: string;
        readonly mode: SyncMode;
        readonly trigger: SyncTrigger;
        readonly status: SyncStatus;
        readonly queuedAt: string;
        readonly startedAt: string | null;
        readonly finishedAt: string | null;
        readonly read: number;
        readonly created: number;
        readonly linked: number;
        readonly updated: number;
        readonly unchanged: number;
        readonly deleted: number;
        readonly rejected: number;
        readonly progress: number | null;
        readonly error: { readonly code: string; readonly message: string; readonly nextStep: string } | null;
      } | null;
    }> | null;
    readonly runs: {
      readonly totalCount: number;
      readonly totalCountExact: boolean;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly mode: SyncMode;
        readonly trigger: SyncTrigger;
        readonly status: SyncStatus;
        readonly queuedAt: string;
        readonly startedAt: string | null;
        readonly finishedAt: string | null;
        readonly read: number;
        readonly created: number;
        readonly linked: number;
        readonly updated: number;
        readonly unchanged: number;
        readonly deleted: number;
        readonly rejected: number;
        readonly progress: number | null;
        readonly stream: { readonly title: string } | null;
        readonly error: { readonly code: string; readonly message: string; readonly nextStep: string } | null;
      }>;
    } | null;
    readonly deadLetters: {
      readonly totalCount: number;
      readonly totalCountExact: boolean;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly kind: string;
        readonly key: string;
        readonly line: number | null;
        readonly field: string | null;
        readonly reason: string;
        readonly errorClass: DeadLetterClass;
        readonly text: string | null;
        readonly createdAt: string;
      }>;
    } | null;
    readonly conflicts: {
      readonly totalCount: number;
      readonly totalCountExact: boolean;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly field: string;
        readonly ours: unknown;
        readonly theirs: unknown;
        readonly base: unknown;
        readonly oursChangedAt: string | null;
        readonly theirsChangedAt: string | null;
        readonly openedAt: string;
        readonly contact: { readonly id: string; readonly displayName: string } | null;
        readonly company: { readonly id: string; readonly name: string } | null;
      }>;
    } | null;
    readonly connector: { readonly title: string } | null;
  } | null;
};

export type RunLineFragment = {
  readonly id: string;
  readonly mode: SyncMode;
  readonly trigger: SyncTrigger;
  readonly status: SyncStatus;
  readonly queuedAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly read: number;
  readonly created: number;
  readonly linked: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly deleted: number;
  readonly rejected: number;
  readonly progress: number | null;
  readonly error: { readonly code: string; readonly message: string; readonly nextStep: string } | null;
};

export type AnyRunChangedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;

export type AnyRunChangedSubscription = {
  readonly syncRunChanged: { readonly cursor: string; readonly run: { readonly id: string } | null };
};

export type RunsChangedSubscriptionVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type RunsChangedSubscription = {
  readonly syncRunChanged: {
    readonly cursor: string;
    readonly run: {
      readonly id: string;
      readonly mode: SyncMode;
      readonly trigger: SyncTrigger;
      readonly status: SyncStatus;
      readonly queuedAt: string;
      readonly startedAt: string | null;
      readonly finishedAt: string | null;
      readonly read: number;
      readonly created: number;
      readonly linked: number;
      readonly updated: number;
      readonly unchanged: number;
      readonly deleted: number;
      readonly rejected: number;
      readonly progress: number | null;
      readonly error: { readonly code: string; readonly message: string; readonly nextStep: string } | null;
    } | null;
  };
};

export type ConflictsOpenedSubscriptionVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;

export type ConflictsOpenedSubscription = {
  readonly conflictOpened: { readonly cursor: string; readonly conflict: { readonly id: string } | null };
};

export type PauseSystemMutationVariables = Exact<{
  id: string;
}>;

export type PauseSystemMutation = {
  readonly pauseConnection: {
    readonly problems: ReadonlyArray<{
      readonly code: string;
      readonly message: string;
      readonly field: string | null;
    }>;
  };
};

export type ResumeSystemMutationVariables = Exact<{
  id: string;
}>;

export type ResumeSystemMutation = {
  readonly resumeConnection: {
    readonly problems: ReadonlyArray<{
      readonly code: string;
      readonly message: string;
      readonly field: string | null;
    }>;
  };
};

export type StartSyncMutationVariables = Exact<{
  input: StartSyncInput;
}>;

export type StartSyncMutation = {
  readonly startSync: {
    readonly runs: ReadonlyArray<{ readonly id: string }> | null;
    readonly problems: ReadonlyArray<{
      readonly code: string;
      readonly message: string;
      readonly field: string | null;
    }>;
  };
};

export type ReplayLettersMutationVariables = Exact<{
  input: ReplayDeadLettersInput;
}>;

export type ReplayLettersMutation = {
  readonly replayDeadLetters: {
    readonly replayed: number | null;
    readonly stillFailing: number | null;
    readonly problems: ReadonlyArray<{
      readonly code: string;
      readonly message: string;
      readonly field: string | null;
    }>;
  };
};

export type DismissLetterMutationVariables = Exact<{
  id: string;
}>;

export type DismissLetterMutation = {
  readonly dismissDeadLetter: {
    readonly problems: ReadonlyArray<{
      readonly code: string;
      readonly message: string;
      readonly field: string | null;
    }>;
  };
};

export type ResolveConflictMutationVariables = Exact<{
  input: ResolveConflictInput;
}>;

export type ResolveConflictMutation = {
  readonly resolveConflict: {
    readonly problems: ReadonlyArray<{
      readonly code: string;
      readonly message: string;
      readonly field: string | null;
    }>;
  };
};

export const CompanyPage: Operation<CompanyPageQuery, CompanyPageQueryVariables> = {
  kind: 'query',
  name: 'CompanyPage',
  text: 'query CompanyPage($id: ID!) {\n  company(id: $id) {\n    id\n    name\n    domain\n    industry\n    employees\n    version\n    createdAt\n    updatedAt\n    owner {\n      name\n    }\n    tags {\n      id\n      name\n    }\n    quality {\n      score\n      findings {\n        id\n        field\n        message\n      }\n    }\n    metrics {\n      ...Figures\n    }\n    identities {\n      kind\n      value\n      bouncedAt\n      sourceRecord {\n        connection\n      }\n    }\n    affiliations(first: 50) {\n      totalCount\n      totalCountExact\n      nodes {\n        id\n        role\n        title\n        primary\n        to\n        contact {\n          id\n          displayName\n        }\n      }\n    }\n    sourceRecords {\n      ...Source\n    }\n    provenance {\n      ...Provenance\n    }\n    merges {\n      ...Merge\n    }\n    deals(first: 20, orderBy: [{field: UPDATED_AT, direction: DESC}]) {\n      totalCount\n      totalCountExact\n      nodes {\n        ...DealLine\n      }\n    }\n    orders(first: 20, orderBy: [{field: PLACED_AT, direction: DESC}]) {\n      totalCount\n      totalCountExact\n      nodes {\n        ...OrderLineOfCustomer\n      }\n    }\n    tickets(first: 20) {\n      totalCount\n      totalCountExact\n      nodes {\n        ...TicketLine\n      }\n    }\n  }\n}\n\nfragment DealLine on Deal {\n  id\n  title\n  status\n  amount {\n    minor\n    currency\n  }\n  stage {\n    name\n  }\n  expectedCloseOn\n}\n\nfragment Figures on CustomerMetrics {\n  lifetimeValue {\n    minor\n    currency\n  }\n  orderCount\n  lastOrderAt\n  openPipelineValue {\n    minor\n    currency\n  }\n  openDealCount\n  openTicketCount\n}\n\nfragment Merge on MergeEvent {\n  id\n  action\n  keptId\n  otherId\n  reason\n  byKind\n  byId\n  at\n  undoneById\n  undoneAt\n}\n\nfragment OrderLineOfCustomer on Order {\n  id\n  number\n  state\n  placedAt\n  total {\n    minor\n    currency\n  }\n}\n\nfragment Provenance on FieldProvenance {\n  field\n  value\n  rule\n  winner\n  connection\n  observedAt\n  sourceRecord {\n    id\n    externalId\n  }\n}\n\nfragment Source on SourceRecord {\n  id\n  connection\n  connectionId\n  stream\n  externalId\n  observedAt\n  deletedAt\n  record\n}\n\nfragment TicketLine on Ticket {\n  id\n  number\n  subject\n  status\n  priority\n  openedAt\n}',
};
export const CompanyTimeline: Operation<CompanyTimelineQuery, CompanyTimelineQueryVariables> = {
  kind: 'query',
  name: 'CompanyTimeline',
  text: 'query CompanyTimeline($id: ID!, $first: Int!, $after: String) {\n  company(id: $id) {\n    interactions(first: $first, after: $after) {\n      totalCount\n      totalCountExact\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        ...Entry\n      }\n    }\n  }\n}\n\nfragment Entry on Interaction {\n  id\n  type\n  channel\n  direction\n  occurredAt\n  subject\n  text\n  connection\n  bounce {\n    at\n    status\n  }\n}',
};
export const CompanyChanged: Operation<CompanyChangedSubscription, CompanyChangedSubscriptionVariables> = {
  kind: 'subscription',
  name: 'CompanyChanged',
  text: 'subscription CompanyChanged($id: ID!, $after: String) {\n  companyChanged(companyId: $id, after: $after) {\n    cursor\n    kind\n    changedFields\n    company {\n      id\n    }\n  }\n}',
};
export const CompanyEntries: Operation<CompanyEntriesSubscription, CompanyEntriesSubscriptionVariables> = {
  kind: 'subscription',
  name: 'CompanyEntries',
  text: 'subscription CompanyEntries($id: ID!, $after: String) {\n  interactionAdded(companyId: $id, after: $after) {\n    cursor\n    interaction {\n      id\n    }\n  }\n}',
};
export const UpdateCompany: Operation<UpdateCompanyMutation, UpdateCompanyMutationVariables> = {
  kind: 'mutation',
  name: 'UpdateCompany',
  text: 'mutation UpdateCompany($input: UpdateCompanyInput!) {\n  updateCompany(input: $input) {\n    company {\n      id\n      version\n    }\n    problems {\n      code\n      message\n      field\n    }\n  }\n}',
};
export const UnmergeCompany: Operation<UnmergeCompanyMutation, UnmergeCompanyMutationVariables> = {
  kind: 'mutation',
  name: 'UnmergeCompany',
  text: 'mutation UnmergeCompany($input: UnmergeCompanyInput!) {\n  unmergeCompany(input: $input) {\n    separated {\n      id\n      name\n    }\n    outcome {\n      ...Outcome\n    }\n    problems {\n      code\n      message\n      field\n    }\n  }\n}\n\nfragment Outcome on MergeOutcome {\n  absorbedIds\n  customers {\n    id\n    fields\n    sourceRecordIds\n  }\n  conflicts {\n    field\n    values\n    chosen\n  }\n}',
};
export const ContactPage: Operation<ContactPageQuery, ContactPageQueryVariables> = {
  kind: 'query',
  name: 'ContactPage',
  text: 'query ContactPage($id: ID!) {\n  contact(id: $id) {\n    id\n    displayName\n    givenName\n    familyName\n    jobTitle\n    primaryEmail\n    primaryPhone\n    version\n    createdAt\n    updatedAt\n    owner {\n      name\n    }\n    tags {\n      id\n      name\n    }\n    quality {\n      score\n      findings {\n        id\n        field\n        message\n      }\n    }\n    metrics {\n      ...Figures\n    }\n    identities {\n      kind\n      value\n      bouncedAt\n      sourceRecord {\n        connection\n      }\n    }\n    affiliations {\n      id\n      role\n      title\n      primary\n      to\n      company {\n        id\n        name\n      }\n    }\n    sourceRecords {\n      ...Source\n    }\n    provenance {\n      ...Provenance\n    }\n    merges {\n      ...Merge\n    }\n    deals(first: 20, orderBy: [{field: UPDATED_AT, direction: DESC}]) {\n      totalCount\n      totalCountExact\n      nodes {\n        ...DealLine\n      }\n    }\n    orders(first: 20, orderBy: [{field: PLACED_AT, direction: DESC}]) {\n      totalCount\n      totalCountExact\n      nodes {\n        ...OrderLineOfCustomer\n      }\n    }\n    tickets(first: 20) {\n      totalCount\n      totalCountExact\n      nodes {\n        ...TicketLine\n      }\n    }\n  }\n}\n\nfragment DealLine on Deal {\n  id\n  title\n  status\n  amount {\n    minor\n    currency\n  }\n  stage {\n    name\n  }\n  expectedCloseOn\n}\n\nfragment Figures on CustomerMetrics {\n  lifetimeValue {\n    minor\n    currency\n  }\n  orderCount\n  lastOrderAt\n  openPipelineValue {\n    minor\n    currency\n  }\n  openDealCount\n  openTicketCount\n}\n\nfragment Merge on MergeEvent {\n  id\n  action\n  keptId\n  otherId\n  reason\n  byKind\n  byId\n  at\n  undoneById\n  undoneAt\n}\n\nfragment OrderLineOfCustomer on Order {\n  id\n  number\n  state\n  placedAt\n  total {\n    minor\n    currency\n  }\n}\n\nfragment Provenance on FieldProvenance {\n  field\n  value\n  rule\n  winner\n  connection\n  observedAt\n  sourceRecord {\n    id\n    externalId\n  }\n}\n\nfragment Source on SourceRecord {\n  id\n  connection\n  connectionId\n  stream\n  externalId\n  observedAt\n  deletedAt\n  record\n}\n\nfragment TicketLine on Ticket {\n  id\n  number\n  subject\n  status\n  priority\n  openedAt\n}',
};
export const ContactTimeline: Operation<ContactTimelineQuery, ContactTimelineQueryVariables> = {
  kind: 'query',
  name: 'ContactTimeline',
  text: 'query ContactTimeline($id: ID!, $first: Int!, $after: String) {\n  contact(id: $id) {\n    interactions(first: $first, after: $after) {\n      totalCount\n      totalCountExact\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        ...Entry\n      }\n    }\n  }\n}\n\nfragment Entry on Interaction {\n  id\n  type\n  channel\n  direction\n  occurredAt\n  subject\n  text\n  connection\n  bounce {\n    at\n    status\n  }\n}',
};
export const ContactChanged: Operation<ContactChangedSubscription, ContactChangedSubscriptionVariables> = {
  kind: 'subscription',
  name: 'ContactChanged',
  text: 'subscription ContactChanged($id: ID!, $after: String) {\n  contactChanged(contactId: $id, after: $after) {\n    cursor\n    kind\n    changedFields\n    contact {\n      id\n    }\n  }\n}',
};
export const ContactEntries: Operation<ContactEntriesSubscription, ContactEntriesSubscriptionVariables> = {
  kind: 'subscription',
  name: 'ContactEntries',
  text: 'subscription ContactEntries($id: ID!, $after: String) {\n  interactionAdded(contactId: $id, after: $after) {\n    cursor\n    interaction {\n      id\n    }\n  }\n}',
};
export const ContactTickets: Operation<ContactTicketsSubscription, ContactTicketsSubscriptionVariables> = {
  kind: 'subscription',
  name: 'ContactTickets',
  text: 'subscription ContactTickets($id: ID!, $after: String) {\n  ticketChanged(contactId: $id, after: $after) {\n    cursor\n    ticket {\n      id\n    }\n  }\n}',
};
export const ContactDeals: Operation<ContactDealsSubscription, ContactDealsSubscriptionVariables> = {
  kind: 'subscription',
  name: 'ContactDeals',
  text: 'subscription ContactDeals($id: ID!, $after: String) {\n  dealChanged(contactId: $id, after: $after) {\n    cursor\n    deal {\n      id\n    }\n  }\n}',
};
export const UpdateContact: Operation<UpdateContactMutation, UpdateContactMutationVariables> = {
  kind: 'mutation',
  name: 'UpdateContact',
  text: 'mutation UpdateContact($input: UpdateContactInput!) {\n  updateContact(input: $input) {\n    contact {\n      id\n      version\n    }\n    problems {\n      code\n      message\n      field\n    }\n  }\n}',
};
export const UnmergeContact: Operation<UnmergeContactMutation, UnmergeContactMutationVariables> = {
  kind: 'mutation',
  name: 'UnmergeContact',
  text: 'mutation UnmergeContact($input: UnmergeContactInput!) {\n  unmergeContact(input: $input) {\n    separated {\n      id\n      displayName\n    }\n    outcome {\n      ...Outcome\n    }\n    problems {\n      code\n      message\n      field\n    }\n  }\n}\n\nfragment Outcome on MergeOutcome {\n  absorbedIds\n  customers {\n    id\n    fields\n    sourceRecordIds\n  }\n  conflicts {\n    field\n    values\n    chosen\n  }\n}',
};
export const LockField: Operation<LockFieldMutation, LockFieldMutationVariables> = {
  kind: 'mutation',
  name: 'LockField',
  text: 'mutation LockField($input: LockFieldInput!) {\n  lockField(input: $input) {\n    problems {\n      code\n      message\n      field\n    }\n  }\n}',
};
export const UnlockField: Operation<UnlockFieldMutation, UnlockFieldMutationVariables> = {
  kind: 'mutation',
  name: 'UnlockField',
  text: 'mutation UnlockField($input: UnlockFieldInput!) {\n  unlockField(input: $input) {\n    problems {\n      code\n      message\n      field\n    }\n  }\n}',
};
export const Contacts: Operation<ContactsQuery, ContactsQueryVariables> = {
  kind: 'query',
  name: 'Contacts',
  text: 'query Contacts($filter: ContactFilter, $order: [ContactOrder!], $first: Int!, $after: String) {\n  contacts(filter: $filter, orderBy: $order, first: $first, after: $after) {\n    totalCount\n    totalCountExact\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      ...ContactRow\n    }\n  }\n}\n\nfragment ContactRow on Contact {\n  id\n  displayName\n  primaryEmail\n  primaryPhone\n  jobTitle\n  updatedAt\n  company {\n    id\n    name\n  }\n  sourceRecords {\n    connection\n  }\n  metrics {\n    orderCount\n    openTicketCount\n  }\n}',
};
export const Companies: Operation<CompaniesQuery, CompaniesQueryVariables> = {
  kind: 'query',
  name: 'Companies',
  text: 'query Companies($filter: CompanyFilter, $order: [CompanyOrder!], $first: Int!, $after: String) {\n  companies(filter: $filter, orderBy: $order, first: $first, after: $after) {\n    totalCount\n    totalCountExact\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      ...CompanyRow\n    }\n  }\n}\n\nfragment CompanyRow on Company {\n  id\n  name\n  domain\n  industry\n  primaryEmail\n  phones\n  updatedAt\n  sourceRecords {\n    connection\n  }\n  metrics {\n    orderCount\n    openTicketCount\n  }\n}',
};
export const ContactChanges: Operation<ContactChangesSubscription, ContactChangesSubscriptionVariables> = {
  kind: 'subscription',
  name: 'ContactChanges',
  text: 'subscription ContactChanges($after: String) {\n  contactChanged(after: $after) {\n    cursor\n    kind\n    contact {\n      id\n    }\n  }\n}',
};
export const CompanyChanges: Operation<CompanyChangesSubscription, CompanyChangesSubscriptionVariables> = {
  kind: 'subscription',
  name: 'CompanyChanges',
  text: 'subscription CompanyChanges($after: String) {\n  companyChanged(after: $after) {\n    cursor\n    kind\n    company {\n      id\n    }\n  }\n}',
};
export const Overview: Operation<OverviewQuery, OverviewQueryVariables> = {
  kind: 'query',
  name: 'Overview',
  text: 'query Overview($from: DateTime!) {\n  metrics {\n    name\n    title\n    formula\n    unit\n    isByDay\n    series(from: $from, bucket: DAY) {\n      at\n      money {\n        minor\n        currency\n      }\n      number\n      count\n    }\n  }\n}',
};
export const MetricMoved: Operation<MetricMovedSubscription, MetricMovedSubscriptionVariables> = {
  kind: 'subscription',
  name: 'MetricMoved',
  text: 'subscription MetricMoved($after: String) {\n  metricChanged(after: $after) {\n    cursor\n    metric {\n      name\n    }\n  }\n}',
};
export const Candidates: Operation<CandidatesQuery, CandidatesQueryVariables> = {
  kind: 'query',
  name: 'Candidates',
  text: 'query Candidates($filter: DuplicateCandidateFilter, $first: Int!, $after: String) {\n  duplicateCandidates(filter: $filter, first: $first, after: $after) {\n    totalCount\n    totalCountExact\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      ...Candidate\n    }\n  }\n}\n\nfragment Candidate on DuplicateCandidate {\n  id\n  score\n  band\n  state\n  leftContact {\n    ...PersonSide\n  }\n  rightContact {\n    ...PersonSide\n  }\n  leftCompany {\n    ...CompanySide\n  }\n  rightCompany {\n    ...CompanySide\n  }\n  explanation {\n    evidence {\n      field\n      level\n      weight\n      left\n      right\n    }\n    withoutStrongest {\n      removed\n      score\n      band\n    }\n  }\n}\n\nfragment CompanySide on Company {\n  id\n  name\n  domain\n  industry\n  primaryEmail\n  phones\n  addresses {\n    lines\n    city\n    postalCode\n    region\n    country\n  }\n  sourceRecords {\n    connection\n  }\n  metrics {\n    orderCount\n  }\n}\n\nfragment PersonSide on Contact {\n  id\n  displayName\n  primaryEmail\n  primaryPhone\n  jobTitle\n  birthDate\n  addresses {\n    lines\n    city\n    postalCode\n    region\n    country\n  }\n  sourceRecords {\n    connection\n  }\n  metrics {\n    orderCount\n  }\n}',
};
export const CandidateFound: Operation<CandidateFoundSubscription, CandidateFoundSubscriptionVariables> = {
  kind: 'subscription',
  name: 'CandidateFound',
  text: 'subscription CandidateFound($after: String) {\n  duplicateFound(after: $after) {\n    cursor\n    score\n  }\n}',
};
export const AnyContactMerged: Operation<AnyContactMergedSubscription, AnyContactMergedSubscriptionVariables> = {
  kind: 'subscription',
  name: 'AnyContactMerged',
  text: 'subscription AnyContactMerged($after: String) {\n  contactMerged(after: $after) {\n    cursor\n    mergedIds\n  }\n}',
};
export const Decide: Operation<DecideMutation, DecideMutationVariables> = {
  kind: 'mutation',
  name: 'Decide',
  text: 'mutation Decide($input: DecideDuplicateInput!) {\n  decideDuplicate(input: $input) {\n    contact {\n      id\n    }\n    company {\n      id\n    }\n    problems {\n      code\n      message\n      field\n    }\n  }\n}',
};
export const PreviewContactMerge: Operation<PreviewContactMergeMutation, PreviewContactMergeMutationVariables> = {
  kind: 'mutation',
  name: 'PreviewContactMerge',
  text: 'mutation PreviewContactMerge($input: MergeContactsInput!) {\n  mergeContacts(input: $input) {\n    outcome {\n      ...Outcome\n    }\n    problems {\n      code\n      message\n      field\n    }\n  }\n}\n\nfragment Outcome on MergeOutcome {\n  absorbedIds\n  customers {\n    id\n    fields\n    sourceRecordIds\n  }\n  conflicts {\n    field\n    values\n    chosen\n  }\n}',
};
export const PreviewCompanyMerge: Operation<PreviewCompanyMergeMutation, PreviewCompanyMergeMutationVariables> = {
  kind: 'mutation',
  name: 'PreviewCompanyMerge',
  text: 'mutation PreviewCompanyMerge($input: MergeCompaniesInput!) {\n  mergeCompanies(input: $input) {\n    outcome {\n      ...Outcome\n    }\n    problems {\n      code\n      message\n      field\n    }\n  }\n}\n\nfragment Outcome on MergeOutcome {\n  absorbedIds\n  customers {\n    id\n    fields\n    sourceRecordIds\n  }\n  conflicts {\n    field\n    values\n    chosen\n  }\n}',
};
export const SignIn: Operation<SignInMutation, SignInMutationVariables> = {
  kind: 'mutation',
  name: 'SignIn',
  text: 'mutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    token\n    expiresAt\n    problems {\n      code\n      message\n      field\n    }\n  }\n}',
};
export const SignOut: Operation<SignOutMutation, SignOutMutationVariables> = {
  kind: 'mutation',
  name: 'SignOut',
  text: 'mutation SignOut {\n  signOut(input: {}) {\n    problems {\n      code\n      message\n    }\n  }\n}',
};
export const Viewer: Operation<ViewerQuery, ViewerQueryVariables> = {
  kind: 'query',
  name: 'Viewer',
  text: 'query Viewer {\n  viewer {\n    kind\n    name\n    roles\n    rights\n  }\n}',
};
export const Systems: Operation<SystemsQuery, SystemsQueryVariables> = {
  kind: 'query',
  name: 'Systems',
  text: 'query Systems($first: Int!, $after: String) {\n  connections(\n    first: $first\n    after: $after\n    orderBy: [{field: NAME, direction: ASC}]\n  ) {\n    totalCount\n    totalCountExact\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      ...SystemLine\n    }\n  }\n}\n\nfragment SystemLine on Connection {\n  id\n  name\n  connectorId\n  connector {\n    title\n  }\n  status\n  statusReason\n  priority\n  lastSyncAt\n  openDeadLetterCount\n  openConflictCount\n  openSchemaDriftCount\n  streams {\n    id\n    title\n    state\n    records\n  }\n}',
};
export const System: Operation<SystemQuery, SystemQueryVariables> = {
  kind: 'query',
  name: 'System',
  text: 'query System($id: ID!) {\n  connection(id: $id) {\n    ...SystemLine\n    pollEverySeconds\n    streams {\n      id\n      name\n      title\n      kinds\n      state\n      records\n      lastReadAt\n      nextSweepAt\n      error {\n        code\n        message\n        nextStep\n      }\n      lastRun {\n        ...RunLine\n      }\n    }\n    runs(first: 8, orderBy: [{field: QUEUED_AT, direction: DESC}]) {\n      totalCount\n      totalCountExact\n      nodes {\n        ...RunLine\n        stream {\n          title\n        }\n      }\n    }\n    deadLetters(first: 20, filter: {status: {eq: OPEN}}) {\n      totalCount\n      totalCountExact\n      nodes {\n        id\n        kind\n        key\n        line\n        field\n        reason\n        errorClass\n        text\n        createdAt\n      }\n    }\n    conflicts(first: 20, filter: {status: {eq: OPEN}}) {\n      totalCount\n      totalCountExact\n      nodes {\n        id\n        field\n        ours\n        theirs\n        base\n        oursChangedAt\n        theirsChangedAt\n        openedAt\n        contact {\n          id\n          displayName\n        }\n        company {\n          id\n          name\n        }\n      }\n    }\n  }\n}\n\nfragment RunLine on SyncRun {\n  id\n  mode\n  trigger\n  status\n  queuedAt\n  startedAt\n  finishedAt\n  read\n  created\n  linked\n  updated\n  unchanged\n  deleted\n  rejected\n  progress\n  error {\n    code\n    message\n    nextStep\n  }\n}\n\nfragment SystemLine on Connection {\n  id\n  name\n  connectorId\n  connector {\n    title\n  }\n  status\n  statusReason\n  priority\n  lastSyncAt\n  openDeadLetterCount\n  openConflictCount\n  openSchemaDriftCount\n  streams {\n    id\n    title\n    state\n    records\n  }\n}',
};
export const AnyRunChanged: Operation<AnyRunChangedSubscription, AnyRunChangedSubscriptionVariables> = {
  kind: 'subscription',
  name: 'AnyRunChanged',
  text: 'subscription AnyRunChanged($after: String) {\n  syncRunChanged(after: $after) {\n    cursor\n    run {\n      id\n    }\n  }\n}',
};
export const RunsChanged: Operation<RunsChangedSubscription, RunsChangedSubscriptionVariables> = {
  kind: 'subscription',
  name: 'RunsChanged',
  text: 'subscription RunsChanged($id: ID!, $after: String) {\n  syncRunChanged(connectionId: $id, after: $after) {\n    cursor\n    run {\n      ...RunLine\n    }\n  }\n}\n\nfragment RunLine on SyncRun {\n  id\n  mode\n  trigger\n  status\n  queuedAt\n  startedAt\n  finishedAt\n  read\n  created\n  linked\n  updated\n  unchanged\n  deleted\n  rejected\n  progress\n  error {\n    code\n    message\n    nextStep\n  }\n}',
};
export const ConflictsOpened: Operation<ConflictsOpenedSubscription, ConflictsOpenedSubscriptionVariables> = {
  kind: 'subscription',
  name: 'ConflictsOpened',
  text: 'subscription ConflictsOpened($id: ID!, $after: String) {\n  conflictOpened(connectionId: $id, after: $after) {\n    cursor\n    conflict {\n      id\n    }\n  }\n}',
};
export const PauseSystem: Operation<PauseSystemMutation, PauseSystemMutationVariables> = {
  kind: 'mutation',
  name: 'PauseSystem',
  text: 'mutation PauseSystem($id: ID!) {\n  pauseConnection(input: {id: $id}) {\n    problems {\n      code\n      message\n      field\n    }\n  }\n}',
};
export const ResumeSystem: Operation<ResumeSystemMutation, ResumeSystemMutationVariables> = {
  kind: 'mutation',
  name: 'ResumeSystem',
  text: 'mutation ResumeSystem($id: ID!) {\n  resumeConnection(input: {id: $id}) {\n    problems {\n      code\n      message\n      field\n    }\n  }\n}',
};
export const StartSync: Operation<StartSyncMutation, StartSyncMutationVariables> = {
  kind: 'mutation',
  name: 'StartSync',
  text: 'mutation StartSync($input: StartSyncInput!) {\n  startSync(input: $input) {\n    runs {\n      id\n    }\n    problems {\n      code\n      message\n      field\n    }\n  }\n}',
};
export const ReplayLetters: Operation<ReplayLettersMutation, ReplayLettersMutationVariables> = {
  kind: 'mutation',
  name: 'ReplayLetters',
  text: 'mutation ReplayLetters($input: ReplayDeadLettersInput!) {\n  replayDeadLetters(input: $input) {\n    replayed\n    stillFailing\n    problems {\n      code\n      message\n      field\n    }\n  }\n}',
};
export const DismissLetter: Operation<DismissLetterMutation, DismissLetterMutationVariables> = {
  kind: 'mutation',
  name: 'DismissLetter',
  text: 'mutation DismissLetter($id: ID!) {\n  dismissDeadLetter(input: {id: $id}) {\n    problems {\n      code\n      message\n      field\n    }\n  }\n}',
};
export const ResolveConflict: Operation<ResolveConflictMutation, ResolveConflictMutationVariables> = {
  kind: 'mutation',
  name: 'ResolveConflict',
  text: 'mutation ResolveConflict($input: ResolveConflictInput!) {\n  resolveConflict(input: $input) {\n    problems {\n      code\n      message\n      field\n    }\n  }\n}',
};
