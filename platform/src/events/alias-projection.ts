import { sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Transaction } from '../db/index.ts';
import { makeAliasMap } from './alias-map.ts';
import type { LogEvent } from './event.ts';
import type { Projection } from './projection.ts';

const ContactLink = z.object({ contactId: z.guid(), aliasIds: z.array(z.guid()) });
const CompanyLink = z.object({ companyId: z.guid(), aliasIds: z.array(z.guid()) });

/**
 * Keeps a schema's copy of who is the same customer: `<schema>.contact_aliases (alias_id uuid primary key,
 * contact_id uuid not null)` and `<schema>.company_aliases (alias_id, company_id)`. The ids a subgraph has
 * stored stay as they are, for ever; its reads look through these tables.
 */
export function aliasProjection(schema: string): Projection {
  const contacts = { table: sql.raw(`${schema}.contact_aliases`), target: sql.raw('contact_id') };
  const companies = { table: sql.raw(`${schema}.company_aliases`), target: sql.raw('company_id') };
  return {
    schema,
    name: 'aliases',
    types: ['contact.linked', 'contact.unlinked', 'company.linked', 'company.unlinked'],
    // A first load links tens of thousands of customers, and a batch costs the same few statements whatever its size.
    batchSize: 1_000,
    async apply(tx, events) {
      const links = events.map(linkIn);
      await follow(
        tx,
        contacts,
        links.filter(({ isContact }) => isContact),
      );
      await follow(
        tx,
        companies,
        links.filter(({ isContact }) => !isContact),
      );
    },
  };
}

interface AliasTable {
  readonly table: SQL;
  readonly target: SQL;
}

interface Link {
  readonly isContact: boolean;
  readonly isLinked: boolean;
  readonly targetId: string;
  readonly aliasIds: readonly string[];
}

function linkIn({ type, data }: LogEvent): Link {
  const kind = { isContact: type.startsWith('contact.'), isLinked: type.endsWith('.linked') };
  if (kind.isContact) {
    const { contactId, aliasIds } = ContactLink.parse(data);
    return { ...kind, targetId: contactId, aliasIds };
  }
  const { companyId, aliasIds } = CompanyLink.parse(data);
  return { ...kind, targetId: companyId, aliasIds };
}

/** One after the other on the rows that they can reach, and then what differs in two statements: nobody else writes here. */
async function follow(tx: Transaction, { table, target }: AliasTable, links: readonly Link[]): Promise<void> {
  if (links.length === 0) return;
  const linked = links.filter(({ isLinked }) => isLinked);
  const named = uuids([...links.flatMap(({ aliasIds }) => aliasIds), ...linked.map(({ targetId }) => targetId)]);
  const { rows } = await tx.execute<{ alias: string; target: string }>(sql`
    select alias_id as alias, ${target} as target from ${table} where alias_id = any(${named})
    union select alias_id, ${target} from ${table}
      where ${target} = any(${uuids(linked.flatMap(({ aliasIds }) => aliasIds))})`);
  const aliases = makeAliasMap(rows.map((row) => [row.alias, row.target]));
  for (const { isLinked, targetId, aliasIds } of links) {
    if (isLinked) aliases.link(targetId, aliasIds);
    else aliases.unlink(aliasIds);
  }
  const { gone, pointed } = aliases.changes();
  if (gone.length > 0) await tx.execute(sql`delete from ${table} where alias_id = any(${uuids(gone)})`);
  if (pointed.length === 0) return;
  const [ids, targets] = [uuids(pointed.map(([alias]) => alias)), uuids(pointed.map(([, id]) => id))];
  await tx.execute(sql`
    insert into ${table} (alias_id, ${target}) select alias, customer from unnest(${ids}, ${targets}) as given (alias, customer)
    on conflict (alias_id) do update set ${target} = excluded.${target}`);
}

function uuids(ids: readonly string[]): SQL {
  return sql`${sql.param(`{${ids.join(',')}}`)}::uuid[]`;
}
