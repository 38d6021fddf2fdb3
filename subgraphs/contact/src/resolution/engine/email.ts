import { normaliseEmail } from '../../identity/normalise.ts';

const DOTLESS: ReadonlySet<string> = new Set(['gmail.com', 'googlemail.com']);

/** The mailbox behind an address: plus tags gone, dots gone where the provider ignores them. */
export function mailboxOf(text: string): string | undefined {
  const address = normaliseEmail(text);
  if (address === undefined) return undefined;
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  const plain = address.slice(0, at).replace(/\+.*$/u, '');
  if (plain === '') return undefined;
  return DOTLESS.has(domain) ? `${plain.replace(/\./gu, '')}@gmail.com` : `${plain}@${domain}`;
}

export function localPartOf(mailbox: string): string {
  return mailbox.slice(0, mailbox.lastIndexOf('@'));
}

export function domainOf(mailbox: string): string {
  return mailbox.slice(mailbox.lastIndexOf('@') + 1);
}
