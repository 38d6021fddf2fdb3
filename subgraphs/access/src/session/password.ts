import { hash, verify } from '@node-rs/argon2';

/** OWASP's password storage cheat sheet: Argon2id with at least 19 MiB, two passes, one lane. */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
export const SHORTEST_PASSWORD = 12;

/** The hash of a random password that was thrown away, made with the settings above. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$+WYkpM5vu/8XEpeIgukvFA$Rm91zJhWfKKTqOXzLyYd8XHvUl4fVmaC3twed0Rj7Iw';

export async function hashPassword(password: string): Promise<string> {
  return await hash(password, ARGON2ID);
}

/**
 * Compares with the stored hash. Without one (no such person) a dummy is verified all the same, so that the time
 * taken does not tell who exists.
 */
export async function isPasswordRight(stored: string | undefined, password: string): Promise<boolean> {
  const right = await verify(stored ?? NOBODY, password);
  return right && stored !== undefined;
}
