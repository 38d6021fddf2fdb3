/** The credential lives as long as the tab, and is never written where another tab or a later visitor finds it. */
const KEY = 'tributary.credential';

export function storedCredential(): string | undefined {
  return sessionStorage.getItem(KEY) ?? undefined;
}

export function storeCredential(credential: string | undefined): void {
  if (credential === undefined) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, credential);
}

/** A token or key as pasted: with spaces around it, or with the word before it. */
export function credentialIn(pasted: string): string {
  return pasted.trim().replace(/^(?:authorization:\s*)?bearer\s+/i, '');
}
