import { readFileSync } from 'node:fs';

const customer = readFileSync(new URL('customer.sql', import.meta.url), 'utf8');

const KNOWN_IDS = `cross join lateral (
  select array(select alias_id from contact.contact_aliases where contact_id = c.id) || c.id as ids offset 0) known`;

/** What one good statement costs: the whole answer, as text, by somebody who knows every table. */
export const FLOOR_STATEMENTS = {
  one: `select (${customer})::text as answer
    from (select * from contact.contacts where deleted_at is null
      and id = coalesce((select contact_id from contact.contact_aliases where alias_id = $1::uuid), $1::uuid)) c
    ${KNOWN_IDS}`,
  page: `select coalesce(json_agg((${customer}) order by c.created_at, c.id), '[]')::text as answer
    from (select * from contact.contacts where deleted_at is null and created_at >= $1::timestamptz
      order by created_at, id limit 20) c
    ${KNOWN_IDS}`,
} as const;
