import { createHash, randomBytes } from 'node:crypto';

/** What a bearer credential starts with tells people (and secret scanners) what they found. */
export const SESSION_PREFIX = 'tris_';
export const API_KEY_PREFIX = 'trik_';
const CREDENTIAL = /^tri[sk]_[A-Za-z0-9_-]{43}$/;

/** A new credential of 256 random bits. */
export function makeCredential(prefix: typeof SESSION_PREFIX | typeof API_KEY_PREFIX): string {
  return prefix + randomBytes(32).toString('base64url');
}

/** What is stored. A fast hash is right here: the secret is random, so there is nothing to guess. */
export function hashCredential(credential: string): Buffer {
  return createHash('sha256').update(credential).digest();
}

export function isCredential(text: string): boolean {
  return CREDENTIAL.test(text);
}
