/** What a column of somebody's export can say about a person or a company. */
export type Role =
  | 'recordId'
  | 'source'
  | 'kind'
  /** A name of which only the values tell whether people or companies bear it. */
  | 'name'
  | 'fullName'
  | 'givenName'
  | 'middleName'
  | 'familyName'
  | 'honorific'
  | 'suffix'
  /** The row is this company. */
  | 'companyName'
  /** The company that a person belongs to; the subject itself where the row names nobody. */
  | 'employer'
  | 'otherName'
  | 'email'
  | 'phone'
  | 'houseNumber'
  | 'street'
  | 'streetMore'
  | 'city'
  | 'region'
  | 'postalCode'
  /** `10115 Berlin` in one cell. */
  | 'postalCity'
  | 'country'
  | 'birthDate'
  | 'gender'
  | 'jobTitle'
  | 'handle'
  /** Of a row's handle. */
  | 'network'
  | 'website'
  | 'taxId'
  | 'externalId'
  | 'industry';

/** Which columns belong together: the city of a billing address is not that of a shipping address. */
export interface Meaning {
  readonly role: Role;
  readonly group: string;
  /** Of a handle its network, of an external id its system. */
  readonly system?: string;
}

/** `PRIMARY_NAME_FULL`, `FirstName` and `E-Mail-Adresse` as words: `primary name full`, `first name`, `e mail adresse`. */
export function headerWords(header: string): string {
  return header
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/ß/gu, 'ss')
    .replace(/[łŁ]/gu, 'l')
    .replace(/[øØ]/gu, 'o')
    .replace(/[æÆ]/gu, 'ae')
    .replace(/[đĐ]/gu, 'd')
    .replace(/ı/gu, 'i')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(\p{L})(\d+)$/u, '$1 $2')
    .trim();
}
