import {
  accept,
  actorOf,
  appendEvents,
  claimKey,
  newId,
  refuse,
  type Outcome,
  type Principal,
  type SubgraphDeps,
  type Written,
} from '@tributary/platform';
import { insertChannel } from './queries.ts';
import type { ChannelKind } from './table.ts';

/** Adds a way on which customers reach the service desk. */
export async function createChannel(
  { database }: Pick<SubgraphDeps, 'database'>,
  principal: Principal,
  input: { readonly name: string; readonly kind: ChannelKind; readonly idempotencyKey?: string | undefined },
): Promise<Outcome<Written, 'NAME_TAKEN'>> {
  const { name, kind, idempotencyKey: key } = input;
  return await database.transaction(async (tx) => {
    const wanted = newId();
    const id = await claimKey(tx, { schema: 'service', principal, mutation: 'createChannel', key, id: wanted });
    if (id !== wanted) return accept({ id });
    if (!(await insertChannel(tx, { id, name, kind }))) {
      return refuse('NAME_TAKEN', `There is already a channel “${name}”.`, 'name');
    }
    const [eventId] = await appendEvents(tx, [
      {
        type: 'channel.created',
        entity: { type: 'Channel', id },
        refs: { channelId: id },
        data: { name, kind },
        actor: actorOf(principal),
      },
    ]);
    return accept({ id, eventId });
  });
}
