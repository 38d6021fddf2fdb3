import type { NewEvent, Principal } from '@tributary/platform';

type EntityType = 'User' | 'Role' | 'Team' | 'ApiKey' | 'Session';

/** An event about people and keys. Its data never holds a credential or a hash of one. */
export function accessEvent(
  principal: Principal,
  type: string,
  entity: { type: EntityType; id: string },
  data: NewEvent['data'] = {},
): NewEvent {
  const ref = `${entity.type.charAt(0).toLowerCase()}${entity.type.slice(1)}Id`;
  return { type, entity, refs: { [ref]: entity.id }, data, actor: actorOf(principal) };
}

function actorOf({ kind, id }: Principal): NewEvent['actor'] {
  return kind === 'anonymous' ? { kind: 'system', id: 'anonymous' } : { kind, id };
}
