import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { countryCode } from './country.ts';

/** Longest there can be, RFC 5321 and RFC 1035. */
const MAX_EMAIL = 320;
const MAX_DOMAIN = 253;

/** One `local@domain` in lower case. Undefined when it is no address: such a text identifies nobody. */
export function normaliseEmail(text: string): string | undefined {
  const trimmed = text
    .trim()
    .replace(/^mailto:/iu, '')
    .replace(/^<|>$/gu, '')
    .toLowerCase()
    .normalize('NFC');
  if (trimmed.length > MAX_EMAIL) return undefined;
  return /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@.<>(),;:"]{2,}$/u.test(trimmed) ? trimmed : undefined;
}

/**
 * E.164. A number without a country prefix is read as dialled in `country` (a code or an English name).
 * Undefined when it is no possible number there: a switchboard's "ext 4" must not link two people.
 */
export function normalisePhone(text: string, country?: string): string | undefined {
  const region = countryCode(country);
  const asked = `${region ?? ''} ${text}`;
  // A record's numbers are asked for when it is linked, shown and checked; parsing one is dear.
  const known = phones.get(asked);
  if (known !== undefined) return known.number;
  if (phones.size === MOST_PHONES) phones.clear();
  const number = parsedPhone(text, region);
  phones.set(asked, { number });
  return number;
}

const MOST_PHONES = 1 << 14;
const phones = new Map<string, { readonly number: string | undefined }>();

const PLUS = /[+＋]/u;

function parsedPhone(text: string, region: ReturnType<typeof countryCode>): string | undefined {
  // A number of no country: the parser would find that out last, and throw.
  if (region === undefined && !PLUS.test(text)) return undefined;
  const parsed = parsePhoneNumberFromString(text, region === undefined ? {} : { defaultCountry: region });
  return parsed?.isPossible() === true && parsed.ext === undefined ? parsed.number : undefined;
}

/** `network:handle` without the leading @, in lower case. */
export function normaliseHandle(network: string, handle: string): string | undefined {
  const name = handle.trim().replace(/^@/u, '').toLowerCase();
  return name === '' ? undefined : `${network.trim().toLowerCase()}:${name}`;
}

/** Systems compare their own ids exactly; only the name of the system is folded. */
export function normaliseExternalId(system: string, id: string): string | undefined {
  const trimmed = id.trim();
  return trimmed === '' ? undefined : `${system.trim().toLowerCase()}:${trimmed}`;
}

/** The bare host of a domain, URL or `www.` name. */
export function normaliseDomain(text: string): string | undefined {
  const host = text
    .trim()
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//u, '')
    .replace(/^www\./u, '')
    .replace(/[/?#:].*$/u, '')
    .replace(/\.$/u, '');
  if (host.length > MAX_DOMAIN) return undefined;
  return /^[^\s@.]+(\.[^\s@.]+)+$/u.test(host) ? host : undefined;
}

/** Letters and digits in upper case. */
export function normaliseTaxId(text: string): string | undefined {
  const bare = text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
  return bare.length < 4 ? undefined : bare;
}

/** A company's name for comparison: no case, no accents, no punctuation, single spaces. */
export function normaliseName(text: string): string | undefined {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/gu, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return folded === '' ? undefined : folded;
}
