/** Prefix of the public ids of customers of a kind. */
export function nounOf(kind: string): 'contact' | 'company' {
  return kind === 'company' ? 'company' : 'contact';
}
