import { InvalidCredential } from './authenticator.ts';

const BEARER = /^Bearer +([\x21-\x7e]{1,4096})$/i;

/** The credential of an `Authorization` value; undefined when there is none. Throws `InvalidCredential` for other schemes. */
export function bearerCredential(header: string | undefined): string | undefined {
  if (header === undefined || header.trim() === '') return undefined;
  const credential = BEARER.exec(header.trim())?.[1];
  if (credential === undefined) throw new InvalidCredential();
  return credential;
}
