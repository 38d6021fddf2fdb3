import { z } from 'zod';
import { ask, type BlueskyContext } from './client.ts';
import { ProfileWire } from './wire.ts';

/** The network gives so many at once. */
const AT_ONCE = 25;
const Profiles = z.object({ profiles: z.array(ProfileWire) });

/** Those of the accounts that are there; who left or was suspended is missing. */
export async function profilesOf(ctx: BlueskyContext, dids: readonly string[]): Promise<Map<string, ProfileWire>> {
  const found = new Map<string, ProfileWire>();
  for (let start = 0; start < dids.length; start += AT_ONCE) {
    const query = { actors: dids.slice(start, start + AT_ONCE) };
    const { profiles } = await ask(ctx, 'app.bsky.actor.getProfiles', { query, answer: Profiles });
    for (const profile of profiles) found.set(profile.did, profile);
  }
  return found;
}
