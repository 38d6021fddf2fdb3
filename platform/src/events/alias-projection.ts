import { sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Transaction } from '../db/index.ts';
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
    async apply(tx, events) {
      for (const event of events) {
        const isContact = event.type.startsWith('contact.');
        const { targetId, aliasIds } = linkIn(event, isContact);
        const copy = isContact ? contacts : companies;
        if (event.type.endsWith('.linked')) await link(tx, copy, { targetId, aliasIds });
        else await unlink(tx, copy, aliasIds);
      }
    },
  };
}

interface AliasTable {
  readonly table: SQL;
  readonly target: SQL;
}

interface Link {
  readonly targetId: string;
  readonly aliasIds: readonly string[];
}

function linkIn({ data }: LogEvent, isContact: boolean): Link {
  if (isContact) {
    const { contactId, aliasIds } = ContactLink.parse(data);
    return { targetId: contactId, aliasIds };
  }
  const { companyId, aliasIds } = CompanyLink.parse(data);
  return { targetId: companyId, aliasIds };
}

async function link(tx: Transaction, { table, target }: AliasTable, { targetId, aliasIds }: Link): Promise<void> {
  const ids = uuids(aliasIds.filter((id) => id !== targetId));
  // The one that aliases point to is no alias itself, and whoever pointed to one of them now points on.
  await tx.execute(sql`delete from ${table} where alias_id = ${targetId}`);
  await tx.execute(sql`update ${table} set ${target} = ${targetId} where ${target} = any(${ids})`);
  await tx.execute(sql`
    insert into ${table} (alias_id, ${target}) select alias, ${targetId}::uuid from unnest(${ids}) alias
    on conflict (alias_id) do update set ${target} = excluded.${target}`);
}

async function unlink(tx: Transaction, { table }: AliasTable, aliasIds: readonly string[]): Promise<void> {
  await tx.execute(sql`delete from ${table} where alias_id = any(${uuids(aliasIds)})`);
}

function uuids(ids: readonly string[]): SQL {
  return sql`${sql.param(`{${ids.join(',')}}`)}::uuid[]`;
}
