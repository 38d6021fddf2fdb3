import type { Transaction } from '@tributary/platform';
import { sql } from 'drizzle-orm';
import type { ContactFact, DealFact, Fact, OrderFact, TicketFact } from './fact.ts';

type Kind = Fact['kind'];

/** Columns of a fact's table with their types, in the order of the record that is written. */
const SHAPES = {
  deal: {
    table: 'deal_facts',
    columns: {
      contactId: 'contact_id uuid',
      companyId: 'company_id uuid',
      ownerId: 'owner_id uuid',
      pipelineId: 'pipeline_id uuid',
      stageId: 'stage_id uuid',
      status: 'status text',
      amountMinor: 'amount_minor bigint',
      currency: 'currency text',
      closedOn: 'closed_on date',
      isDeleted: 'is_deleted boolean',
    },
  },
  order: {
    table: 'order_facts',
    columns: {
      contactId: 'contact_id uuid',
      companyId: 'company_id uuid',
      state: 'state text',
      totalMinor: 'total_minor bigint',
      currency: 'currency text',
      placedAt: 'placed_at timestamptz',
      isDeleted: 'is_deleted boolean',
    },
  },
  ticket: {
    table: 'ticket_facts',
    columns: {
      contactId: 'contact_id uuid',
      companyId: 'company_id uuid',
      assigneeId: 'assignee_id uuid',
      status: 'status text',
      priority: 'priority text',
      queue: 'queue text',
      openedAt: 'opened_at timestamptz',
      firstAnsweredAt: 'first_answered_at timestamptz',
      isDeleted: 'is_deleted boolean',
    },
  },
  contact: {
    table: 'contact_facts',
    columns: { createdAt: 'created_at timestamptz', isDeleted: 'is_deleted boolean', isAlias: 'is_alias boolean' },
  },
} as const satisfies Record<Kind, { table: string; columns: Record<string, string> }>;

const MINOR = new Set(['amountMinor', 'totalMinor']);
const TIMES = new Set(['placedAt', 'openedAt', 'firstAnsweredAt', 'createdAt']);

/** Stored facts of one kind by id. JSON in, JSON out: amounts travel as text, times as ISO in UTC. */
export async function factsByIds<K extends Kind>(
  tx: Transaction,
  kind: K,
  ids: readonly string[],
): Promise<Map<string, Extract<Fact, { kind: K }>>> {
  if (ids.length === 0) return new Map();
  const { table, columns } = SHAPES[kind];
  const pairs = Object.entries(columns).map(([name, column]) => {
    const bare = column.split(' ')[0] ?? '';
    return `'${name}', ${MINOR.has(name) ? `${bare}::text` : bare}`;
  });
  const text = sql.raw(`select json_build_object('id', id, ${pairs.join(', ')}) as fact from analytics.${table}`);
  const { rows } = await tx.execute<{ fact: Record<string, unknown> }>(
    sql`${text} where id = any(${sql.param(`{${ids.join(',')}}`)}::uuid[])`,
  );
  return new Map(rows.map(({ fact }) => [String(fact['id']), revived(kind, fact)]));
}

function revived<K extends Kind>(kind: K, row: Record<string, unknown>): Extract<Fact, { kind: K }> {
  const entries = Object.entries(row).map(([name, value]): [string, unknown] => {
    if (MINOR.has(name)) return [name, BigInt(String(value))];
    if (TIMES.has(name) && typeof value === 'string') return [name, new Date(value).toISOString()];
    return [name, value];
  });
  // Built above from the columns of this kind's own table.
  return { kind, ...Object.fromEntries(entries) } as Extract<Fact, { kind: K }>;
}

/** Writes facts of one kind in one statement. */
export async function upsertFacts(
  tx: Transaction,
  kind: Kind,
  facts: readonly (DealFact | OrderFact | TicketFact | ContactFact)[],
): Promise<void> {
  if (facts.length === 0) return;
  const { table, columns } = SHAPES[kind];
  const names = Object.values(columns).map((column) => column.split(' ')[0] ?? '');
  const records = facts.map((fact) => {
    const given = new Map<string, unknown>(Object.entries(fact));
    const row = Object.keys(columns).map((name, index) => {
      const value = given.get(name);
      return [names[index] ?? name, typeof value === 'bigint' ? String(value) : value] as const;
    });
    return { id: fact.id, ...Object.fromEntries(row) };
  });
  const set = names.map((name) => `${name} = excluded.${name}`).join(', ');
  await tx.execute(sql`
    ${sql.raw(`insert into analytics.${table} (id, ${names.join(', ')}) select * from`)}
    json_to_recordset(${JSON.stringify(records)}::json)
    ${sql.raw(`as r (id uuid, ${Object.values(columns).join(', ')}) on conflict (id) do update set ${set}`)}`);
}
