import { column, defineReads, expression, json, one, time, toPublicId, type Fragment } from '@tributary/platform';
import { bounceOf } from './bounce.ts';

const newestFirst = [{ column: 'occurred_at', notNull: true, direction: 'desc' }] as const;

export const interactionReads = defineReads({
  type: 'Interaction',
  table: 'contact.interactions',
  publicId: 'interaction',
  fields: {
    type: column('type'),
    channel: column('channel'),
    direction: column('direction'),
    occurredAt: time('occurred_at'),
    subject: column('subject'),
    text: column('text'),
    data: json('data'),
    contact: one('Contact', { column: 'contact_node_id' }),
    company: one('Company', { column: 'company_node_id' }),
    aboutType: column('about_type'),
    aboutId: expression((row) => `${row}.about_type || ':' || ${row}.about_id`, { decode: aboutId }),
    connection: column('connection_name'),
    bounce: expression(bounceOf),
  },
  order: { OCCURRED_AT: { column: 'occurred_at', notNull: true } },
  defaultOrder: newestFirst,
  visible: (_principal, row) => `${row}.deleted_at is null`,
});

/** The timeline's arguments: types, channels, and a time from (with it) to (without it). */
export const onTimeline: Fragment = (row, { args, param }) => {
  const { types, channels, from, to } = args;
  const conditions: string[] = [];
  if (Array.isArray(types)) conditions.push(`${row}.type = any(${param(types, 'text[]')})`);
  if (Array.isArray(channels)) conditions.push(`${row}.channel = any(${param(channels, 'text[]')})`);
  if (from !== undefined && from !== null) conditions.push(`${row}.occurred_at >= ${param(from, 'timestamptz')}`);
  if (to !== undefined && to !== null) conditions.push(`${row}.occurred_at < ${param(to, 'timestamptz')}`);
  return conditions.length === 0 ? 'true' : conditions.join(' and ');
};

/** `Order:<uuid>` → `order_…`: a type's public prefix is its name in lower case. */
function aboutId(value: unknown): unknown {
  const [type, id] = String(value).split(':');
  return type === undefined || id === undefined ? null : toPublicId(type.toLowerCase(), id);
}
