import {
  accept,
  appendEvents,
  newId,
  refuse,
  type Outcome,
  type Principal,
  type SubgraphDeps,
} from '@tributary/platform';
import { accessEvent } from '../events.ts';
import { findUserByEmail } from '../user/queries.ts';
import { hashCredential, makeCredential, SESSION_PREFIX } from './credential.ts';
import { isPasswordRight } from './password.ts';
import { clearFailures, findLock, insertSession, recordFailure } from './queries.ts';

const SESSION_LIFETIME_MS = 12 * 60 * 60 * 1000;

export interface SignedIn {
  readonly userId: string;
  readonly token: string;
  readonly expiresAt: Date;
}

/** Starts a session, or says that the pair is wrong without saying which half. */
export async function signIn(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  principal: Principal,
  input: { readonly email: string; readonly password: string },
): Promise<Outcome<SignedIn, 'SIGN_IN_FAILED' | 'SIGN_IN_LOCKED'>> {
  const email = input.email.trim().toLowerCase();
  const now = clock.now();
  const lockedUntil = await findLock(database.db, email, now);
  if (lockedUntil) {
    return refuse('SIGN_IN_LOCKED', `Too many failed sign-ins. Try again after ${lockedUntil.toISOString()}.`);
  }
  const user = await findUserByEmail(database.db, email);
  const right = await isPasswordRight(user?.passwordHash, input.password);
  if (!user?.isActive || !right) {
    await recordFailure(database.db, email, now);
    return refuse('SIGN_IN_FAILED', 'This e-mail address and password do not belong together.');
  }
  const token = makeCredential(SESSION_PREFIX);
  const session = { id: newId(), userId: user.id, expiresAt: new Date(now.getTime() + SESSION_LIFETIME_MS) };
  await database.transaction(async (tx) => {
    await clearFailures(tx, email);
    await insertSession(tx, { ...session, tokenHash: hashCredential(token) });
    await appendEvents(tx, [
      accessEvent(principal, 'session.started', { type: 'Session', id: session.id }, { userId: user.id }),
    ]);
  });
  return accept({ userId: user.id, token, expiresAt: session.expiresAt });
}
