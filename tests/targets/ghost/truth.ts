/** The truth, read from Ghost's own tables: another road than the API that the connector takes. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { CanonicalRecord, Facts } from '@tributary/connector-kit';

const SCRIPT = fileURLToPath(new URL('./sqlite.py', import.meta.url));

export async function runSql(database: string, statement: string): Promise<unknown[][]> {
  const { stdout } = await promisify(execFile)('/usr/bin/python3', [SCRIPT, database, statement], {
    env: { PATH: '/usr/bin:/bin', PYTHONIOENCODING: 'utf-8' },
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout) as unknown[][];
}

const names = (table: string, link: string, column: string, where = 'true'): string =>
  `(select json_group_array(name) from (select t.name from ${link} l join ${table} t on t.id = l.${column}
    where l.member_id = m.id and ${where} order by t.name))`;

export async function membersThere(database: string): Promise<Facts> {
  const rows = await runSql(
    database,
    `select m.id, json_object('email', m.email, 'name', coalesce(m.name, ''), 'note', coalesce(m.note, ''),
       'membership', m.status, 'updatedAt', replace(m.updated_at, ' ', 'T') || '.000Z',
       'labels', json(${names('labels', 'members_labels', 'label_id')}),
       'newsletters', json(${names('newsletters', 'members_newsletters', 'newsletter_id', "t.status = 'active'")}),
       'tiers', json(${names('products', 'members_products', 'product_id')}))
     from members m where m.email <> ''`,
  );
  return new Map(rows.map(([id, facts]) => [`person/${String(id)}`, JSON.parse(String(facts)) as unknown]));
}

export function memberFacts(record: CanonicalRecord): unknown {
  if (record.kind !== 'person') return record.kind;
  const { names: named, emails, tags, notes, attributes, updatedAt } = record;
  return {
    email: emails[0]?.address,
    name: named.full ?? '',
    note: notes[0]?.text ?? '',
    membership: attributes['membership'],
    updatedAt,
    labels: tags,
    newsletters: attributes['newsletters'],
    tiers: attributes['tiers'] ?? [],
  };
}
