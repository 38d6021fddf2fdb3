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

/** That a person works for a company: as what, and from when to when. */
export type Affiliation = {
  readonly __typename?: 'Affiliation';
  readonly id: Scalars['ID']['output'];
  /** Null while the person's own record has not arrived. */
  readonly contact?: Maybe<Contact>;
  /** Null while the company's own record has not arrived. */
  readonly company?: Maybe<Company>;
  /** The part the person plays, for example `buyer`. */
  readonly role?: Maybe<Scalars['String']['output']>;
  /** The title on the card. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** First day; null when it is not known. */
  readonly from?: Maybe<Scalars['String']['output']>;
  /** Last day; null while it goes on. */
  readonly to?: Maybe<Scalars['String']['output']>;
  /** The one to show first; a person has one at a time. */
  readonly primary: Scalars['Boolean']['output'];
  /** The source record that says so; null when it was entered here. */
  readonly sourceRecord?: Maybe<SourceRecord>;
  /** Counts changes; give it back with an edit to be told when somebody else was faster. */
  readonly version: Scalars['Int']['output'];
  readonly createdAt: Scalars['DateTime']['output'];
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** One edge per affiliation. */
export type AffiliationEdge = {
  readonly __typename?: 'AffiliationEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Affiliation;
};

/** A page of affiliations. */
export type AffiliationConnection = {
  readonly __typename?: 'AffiliationConnection';
  readonly edges: ReadonlyArray<AffiliationEdge>;
  readonly nodes: ReadonlyArray<Affiliation>;
  readonly pageInfo: PageInfo;
  /** Number of matches, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** False when there are more matches than `totalCount` says. */
  readonly totalCountExact: Scalars['Boolean']['output'];
};

/** What affiliations can be filtered by. */
export type AffiliationFilter = {
  readonly and?: InputMaybe<ReadonlyArray<AffiliationFilter>>;
  readonly or?: InputMaybe<ReadonlyArray<AffiliationFilter>>;
  readonly not?: InputMaybe<AffiliationFilter>;
  readonly role?: InputMaybe<StringFilter>;
  readonly title?: InputMaybe<StringFilter>;
  readonly primary?: InputMaybe<BooleanFilter>;
  readonly contactId?: InputMaybe<IdFilter>;
  readonly companyId?: InputMaybe<IdFilter>;
};

/** Conditions on the affiliations of a person. */
export type AffiliationListFilter = {
  readonly some?: InputMaybe<AffiliationFilter>;
  readonly every?: InputMaybe<AffiliationFilter>;
  readonly none?: InputMaybe<AffiliationFilter>;
};

/** Who works for whom. */
export type AddAffiliationInput = {
  readonly contactId: Scalars['ID']['input'];
  readonly companyId: Scalars['ID']['input'];
  readonly role?: InputMaybe<Scalars['String']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** First day, `2024-05-01`. */
  readonly from?: InputMaybe<Scalars['String']['input']>;
  /** Last day. */
  readonly to?: InputMaybe<Scalars['String']['input']>;
  /** Takes the place of the primary one of that time. Default: true for the first one. */
  readonly primary?: InputMaybe<Scalars['Boolean']['input']>;
  /** Repeating a call with the same key gives the first answer again and adds nothing. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The answer: what was written, or why nothing was. */
export type AddAffiliationPayload = {
  readonly __typename?: 'AddAffiliationPayload';
  readonly affiliation?: Maybe<Affiliation>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** The affiliation that is over. */
export type EndAffiliationInput = {
  readonly affiliationId: Scalars['ID']['input'];
  /** Last day; default today. */
  readonly on?: InputMaybe<Scalars['String']['input']>;
  /** The version the edit was made from; left out, it is not checked. */
  readonly version?: InputMaybe<Scalars['Int']['input']>;
};

/** The answer: what was written, or why nothing was. */
export type EndAffiliationPayload = {
  readonly __typename?: 'EndAffiliationPayload';
  readonly affiliation?: Maybe<Affiliation>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** An organisation: what all connected systems and the people here say of it, computed into one record. */
export type Company = {
  readonly __typename?: 'Company';
  /** Ids of companies that were merged into this one find it too, for ever. */
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  /** The first domain of the source that counts most, without `www.`. */
  readonly domain?: Maybe<Scalars['String']['output']>;
  /** As its source words it. */
  readonly industry?: Maybe<Scalars['String']['output']>;
  /** How many people work there. */
  readonly employees?: Maybe<Scalars['Int']['output']>;
  readonly taxId?: Maybe<Scalars['String']['output']>;
  /** The first address of the source that counts most, in lower case. */
  readonly primaryEmail?: Maybe<Scalars['String']['output']>;
  /** E.164 where a number could be read. */
  readonly phones: ReadonlyArray<Scalars['String']['output']>;
  readonly addresses: ReadonlyArray<Address>;
  /** Custom fields by name. */
  readonly attributes: Scalars['JSON']['output'];
  /** The colleague who looks after the company. */
  readonly owner?: Maybe<User>;
  /** People who work or worked there, or those who did on a day. */
  readonly affiliations?: Maybe<AffiliationConnection>;
  /** Every identifier that a source gives, each once. */
  readonly identities: ReadonlyArray<Identity>;
  /** The timeline, newest first: touchpoints that were ingested or logged, and facts of sales and service. */
  readonly interactions?: Maybe<InteractionConnection>;
  /** Newest first. */
  readonly notes?: Maybe<NoteConnection>;
  readonly tags: ReadonlyArray<Tag>;
  /** What each connected system says of the company, and what was entered here. */
  readonly sourceRecords: ReadonlyArray<SourceRecord>;
  /** What each source says of these fields (by default of all), the value that is shown first. */
  readonly provenance?: Maybe<ReadonlyArray<FieldProvenance>>;
  /** Counts changes; give it back with an edit to be told when somebody else was faster. */
  readonly version: Scalars['Int']['output'];
  readonly createdAt: Scalars['DateTime']['output'];
  readonly updatedAt: Scalars['DateTime']['output'];
  /** What people merged and split, oldest first. */
  readonly merges: ReadonlyArray<MergeEvent>;
  /** How good what is known of the company is; null until it has been looked at. */
  readonly quality?: Maybe<Quality>;
};

/** An organisation: what all connected systems and the people here say of it, computed into one record. */
export type CompanyAffiliationsArgs = {
  asOf?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** An organisation: what all connected systems and the people here say of it, computed into one record. */
export type CompanyInteractionsArgs = {
  types?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  channels?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<InteractionOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** An organisation: what all connected systems and the people here say of it, computed into one record. */
export type CompanyNotesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** An organisation: what all connected systems and the people here say of it, computed into one record. */
export type CompanyProvenanceArgs = {
  fields?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** One edge per company. */
export type CompanyEdge = {
  readonly __typename?: 'CompanyEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Company;
};

/** A page of companies. */
export type CompanyConnection = {
  readonly __typename?: 'CompanyConnection';
  readonly edges: ReadonlyArray<CompanyEdge>;
  readonly nodes: ReadonlyArray<Company>;
  readonly pageInfo: PageInfo;
  /** Number of matches, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** False when there are more matches than `totalCount` says. */
  readonly totalCountExact: Scalars['Boolean']['output'];
};

/** What companies can be filtered by. */
export type CompanyFilter = {
  readonly and?: InputMaybe<ReadonlyArray<CompanyFilter>>;
  readonly or?: InputMaybe<ReadonlyArray<CompanyFilter>>;
  readonly not?: InputMaybe<CompanyFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly name?: InputMaybe<StringFilter>;
  readonly domain?: InputMaybe<StringFilter>;
  readonly industry?: InputMaybe<StringFilter>;
  readonly employees?: InputMaybe<IntFilter>;
  readonly ownerId?: InputMaybe<IdFilter>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly tags?: InputMaybe<TagListFilter>;
  readonly identities?: InputMaybe<IdentityListFilter>;
};

/** What companies can be ordered by. */
export type CompanyOrderField = 'NAME' | 'CREATED_AT' | 'UPDATED_AT';

/** One sort key of companies. */
export type CompanyOrder = {
  readonly field: CompanyOrderField;
  readonly direction?: SortDirection;
};

/** A company to enter. */
export type CreateCompanyInput = {
  readonly name: Scalars['String']['input'];
  /** Domains or sites. One that another company has makes the two one. */
  readonly domains?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly industry?: InputMaybe<Scalars['String']['input']>;
  readonly employees?: InputMaybe<Scalars['Int']['input']>;
  readonly taxId?: InputMaybe<Scalars['String']['input']>;
  /** The first is the primary one. They do not link companies. */
  readonly emails?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** With country prefix. */
  readonly phones?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly addresses?: InputMaybe<ReadonlyArray<AddressInput>>;
  /** Custom fields by name. In an edit, those not named stay, and null empties one. */
  readonly attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** The colleague who looks after the company. */
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  readonly tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Repeating a call with the same key gives the first answer again and adds nothing. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What happens when the company seems to be known already. */
  readonly onDuplicate?: InputMaybe<DuplicatePolicy>;
};

/** The company, which is the known one when its domain, tax id or name was known; or why there was none. */
export type CreateCompanyPayload = {
  readonly __typename?: 'CreateCompanyPayload';
  readonly company?: Maybe<Company>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** Fields that are left out stay as they are; null empties a field, and no source fills it again. */
export type UpdateCompanyInput = {
  readonly companyId: Scalars['ID']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Domains or sites. One that another company has makes the two one. */
  readonly domains?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly industry?: InputMaybe<Scalars['String']['input']>;
  readonly employees?: InputMaybe<Scalars['Int']['input']>;
  readonly taxId?: InputMaybe<Scalars['String']['input']>;
  /** The first is the primary one. They do not link companies. */
  readonly emails?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** With country prefix. */
  readonly phones?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly addresses?: InputMaybe<ReadonlyArray<AddressInput>>;
  /** Custom fields by name. In an edit, those not named stay, and null empties one. */
  readonly attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** The colleague who looks after the company. */
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** The version the edit was made from; left out, it is not checked. */
  readonly version?: InputMaybe<Scalars['Int']['input']>;
};

/** The answer: what was written, or why nothing was. */
export type UpdateCompanyPayload = {
  readonly __typename?: 'UpdateCompanyPayload';
  readonly company?: Maybe<Company>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** The company to delete, with every record it is made of. */
export type DeleteCompanyInput = {
  readonly companyId: Scalars['ID']['input'];
  /** The version the edit was made from; left out, it is not checked. */
  readonly version?: InputMaybe<Scalars['Int']['input']>;
};

/** Whether it was deleted. */
export type DeleteCompanyPayload = {
  readonly __typename?: 'DeleteCompanyPayload';
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** Something happened to a company. */
export type CompanyChanged = {
  readonly __typename?: 'CompanyChanged';
  /** Resumes behind this event, on any gateway: give it as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** What happened: `company.created`, `company.updated`, … */
  readonly kind: Scalars['String']['output'];
  /** Fields whose value changed. */
  readonly changedFields: ReadonlyArray<Scalars['String']['output']>;
  /** The company as it is now; null once it is deleted, or hidden from you. */
  readonly company?: Maybe<Company>;
};

export type Query = {
  readonly __typename?: 'Query';
  readonly company?: Maybe<Company>;
  /** By name, unless ordered otherwise. */
  readonly companies?: Maybe<CompanyConnection>;
  /** The company that an identifier belongs to, written in whatever way. */
  readonly companyByIdentity?: Maybe<Company>;
  readonly contact?: Maybe<Contact>;
  /** By name, unless ordered otherwise. */
  readonly contacts?: Maybe<ContactConnection>;
  /** The contact that an identifier belongs to, written in whatever way. */
  readonly contactByIdentity?: Maybe<Contact>;
  /** The review queue, most likely first: all of it, or what one contact or company may be. */
  readonly duplicateCandidates?: Maybe<DuplicateCandidateConnection>;
  /** Who somebody not yet entered may be, most likely first; at most 20. */
  readonly findDuplicates?: Maybe<ReadonlyArray<PossibleDuplicate>>;
  /** Every rule, also those that are switched off. */
  readonly qualityRules?: Maybe<ReadonlyArray<QualityRule>>;
  /** Per connection, the worst first. */
  readonly qualityBySource?: Maybe<ReadonlyArray<SourceQuality>>;
  /** Contacts and companies with findings, the worst first. */
  readonly stewardshipList?: Maybe<StewardshipEntryConnection>;
  /** Finds a recomputation by its id. */
  readonly recomputation?: Maybe<Recomputation>;
  /** The latest first. */
  readonly recomputations?: Maybe<RecomputationConnection>;
  /** Every id that stands for the customer that this id stands for, as uuids; for the gateway only. */
  readonly _sameAs: ReadonlyArray<Scalars['String']['output']>;
  /** The rules by which golden records are computed now. */
  readonly survivorshipPolicy?: Maybe<SurvivorshipPolicy>;
  /** By name. */
  readonly tags?: Maybe<TagConnection>;
};

export type QueryCompanyArgs = {
  id: Scalars['ID']['input'];
};

export type QueryCompaniesArgs = {
  search?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CompanyFilter>;
  orderBy?: InputMaybe<ReadonlyArray<CompanyOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

export type QueryCompanyByIdentityArgs = {
  kind: IdentityKind;
  value: Scalars['String']['input'];
};

export type QueryContactArgs = {
  id: Scalars['ID']['input'];
};

export type QueryContactsArgs = {
  search?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ContactFilter>;
  orderBy?: InputMaybe<ReadonlyArray<ContactOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

export type QueryContactByIdentityArgs = {
  kind: IdentityKind;
  value: Scalars['String']['input'];
};

export type QueryDuplicateCandidatesArgs = {
  contactId?: InputMaybe<Scalars['ID']['input']>;
  companyId?: InputMaybe<Scalars['ID']['input']>;
  filter?: InputMaybe<DuplicateCandidateFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

export type QueryFindDuplicatesArgs = {
  input: FindDuplicatesInput;
};

export type QueryStewardshipListArgs = {
  ruleId?: InputMaybe<Scalars['ID']['input']>;
  connectionId?: InputMaybe<Scalars['String']['input']>;
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  kind?: InputMaybe<SourceRecordKind>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

export type QueryRecomputationArgs = {
  id: Scalars['ID']['input'];
};

export type QueryRecomputationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

export type Query_SameAsArgs = {
  kind: SourceRecordKind;
  id: Scalars['String']['input'];
};

export type QueryTagsArgs = {
  filter?: InputMaybe<TagFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A person: what all connected systems and the people here say of them, computed into one record. */
export type Contact = {
  readonly __typename?: 'Contact';
  /** Ids of contacts that were merged into this one find it too, for ever. */
  readonly id: Scalars['ID']['output'];
  /** The name to show; the address or number when no name is known. */
  readonly displayName: Scalars['String']['output'];
  /** First name or names. */
  readonly givenName?: Maybe<Scalars['String']['output']>;
  /** Last name. */
  readonly familyName?: Maybe<Scalars['String']['output']>;
  /** `Dr.`, `Ms`. */
  readonly honorific?: Maybe<Scalars['String']['output']>;
  /** The first address of the source that counts most, in lower case. */
  readonly primaryEmail?: Maybe<Scalars['String']['output']>;
  /** E.164 where the number could be read. */
  readonly primaryPhone?: Maybe<Scalars['String']['output']>;
  /** What the person is at work; the title of an affiliation says it per company. */
  readonly jobTitle?: Maybe<Scalars['String']['output']>;
  /** A day: `1815-12-10`. */
  readonly birthDate?: Maybe<Scalars['String']['output']>;
  /** BCP 47, for example `de-CH`. */
  readonly language?: Maybe<Scalars['String']['output']>;
  readonly addresses: ReadonlyArray<Address>;
  /** Custom fields by name. */
  readonly attributes: Scalars['JSON']['output'];
  /** The colleague who looks after the contact. */
  readonly owner?: Maybe<User>;
  /** Where the person works now: the company of the primary affiliation. */
  readonly company?: Maybe<Company>;
  /** Every affiliation, or those that hold on a day. Primary ones first. */
  readonly affiliations: ReadonlyArray<Affiliation>;
  /** Every identifier that a source gives, each once. */
  readonly identities: ReadonlyArray<Identity>;
  /** The timeline, newest first: touchpoints that were ingested or logged, and facts of sales and service. */
  readonly interactions?: Maybe<InteractionConnection>;
  /** Newest first. */
  readonly notes?: Maybe<NoteConnection>;
  readonly tags: ReadonlyArray<Tag>;
  /** What each connected system says of the person, and what was entered here. */
  readonly sourceRecords: ReadonlyArray<SourceRecord>;
  /** What each source says of these fields (by default of all), the value that is shown first. */
  readonly provenance?: Maybe<ReadonlyArray<FieldProvenance>>;
  /** Counts changes; give it back with an edit to be told when somebody else was faster. */
  readonly version: Scalars['Int']['output'];
  readonly createdAt: Scalars['DateTime']['output'];
  readonly updatedAt: Scalars['DateTime']['output'];
  /** What people merged and split, oldest first. */
  readonly merges: ReadonlyArray<MergeEvent>;
  /** How good what is known of the person is; null until it has been looked at. */
  readonly quality?: Maybe<Quality>;
};

/** A person: what all connected systems and the people here say of them, computed into one record. */
export type ContactAffiliationsArgs = {
  asOf?: InputMaybe<Scalars['String']['input']>;
};

/** A person: what all connected systems and the people here say of them, computed into one record. */
export type ContactInteractionsArgs = {
  types?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  channels?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<InteractionOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A person: what all connected systems and the people here say of them, computed into one record. */
export type ContactNotesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A person: what all connected systems and the people here say of them, computed into one record. */
export type ContactProvenanceArgs = {
  fields?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** A postal address as its source gives it. */
export type Address = {
  readonly __typename?: 'Address';
  /** What it is for, for example `billing`. */
  readonly label?: Maybe<Scalars['String']['output']>;
  /** Who is written on the envelope. */
  readonly recipient?: Maybe<Scalars['String']['output']>;
  /** Street and number, and what else stands above the city. */
  readonly lines?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly city?: Maybe<Scalars['String']['output']>;
  readonly region?: Maybe<Scalars['String']['output']>;
  readonly postalCode?: Maybe<Scalars['String']['output']>;
  /** A code or a name. */
  readonly country?: Maybe<Scalars['String']['output']>;
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** The source's main address. */
  readonly primary?: Maybe<Scalars['Boolean']['output']>;
};

/** A postal address to enter. */
export type AddressInput = {
  /** What it is for, for example `billing`. */
  readonly label?: InputMaybe<Scalars['String']['input']>;
  /** Who is written on the envelope. */
  readonly recipient?: InputMaybe<Scalars['String']['input']>;
  /** Street and number, and what else stands above the city. */
  readonly lines?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly city?: InputMaybe<Scalars['String']['input']>;
  readonly region?: InputMaybe<Scalars['String']['input']>;
  readonly postalCode?: InputMaybe<Scalars['String']['input']>;
  readonly country?: InputMaybe<Scalars['String']['input']>;
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  readonly primary?: InputMaybe<Scalars['Boolean']['input']>;
};

export type User = {
  readonly __typename?: 'User';
  readonly id: Scalars['ID']['output'];
};

/** One edge per contact. */
export type ContactEdge = {
  readonly __typename?: 'ContactEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Contact;
};

/** A page of contacts. */
export type ContactConnection = {
  readonly __typename?: 'ContactConnection';
  readonly edges: ReadonlyArray<ContactEdge>;
  readonly nodes: ReadonlyArray<Contact>;
  readonly pageInfo: PageInfo;
  /** Number of matches, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** False when there are more matches than `totalCount` says. */
  readonly totalCountExact: Scalars['Boolean']['output'];
};

/** What contacts can be filtered by. */
export type ContactFilter = {
  readonly and?: InputMaybe<ReadonlyArray<ContactFilter>>;
  readonly or?: InputMaybe<ReadonlyArray<ContactFilter>>;
  readonly not?: InputMaybe<ContactFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly displayName?: InputMaybe<StringFilter>;
  readonly givenName?: InputMaybe<StringFilter>;
  readonly familyName?: InputMaybe<StringFilter>;
  readonly primaryEmail?: InputMaybe<StringFilter>;
  readonly primaryPhone?: InputMaybe<StringFilter>;
  readonly jobTitle?: InputMaybe<StringFilter>;
  readonly language?: InputMaybe<StringFilter>;
  readonly ownerId?: InputMaybe<IdFilter>;
  readonly createdAt?: InputMaybe<DateTimeFilter>;
  readonly updatedAt?: InputMaybe<DateTimeFilter>;
  readonly tags?: InputMaybe<TagListFilter>;
  readonly identities?: InputMaybe<IdentityListFilter>;
  readonly affiliations?: InputMaybe<AffiliationListFilter>;
};

/** What contacts can be ordered by. */
export type ContactOrderField = 'DISPLAY_NAME' | 'CREATED_AT' | 'UPDATED_AT';

/** One sort key of contacts. */
export type ContactOrder = {
  readonly field: ContactOrderField;
  readonly direction?: SortDirection;
};

/** A person to enter. */
export type CreateContactInput = {
  /** The whole name as it is to be shown; left out, it follows from the parts. */
  readonly displayName?: InputMaybe<Scalars['String']['input']>;
  /** First name or names. */
  readonly givenName?: InputMaybe<Scalars['String']['input']>;
  /** Last name. */
  readonly familyName?: InputMaybe<Scalars['String']['input']>;
  /** `Dr.`, `Ms`. */
  readonly honorific?: InputMaybe<Scalars['String']['input']>;
  /** The first is the primary one. An address that somebody else has makes the two one contact. */
  readonly emails?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** With country prefix. The first is the primary one. */
  readonly phones?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly jobTitle?: InputMaybe<Scalars['String']['input']>;
  /** A day: `1815-12-10`. */
  readonly birthDate?: InputMaybe<Scalars['String']['input']>;
  /** BCP 47, for example `de-CH`. */
  readonly language?: InputMaybe<Scalars['String']['input']>;
  readonly addresses?: InputMaybe<ReadonlyArray<AddressInput>>;
  /** Custom fields by name. In an edit, those not named stay, and null empties one. */
  readonly attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** The colleague who looks after the contact. */
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  readonly tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Repeating a call with the same key gives the first answer again and adds nothing. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What happens when the contact seems to be known already. */
  readonly onDuplicate?: InputMaybe<DuplicatePolicy>;
};

/** The contact, which is the known one when an address or number was known; or why there was none. */
export type CreateContactPayload = {
  readonly __typename?: 'CreateContactPayload';
  readonly contact?: Maybe<Contact>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** Fields that are left out stay as they are; null empties a field, and no source fills it again. */
export type UpdateContactInput = {
  readonly contactId: Scalars['ID']['input'];
  /** The whole name as it is to be shown; left out, it follows from the parts. */
  readonly displayName?: InputMaybe<Scalars['String']['input']>;
  /** First name or names. */
  readonly givenName?: InputMaybe<Scalars['String']['input']>;
  /** Last name. */
  readonly familyName?: InputMaybe<Scalars['String']['input']>;
  /** `Dr.`, `Ms`. */
  readonly honorific?: InputMaybe<Scalars['String']['input']>;
  /** The first is the primary one. An address that somebody else has makes the two one contact. */
  readonly emails?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** With country prefix. The first is the primary one. */
  readonly phones?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly jobTitle?: InputMaybe<Scalars['String']['input']>;
  /** A day: `1815-12-10`. */
  readonly birthDate?: InputMaybe<Scalars['String']['input']>;
  /** BCP 47, for example `de-CH`. */
  readonly language?: InputMaybe<Scalars['String']['input']>;
  readonly addresses?: InputMaybe<ReadonlyArray<AddressInput>>;
  /** Custom fields by name. In an edit, those not named stay, and null empties one. */
  readonly attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** The colleague who looks after the contact. */
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** The version the edit was made from; left out, it is not checked. */
  readonly version?: InputMaybe<Scalars['Int']['input']>;
};

/** The answer: what was written, or why nothing was. */
export type UpdateContactPayload = {
  readonly __typename?: 'UpdateContactPayload';
  readonly contact?: Maybe<Contact>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** The contact to delete, with every record it is made of. */
export type DeleteContactInput = {
  readonly contactId: Scalars['ID']['input'];
  /** The version the edit was made from; left out, it is not checked. */
  readonly version?: InputMaybe<Scalars['Int']['input']>;
};

/** Whether it was deleted. */
export type DeleteContactPayload = {
  readonly __typename?: 'DeleteContactPayload';
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** One person of another system, by that system's key. */
export type UpsertContactItemInput = {
  /** The system's own key of the person. */
  readonly key: Scalars['String']['input'];
  /** A counter or a time; an older version than the one known changes nothing. Default: the time of the call. */
  readonly version?: InputMaybe<Scalars['String']['input']>;
  readonly displayName?: InputMaybe<Scalars['String']['input']>;
  /** First name or names. */
  readonly givenName?: InputMaybe<Scalars['String']['input']>;
  /** Last name. */
  readonly familyName?: InputMaybe<Scalars['String']['input']>;
  /** `Dr.`, `Ms`. */
  readonly honorific?: InputMaybe<Scalars['String']['input']>;
  /** The first is the primary one. */
  readonly emails?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The first is the primary one. */
  readonly phones?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** ISO 3166 code of where numbers without a prefix were dialled. */
  readonly country?: InputMaybe<Scalars['String']['input']>;
  /** Name of the company the person works for. */
  readonly company?: InputMaybe<Scalars['String']['input']>;
  readonly jobTitle?: InputMaybe<Scalars['String']['input']>;
  readonly birthDate?: InputMaybe<Scalars['String']['input']>;
  readonly language?: InputMaybe<Scalars['String']['input']>;
  readonly addresses?: InputMaybe<ReadonlyArray<AddressInput>>;
  readonly tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly attributes?: InputMaybe<Scalars['JSON']['input']>;
};

/** People of a system that has no connector; the same items again change nothing. */
export type UpsertContactsInput = {
  /** Short name of the system, for example `loyalty-cards`: keys are its own. */
  readonly system: Scalars['String']['input'];
  /** What it says counts before systems of lower priority. Default 10. */
  readonly priority?: InputMaybe<Scalars['Int']['input']>;
  /** What happens to a new item of somebody who seems to be known already. */
  readonly onDuplicate?: InputMaybe<DuplicatePolicy>;
  /** At most 5,000. */
  readonly items: ReadonlyArray<UpsertContactItemInput>;
};

/** What became of one item. */
export type UpsertStatus = 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'REJECTED';

/** What became of one item of a bulk call. */
export type UpsertContactResult = {
  readonly __typename?: 'UpsertContactResult';
  /** The item's key. */
  readonly key: Scalars['String']['output'];
  readonly status: UpsertStatus;
  /** The contact that the record is part of. */
  readonly contactId?: Maybe<Scalars['ID']['output']>;
  /** Why it was rejected. */
  readonly reason?: Maybe<Scalars['String']['output']>;
};

/** The answer: what was written, or why nothing was. */
export type UpsertContactsPayload = {
  readonly __typename?: 'UpsertContactsPayload';
  /** One per item. */
  readonly results?: Maybe<ReadonlyArray<UpsertContactResult>>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** Something happened to a contact. */
export type ContactChanged = {
  readonly __typename?: 'ContactChanged';
  /** Resumes behind this event, on any gateway: give it as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** What happened: `contact.created`, `contact.updated`, … */
  readonly kind: Scalars['String']['output'];
  /** Fields whose value changed. */
  readonly changedFields: ReadonlyArray<Scalars['String']['output']>;
  /** The contact as it is now; null once it is deleted, or hidden from you. */
  readonly contact?: Maybe<Contact>;
};

/** What happens to somebody who is entered and seems to be known already. */
export type DuplicatePolicy =
  /** Nothing is written, and the problem says so. */
  | 'ERROR'
  /** Nothing is written, and the answer is the one that is known. */
  | 'RETURN_EXISTING'
  /** Both are kept, and the review queue asks whether they are one. */
  | 'CREATE_AND_QUEUE'
  /** What was entered becomes part of the one that is known. */
  | 'MERGE';

/** Two customers that may be one. */
export type DuplicateCandidate = {
  readonly __typename?: 'DuplicateCandidate';
  /** Of the two nearest records; it changes when others are nearer. */
  readonly id: Scalars['ID']['output'];
  /** One of two people. */
  readonly leftContact?: Maybe<Contact>;
  /** The other of two people. */
  readonly rightContact?: Maybe<Contact>;
  /** One of two companies. */
  readonly leftCompany?: Maybe<Company>;
  /** The other of two companies. */
  readonly rightCompany?: Maybe<Company>;
  /** Log2 odds that they are one. */
  readonly score: Scalars['Float']['output'];
  /** `LINK` where people hold apart, for now, what would be linked. */
  readonly band: MatchBand;
  readonly state: DuplicateState;
  /** Why the score is what it is. */
  readonly explanation?: Maybe<Explanation>;
};

/** What a score leads to. */
export type MatchBand =
  /** The two are linked by themselves. */
  | 'LINK'
  /** Somebody has to look. */
  | 'REVIEW'
  /** They are two. */
  | 'APART';

/** Whether a pair waits for somebody. */
export type DuplicateState =
  | 'OPEN'
  /** Put off; it comes back by itself. */
  | 'SNOOZED';

/** Why two records are as near as they are: the weights sum to the score. */
export type Explanation = {
  readonly __typename?: 'Explanation';
  readonly evidence: ReadonlyArray<MatchEvidence>;
  /** What would be left without the evidence that counts most. */
  readonly withoutStrongest: WeakenedMatch;
};

/** One thing that two records agree or disagree in. */
export type MatchEvidence = {
  readonly __typename?: 'MatchEvidence';
  /** `prior` is how likely any two records are one. */
  readonly field: Scalars['String']['output'];
  /** How far they agree. */
  readonly level: Scalars['String']['output'];
  /** Log2: positive speaks for one customer, negative for two. */
  readonly weight: Scalars['Float']['output'];
  /** What one of them says. */
  readonly left?: Maybe<Scalars['String']['output']>;
  /** What the other says. */
  readonly right?: Maybe<Scalars['String']['output']>;
};

/** A pair of records without its strongest evidence. */
export type WeakenedMatch = {
  readonly __typename?: 'WeakenedMatch';
  /** The field that was left out. */
  readonly removed?: Maybe<Scalars['String']['output']>;
  /** Log2 odds without it. */
  readonly score: Scalars['Float']['output'];
  readonly band: MatchBand;
};

/** A page of the review queue. */
export type DuplicateCandidateConnection = {
  readonly __typename?: 'DuplicateCandidateConnection';
  readonly nodes: ReadonlyArray<DuplicateCandidate>;
  readonly edges: ReadonlyArray<DuplicateCandidateEdge>;
  readonly pageInfo: PageInfo;
  /** Pairs that meet the arguments, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** Whether that is all of them. */
  readonly totalCountExact: Scalars['Boolean']['output'];
};

/** One pair and its place on the page. */
export type DuplicateCandidateEdge = {
  readonly __typename?: 'DuplicateCandidateEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: DuplicateCandidate;
};

/** Which pairs. */
export type DuplicateCandidateFilter = {
  readonly and?: InputMaybe<ReadonlyArray<DuplicateCandidateFilter>>;
  readonly or?: InputMaybe<ReadonlyArray<DuplicateCandidateFilter>>;
  readonly not?: InputMaybe<DuplicateCandidateFilter>;
  readonly score?: InputMaybe<FloatFilter>;
  readonly band?: InputMaybe<MatchBandFilter>;
  readonly state?: InputMaybe<DuplicateStateFilter>;
  readonly kind?: InputMaybe<SourceRecordKindFilter>;
};

/** Which bands. */
export type MatchBandFilter = {
  readonly eq?: InputMaybe<MatchBand>;
  readonly in?: InputMaybe<ReadonlyArray<MatchBand>>;
};

/** Which states. */
export type DuplicateStateFilter = {
  readonly eq?: InputMaybe<DuplicateState>;
  readonly in?: InputMaybe<ReadonlyArray<DuplicateState>>;
};

/** People or companies. */
export type SourceRecordKindFilter = {
  readonly eq?: InputMaybe<SourceRecordKind>;
  readonly in?: InputMaybe<ReadonlyArray<SourceRecordKind>>;
};

/** Somebody who is known, and whom somebody not yet entered may be. */
export type PossibleDuplicate = {
  readonly __typename?: 'PossibleDuplicate';
  readonly contact?: Maybe<Contact>;
  readonly company?: Maybe<Company>;
  /** Log2 odds that they are one. */
  readonly score: Scalars['Float']['output'];
  readonly band: MatchBand;
  /** Why the score is what it is. */
  readonly explanation: Explanation;
};

/** Whom to look for, as it would be entered: one of the two. */
export type FindDuplicatesInput = {
  readonly contact?: InputMaybe<CreateContactInput>;
  readonly company?: InputMaybe<CreateCompanyInput>;
};

/** A pair of the review queue, and what somebody says of it. */
export type DecideDuplicateInput = {
  /** Of a contact or a company. It stays, when the two are the same. */
  readonly leftId: Scalars['ID']['input'];
  /** Another of the same kind. */
  readonly rightId: Scalars['ID']['input'];
  readonly verdict: DuplicateVerdict;
  /** Of `LATER`: when it comes back. Default: in a week. */
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What somebody says of a pair. */
export type DuplicateVerdict =
  /** They are one: merged, for every later run. */
  | 'SAME'
  /** They are two, for every later run. */
  | 'DIFFERENT'
  /** Not now. */
  | 'LATER';

/** The answer: what was written, or why nothing was. */
export type DecideDuplicatePayload = {
  readonly __typename?: 'DecideDuplicatePayload';
  /** The contact that `leftId` names. */
  readonly contact?: Maybe<Contact>;
  /** The company that `leftId` names. */
  readonly company?: Maybe<Company>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** Two customers may be one. */
export type DuplicateFound = {
  readonly __typename?: 'DuplicateFound';
  /** Resumes behind this event, on any gateway: give it as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** Log2 odds that they are one. */
  readonly score: Scalars['Float']['output'];
  /** One of two people. */
  readonly leftContact?: Maybe<Contact>;
  /** The other of two people. */
  readonly rightContact?: Maybe<Contact>;
  /** One of two companies. */
  readonly leftCompany?: Maybe<Company>;
  /** The other of two companies. */
  readonly rightCompany?: Maybe<Company>;
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

/** One identifier of a contact or company. Equal ones link source records. */
export type Identity = {
  readonly __typename?: 'Identity';
  readonly kind: IdentityKind;
  /** Normalised: what is compared. */
  readonly value: Scalars['String']['output'];
  /** As the source writes it. */
  readonly original: Scalars['String']['output'];
  /** Of an e-mail address: when a report last said that it takes no mail. */
  readonly bouncedAt?: Maybe<Scalars['DateTime']['output']>;
  /** A source record that gives it. */
  readonly sourceRecord?: Maybe<SourceRecord>;
};

/** Kinds to match. */
export type IdentityKindFilter = {
  readonly eq?: InputMaybe<IdentityKind>;
  readonly neq?: InputMaybe<IdentityKind>;
  readonly in?: InputMaybe<ReadonlyArray<IdentityKind>>;
};

/** What identities can be filtered by. */
export type IdentityFilter = {
  readonly and?: InputMaybe<ReadonlyArray<IdentityFilter>>;
  readonly or?: InputMaybe<ReadonlyArray<IdentityFilter>>;
  readonly not?: InputMaybe<IdentityFilter>;
  readonly kind?: InputMaybe<IdentityKindFilter>;
  readonly value?: InputMaybe<StringFilter>;
};

/** Conditions on the identities of a contact or company. */
export type IdentityListFilter = {
  readonly some?: InputMaybe<IdentityFilter>;
  readonly every?: InputMaybe<IdentityFilter>;
  readonly none?: InputMaybe<IdentityFilter>;
};

/** One entry of a timeline: something that passed between a customer and us. */
export type Interaction = {
  readonly __typename?: 'Interaction';
  readonly id: Scalars['ID']['output'];
  /** What it was: a word of the source (`call`, `visit`), or the fact's name (`order.placed`). */
  readonly type: Scalars['String']['output'];
  /** Where it took place: a word of the source (`email`, `phone`), or `sales` and `service` for facts. */
  readonly channel: Scalars['String']['output'];
  readonly direction: InteractionDirection;
  readonly occurredAt: Scalars['DateTime']['output'];
  readonly subject?: Maybe<Scalars['String']['output']>;
  readonly text?: Maybe<Scalars['String']['output']>;
  /** What else the source or the fact says. */
  readonly data: Scalars['JSON']['output'];
  readonly contact?: Maybe<Contact>;
  readonly company?: Maybe<Company>;
  /** Type of what it is about, for example `Order`. */
  readonly aboutType?: Maybe<Scalars['String']['output']>;
  /** Id of what it is about; read it with the query of that type. */
  readonly aboutId?: Maybe<Scalars['ID']['output']>;
  /** The connection that it was ingested from. */
  readonly connection?: Maybe<Scalars['String']['output']>;
  /** Of a message that was sent: the report that it did not arrive at this customer. */
  readonly bounce?: Maybe<Bounce>;
};

/** A mail server’s report that a message did not arrive. */
export type Bounce = {
  readonly __typename?: 'Bounce';
  /** When the report was written. */
  readonly at: Scalars['DateTime']['output'];
  /** Enhanced status code, for example `5.1.1` (RFC 3463). */
  readonly status?: Maybe<Scalars['String']['output']>;
  /** What the refusing server said. */
  readonly diagnostic?: Maybe<Scalars['String']['output']>;
};

/** Who turned to whom. */
export type InteractionDirection =
  /** The customer to us. */
  | 'INBOUND'
  /** We to the customer. */
  | 'OUTBOUND'
  /** Among ourselves. */
  | 'INTERNAL';

/** One edge per timeline entry. */
export type InteractionEdge = {
  readonly __typename?: 'InteractionEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Interaction;
};

/** A page of timeline entries. */
export type InteractionConnection = {
  readonly __typename?: 'InteractionConnection';
  readonly edges: ReadonlyArray<InteractionEdge>;
  readonly nodes: ReadonlyArray<Interaction>;
  readonly pageInfo: PageInfo;
  /** Number of matches, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** False when there are more matches than `totalCount` says. */
  readonly totalCountExact: Scalars['Boolean']['output'];
};

/** What timeline entries can be ordered by. */
export type InteractionOrderField = 'OCCURRED_AT';

/** One sort key of timeline entries. */
export type InteractionOrder = {
  readonly field: InteractionOrderField;
  readonly direction?: SortDirection;
};

/** A call, a visit or a message that no connected system knows. */
export type LogInteractionInput = {
  /** A contact, a company or both. */
  readonly contactId?: InputMaybe<Scalars['ID']['input']>;
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /** For example `call`. */
  readonly type: Scalars['String']['input'];
  /** For example `phone`. */
  readonly channel: Scalars['String']['input'];
  readonly direction: InteractionDirection;
  /** Default now. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  readonly subject?: InputMaybe<Scalars['String']['input']>;
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** What else is to be kept. */
  readonly data?: InputMaybe<Scalars['JSON']['input']>;
  /** Repeating a call with the same key gives the first answer again and adds nothing. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The answer: what was written, or why nothing was. */
export type LogInteractionPayload = {
  readonly __typename?: 'LogInteractionPayload';
  readonly interaction?: Maybe<Interaction>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** An entry came to a timeline. */
export type InteractionAdded = {
  readonly __typename?: 'InteractionAdded';
  /** Resumes behind this event, on any gateway: give it as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** When it was added. */
  readonly at: Scalars['DateTime']['output'];
  /** Always `interaction.added`. */
  readonly kind: Scalars['String']['output'];
  /** Always empty: entries are new. */
  readonly changedFields: ReadonlyArray<Scalars['String']['output']>;
  readonly interaction?: Maybe<Interaction>;
};

/** What somebody did with customers: said that they are one, or that one is two. */
export type MergeEvent = {
  readonly __typename?: 'MergeEvent';
  readonly id: Scalars['ID']['output'];
  readonly action: MergeAction;
  /** Id of the contact or company that stayed. */
  readonly keptId: Scalars['ID']['output'];
  /** Id of the one that became part of it, or was split off. */
  readonly otherId: Scalars['ID']['output'];
  /** Why, as they said. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** `user`, `apiKey`, … */
  readonly byKind: Scalars['String']['output'];
  /** Who did it. */
  readonly byId: Scalars['String']['output'];
  /** When it was done. */
  readonly at: Scalars['DateTime']['output'];
  /** Who took it back. */
  readonly undoneById?: Maybe<Scalars['String']['output']>;
  /** When it was taken back; null while it holds. */
  readonly undoneAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What somebody did. */
export type MergeAction =
  /** Two became one. */
  | 'MERGE'
  /** Records were split off. */
  | 'SPLIT';

/** What a merge or its reverse makes of the customers. */
export type MergeOutcome = {
  readonly __typename?: 'MergeOutcome';
  /** The customers after it: one of a merge, two of its reverse. */
  readonly customers: ReadonlyArray<MergedCustomer>;
  /** Ids that lead to another one from then on. */
  readonly absorbedIds: ReadonlyArray<Scalars['ID']['output']>;
  /** Fields of which the sides said different things; lists are joined, and are none. */
  readonly conflicts: ReadonlyArray<FieldConflict>;
};

/** A customer after a merge or its reverse. */
export type MergedCustomer = {
  readonly __typename?: 'MergedCustomer';
  readonly id: Scalars['ID']['output'];
  /** The golden record, field by field. */
  readonly fields: Scalars['JSON']['output'];
  /** What it is made of. */
  readonly sourceRecordIds: ReadonlyArray<Scalars['ID']['output']>;
};

/** A field that two sides of a merge said differently. */
export type FieldConflict = {
  readonly __typename?: 'FieldConflict';
  /** Name of the field. */
  readonly field: Scalars['String']['output'];
  /** What each side said, each value once. */
  readonly values: ReadonlyArray<Scalars['JSON']['output']>;
  /** What is shown. */
  readonly chosen?: Maybe<Scalars['JSON']['output']>;
};

/** Contacts that are one. What people said against it before is taken back. */
export type MergeContactsInput = {
  /** The contact that stays: its id is shown from now on. */
  readonly intoId: Scalars['ID']['input'];
  /** Those that become part of it. Their ids lead to it for ever. */
  readonly ids: ReadonlyArray<Scalars['ID']['input']>;
  /** Why, for whoever asks later. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Shows the outcome and writes nothing. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The same key again merges nothing twice. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The answer: what was written, or why nothing was. */
export type MergeContactsPayload = {
  readonly __typename?: 'MergeContactsPayload';
  /** The contact that stays; as it was, of a dry run. */
  readonly contact?: Maybe<Contact>;
  /** What comes of it. */
  readonly outcome?: Maybe<MergeOutcome>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** A merge to take back. */
export type UnmergeContactInput = {
  /** One of the contact's `merges`. */
  readonly mergeId: Scalars['ID']['input'];
  /** Shows the outcome and writes nothing. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The answer: what was written, or why nothing was. */
export type UnmergeContactPayload = {
  readonly __typename?: 'UnmergeContactPayload';
  /** The contact that had stayed. */
  readonly contact?: Maybe<Contact>;
  /** The one that is of its own again, under the id it had. */
  readonly separated?: Maybe<Contact>;
  /** What comes of it. */
  readonly outcome?: Maybe<MergeOutcome>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** Records of a contact that are another one's. */
export type SplitContactInput = {
  readonly id: Scalars['ID']['input'];
  /** Those that leave; edits made here follow the record that they edit. */
  readonly sourceRecordIds: ReadonlyArray<Scalars['ID']['input']>;
  /** Why, for whoever asks later. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Shows the outcome and writes nothing. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The same key again splits nothing twice. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The answer: what was written, or why nothing was. */
export type SplitContactPayload = {
  readonly __typename?: 'SplitContactPayload';
  /** The contact that is left. */
  readonly contact?: Maybe<Contact>;
  /** The one that the records made. */
  readonly separated?: Maybe<Contact>;
  /** What comes of it. */
  readonly outcome?: Maybe<MergeOutcome>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** Contacts became one, as somebody said. */
export type ContactMerged = {
  readonly __typename?: 'ContactMerged';
  /** Resumes behind this event, on any gateway: give it as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** The contact that stayed; null once it is deleted, or hidden from you. */
  readonly contact?: Maybe<Contact>;
  /** Ids of those that became part of it. */
  readonly mergedIds: ReadonlyArray<Scalars['ID']['output']>;
};

/** A contact became two again, as somebody said. */
export type ContactUnmerged = {
  readonly __typename?: 'ContactUnmerged';
  /** Resumes behind this event, on any gateway: give it as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** The contact that had stayed; null once it is deleted, or hidden from you. */
  readonly contact?: Maybe<Contact>;
  /** The one that is of its own now. */
  readonly separated?: Maybe<Contact>;
};

/** Companies that are one. What people said against it before is taken back. */
export type MergeCompaniesInput = {
  /** The company that stays: its id is shown from now on. */
  readonly intoId: Scalars['ID']['input'];
  /** Those that become part of it. Their ids lead to it for ever. */
  readonly ids: ReadonlyArray<Scalars['ID']['input']>;
  /** Why, for whoever asks later. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Shows the outcome and writes nothing. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The same key again merges nothing twice. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The answer: what was written, or why nothing was. */
export type MergeCompaniesPayload = {
  readonly __typename?: 'MergeCompaniesPayload';
  /** The company that stays; as it was, of a dry run. */
  readonly company?: Maybe<Company>;
  /** What comes of it. */
  readonly outcome?: Maybe<MergeOutcome>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** A merge to take back. */
export type UnmergeCompanyInput = {
  /** One of the company's `merges`. */
  readonly mergeId: Scalars['ID']['input'];
  /** Shows the outcome and writes nothing. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The answer: what was written, or why nothing was. */
export type UnmergeCompanyPayload = {
  readonly __typename?: 'UnmergeCompanyPayload';
  /** The company that had stayed. */
  readonly company?: Maybe<Company>;
  /** The one that is of its own again, under the id it had. */
  readonly separated?: Maybe<Company>;
  /** What comes of it. */
  readonly outcome?: Maybe<MergeOutcome>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** Records of a company that are another one's. */
export type SplitCompanyInput = {
  readonly id: Scalars['ID']['input'];
  /** Those that leave; edits made here follow the record that they edit. */
  readonly sourceRecordIds: ReadonlyArray<Scalars['ID']['input']>;
  /** Why, for whoever asks later. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Shows the outcome and writes nothing. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The same key again splits nothing twice. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The answer: what was written, or why nothing was. */
export type SplitCompanyPayload = {
  readonly __typename?: 'SplitCompanyPayload';
  /** The company that is left. */
  readonly company?: Maybe<Company>;
  /** The one that the records made. */
  readonly separated?: Maybe<Company>;
  /** What comes of it. */
  readonly outcome?: Maybe<MergeOutcome>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** Companies became one, as somebody said. */
export type CompanyMerged = {
  readonly __typename?: 'CompanyMerged';
  /** Resumes behind this event, on any gateway: give it as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** The company that stayed; null once it is deleted, or hidden from you. */
  readonly company?: Maybe<Company>;
  /** Ids of those that became part of it. */
  readonly mergedIds: ReadonlyArray<Scalars['ID']['output']>;
};

/** A company became two again, as somebody said. */
export type CompanyUnmerged = {
  readonly __typename?: 'CompanyUnmerged';
  /** Resumes behind this event, on any gateway: give it as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** The company that had stayed; null once it is deleted, or hidden from you. */
  readonly company?: Maybe<Company>;
  /** The one that is of its own now. */
  readonly separated?: Maybe<Company>;
};

/** Something that somebody wrote down about a contact or company. */
export type Note = {
  readonly __typename?: 'Note';
  readonly id: Scalars['ID']['output'];
  readonly text: Scalars['String']['output'];
  /** Who wrote it, as their name was then. */
  readonly authorName?: Maybe<Scalars['String']['output']>;
  readonly contact?: Maybe<Contact>;
  readonly company?: Maybe<Company>;
  /** The source record it came with; null when it was written here. */
  readonly sourceRecord?: Maybe<SourceRecord>;
  /** Counts changes; give it back with an edit to be told when somebody else was faster. */
  readonly version: Scalars['Int']['output'];
  readonly createdAt: Scalars['DateTime']['output'];
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** One edge per note. */
export type NoteEdge = {
  readonly __typename?: 'NoteEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Note;
};

/** A page of notes. */
export type NoteConnection = {
  readonly __typename?: 'NoteConnection';
  readonly edges: ReadonlyArray<NoteEdge>;
  readonly nodes: ReadonlyArray<Note>;
  readonly pageInfo: PageInfo;
  /** Number of matches, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** False when there are more matches than `totalCount` says. */
  readonly totalCountExact: Scalars['Boolean']['output'];
};

/** A note about one contact or one company. */
export type AddNoteInput = {
  readonly contactId?: InputMaybe<Scalars['ID']['input']>;
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  readonly text: Scalars['String']['input'];
  /** Repeating a call with the same key gives the first answer again and adds nothing. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The answer: what was written, or why nothing was. */
export type AddNotePayload = {
  readonly __typename?: 'AddNotePayload';
  readonly note?: Maybe<Note>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** A new text for a note. */
export type EditNoteInput = {
  readonly noteId: Scalars['ID']['input'];
  readonly text: Scalars['String']['input'];
  /** The version the edit was made from; left out, it is not checked. */
  readonly version?: InputMaybe<Scalars['Int']['input']>;
};

/** The answer: what was written, or why nothing was. */
export type EditNotePayload = {
  readonly __typename?: 'EditNotePayload';
  readonly note?: Maybe<Note>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** The note to take away. */
export type DeleteNoteInput = {
  readonly noteId: Scalars['ID']['input'];
  /** The version the edit was made from; left out, it is not checked. */
  readonly version?: InputMaybe<Scalars['Int']['input']>;
};

/** Whether it was deleted. */
export type DeleteNotePayload = {
  readonly __typename?: 'DeleteNotePayload';
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** What a rule looks for. */
export type QualityCheck =
  /** E-mail addresses that are none. */
  | 'VALID_EMAIL'
  /** Phone numbers that cannot be, or lack their country. */
  | 'VALID_PHONE'
  /** A birth date in the future of whoever said it, or too long ago. Parameters: `notBefore`, `maxAgeYears`. */
  | 'PLAUSIBLE_DATE'
  /** Countries that are known neither by code nor by name. */
  | 'KNOWN_COUNTRY'
  /** Postcodes that are not of the form of their country. */
  | 'POSTCODE_OF_COUNTRY'
  /** Words that stand for no name: `n/a`, `Test`. Parameter: `words`, further ones. */
  | 'NO_PLACEHOLDER'
  /** A field that no source gives. Parameter: `or`, fields of which one is enough. */
  | 'PRESENT'
  /** Records that their source has not repeated for long. Parameter: `days`. */
  | 'SEEN_WITHIN'
  /** Phone numbers of a country in which the record has no address. */
  | 'PHONE_OF_COUNTRY'
  /** E-mail addresses of a company at a domain that is not its own, nor a provider's for everybody. */
  | 'EMAIL_OF_DOMAIN'
  /** Records of one customer that say otherwise than what is shown: of the birth date, or a company's tax id. */
  | 'SAME_EVERYWHERE';

/** What a rule is about. */
export type QualityDimension =
  | 'VALIDITY'
  | 'COMPLETENESS'
  | 'FRESHNESS'
  /** Whether what is said fits together: within a record, and between the records of a customer. */
  | 'CONSISTENCY';

/** What is asked of every contact or company. */
export type QualityRule = {
  readonly __typename?: 'QualityRule';
  readonly id: Scalars['ID']['output'];
  readonly kind: SourceRecordKind;
  readonly name: Scalars['String']['output'];
  readonly check: QualityCheck;
  readonly dimension: QualityDimension;
  /** What it looks at: of the source records, or for `PRESENT` of the contact or company. */
  readonly field: Scalars['String']['output'];
  /** The check's own settings; those left out have their default. */
  readonly parameters: Scalars['JSON']['output'];
  /** How much it counts against the other rules: 1 to 100. */
  readonly weight: Scalars['Int']['output'];
  /** False while it is switched off: it then finds nothing. */
  readonly enabled: Scalars['Boolean']['output'];
  /** Comes with the product. */
  readonly builtIn: Scalars['Boolean']['output'];
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** Something that a rule found. */
export type QualityFinding = {
  readonly __typename?: 'QualityFinding';
  readonly id: Scalars['ID']['output'];
  readonly rule?: Maybe<QualityRule>;
  /** Where in the record: `emails[1]`. */
  readonly field: Scalars['String']['output'];
  /** What is wrong, without the value itself. */
  readonly message: Scalars['String']['output'];
  /** The weight of the rule. */
  readonly severity: Scalars['Int']['output'];
  /** Whose mistake it is; null where something is missing altogether. */
  readonly sourceRecord?: Maybe<SourceRecord>;
  readonly foundAt: Scalars['DateTime']['output'];
};

/** How good what is known of somebody is. */
export type Quality = {
  readonly __typename?: 'Quality';
  /** 0 to 100: the weight of the rules at which nothing was found, of all that had something to look at. 100 means no findings. */
  readonly score: Scalars['Int']['output'];
  /** What there is to put right. */
  readonly findings?: Maybe<ReadonlyArray<QualityFinding>>;
};

/** How good the records of one kind are that a connection brings. What is missing altogether is asked of customers only. */
export type SourceQuality = {
  readonly __typename?: 'SourceQuality';
  /** Name of the connection. */
  readonly connection: Scalars['String']['output'];
  /** The connection's id; `hub` for what was entered here. */
  readonly connectionId: Scalars['String']['output'];
  readonly kind: SourceRecordKind;
  /** Records that there are. */
  readonly records: Scalars['Int']['output'];
  /** Those of them at which something was found. */
  readonly recordsWithFindings: Scalars['Int']['output'];
  /** What was found at them all. */
  readonly findings: Scalars['Int']['output'];
  /** 0 to 100: of the weight of all rules about records, over all records, the part at which nothing was found. */
  readonly score: Scalars['Int']['output'];
};

/** A contact or company with something to put right. */
export type StewardshipEntry = {
  readonly __typename?: 'StewardshipEntry';
  readonly kind: SourceRecordKind;
  readonly contact?: Maybe<Contact>;
  readonly company?: Maybe<Company>;
  /** The quality's score. */
  readonly score: Scalars['Int']['output'];
  /** The colleague who looks after the contact or company. */
  readonly owner?: Maybe<User>;
  /** What there is to put right. */
  readonly findings?: Maybe<ReadonlyArray<QualityFinding>>;
};

/** One edge per contact or company. */
export type StewardshipEntryEdge = {
  readonly __typename?: 'StewardshipEntryEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: StewardshipEntry;
};

/** A page of what there is to put right. */
export type StewardshipEntryConnection = {
  readonly __typename?: 'StewardshipEntryConnection';
  readonly edges: ReadonlyArray<StewardshipEntryEdge>;
  readonly nodes: ReadonlyArray<StewardshipEntry>;
  readonly pageInfo: PageInfo;
  /** Number of entries, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** False when there are more than `totalCount` says. */
  readonly totalCountExact: Scalars['Boolean']['output'];
};

/** A rule to make, or what to change of one. */
export type SetQualityRuleInput = {
  /** The rule to change; without it a new one is made, of `kind`, `check` and `name`. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  readonly kind?: InputMaybe<SourceRecordKind>;
  readonly check?: InputMaybe<QualityCheck>;
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Needed where the check can look at several. */
  readonly field?: InputMaybe<Scalars['String']['input']>;
  readonly parameters?: InputMaybe<Scalars['JSON']['input']>;
  /** 1 to 100; 10 if it is left out of a new rule. */
  readonly weight?: InputMaybe<Scalars['Int']['input']>;
  /** False switches the rule off. */
  readonly enabled?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Answer of `setQualityRule`. */
export type SetQualityRulePayload = {
  readonly __typename?: 'SetQualityRulePayload';
  readonly rule?: Maybe<QualityRule>;
  /** What looks at all customers again. */
  readonly recomputation?: Maybe<Recomputation>;
  readonly problems: ReadonlyArray<Problem>;
  /** Where the change stands in the log. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** A pass over all customers of a kind, after a rule about them changed. */
export type Recomputation = {
  readonly __typename?: 'Recomputation';
  readonly id: Scalars['ID']['output'];
  readonly kind: SourceRecordKind;
  readonly reason: RecomputationReason;
  readonly status: RecomputationStatus;
  /** Customers there are to look at; counted when it begins. */
  readonly total?: Maybe<Scalars['Int']['output']>;
  /** Customers that it has looked at. */
  readonly done: Scalars['Int']['output'];
  /** Those of them whose record is another one now. */
  readonly changed: Scalars['Int']['output'];
  readonly requestedAt: Scalars['DateTime']['output'];
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly finishedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What was changed before a recomputation. */
export type RecomputationReason = 'SURVIVORSHIP_RULE' | 'QUALITY_RULE';

/** How far a recomputation is. */
export type RecomputationStatus =
  | 'QUEUED'
  | 'RUNNING'
  | 'DONE'
  /** A later one began before it was over, and does its work too. */
  | 'SUPERSEDED';

/** One edge per recomputation. */
export type RecomputationEdge = {
  readonly __typename?: 'RecomputationEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Recomputation;
};

/** A page of recomputations. */
export type RecomputationConnection = {
  readonly __typename?: 'RecomputationConnection';
  readonly edges: ReadonlyArray<RecomputationEdge>;
  readonly nodes: ReadonlyArray<Recomputation>;
  readonly pageInfo: PageInfo;
};

/** What one system says of one person or company. What people enter here is a source record too, of `hub`. */
export type SourceRecord = {
  readonly __typename?: 'SourceRecord';
  readonly id: Scalars['ID']['output'];
  readonly kind: SourceRecordKind;
  /** Name of the connection. */
  readonly connection: Scalars['String']['output'];
  /** The connection's id; `hub` for what was entered here. */
  readonly connectionId: Scalars['String']['output'];
  /** The connection's stream that it came by. */
  readonly stream: Scalars['String']['output'];
  /** The system's own key. */
  readonly externalId: Scalars['String']['output'];
  /** The system's version, as it was last seen. */
  readonly version: Scalars['String']['output'];
  /** Where priorities differ, the larger wins. */
  readonly priority: Scalars['Int']['output'];
  /** The record in the hub's words. */
  readonly record: Scalars['JSON']['output'];
  readonly observedAt: Scalars['DateTime']['output'];
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Set once the system has deleted it; it then says nothing any more. */
  readonly deletedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What a source record is about. */
export type SourceRecordKind = 'PERSON' | 'COMPANY';

/** How a value is chosen among those of several sources. What people entered counts before all of them. */
export type SurvivorshipMethod =
  /** By the order of `sources`, then by the priorities of the connections, then the latest. */
  | 'SOURCE_PRIORITY'
  /** What was said last. */
  | 'MOST_RECENT'
  /** What says most: more words that are no initials, then more letters; of an address more parts, first a postcode. */
  | 'MOST_COMPLETE'
  /** What most sources say, however they write it. */
  | 'MOST_FREQUENT';

/** Which source's value of a field survives. */
export type SurvivorshipRule = {
  readonly __typename?: 'SurvivorshipRule';
  readonly id: Scalars['ID']['output'];
  readonly kind: SourceRecordKind;
  /** A field of the contact or company, `attributes.<name>`, `attributes` for all of these, or `*` for every field without a rule. */
  readonly field: Scalars['String']['output'];
  readonly method: SurvivorshipMethod;
  /** Connections that count before all others, in this order: ids, `hub`, or `api:<system>`. */
  readonly sources: ReadonlyArray<Scalars['String']['output']>;
  /** Comes with the product and was never changed. */
  readonly builtIn: Scalars['Boolean']['output'];
  /** The version of the policy that brought it. */
  readonly sinceVersion: Scalars['Int']['output'];
  readonly createdAt: Scalars['DateTime']['output'];
};

/** The rules by which golden records are computed. */
export type SurvivorshipPolicy = {
  readonly __typename?: 'SurvivorshipPolicy';
  /** Counts its changes. */
  readonly version: Scalars['Int']['output'];
  /** Those that hold now, with the one of `*` for each kind. */
  readonly rules: ReadonlyArray<SurvivorshipRule>;
};

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

/** What one source says of one field. */
export type FieldProvenance = {
  readonly __typename?: 'FieldProvenance';
  /** Name of the field; `attributes.<name>` for a custom one. */
  readonly field: Scalars['String']['output'];
  /** Null when a person emptied the field. */
  readonly value?: Maybe<Scalars['JSON']['output']>;
  /** For the winner why it won; for the others what it won by. */
  readonly rule: ProvenanceRule;
  /** The field shows this value. */
  readonly winner: Scalars['Boolean']['output'];
  /** Name of the connection. */
  readonly connection: Scalars['String']['output'];
  /** When the source was last seen to say it. */
  readonly observedAt: Scalars['DateTime']['output'];
  readonly sourceRecord?: Maybe<SourceRecord>;
};

/** Which source's value is to survive. */
export type SetSurvivorshipRuleInput = {
  readonly kind: SourceRecordKind;
  /** A field, `attributes.<name>`, `attributes`, or `*`. */
  readonly field: Scalars['String']['input'];
  /** Without it and without sources the field follows `*` again, and `*` the product's own rule. */
  readonly method?: InputMaybe<SurvivorshipMethod>;
  /** Connections that count before all others, in this order: ids, `hub`, or `api:<system>`. */
  readonly sources?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** Answer of `setSurvivorshipRule`. */
export type SetSurvivorshipRulePayload = {
  readonly __typename?: 'SetSurvivorshipRulePayload';
  /** The rule that holds now; null when the field has none of its own any more. */
  readonly rule?: Maybe<SurvivorshipRule>;
  /** What brings all customers in line with it. */
  readonly recomputation?: Maybe<Recomputation>;
  readonly problems: ReadonlyArray<Problem>;
  /** Where the change stands in the log. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** Which field to hold to which value. Name exactly one contact or company. */
export type LockFieldInput = {
  readonly contactId?: InputMaybe<Scalars['ID']['input']>;
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /** A field that sources give; `attributes.<name>` for a custom one. */
  readonly field: Scalars['String']['input'];
  /** By default the value that the field has; `null` holds it empty. */
  readonly value?: InputMaybe<Scalars['JSON']['input']>;
};

/** Answer of `lockField`. */
export type LockFieldPayload = {
  readonly __typename?: 'LockFieldPayload';
  readonly contact?: Maybe<Contact>;
  readonly company?: Maybe<Company>;
  readonly problems: ReadonlyArray<Problem>;
  /** Where the change stands in the log. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** Which field to let be what sources say. Name exactly one contact or company. */
export type UnlockFieldInput = {
  readonly contactId?: InputMaybe<Scalars['ID']['input']>;
  readonly companyId?: InputMaybe<Scalars['ID']['input']>;
  /** A field that is locked. */
  readonly field: Scalars['String']['input'];
};

/** Answer of `unlockField`. */
export type UnlockFieldPayload = {
  readonly __typename?: 'UnlockFieldPayload';
  readonly contact?: Maybe<Contact>;
  readonly company?: Maybe<Company>;
  readonly problems: ReadonlyArray<Problem>;
  /** Where the change stands in the log. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** A word that people or sources put on contacts and companies to find them by. Upper and lower case are one tag. */
export type Tag = {
  readonly __typename?: 'Tag';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  /** Who has it. */
  readonly contacts?: Maybe<ContactConnection>;
  /** Which have it. */
  readonly companies?: Maybe<CompanyConnection>;
};

/** A word that people or sources put on contacts and companies to find them by. Upper and lower case are one tag. */
export type TagContactsArgs = {
  filter?: InputMaybe<ContactFilter>;
  orderBy?: InputMaybe<ReadonlyArray<ContactOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A word that people or sources put on contacts and companies to find them by. Upper and lower case are one tag. */
export type TagCompaniesArgs = {
  filter?: InputMaybe<CompanyFilter>;
  orderBy?: InputMaybe<ReadonlyArray<CompanyOrder>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** One edge per tag. */
export type TagEdge = {
  readonly __typename?: 'TagEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Tag;
};

/** A page of tags. */
export type TagConnection = {
  readonly __typename?: 'TagConnection';
  readonly edges: ReadonlyArray<TagEdge>;
  readonly nodes: ReadonlyArray<Tag>;
  readonly pageInfo: PageInfo;
  /** Number of matches, counted up to 10,000. */
  readonly totalCount: Scalars['Int']['output'];
  /** False when there are more matches than `totalCount` says. */
  readonly totalCountExact: Scalars['Boolean']['output'];
};

/** What tags can be filtered by. */
export type TagFilter = {
  readonly and?: InputMaybe<ReadonlyArray<TagFilter>>;
  readonly or?: InputMaybe<ReadonlyArray<TagFilter>>;
  readonly not?: InputMaybe<TagFilter>;
  readonly id?: InputMaybe<IdFilter>;
  readonly name?: InputMaybe<StringFilter>;
};

/** Conditions on the tags of a contact or company. */
export type TagListFilter = {
  readonly some?: InputMaybe<TagFilter>;
  readonly every?: InputMaybe<TagFilter>;
  readonly none?: InputMaybe<TagFilter>;
};

/** Tags to put on a contact. */
export type TagContactInput = {
  readonly contactId: Scalars['ID']['input'];
  /** Names; a new one makes the tag. */
  readonly tags: ReadonlyArray<Scalars['String']['input']>;
};

/** Tags to take off a contact. */
export type UntagContactInput = {
  readonly contactId: Scalars['ID']['input'];
  /** Names, in whatever case. */
  readonly tags: ReadonlyArray<Scalars['String']['input']>;
};

/** Tags to put on a company. */
export type TagCompanyInput = {
  readonly companyId: Scalars['ID']['input'];
  /** Names; a new one makes the tag. */
  readonly tags: ReadonlyArray<Scalars['String']['input']>;
};

/** Tags to take off a company. */
export type UntagCompanyInput = {
  readonly companyId: Scalars['ID']['input'];
  /** Names, in whatever case. */
  readonly tags: ReadonlyArray<Scalars['String']['input']>;
};

/** The answer: what was written, or why nothing was. */
export type TagContactPayload = {
  readonly __typename?: 'TagContactPayload';
  readonly contact?: Maybe<Contact>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** The answer: what was written, or why nothing was. */
export type UntagContactPayload = {
  readonly __typename?: 'UntagContactPayload';
  readonly contact?: Maybe<Contact>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** The answer: what was written, or why nothing was. */
export type TagCompanyPayload = {
  readonly __typename?: 'TagCompanyPayload';
  readonly company?: Maybe<Company>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

/** The answer: what was written, or why nothing was. */
export type UntagCompanyPayload = {
  readonly __typename?: 'UntagCompanyPayload';
  readonly company?: Maybe<Company>;
  readonly problems: ReadonlyArray<Problem>;
  /** Log position of the write, to wait for or to resume a subscription from. */
  readonly position?: Maybe<Scalars['String']['output']>;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Says that a person works for a company. */
  readonly addAffiliation: AddAffiliationPayload;
  /** Says on which day an affiliation ended. */
  readonly endAffiliation: EndAffiliationPayload;
  /** Enters a company; one that is known by domain, tax id or name already is joined, not made twice. */
  readonly createCompany: CreateCompanyPayload;
  /** Says of a company what is known better here than in any source. */
  readonly updateCompany: UpdateCompanyPayload;
  /** Takes a company out of everything that is shown. A source that changes its record brings it back. */
  readonly deleteCompany: DeleteCompanyPayload;
  /** Enters a person; one who is known by an address or number already is joined, not made twice. */
  readonly createContact: CreateContactPayload;
  /** Says of a contact what is known better here than in any source. */
  readonly updateContact: UpdateContactPayload;
  /** Takes a contact out of everything that is shown. A source that changes its record brings it back. */
  readonly deleteContact: DeleteContactPayload;
  /** Takes in people of another system by its own keys, thousands per call. */
  readonly upsertContacts: UpsertContactsPayload;
  /** Answers a pair of the review queue. */
  readonly decideDuplicate: DecideDuplicatePayload;
  /** Puts a touchpoint on the timeline. */
  readonly logInteraction: LogInteractionPayload;
  /** Makes contacts one, whatever hangs on them: nothing of it is rewritten. */
  readonly mergeContacts: MergeContactsPayload;
  /** Makes companies one, whatever hangs on them: nothing of it is rewritten. */
  readonly mergeCompanies: MergeCompaniesPayload;
  /** Takes a merge back, exactly, with what came since; no later run joins the two again. */
  readonly unmergeContact: UnmergeContactPayload;
  /** Takes a merge back, exactly, with what came since; no later run joins the two again. */
  readonly unmergeCompany: UnmergeCompanyPayload;
  /** Makes some of a contact's records a contact of their own, whoever linked them. */
  readonly splitContact: SplitContactPayload;
  /** Makes some of a company's records a company of their own, whoever linked them. */
  readonly splitCompany: SplitCompanyPayload;
  /** Writes a note. */
  readonly addNote: AddNotePayload;
  /** Replaces the text of a note that was written here. */
  readonly editNote: EditNotePayload;
  /** Takes away a note that was written here. */
  readonly deleteNote: DeleteNotePayload;
  /** Makes a quality rule or changes one; all customers of its kind are then looked at again in the background. */
  readonly setQualityRule: SetQualityRulePayload;
  /** Says whose value of a field survives; all customers of the kind are then computed anew in the background. */
  readonly setSurvivorshipRule: SetSurvivorshipRulePayload;
  /** Holds a field to a value, whatever sources say. The lock belongs to what was entered here, and goes where that goes. */
  readonly lockField: LockFieldPayload;
  /** Lets a field be what sources say again. */
  readonly unlockField: UnlockFieldPayload;
  /** Puts tags on a contact. */
  readonly tagContact: TagContactPayload;
  /** Takes tags off a contact for good: a source that gives them does not bring them back. */
  readonly untagContact: UntagContactPayload;
  /** Puts tags on a company. */
  readonly tagCompany: TagCompanyPayload;
  /** Takes tags off a company for good: a source that gives them does not bring them back. */
  readonly untagCompany: UntagCompanyPayload;
};

export type MutationAddAffiliationArgs = {
  input: AddAffiliationInput;
};

export type MutationEndAffiliationArgs = {
  input: EndAffiliationInput;
};

export type MutationCreateCompanyArgs = {
  input: CreateCompanyInput;
};

export type MutationUpdateCompanyArgs = {
  input: UpdateCompanyInput;
};

export type MutationDeleteCompanyArgs = {
  input: DeleteCompanyInput;
};

export type MutationCreateContactArgs = {
  input: CreateContactInput;
};

export type MutationUpdateContactArgs = {
  input: UpdateContactInput;
};

export type MutationDeleteContactArgs = {
  input: DeleteContactInput;
};

export type MutationUpsertContactsArgs = {
  input: UpsertContactsInput;
};

export type MutationDecideDuplicateArgs = {
  input: DecideDuplicateInput;
};

export type MutationLogInteractionArgs = {
  input: LogInteractionInput;
};

export type MutationMergeContactsArgs = {
  input: MergeContactsInput;
};

export type MutationMergeCompaniesArgs = {
  input: MergeCompaniesInput;
};

export type MutationUnmergeContactArgs = {
  input: UnmergeContactInput;
};

export type MutationUnmergeCompanyArgs = {
  input: UnmergeCompanyInput;
};

export type MutationSplitContactArgs = {
  input: SplitContactInput;
};

export type MutationSplitCompanyArgs = {
  input: SplitCompanyInput;
};

export type MutationAddNoteArgs = {
  input: AddNoteInput;
};

export type MutationEditNoteArgs = {
  input: EditNoteInput;
};

export type MutationDeleteNoteArgs = {
  input: DeleteNoteInput;
};

export type MutationSetQualityRuleArgs = {
  input: SetQualityRuleInput;
};

export type MutationSetSurvivorshipRuleArgs = {
  input: SetSurvivorshipRuleInput;
};

export type MutationLockFieldArgs = {
  input: LockFieldInput;
};

export type MutationUnlockFieldArgs = {
  input: UnlockFieldInput;
};

export type MutationTagContactArgs = {
  input: TagContactInput;
};

export type MutationUntagContactArgs = {
  input: UntagContactInput;
};

export type MutationTagCompanyArgs = {
  input: TagCompanyInput;
};

export type MutationUntagCompanyArgs = {
  input: UntagCompanyInput;
};

export type Subscription = {
  readonly __typename?: 'Subscription';
  /** Changes of companies, all or those that every given argument names. */
  readonly companyChanged: CompanyChanged;
  /** Changes of contacts, all or those that every given argument names. */
  readonly contactChanged: ContactChanged;
  /** Pairs that come to the review queue: all, or those of one contact or company. */
  readonly duplicateFound: DuplicateFound;
  /** New timeline entries, all or those that every given argument names. */
  readonly interactionAdded: InteractionAdded;
  /** Contacts that somebody merges: all, or those of one. */
  readonly contactMerged: ContactMerged;
  /** Contacts of which somebody takes a merge back, or splits one off. */
  readonly contactUnmerged: ContactUnmerged;
  /** Companies that somebody merges: all, or those of one. */
  readonly companyMerged: CompanyMerged;
  /** Companies of which somebody takes a merge back, or splits one off. */
  readonly companyUnmerged: CompanyUnmerged;
};

export type SubscriptionCompanyChangedArgs = {
  companyId?: InputMaybe<Scalars['ID']['input']>;
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type SubscriptionContactChangedArgs = {
  contactId?: InputMaybe<Scalars['ID']['input']>;
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type SubscriptionDuplicateFoundArgs = {
  contactId?: InputMaybe<Scalars['ID']['input']>;
  companyId?: InputMaybe<Scalars['ID']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type SubscriptionInteractionAddedArgs = {
  contactId?: InputMaybe<Scalars['ID']['input']>;
  companyId?: InputMaybe<Scalars['ID']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type SubscriptionContactMergedArgs = {
  contactId?: InputMaybe<Scalars['ID']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type SubscriptionContactUnmergedArgs = {
  contactId?: InputMaybe<Scalars['ID']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type SubscriptionCompanyMergedArgs = {
  companyId?: InputMaybe<Scalars['ID']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type SubscriptionCompanyUnmergedArgs = {
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
  Company: Company;
  Contact: Contact;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Company: { __typename: 'Company' } & GraphQLRecursivePick<FederationTypes['Company'], { id: true }>;
  Contact: { __typename: 'Contact' } & GraphQLRecursivePick<FederationTypes['Contact'], { id: true }>;
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
  Affiliation: ResolverTypeWrapper<SourceRow>;
  AffiliationEdge: ResolverTypeWrapper<SourceRow>;
  AffiliationConnection: ResolverTypeWrapper<SourceRow>;
  AffiliationFilter: AffiliationFilter;
  AffiliationListFilter: AffiliationListFilter;
  AddAffiliationInput: AddAffiliationInput;
  AddAffiliationPayload: ResolverTypeWrapper<SourceRow>;
  EndAffiliationInput: EndAffiliationInput;
  EndAffiliationPayload: ResolverTypeWrapper<SourceRow>;
  Company: ResolverTypeWrapper<SourceRow>;
  CompanyEdge: ResolverTypeWrapper<SourceRow>;
  CompanyConnection: ResolverTypeWrapper<SourceRow>;
  CompanyFilter: CompanyFilter;
  CompanyOrderField: CompanyOrderField;
  CompanyOrder: CompanyOrder;
  CreateCompanyInput: CreateCompanyInput;
  CreateCompanyPayload: ResolverTypeWrapper<SourceRow>;
  UpdateCompanyInput: UpdateCompanyInput;
  UpdateCompanyPayload: ResolverTypeWrapper<SourceRow>;
  DeleteCompanyInput: DeleteCompanyInput;
  DeleteCompanyPayload: ResolverTypeWrapper<SourceRow>;
  CompanyChanged: ResolverTypeWrapper<SourceRow>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Contact: ResolverTypeWrapper<SourceRow>;
  Address: ResolverTypeWrapper<SourceRow>;
  AddressInput: AddressInput;
  User: ResolverTypeWrapper<SourceRow>;
  ContactEdge: ResolverTypeWrapper<SourceRow>;
  ContactConnection: ResolverTypeWrapper<SourceRow>;
  ContactFilter: ContactFilter;
  ContactOrderField: ContactOrderField;
  ContactOrder: ContactOrder;
  CreateContactInput: CreateContactInput;
  CreateContactPayload: ResolverTypeWrapper<SourceRow>;
  UpdateContactInput: UpdateContactInput;
  UpdateContactPayload: ResolverTypeWrapper<SourceRow>;
  DeleteContactInput: DeleteContactInput;
  DeleteContactPayload: ResolverTypeWrapper<SourceRow>;
  UpsertContactItemInput: UpsertContactItemInput;
  UpsertContactsInput: UpsertContactsInput;
  UpsertStatus: UpsertStatus;
  UpsertContactResult: ResolverTypeWrapper<SourceRow>;
  UpsertContactsPayload: ResolverTypeWrapper<SourceRow>;
  ContactChanged: ResolverTypeWrapper<SourceRow>;
  DuplicatePolicy: DuplicatePolicy;
  DuplicateCandidate: ResolverTypeWrapper<SourceRow>;
  MatchBand: MatchBand;
  DuplicateState: DuplicateState;
  Explanation: ResolverTypeWrapper<SourceRow>;
  MatchEvidence: ResolverTypeWrapper<SourceRow>;
  WeakenedMatch: ResolverTypeWrapper<SourceRow>;
  DuplicateCandidateConnection: ResolverTypeWrapper<SourceRow>;
  DuplicateCandidateEdge: ResolverTypeWrapper<SourceRow>;
  DuplicateCandidateFilter: DuplicateCandidateFilter;
  MatchBandFilter: MatchBandFilter;
  DuplicateStateFilter: DuplicateStateFilter;
  SourceRecordKindFilter: SourceRecordKindFilter;
  PossibleDuplicate: ResolverTypeWrapper<SourceRow>;
  FindDuplicatesInput: FindDuplicatesInput;
  DecideDuplicateInput: DecideDuplicateInput;
  DuplicateVerdict: DuplicateVerdict;
  DecideDuplicatePayload: ResolverTypeWrapper<SourceRow>;
  DuplicateFound: ResolverTypeWrapper<SourceRow>;
  IdentityKind: IdentityKind;
  Identity: ResolverTypeWrapper<SourceRow>;
  IdentityKindFilter: IdentityKindFilter;
  IdentityFilter: IdentityFilter;
  IdentityListFilter: IdentityListFilter;
  Interaction: ResolverTypeWrapper<SourceRow>;
  Bounce: ResolverTypeWrapper<SourceRow>;
  InteractionDirection: InteractionDirection;
  InteractionEdge: ResolverTypeWrapper<SourceRow>;
  InteractionConnection: ResolverTypeWrapper<SourceRow>;
  InteractionOrderField: InteractionOrderField;
  InteractionOrder: InteractionOrder;
  LogInteractionInput: LogInteractionInput;
  LogInteractionPayload: ResolverTypeWrapper<SourceRow>;
  InteractionAdded: ResolverTypeWrapper<SourceRow>;
  MergeEvent: ResolverTypeWrapper<SourceRow>;
  MergeAction: MergeAction;
  MergeOutcome: ResolverTypeWrapper<SourceRow>;
  MergedCustomer: ResolverTypeWrapper<SourceRow>;
  FieldConflict: ResolverTypeWrapper<SourceRow>;
  MergeContactsInput: MergeContactsInput;
  MergeContactsPayload: ResolverTypeWrapper<SourceRow>;
  UnmergeContactInput: UnmergeContactInput;
  UnmergeContactPayload: ResolverTypeWrapper<SourceRow>;
  SplitContactInput: SplitContactInput;
  SplitContactPayload: ResolverTypeWrapper<SourceRow>;
  ContactMerged: ResolverTypeWrapper<SourceRow>;
  ContactUnmerged: ResolverTypeWrapper<SourceRow>;
  MergeCompaniesInput: MergeCompaniesInput;
  MergeCompaniesPayload: ResolverTypeWrapper<SourceRow>;
  UnmergeCompanyInput: UnmergeCompanyInput;
  UnmergeCompanyPayload: ResolverTypeWrapper<SourceRow>;
  SplitCompanyInput: SplitCompanyInput;
  SplitCompanyPayload: ResolverTypeWrapper<SourceRow>;
  CompanyMerged: ResolverTypeWrapper<SourceRow>;
  CompanyUnmerged: ResolverTypeWrapper<SourceRow>;
  Note: ResolverTypeWrapper<SourceRow>;
  NoteEdge: ResolverTypeWrapper<SourceRow>;
  NoteConnection: ResolverTypeWrapper<SourceRow>;
  AddNoteInput: AddNoteInput;
  AddNotePayload: ResolverTypeWrapper<SourceRow>;
  EditNoteInput: EditNoteInput;
  EditNotePayload: ResolverTypeWrapper<SourceRow>;
  DeleteNoteInput: DeleteNoteInput;
  DeleteNotePayload: ResolverTypeWrapper<SourceRow>;
  QualityCheck: QualityCheck;
  QualityDimension: QualityDimension;
  QualityRule: ResolverTypeWrapper<SourceRow>;
  QualityFinding: ResolverTypeWrapper<SourceRow>;
  Quality: ResolverTypeWrapper<SourceRow>;
  SourceQuality: ResolverTypeWrapper<SourceRow>;
  StewardshipEntry: ResolverTypeWrapper<SourceRow>;
  StewardshipEntryEdge: ResolverTypeWrapper<SourceRow>;
  StewardshipEntryConnection: ResolverTypeWrapper<SourceRow>;
  SetQualityRuleInput: SetQualityRuleInput;
  SetQualityRulePayload: ResolverTypeWrapper<SourceRow>;
  Recomputation: ResolverTypeWrapper<SourceRow>;
  RecomputationReason: RecomputationReason;
  RecomputationStatus: RecomputationStatus;
  RecomputationEdge: ResolverTypeWrapper<SourceRow>;
  RecomputationConnection: ResolverTypeWrapper<SourceRow>;
  SourceRecord: ResolverTypeWrapper<SourceRow>;
  SourceRecordKind: SourceRecordKind;
  SurvivorshipMethod: SurvivorshipMethod;
  SurvivorshipRule: ResolverTypeWrapper<SourceRow>;
  SurvivorshipPolicy: ResolverTypeWrapper<SourceRow>;
  ProvenanceRule: ProvenanceRule;
  FieldProvenance: ResolverTypeWrapper<SourceRow>;
  SetSurvivorshipRuleInput: SetSurvivorshipRuleInput;
  SetSurvivorshipRulePayload: ResolverTypeWrapper<SourceRow>;
  LockFieldInput: LockFieldInput;
  LockFieldPayload: ResolverTypeWrapper<SourceRow>;
  UnlockFieldInput: UnlockFieldInput;
  UnlockFieldPayload: ResolverTypeWrapper<SourceRow>;
  Tag: ResolverTypeWrapper<SourceRow>;
  TagEdge: ResolverTypeWrapper<SourceRow>;
  TagConnection: ResolverTypeWrapper<SourceRow>;
  TagFilter: TagFilter;
  TagListFilter: TagListFilter;
  TagContactInput: TagContactInput;
  UntagContactInput: UntagContactInput;
  TagCompanyInput: TagCompanyInput;
  UntagCompanyInput: UntagCompanyInput;
  TagContactPayload: ResolverTypeWrapper<SourceRow>;
  UntagContactPayload: ResolverTypeWrapper<SourceRow>;
  TagCompanyPayload: ResolverTypeWrapper<SourceRow>;
  UntagCompanyPayload: ResolverTypeWrapper<SourceRow>;
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
  Affiliation: SourceRow;
  AffiliationEdge: SourceRow;
  AffiliationConnection: SourceRow;
  AffiliationFilter: AffiliationFilter;
  AffiliationListFilter: AffiliationListFilter;
  AddAffiliationInput: AddAffiliationInput;
  AddAffiliationPayload: SourceRow;
  EndAffiliationInput: EndAffiliationInput;
  EndAffiliationPayload: SourceRow;
  Company: SourceRow;
  CompanyEdge: SourceRow;
  CompanyConnection: SourceRow;
  CompanyFilter: CompanyFilter;
  CompanyOrder: CompanyOrder;
  CreateCompanyInput: CreateCompanyInput;
  CreateCompanyPayload: SourceRow;
  UpdateCompanyInput: UpdateCompanyInput;
  UpdateCompanyPayload: SourceRow;
  DeleteCompanyInput: DeleteCompanyInput;
  DeleteCompanyPayload: SourceRow;
  CompanyChanged: SourceRow;
  Query: Record<PropertyKey, never>;
  Contact: SourceRow;
  Address: SourceRow;
  AddressInput: AddressInput;
  User: SourceRow;
  ContactEdge: SourceRow;
  ContactConnection: SourceRow;
  ContactFilter: ContactFilter;
  ContactOrder: ContactOrder;
  CreateContactInput: CreateContactInput;
  CreateContactPayload: SourceRow;
  UpdateContactInput: UpdateContactInput;
  UpdateContactPayload: SourceRow;
  DeleteContactInput: DeleteContactInput;
  DeleteContactPayload: SourceRow;
  UpsertContactItemInput: UpsertContactItemInput;
  UpsertContactsInput: UpsertContactsInput;
  UpsertContactResult: SourceRow;
  UpsertContactsPayload: SourceRow;
  ContactChanged: SourceRow;
  DuplicateCandidate: SourceRow;
  Explanation: SourceRow;
  MatchEvidence: SourceRow;
  WeakenedMatch: SourceRow;
  DuplicateCandidateConnection: SourceRow;
  DuplicateCandidateEdge: SourceRow;
  DuplicateCandidateFilter: DuplicateCandidateFilter;
  MatchBandFilter: MatchBandFilter;
  DuplicateStateFilter: DuplicateStateFilter;
  SourceRecordKindFilter: SourceRecordKindFilter;
  PossibleDuplicate: SourceRow;
  FindDuplicatesInput: FindDuplicatesInput;
  DecideDuplicateInput: DecideDuplicateInput;
  DecideDuplicatePayload: SourceRow;
  DuplicateFound: SourceRow;
  Identity: SourceRow;
  IdentityKindFilter: IdentityKindFilter;
  IdentityFilter: IdentityFilter;
  IdentityListFilter: IdentityListFilter;
  Interaction: SourceRow;
  Bounce: SourceRow;
  InteractionEdge: SourceRow;
  InteractionConnection: SourceRow;
  InteractionOrder: InteractionOrder;
  LogInteractionInput: LogInteractionInput;
  LogInteractionPayload: SourceRow;
  InteractionAdded: SourceRow;
  MergeEvent: SourceRow;
  MergeOutcome: SourceRow;
  MergedCustomer: SourceRow;
  FieldConflict: SourceRow;
  MergeContactsInput: MergeContactsInput;
  MergeContactsPayload: SourceRow;
  UnmergeContactInput: UnmergeContactInput;
  UnmergeContactPayload: SourceRow;
  SplitContactInput: SplitContactInput;
  SplitContactPayload: SourceRow;
  ContactMerged: SourceRow;
  ContactUnmerged: SourceRow;
  MergeCompaniesInput: MergeCompaniesInput;
  MergeCompaniesPayload: SourceRow;
  UnmergeCompanyInput: UnmergeCompanyInput;
  UnmergeCompanyPayload: SourceRow;
  SplitCompanyInput: SplitCompanyInput;
  SplitCompanyPayload: SourceRow;
  CompanyMerged: SourceRow;
  CompanyUnmerged: SourceRow;
  Note: SourceRow;
  NoteEdge: SourceRow;
  NoteConnection: SourceRow;
  AddNoteInput: AddNoteInput;
  AddNotePayload: SourceRow;
  EditNoteInput: EditNoteInput;
  EditNotePayload: SourceRow;
  DeleteNoteInput: DeleteNoteInput;
  DeleteNotePayload: SourceRow;
  QualityRule: SourceRow;
  QualityFinding: SourceRow;
  Quality: SourceRow;
  SourceQuality: SourceRow;
  StewardshipEntry: SourceRow;
  StewardshipEntryEdge: SourceRow;
  StewardshipEntryConnection: SourceRow;
  SetQualityRuleInput: SetQualityRuleInput;
  SetQualityRulePayload: SourceRow;
  Recomputation: SourceRow;
  RecomputationEdge: SourceRow;
  RecomputationConnection: SourceRow;
  SourceRecord: SourceRow;
  SurvivorshipRule: SourceRow;
  SurvivorshipPolicy: SourceRow;
  FieldProvenance: SourceRow;
  SetSurvivorshipRuleInput: SetSurvivorshipRuleInput;
  SetSurvivorshipRulePayload: SourceRow;
  LockFieldInput: LockFieldInput;
  LockFieldPayload: SourceRow;
  UnlockFieldInput: UnlockFieldInput;
  UnlockFieldPayload: SourceRow;
  Tag: SourceRow;
  TagEdge: SourceRow;
  TagConnection: SourceRow;
  TagFilter: TagFilter;
  TagListFilter: TagListFilter;
  TagContactInput: TagContactInput;
  UntagContactInput: UntagContactInput;
  TagCompanyInput: TagCompanyInput;
  UntagCompanyInput: UntagCompanyInput;
  TagContactPayload: SourceRow;
  UntagContactPayload: SourceRow;
  TagCompanyPayload: SourceRow;
  UntagCompanyPayload: SourceRow;
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

export type AffiliationResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Affiliation'] = ResolversParentTypes['Affiliation'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  primary?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sourceRecord?: Resolver<Maybe<ResolversTypes['SourceRecord']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type AffiliationEdgeResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['AffiliationEdge'] = ResolversParentTypes['AffiliationEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Affiliation'], ParentType, ContextType>;
};

export type AffiliationConnectionResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['AffiliationConnection'] = ResolversParentTypes['AffiliationConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AffiliationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Affiliation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AddAffiliationPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['AddAffiliationPayload'] = ResolversParentTypes['AddAffiliationPayload'],
> = {
  affiliation?: Resolver<Maybe<ResolversTypes['Affiliation']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EndAffiliationPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['EndAffiliationPayload'] = ResolversParentTypes['EndAffiliationPayload'],
> = {
  affiliation?: Resolver<Maybe<ResolversTypes['Affiliation']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  domain?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  industry?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  employees?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  taxId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  primaryEmail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phones?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  addresses?: Resolver<ReadonlyArray<ResolversTypes['Address']>, ParentType, ContextType>;
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  affiliations?: Resolver<
    Maybe<ResolversTypes['AffiliationConnection']>,
    ParentType,
    ContextType,
    Partial<CompanyAffiliationsArgs>
  >;
  identities?: Resolver<ReadonlyArray<ResolversTypes['Identity']>, ParentType, ContextType>;
  interactions?: Resolver<
    Maybe<ResolversTypes['InteractionConnection']>,
    ParentType,
    ContextType,
    Partial<CompanyInteractionsArgs>
  >;
  notes?: Resolver<Maybe<ResolversTypes['NoteConnection']>, ParentType, ContextType, Partial<CompanyNotesArgs>>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['Tag']>, ParentType, ContextType>;
  sourceRecords?: Resolver<ReadonlyArray<ResolversTypes['SourceRecord']>, ParentType, ContextType>;
  provenance?: Resolver<
    Maybe<ReadonlyArray<ResolversTypes['FieldProvenance']>>,
    ParentType,
    ContextType,
    Partial<CompanyProvenanceArgs>
  >;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  merges?: Resolver<ReadonlyArray<ResolversTypes['MergeEvent']>, ParentType, ContextType>;
  quality?: Resolver<Maybe<ResolversTypes['Quality']>, ParentType, ContextType>;
};

export type CompanyEdgeResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['CompanyEdge'] = ResolversParentTypes['CompanyEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Company'], ParentType, ContextType>;
};

export type CompanyConnectionResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['CompanyConnection'] = ResolversParentTypes['CompanyConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CompanyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Company']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CreateCompanyPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['CreateCompanyPayload'] = ResolversParentTypes['CreateCompanyPayload'],
> = {
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UpdateCompanyPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['UpdateCompanyPayload'] = ResolversParentTypes['UpdateCompanyPayload'],
> = {
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeleteCompanyPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['DeleteCompanyPayload'] = ResolversParentTypes['DeleteCompanyPayload'],
> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CompanyChangedResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['CompanyChanged'] = ResolversParentTypes['CompanyChanged'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  changedFields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
};

export type QueryResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query'],
> = {
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType, RequireFields<QueryCompanyArgs, 'id'>>;
  companies?: Resolver<
    Maybe<ResolversTypes['CompanyConnection']>,
    ParentType,
    ContextType,
    Partial<QueryCompaniesArgs>
  >;
  companyByIdentity?: Resolver<
    Maybe<ResolversTypes['Company']>,
    ParentType,
    ContextType,
    RequireFields<QueryCompanyByIdentityArgs, 'kind' | 'value'>
  >;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType, RequireFields<QueryContactArgs, 'id'>>;
  contacts?: Resolver<Maybe<ResolversTypes['ContactConnection']>, ParentType, ContextType, Partial<QueryContactsArgs>>;
  contactByIdentity?: Resolver<
    Maybe<ResolversTypes['Contact']>,
    ParentType,
    ContextType,
    RequireFields<QueryContactByIdentityArgs, 'kind' | 'value'>
  >;
  duplicateCandidates?: Resolver<
    Maybe<ResolversTypes['DuplicateCandidateConnection']>,
    ParentType,
    ContextType,
    Partial<QueryDuplicateCandidatesArgs>
  >;
  findDuplicates?: Resolver<
    Maybe<ReadonlyArray<ResolversTypes['PossibleDuplicate']>>,
    ParentType,
    ContextType,
    RequireFields<QueryFindDuplicatesArgs, 'input'>
  >;
  qualityRules?: Resolver<Maybe<ReadonlyArray<ResolversTypes['QualityRule']>>, ParentType, ContextType>;
  qualityBySource?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SourceQuality']>>, ParentType, ContextType>;
  stewardshipList?: Resolver<
    Maybe<ResolversTypes['StewardshipEntryConnection']>,
    ParentType,
    ContextType,
    Partial<QueryStewardshipListArgs>
  >;
  recomputation?: Resolver<
    Maybe<ResolversTypes['Recomputation']>,
    ParentType,
    ContextType,
    RequireFields<QueryRecomputationArgs, 'id'>
  >;
  recomputations?: Resolver<
    Maybe<ResolversTypes['RecomputationConnection']>,
    ParentType,
    ContextType,
    Partial<QueryRecomputationsArgs>
  >;
  _sameAs?: Resolver<
    ReadonlyArray<ResolversTypes['String']>,
    ParentType,
    ContextType,
    RequireFields<Query_SameAsArgs, 'kind' | 'id'>
  >;
  survivorshipPolicy?: Resolver<Maybe<ResolversTypes['SurvivorshipPolicy']>, ParentType, ContextType>;
  tags?: Resolver<Maybe<ResolversTypes['TagConnection']>, ParentType, ContextType, Partial<QueryTagsArgs>>;
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
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  givenName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  familyName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  honorific?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  primaryEmail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  primaryPhone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  jobTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  birthDate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  addresses?: Resolver<ReadonlyArray<ResolversTypes['Address']>, ParentType, ContextType>;
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  affiliations?: Resolver<
    ReadonlyArray<ResolversTypes['Affiliation']>,
    ParentType,
    ContextType,
    Partial<ContactAffiliationsArgs>
  >;
  identities?: Resolver<ReadonlyArray<ResolversTypes['Identity']>, ParentType, ContextType>;
  interactions?: Resolver<
    Maybe<ResolversTypes['InteractionConnection']>,
    ParentType,
    ContextType,
    Partial<ContactInteractionsArgs>
  >;
  notes?: Resolver<Maybe<ResolversTypes['NoteConnection']>, ParentType, ContextType, Partial<ContactNotesArgs>>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['Tag']>, ParentType, ContextType>;
  sourceRecords?: Resolver<ReadonlyArray<ResolversTypes['SourceRecord']>, ParentType, ContextType>;
  provenance?: Resolver<
    Maybe<ReadonlyArray<ResolversTypes['FieldProvenance']>>,
    ParentType,
    ContextType,
    Partial<ContactProvenanceArgs>
  >;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  merges?: Resolver<ReadonlyArray<ResolversTypes['MergeEvent']>, ParentType, ContextType>;
  quality?: Resolver<Maybe<ResolversTypes['Quality']>, ParentType, ContextType>;
};

export type AddressResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Address'] = ResolversParentTypes['Address'],
> = {
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lines?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  primary?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type UserResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ContactEdgeResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['ContactEdge'] = ResolversParentTypes['ContactEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Contact'], ParentType, ContextType>;
};

export type ContactConnectionResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['ContactConnection'] = ResolversParentTypes['ContactConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ContactEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Contact']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CreateContactPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['CreateContactPayload'] = ResolversParentTypes['CreateContactPayload'],
> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UpdateContactPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['UpdateContactPayload'] = ResolversParentTypes['UpdateContactPayload'],
> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeleteContactPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['DeleteContactPayload'] = ResolversParentTypes['DeleteContactPayload'],
> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UpsertContactResultResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['UpsertContactResult'] = ResolversParentTypes['UpsertContactResult'],
> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['UpsertStatus'], ParentType, ContextType>;
  contactId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UpsertContactsPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['UpsertContactsPayload'] = ResolversParentTypes['UpsertContactsPayload'],
> = {
  results?: Resolver<Maybe<ReadonlyArray<ResolversTypes['UpsertContactResult']>>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ContactChangedResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['ContactChanged'] = ResolversParentTypes['ContactChanged'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  changedFields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
};

export type DuplicateCandidateResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['DuplicateCandidate'] = ResolversParentTypes['DuplicateCandidate'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  leftContact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  rightContact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  leftCompany?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  rightCompany?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  band?: Resolver<ResolversTypes['MatchBand'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DuplicateState'], ParentType, ContextType>;
  explanation?: Resolver<Maybe<ResolversTypes['Explanation']>, ParentType, ContextType>;
};

export type ExplanationResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Explanation'] = ResolversParentTypes['Explanation'],
> = {
  evidence?: Resolver<ReadonlyArray<ResolversTypes['MatchEvidence']>, ParentType, ContextType>;
  withoutStrongest?: Resolver<ResolversTypes['WeakenedMatch'], ParentType, ContextType>;
};

export type MatchEvidenceResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['MatchEvidence'] = ResolversParentTypes['MatchEvidence'],
> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  left?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  right?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WeakenedMatchResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['WeakenedMatch'] = ResolversParentTypes['WeakenedMatch'],
> = {
  removed?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  band?: Resolver<ResolversTypes['MatchBand'], ParentType, ContextType>;
};

export type DuplicateCandidateConnectionResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['DuplicateCandidateConnection'] =
    ResolversParentTypes['DuplicateCandidateConnection'],
> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DuplicateCandidate']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['DuplicateCandidateEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DuplicateCandidateEdgeResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['DuplicateCandidateEdge'] = ResolversParentTypes['DuplicateCandidateEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DuplicateCandidate'], ParentType, ContextType>;
};

export type PossibleDuplicateResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['PossibleDuplicate'] = ResolversParentTypes['PossibleDuplicate'],
> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  band?: Resolver<ResolversTypes['MatchBand'], ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['Explanation'], ParentType, ContextType>;
};

export type DecideDuplicatePayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['DecideDuplicatePayload'] = ResolversParentTypes['DecideDuplicatePayload'],
> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DuplicateFoundResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['DuplicateFound'] = ResolversParentTypes['DuplicateFound'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  leftContact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  rightContact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  leftCompany?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  rightCompany?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
};

export type IdentityResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Identity'] = ResolversParentTypes['Identity'],
> = {
  kind?: Resolver<ResolversTypes['IdentityKind'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  original?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bouncedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sourceRecord?: Resolver<Maybe<ResolversTypes['SourceRecord']>, ParentType, ContextType>;
};

export type InteractionResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Interaction'] = ResolversParentTypes['Interaction'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['InteractionDirection'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  aboutType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  aboutId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  connection?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bounce?: Resolver<Maybe<ResolversTypes['Bounce']>, ParentType, ContextType>;
};

export type BounceResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Bounce'] = ResolversParentTypes['Bounce'],
> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  diagnostic?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InteractionEdgeResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['InteractionEdge'] = ResolversParentTypes['InteractionEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Interaction'], ParentType, ContextType>;
};

export type InteractionConnectionResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['InteractionConnection'] = ResolversParentTypes['InteractionConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['InteractionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Interaction']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type LogInteractionPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['LogInteractionPayload'] = ResolversParentTypes['LogInteractionPayload'],
> = {
  interaction?: Resolver<Maybe<ResolversTypes['Interaction']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InteractionAddedResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['InteractionAdded'] = ResolversParentTypes['InteractionAdded'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  changedFields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  interaction?: Resolver<Maybe<ResolversTypes['Interaction']>, ParentType, ContextType>;
};

export type MergeEventResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['MergeEvent'] = ResolversParentTypes['MergeEvent'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['MergeAction'], ParentType, ContextType>;
  keptId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  otherId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  byKind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  byId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  undoneById?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  undoneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type MergeOutcomeResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['MergeOutcome'] = ResolversParentTypes['MergeOutcome'],
> = {
  customers?: Resolver<ReadonlyArray<ResolversTypes['MergedCustomer']>, ParentType, ContextType>;
  absorbedIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  conflicts?: Resolver<ReadonlyArray<ResolversTypes['FieldConflict']>, ParentType, ContextType>;
};

export type MergedCustomerResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['MergedCustomer'] = ResolversParentTypes['MergedCustomer'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  fields?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  sourceRecordIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type FieldConflictResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['FieldConflict'] = ResolversParentTypes['FieldConflict'],
> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['JSON']>, ParentType, ContextType>;
  chosen?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type MergeContactsPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['MergeContactsPayload'] = ResolversParentTypes['MergeContactsPayload'],
> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['MergeOutcome']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UnmergeContactPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['UnmergeContactPayload'] = ResolversParentTypes['UnmergeContactPayload'],
> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  separated?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['MergeOutcome']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SplitContactPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['SplitContactPayload'] = ResolversParentTypes['SplitContactPayload'],
> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  separated?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['MergeOutcome']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ContactMergedResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['ContactMerged'] = ResolversParentTypes['ContactMerged'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  mergedIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ContactUnmergedResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['ContactUnmerged'] = ResolversParentTypes['ContactUnmerged'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  separated?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
};

export type MergeCompaniesPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['MergeCompaniesPayload'] = ResolversParentTypes['MergeCompaniesPayload'],
> = {
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['MergeOutcome']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UnmergeCompanyPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['UnmergeCompanyPayload'] = ResolversParentTypes['UnmergeCompanyPayload'],
> = {
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  separated?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['MergeOutcome']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SplitCompanyPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['SplitCompanyPayload'] = ResolversParentTypes['SplitCompanyPayload'],
> = {
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  separated?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['MergeOutcome']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CompanyMergedResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['CompanyMerged'] = ResolversParentTypes['CompanyMerged'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  mergedIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CompanyUnmergedResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['CompanyUnmerged'] = ResolversParentTypes['CompanyUnmerged'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  separated?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
};

export type NoteResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Note'] = ResolversParentTypes['Note'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  authorName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  sourceRecord?: Resolver<Maybe<ResolversTypes['SourceRecord']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type NoteEdgeResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['NoteEdge'] = ResolversParentTypes['NoteEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Note'], ParentType, ContextType>;
};

export type NoteConnectionResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['NoteConnection'] = ResolversParentTypes['NoteConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['NoteEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Note']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AddNotePayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['AddNotePayload'] = ResolversParentTypes['AddNotePayload'],
> = {
  note?: Resolver<Maybe<ResolversTypes['Note']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EditNotePayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['EditNotePayload'] = ResolversParentTypes['EditNotePayload'],
> = {
  note?: Resolver<Maybe<ResolversTypes['Note']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeleteNotePayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['DeleteNotePayload'] = ResolversParentTypes['DeleteNotePayload'],
> = {
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QualityRuleResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['QualityRule'] = ResolversParentTypes['QualityRule'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SourceRecordKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  check?: Resolver<ResolversTypes['QualityCheck'], ParentType, ContextType>;
  dimension?: Resolver<ResolversTypes['QualityDimension'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parameters?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  builtIn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type QualityFindingResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['QualityFinding'] = ResolversParentTypes['QualityFinding'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['QualityRule']>, ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sourceRecord?: Resolver<Maybe<ResolversTypes['SourceRecord']>, ParentType, ContextType>;
  foundAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type QualityResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Quality'] = ResolversParentTypes['Quality'],
> = {
  score?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  findings?: Resolver<Maybe<ReadonlyArray<ResolversTypes['QualityFinding']>>, ParentType, ContextType>;
};

export type SourceQualityResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['SourceQuality'] = ResolversParentTypes['SourceQuality'],
> = {
  connection?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  connectionId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SourceRecordKind'], ParentType, ContextType>;
  records?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recordsWithFindings?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  findings?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StewardshipEntryResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['StewardshipEntry'] = ResolversParentTypes['StewardshipEntry'],
> = {
  kind?: Resolver<ResolversTypes['SourceRecordKind'], ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  findings?: Resolver<Maybe<ReadonlyArray<ResolversTypes['QualityFinding']>>, ParentType, ContextType>;
};

export type StewardshipEntryEdgeResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['StewardshipEntryEdge'] = ResolversParentTypes['StewardshipEntryEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StewardshipEntry'], ParentType, ContextType>;
};

export type StewardshipEntryConnectionResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['StewardshipEntryConnection'] =
    ResolversParentTypes['StewardshipEntryConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['StewardshipEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['StewardshipEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SetQualityRulePayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['SetQualityRulePayload'] = ResolversParentTypes['SetQualityRulePayload'],
> = {
  rule?: Resolver<Maybe<ResolversTypes['QualityRule']>, ParentType, ContextType>;
  recomputation?: Resolver<Maybe<ResolversTypes['Recomputation']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RecomputationResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Recomputation'] = ResolversParentTypes['Recomputation'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SourceRecordKind'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['RecomputationReason'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RecomputationStatus'], ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type RecomputationEdgeResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['RecomputationEdge'] = ResolversParentTypes['RecomputationEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Recomputation'], ParentType, ContextType>;
};

export type RecomputationConnectionResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['RecomputationConnection'] = ResolversParentTypes['RecomputationConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RecomputationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Recomputation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SourceRecordResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['SourceRecord'] = ResolversParentTypes['SourceRecord'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SourceRecordKind'], ParentType, ContextType>;
  connection?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  connectionId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  externalId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  record?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deletedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SurvivorshipRuleResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['SurvivorshipRule'] = ResolversParentTypes['SurvivorshipRule'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SourceRecordKind'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['SurvivorshipMethod'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  builtIn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sinceVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SurvivorshipPolicyResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['SurvivorshipPolicy'] = ResolversParentTypes['SurvivorshipPolicy'],
> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rules?: Resolver<ReadonlyArray<ResolversTypes['SurvivorshipRule']>, ParentType, ContextType>;
};

export type FieldProvenanceResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['FieldProvenance'] = ResolversParentTypes['FieldProvenance'],
> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['ProvenanceRule'], ParentType, ContextType>;
  winner?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  connection?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sourceRecord?: Resolver<Maybe<ResolversTypes['SourceRecord']>, ParentType, ContextType>;
};

export type SetSurvivorshipRulePayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['SetSurvivorshipRulePayload'] =
    ResolversParentTypes['SetSurvivorshipRulePayload'],
> = {
  rule?: Resolver<Maybe<ResolversTypes['SurvivorshipRule']>, ParentType, ContextType>;
  recomputation?: Resolver<Maybe<ResolversTypes['Recomputation']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LockFieldPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['LockFieldPayload'] = ResolversParentTypes['LockFieldPayload'],
> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UnlockFieldPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['UnlockFieldPayload'] = ResolversParentTypes['UnlockFieldPayload'],
> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TagResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Tag'] = ResolversParentTypes['Tag'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contacts?: Resolver<Maybe<ResolversTypes['ContactConnection']>, ParentType, ContextType, Partial<TagContactsArgs>>;
  companies?: Resolver<Maybe<ResolversTypes['CompanyConnection']>, ParentType, ContextType, Partial<TagCompaniesArgs>>;
};

export type TagEdgeResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['TagEdge'] = ResolversParentTypes['TagEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Tag'], ParentType, ContextType>;
};

export type TagConnectionResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['TagConnection'] = ResolversParentTypes['TagConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TagEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Tag']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type TagContactPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['TagContactPayload'] = ResolversParentTypes['TagContactPayload'],
> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UntagContactPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['UntagContactPayload'] = ResolversParentTypes['UntagContactPayload'],
> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TagCompanyPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['TagCompanyPayload'] = ResolversParentTypes['TagCompanyPayload'],
> = {
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UntagCompanyPayloadResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['UntagCompanyPayload'] = ResolversParentTypes['UntagCompanyPayload'],
> = {
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MutationResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation'],
> = {
  addAffiliation?: Resolver<
    ResolversTypes['AddAffiliationPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationAddAffiliationArgs, 'input'>
  >;
  endAffiliation?: Resolver<
    ResolversTypes['EndAffiliationPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationEndAffiliationArgs, 'input'>
  >;
  createCompany?: Resolver<
    ResolversTypes['CreateCompanyPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationCreateCompanyArgs, 'input'>
  >;
  updateCompany?: Resolver<
    ResolversTypes['UpdateCompanyPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationUpdateCompanyArgs, 'input'>
  >;
  deleteCompany?: Resolver<
    ResolversTypes['DeleteCompanyPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationDeleteCompanyArgs, 'input'>
  >;
  createContact?: Resolver<
    ResolversTypes['CreateContactPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationCreateContactArgs, 'input'>
  >;
  updateContact?: Resolver<
    ResolversTypes['UpdateContactPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationUpdateContactArgs, 'input'>
  >;
  deleteContact?: Resolver<
    ResolversTypes['DeleteContactPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationDeleteContactArgs, 'input'>
  >;
  upsertContacts?: Resolver<
    ResolversTypes['UpsertContactsPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationUpsertContactsArgs, 'input'>
  >;
  decideDuplicate?: Resolver<
    ResolversTypes['DecideDuplicatePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationDecideDuplicateArgs, 'input'>
  >;
  logInteraction?: Resolver<
    ResolversTypes['LogInteractionPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationLogInteractionArgs, 'input'>
  >;
  mergeContacts?: Resolver<
    ResolversTypes['MergeContactsPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationMergeContactsArgs, 'input'>
  >;
  mergeCompanies?: Resolver<
    ResolversTypes['MergeCompaniesPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationMergeCompaniesArgs, 'input'>
  >;
  unmergeContact?: Resolver<
    ResolversTypes['UnmergeContactPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationUnmergeContactArgs, 'input'>
  >;
  unmergeCompany?: Resolver<
    ResolversTypes['UnmergeCompanyPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationUnmergeCompanyArgs, 'input'>
  >;
  splitContact?: Resolver<
    ResolversTypes['SplitContactPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationSplitContactArgs, 'input'>
  >;
  splitCompany?: Resolver<
    ResolversTypes['SplitCompanyPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationSplitCompanyArgs, 'input'>
  >;
  addNote?: Resolver<
    ResolversTypes['AddNotePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationAddNoteArgs, 'input'>
  >;
  editNote?: Resolver<
    ResolversTypes['EditNotePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationEditNoteArgs, 'input'>
  >;
  deleteNote?: Resolver<
    ResolversTypes['DeleteNotePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationDeleteNoteArgs, 'input'>
  >;
  setQualityRule?: Resolver<
    ResolversTypes['SetQualityRulePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationSetQualityRuleArgs, 'input'>
  >;
  setSurvivorshipRule?: Resolver<
    ResolversTypes['SetSurvivorshipRulePayload'],
    ParentType,
    ContextType,
    RequireFields<MutationSetSurvivorshipRuleArgs, 'input'>
  >;
  lockField?: Resolver<
    ResolversTypes['LockFieldPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationLockFieldArgs, 'input'>
  >;
  unlockField?: Resolver<
    ResolversTypes['UnlockFieldPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationUnlockFieldArgs, 'input'>
  >;
  tagContact?: Resolver<
    ResolversTypes['TagContactPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationTagContactArgs, 'input'>
  >;
  untagContact?: Resolver<
    ResolversTypes['UntagContactPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationUntagContactArgs, 'input'>
  >;
  tagCompany?: Resolver<
    ResolversTypes['TagCompanyPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationTagCompanyArgs, 'input'>
  >;
  untagCompany?: Resolver<
    ResolversTypes['UntagCompanyPayload'],
    ParentType,
    ContextType,
    RequireFields<MutationUntagCompanyArgs, 'input'>
  >;
};

export type SubscriptionResolvers<
  ContextType = SubgraphContext,
  ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription'],
> = {
  companyChanged?: Resolver<
    ResolversTypes['CompanyChanged'],
    ParentType,
    ContextType,
    Partial<SubscriptionCompanyChangedArgs>
  >;
  contactChanged?: Resolver<
    ResolversTypes['ContactChanged'],
    ParentType,
    ContextType,
    Partial<SubscriptionContactChangedArgs>
  >;
  duplicateFound?: Resolver<
    ResolversTypes['DuplicateFound'],
    ParentType,
    ContextType,
    Partial<SubscriptionDuplicateFoundArgs>
  >;
  interactionAdded?: Resolver<
    ResolversTypes['InteractionAdded'],
    ParentType,
    ContextType,
    Partial<SubscriptionInteractionAddedArgs>
  >;
  contactMerged?: Resolver<
    ResolversTypes['ContactMerged'],
    ParentType,
    ContextType,
    Partial<SubscriptionContactMergedArgs>
  >;
  contactUnmerged?: Resolver<
    ResolversTypes['ContactUnmerged'],
    ParentType,
    ContextType,
    Partial<SubscriptionContactUnmergedArgs>
  >;
  companyMerged?: Resolver<
    ResolversTypes['CompanyMerged'],
    ParentType,
    ContextType,
    Partial<SubscriptionCompanyMergedArgs>
  >;
  companyUnmerged?: Resolver<
    ResolversTypes['CompanyUnmerged'],
    ParentType,
    ContextType,
    Partial<SubscriptionCompanyUnmergedArgs>
  >;
};

export type Resolvers<ContextType = SubgraphContext> = {
  DateTime?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  Affiliation?: AffiliationResolvers<ContextType>;
  AffiliationEdge?: AffiliationEdgeResolvers<ContextType>;
  AffiliationConnection?: AffiliationConnectionResolvers<ContextType>;
  AddAffiliationPayload?: AddAffiliationPayloadResolvers<ContextType>;
  EndAffiliationPayload?: EndAffiliationPayloadResolvers<ContextType>;
  Company?: CompanyResolvers<ContextType>;
  CompanyEdge?: CompanyEdgeResolvers<ContextType>;
  CompanyConnection?: CompanyConnectionResolvers<ContextType>;
  CreateCompanyPayload?: CreateCompanyPayloadResolvers<ContextType>;
  UpdateCompanyPayload?: UpdateCompanyPayloadResolvers<ContextType>;
  DeleteCompanyPayload?: DeleteCompanyPayloadResolvers<ContextType>;
  CompanyChanged?: CompanyChangedResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  Address?: AddressResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  ContactEdge?: ContactEdgeResolvers<ContextType>;
  ContactConnection?: ContactConnectionResolvers<ContextType>;
  CreateContactPayload?: CreateContactPayloadResolvers<ContextType>;
  UpdateContactPayload?: UpdateContactPayloadResolvers<ContextType>;
  DeleteContactPayload?: DeleteContactPayloadResolvers<ContextType>;
  UpsertContactResult?: UpsertContactResultResolvers<ContextType>;
  UpsertContactsPayload?: UpsertContactsPayloadResolvers<ContextType>;
  ContactChanged?: ContactChangedResolvers<ContextType>;
  DuplicateCandidate?: DuplicateCandidateResolvers<ContextType>;
  Explanation?: ExplanationResolvers<ContextType>;
  MatchEvidence?: MatchEvidenceResolvers<ContextType>;
  WeakenedMatch?: WeakenedMatchResolvers<ContextType>;
  DuplicateCandidateConnection?: DuplicateCandidateConnectionResolvers<ContextType>;
  DuplicateCandidateEdge?: DuplicateCandidateEdgeResolvers<ContextType>;
  PossibleDuplicate?: PossibleDuplicateResolvers<ContextType>;
  DecideDuplicatePayload?: DecideDuplicatePayloadResolvers<ContextType>;
  DuplicateFound?: DuplicateFoundResolvers<ContextType>;
  Identity?: IdentityResolvers<ContextType>;
  Interaction?: InteractionResolvers<ContextType>;
  Bounce?: BounceResolvers<ContextType>;
  InteractionEdge?: InteractionEdgeResolvers<ContextType>;
  InteractionConnection?: InteractionConnectionResolvers<ContextType>;
  LogInteractionPayload?: LogInteractionPayloadResolvers<ContextType>;
  InteractionAdded?: InteractionAddedResolvers<ContextType>;
  MergeEvent?: MergeEventResolvers<ContextType>;
  MergeOutcome?: MergeOutcomeResolvers<ContextType>;
  MergedCustomer?: MergedCustomerResolvers<ContextType>;
  FieldConflict?: FieldConflictResolvers<ContextType>;
  MergeContactsPayload?: MergeContactsPayloadResolvers<ContextType>;
  UnmergeContactPayload?: UnmergeContactPayloadResolvers<ContextType>;
  SplitContactPayload?: SplitContactPayloadResolvers<ContextType>;
  ContactMerged?: ContactMergedResolvers<ContextType>;
  ContactUnmerged?: ContactUnmergedResolvers<ContextType>;
  MergeCompaniesPayload?: MergeCompaniesPayloadResolvers<ContextType>;
  UnmergeCompanyPayload?: UnmergeCompanyPayloadResolvers<ContextType>;
  SplitCompanyPayload?: SplitCompanyPayloadResolvers<ContextType>;
  CompanyMerged?: CompanyMergedResolvers<ContextType>;
  CompanyUnmerged?: CompanyUnmergedResolvers<ContextType>;
  Note?: NoteResolvers<ContextType>;
  NoteEdge?: NoteEdgeResolvers<ContextType>;
  NoteConnection?: NoteConnectionResolvers<ContextType>;
  AddNotePayload?: AddNotePayloadResolvers<ContextType>;
  EditNotePayload?: EditNotePayloadResolvers<ContextType>;
  DeleteNotePayload?: DeleteNotePayloadResolvers<ContextType>;
  QualityRule?: QualityRuleResolvers<ContextType>;
  QualityFinding?: QualityFindingResolvers<ContextType>;
  Quality?: QualityResolvers<ContextType>;
  SourceQuality?: SourceQualityResolvers<ContextType>;
  StewardshipEntry?: StewardshipEntryResolvers<ContextType>;
  StewardshipEntryEdge?: StewardshipEntryEdgeResolvers<ContextType>;
  StewardshipEntryConnection?: StewardshipEntryConnectionResolvers<ContextType>;
  SetQualityRulePayload?: SetQualityRulePayloadResolvers<ContextType>;
  Recomputation?: RecomputationResolvers<ContextType>;
  RecomputationEdge?: RecomputationEdgeResolvers<ContextType>;
  RecomputationConnection?: RecomputationConnectionResolvers<ContextType>;
  SourceRecord?: SourceRecordResolvers<ContextType>;
  SurvivorshipRule?: SurvivorshipRuleResolvers<ContextType>;
  SurvivorshipPolicy?: SurvivorshipPolicyResolvers<ContextType>;
  FieldProvenance?: FieldProvenanceResolvers<ContextType>;
  SetSurvivorshipRulePayload?: SetSurvivorshipRulePayloadResolvers<ContextType>;
  LockFieldPayload?: LockFieldPayloadResolvers<ContextType>;
  UnlockFieldPayload?: UnlockFieldPayloadResolvers<ContextType>;
  Tag?: TagResolvers<ContextType>;
  TagEdge?: TagEdgeResolvers<ContextType>;
  TagConnection?: TagConnectionResolvers<ContextType>;
  TagContactPayload?: TagContactPayloadResolvers<ContextType>;
  UntagContactPayload?: UntagContactPayloadResolvers<ContextType>;
  TagCompanyPayload?: TagCompanyPayloadResolvers<ContextType>;
  UntagCompanyPayload?: UntagCompanyPayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = SubgraphContext> = {
  live?: LiveDirectiveResolver<any, any, ContextType>;
};
