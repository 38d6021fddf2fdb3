/** What a receiver is told of an event: what changed, and ids. Values only when the endpoint asks for them. */
import { can, prefixOf, publicIdOf, toPublicId, type LogEvent, type Rights } from '@tributary/platform';

export interface Payload {
  readonly type: string;
  readonly timestamp: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface PayloadOptions {
  /** As of now: what was allowed when the event happened may not be any more. */
  readonly rights: Rights;
  readonly includesFields: boolean;
  readonly cursor: string;
}

/** Fields of an event that say something of another type than its own: that type's right is needed as well. */
const OF_OTHERS: Readonly<Record<string, string>> = { guest: 'Contact', stageName: 'Stage', tags: 'Tag' };
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Undefined when the endpoint's role may not know of the event. */
export function payloadOf(event: LogEvent, { rights, includesFields, cursor }: PayloadOptions): Payload | undefined {
  const { type, entity, at } = event;
  if (!can({ rights }, 'read', entity.type)) return undefined;
  return {
    type,
    timestamp: at,
    data: {
      ...envelopeOf(event, cursor),
      ...(includesFields && { fields: fieldsOf(event, rights) }),
    },
  };
}

/** The same of the event by which an endpoint is tried: it says nothing that a right is needed for. */
export function testPayloadOf(event: LogEvent, cursor: string): Payload {
  return { type: event.type, timestamp: event.at, data: envelopeOf(event, cursor) };
}

function envelopeOf({ entity, position, changes, refs }: LogEvent, cursor: string): Record<string, unknown> {
  return {
    entity: { type: entity.type, id: publicIdOf(entity) },
    // Text, because JSON's numbers end where positions do not.
    sequence: String(position),
    cursor,
    changedFields: Object.keys(changes),
    refs: Object.fromEntries(Object.entries(refs).map(([name, value]) => [name, publicIds(name, value)])),
  };
}

function fieldsOf({ data }: LogEvent, rights: Rights): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(data)) {
    const other = OF_OTHERS[name];
    if (other !== undefined && !can({ rights }, 'read', other)) continue;
    fields[name] = isIdName(name) ? publicIds(name, value) : value;
  }
  return fields;
}

function isIdName(name: string): boolean {
  return /Ids?$/.test(name);
}

/** `contactId` → `contact_…`. What is no uuid is given as it is. */
function publicIds(name: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => publicIds(name, one));
  if (typeof value !== 'string' || !UUID.test(value)) return value;
  return toPublicId(prefixOf(name.replace(/Ids?$/, '')), value);
}
