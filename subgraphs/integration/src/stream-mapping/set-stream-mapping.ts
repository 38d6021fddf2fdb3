import {
  accept,
  actorOf,
  appendEvents,
  newId,
  refuse,
  type Outcome,
  type Principal,
  type Written,
} from '@tributary/platform';
import type { HostDeps } from '../deps.ts';
import { lockShelf } from '../engine/queries/lease.ts';
import { askToRemap } from '../engine/queries/remap.ts';
import { checkMapping, type MappingCodes, type MappingInput } from './check-mapping.ts';
import { insertMapping, mappingVersionOf } from './queries.ts';

export interface SetStreamMapping extends MappingInput {
  /** The version that it was changed from; not checked when it is absent. */
  readonly version?: number | undefined;
}

/** From now on the stream's records are made so; those that the hub has are made anew, without asking the source. */
export async function setStreamMapping(
  host: Pick<HostDeps, 'database' | 'clock' | 'opened'>,
  principal: Principal,
  { version, ...input }: SetStreamMapping,
): Promise<Outcome<Written, MappingCodes | 'VERSION_CONFLICT'>> {
  const checked = await checkMapping(host, input);
  if (!checked.ok) return checked;
  const { found, overrides } = checked.value;
  const { id: streamId } = found.stream;
  return await host.database.transaction(async (tx) => {
    await lockShelf(tx, streamId);
    const before = await mappingVersionOf(tx, streamId);
    if (version !== undefined && version !== before)
      return refuse('VERSION_CONFLICT', 'Somebody else changed this mapping. Read it again.', 'version');
    const actor = actorOf(principal);
    const now = { version: before + 1, setAt: host.clock.now() };
    await insertMapping(tx, { id: newId(), streamId, fields: overrides, setBy: actor, ...now });
    await askToRemap(tx, streamId, 'ALL');
    const connectionId = found.connection.id;
    const fields = overrides.map(({ kind, field }) => ({ kind, field }));
    const [eventId] = await appendEvents(tx, [
      {
        type: 'streamMapping.changed',
        entity: { type: 'Stream', id: streamId },
        refs: { streamId, connectionId },
        data: { streamId, connectionId, version: now.version, fields },
        actor,
      },
    ]);
    return accept({ id: streamId, eventId });
  });
}
