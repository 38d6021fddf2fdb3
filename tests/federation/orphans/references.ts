/** Every reference to a customer that any subgraph has stored, and what it leads to. */
import type pg from 'pg';

/** Keeps its own customers, and is what the others are compared with. */
const OWNER = 'contact';
const KINDS = [
  { noun: 'contact', table: 'contact.contacts', columns: ['contact_id', 'author_contact_id'] },
  { noun: 'company', table: 'contact.companies', columns: ['company_id'] },
] as const;

/** Columns of all subgraphs that name customers, as the catalogue has them: a table that comes later is looked at too. */
export async function referencesIn(client: pg.Client): Promise<{ noun: string; text: string; where: string }[]> {
  const references: { noun: string; text: string; where: string }[] = [];
  for (const { noun, columns } of KINDS) {
    const { rows } = await client.query<{ schema: string; name: string; column: string }>(
      `select table_schema as schema, table_name as name, column_name as column
       from information_schema.columns join information_schema.tables using (table_catalog, table_schema, table_name)
       where table_type = 'BASE TABLE' and column_name = any($1) and table_schema <> $2
         and table_name not in ('contact_aliases', 'company_aliases') order by 1, 2, 3`,
      [columns, OWNER],
    );
    for (const { schema, name, column } of rows) {
      references.push({
        noun,
        where: `${schema}.${name}.${column}`,
        text: `select ${column} as id from ${schema}.${name}`,
      });
    }
    const kind = noun === 'contact' ? 'person' : 'company';
    references.push({
      noun,
      where: 'analytics.customer_totals.customer_id',
      text: `select customer_id as id from analytics.customer_totals where kind = '${noun}'`,
    });
    references.push({
      noun,
      where: 'integration.raw_records.entity_id',
      text: `select entity_id as id from integration.raw_records where kind = '${kind}'`,
    });
    // What the contact subgraph itself hangs on customers, by the id that it was given.
    for (const table of ['interactions', 'notes', 'affiliations']) {
      references.push({
        noun,
        where: `contact.${table}.${noun}_node_id`,
        text: `select ${noun}_node_id as id from contact.${table}`,
      });
    }
  }
  return references;
}

/** References that lead, by the alias map, neither to a customer who lives nor to one of whom every record was deleted. */
export async function orphans(client: pg.Client): Promise<string[]> {
  const found: string[] = [];
  for (const { noun, text, where } of await referencesIn(client)) {
    const { rows } = await client.query<{ id: string; leads: string }>(`
      select named.id, case when customer.id is null then 'leads to nobody' when customer.deleted_at is null
        then 'leads to somebody without a record' else 'leads to somebody deleted who has a record' end as leads
      from (select distinct id from (${text}) ids where id is not null) as named
      left join contact.${noun}_aliases as alias on alias.alias_id = named.id
      left join contact.${noun === 'contact' ? 'contacts' : 'companies'} as customer
        on customer.id = coalesce(alias.${noun}_id, named.id)
      where customer.id is null
        or (customer.deleted_at is null) <> exists (
          select from contact.source_records as record where record.entity_id = customer.id and record.deleted_at is null)`);
    found.push(...rows.map(({ id, leads }) => `${where} ${id} ${leads}`));
  }
  return found;
}

/** How far the copies of who is one customer differ from the original. */
export async function differingCopies(client: pg.Client): Promise<string[]> {
  const found: string[] = [];
  for (const { noun } of KINDS) {
    for (const schema of ['sales', 'service', 'analytics']) {
      const [copy, original] = [`${schema}.${noun}_aliases`, `contact.${noun}_aliases`];
      const { rows } = await client.query<{ alias: string }>(`
        (table ${copy} except table ${original}) union all (table ${original} except table ${copy})`);
      if (rows.length > 0) found.push(`${copy}: ${String(rows.length)} rows`);
    }
  }
  return found;
}
