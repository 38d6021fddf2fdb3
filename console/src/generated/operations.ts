// Written by codegen.ts from the .graphql files of the console. Do not edit.
import type { Operation } from '../api/operation.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
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

/** E-mail and password of a person. */
export type SignInInput = {
  readonly email: string;
  readonly password: string;
};

/** Which way an order goes. */
export type SortDirection = 'ASC' | 'DESC';

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
