import { domainToASCII } from 'node:url';
import { normaliseEmail } from '../../identity/normalise.ts';
import { remembered } from './memo.ts';

/** Providers that ignore dots in the local part. */
const DOTLESS: ReadonlySet<string> = new Set(['gmail.com', 'googlemail.com']);
/** Names one provider has. */
const SAME: Readonly<Record<string, string>> = { 'googlemail.com': 'gmail.com' };
const DISPLAYED = /<([^<>]+)>\s*$/u;

/** The mailbox behind an address: no display name, no plus tag, no dots where the provider ignores them, ASCII domain. */
export function mailboxOf(text: string): string | undefined {
  const address = normaliseEmail(DISPLAYED.exec(text)?.[1] ?? text);
  if (address === undefined) return undefined;
  const at = address.lastIndexOf('@');
  const ascii = asciiOf(address.slice(at + 1));
  const domain = SAME[ascii] ?? ascii;
  const plain = address.slice(0, at).replace(/\+.*$/u, '');
  const local = DOTLESS.has(ascii) ? plain.replace(/\./gu, '') : plain;
  return local === '' || domain === '' ? undefined : `${local}@${domain}`;
}

const ASCII = /^[a-z0-9.-]+$/u;

function asciiOf(domain: string): string {
  return ASCII.test(domain) ? domain : domainToASCII(domain);
}

export function localPartOf(mailbox: string): string {
  return mailbox.slice(0, mailbox.lastIndexOf('@'));
}

export function domainOf(mailbox: string): string {
  return mailbox.slice(mailbox.lastIndexOf('@') + 1);
}

const FREE = new RegExp(
  `^(?:${[
    'gmail|googlemail|hotmail|outlook|live|msn|icloud|me|mac|aol|aim|mail|email|inbox|gmx|proton|protonmail|pm|zoho|fastmail|hey|tutanota',
    'yahoo|ymail|rocketmail|comcast|verizon|att|sbcglobal|bellsouth|cox|charter|earthlink|juno|btinternet|sky|ntlworld|virginmedia|talktalk',
    'web|freenet|t-online|arcor|bluewin|orange|wanadoo|free|laposte|sfr|libero|tiscali|virgilio|alice|terra|uol|bol|ig',
    'yandex|rambler|bk|list|wp|o2|onet|interia|seznam|centrum|qq|163|126|sina|foxmail|naver|daum|hanmail|rediffmail|bigpond|optusnet|shaw|rogers|telus|sympatico|example',
  ].join('|')})\\.(?:[a-z]{2,4}|co\\.[a-z]{2}|com\\.[a-z]{2}|ne\\.jp)$`,
  'u',
);

/** Does the domain sell mailboxes to the public? Such a domain says nothing about an employer. */
export const isFreeMail = remembered((domain: string): boolean => FREE.test(domain));

/** Mailboxes of a function, in the languages of this hub's users. */
const ROLES =
  /^(?:info|infos|informacion|contact|contacto|kontakt|office|buero|buro|sales|vertrieb|ventas|ventes|support|help|helpdesk|service|hello|hallo|admin|administrator|administracion|webmaster|postmaster|hostmaster|billing|accounts?|accounting|accountspayable|invoices?|rechnung|facturas?|orders?|bestellung|pedidos|team|mail|email|post|marketing|hr|jobs|careers|personal|reception|rezeption|empfang|secretary|sekretariat|enquiries|inquiries|noreply|donotreply|no-reply|do-not-reply|newsletter|news|press|presse|media|legal|privacy|security|abuse|it|customerservice|customers?|kundenservice|shop|store|booking|bookings|reservations?|general|root|test|none|null|unknown|nobody|nomail|noemail)\d*$/u;

export function isRole(local: string): boolean {
  return ROLES.test(local);
}
