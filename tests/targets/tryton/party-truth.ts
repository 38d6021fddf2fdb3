/** The truth about parties, read from Tryton's own tables: another road than the API that the connector takes. */
import type { CanonicalRecord, Facts } from '@tributary/connector-kit';
import type { Sql, SqlRow } from './sql.ts';

type Narrowed = readonly number[] | undefined;

/** All parties, or those of the given ids. */
export async function partiesThere(sql: Sql, only?: Narrowed): Promise<Facts> {
  const parties = await sql.rows(
    `select p.id, p.name, p.code, p.active, p.create_date, p.write_date, l.code as language,
       exists (select 1 from party_identifier i where i.party = p.id and i.type = 'de_vat') as has_vat
     from party_party p
       left join party_party_lang pl on pl.party = p.id left join ir_lang l on l.id = pl.lang
     where p.replaced_by is null and (p.active or coalesce(p.name, '') <> '') and length(coalesce(p.name, '')) < 2000`,
  );
  const mechanisms = await byParty(
    sql,
    `select party, type, value from party_contact_mechanism where active and coalesce(value, '') <> '' order by sequence nulls first, id`,
  );
  const addresses = await byParty(
    sql,
    `select a.party, a.street, a.city, a.postal_code, c.code as country from party_address a
     left join country_country c on c.id = a.country where a.active order by a.sequence nulls first, a.id`,
  );
  const identifiers = await byParty(
    sql,
    `select party, type, code from party_identifier order by sequence nulls first, id`,
  );
  const categories = await byParty(
    sql,
    `select r.party, c.name from party_category_rel r join party_category c on c.id = r.category order by c.name`,
  );
  const facts = new Map<string, unknown>();
  for (const party of parties) {
    const id = Number(party['id']);
    if (only && !only.includes(id)) continue;
    const valuesOf = (...types: string[]): unknown[] =>
      (mechanisms.get(id) ?? []).filter(({ type }) => types.includes(String(type))).map(({ value }) => value);
    facts.set(`${kindThere(party)}/${String(id)}`, {
      name: party['name'],
      code: party['code'],
      active: party['active'] === 1,
      language: party['language'] ?? null,
      createdAt: moment(party['create_date']),
      updatedAt: moment(party['write_date'] ?? party['create_date']),
      emails: valuesOf('email'),
      phones: valuesOf('phone', 'mobile'),
      websites: valuesOf('website').map((site) => new URL(String(site)).hostname),
      addresses: (addresses.get(id) ?? []).map((one) => [
        one['street'],
        one['city'],
        one['postal_code'],
        one['country'],
      ]),
      identifiers: (identifiers.get(id) ?? []).map(({ type, code }) => [type, code]),
      tags: (categories.get(id) ?? []).map(({ name }) => name),
    });
  }
  return facts;
}

export function partyFacts(record: CanonicalRecord): unknown {
  if (record.kind !== 'person' && record.kind !== 'company') return record.kind;
  const { emails, phones, addresses, externalIds, tags, createdAt, updatedAt, attributes } = record;
  const isPerson = record.kind === 'person';
  const website = attributes['website'];
  return {
    name: isPerson ? (record.names.full ?? null) : record.name,
    code: attributes['code'],
    active: attributes['active'] !== false,
    language: (isPerson ? record.language : attributes['language']) ?? null,
    createdAt,
    updatedAt,
    emails: emails.map(({ address }) => address),
    phones: phones.map(({ number }) => number),
    websites: isPerson ? hostsOf(website) : record.domains,
    addresses: addresses.map(({ lines, city, postalCode, country }) => [
      lines.length === 0 ? null : lines.join('\n'),
      city ?? null,
      postalCode ?? null,
      country ?? null,
    ]),
    identifiers: externalIds.map(({ system, id }) => [system, id]),
    tags,
  };
}

function hostsOf(websites: unknown): string[] {
  return (Array.isArray(websites) ? websites : []).map((site: unknown) => new URL(site as string).hostname);
}

/** What the seeds and changes of this target have of companies, besides those with a tax number. */
export const COMPANY_NAMES = ['Ltd', 'GmbH', 'Inc'];

function kindThere({ name, has_vat: hasVat }: SqlRow): 'person' | 'company' {
  return hasVat === 1 || COMPANY_NAMES.some((ending) => String(name).endsWith(ending)) ? 'company' : 'person';
}

async function byParty(sql: Sql, statement: string): Promise<Map<number, SqlRow[]>> {
  const groups = new Map<number, SqlRow[]>();
  for (const row of await sql.rows(statement)) {
    const party = Number(row['party']);
    groups.set(party, [...(groups.get(party) ?? []), row]);
  }
  return groups;
}

/** SQLite keeps `2024-05-01 10:00:00.123456`. */
export function moment(text: string | number | null | undefined): string | null {
  return typeof text === 'string' ? new Date(`${text.replace(' ', 'T')}Z`).toISOString() : null;
}
