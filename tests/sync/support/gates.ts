/**
 * Stops a sync at a known point of every batch, so that its process can be killed exactly there: triggers in the
 * hub's database wait for an advisory lock that the test holds. What earlier batches left behind passes.
 */
import pg from 'pg';

/** What waits: a batch to be stored, a stored one to be handed over, one that was handed over to be marked so. */
export const POINTS = ['read', 'stored', 'delivered'] as const;
export type Point = (typeof POINTS)[number];
/** Kinds of record, each with a shelf of its own: they are read side by side. */
export const KINDS = ['person', 'product', 'order'] as const;
export type Kind = (typeof KINDS)[number];

/** Any number that nobody else locks by. */
const LOCK_CLASS = 7_402_199;

const SETUP = `
  create schema gate;
  create table gate.closed (point text not null, up_to bigint not null);
  grant usage on schema gate to public;

  create function gate.wait(kind text) returns void language sql as $$
    select pg_advisory_xact_lock(${LOCK_CLASS}, array_position(array['${KINDS.join("','")}'], kind)) $$;

  create function gate.before_row() returns trigger language plpgsql security definer as $$
  begin
    if exists (select from gate.closed where point = tg_argv[0] and up_to < new.seq) then
      perform gate.wait(new.kind);
    end if;
    return new;
  end $$;
  create trigger gate_read before insert on integration.raw_records
    for each row execute function gate.before_row('read');
  create trigger gate_delivered before update on integration.raw_records
    for each row execute function gate.before_row('delivered');

  create function gate.before_entity() returns trigger language plpgsql security definer as $$
  begin
    if exists (
      select from gate.closed join integration.raw_records raw on raw.seq > up_to
      where point = 'stored' and raw.delivered_at is null and raw.kind = tg_argv[0] and raw.key = to_jsonb(new) ->> tg_argv[1]
    ) then
      perform gate.wait(tg_argv[0]);
    end if;
    return new;
  end $$;
  create trigger gate_stored before insert or update on contact.source_records
    for each row execute function gate.before_entity('person', 'external_id');
  create trigger gate_stored before insert or update on sales.products
    for each row execute function gate.before_entity('product', 'source_key');
  create trigger gate_stored before insert or update on sales.orders
    for each row execute function gate.before_entity('order', 'source_key');`;

export interface Gates {
  /** Every batch that was not stored when the gate `read` was last shut waits at this point. */
  shut(point: Point): Promise<void>;
  /** Which kinds wait at the gate, and which have still something to store or to deliver. */
  state(truth: Readonly<Record<Kind, number>>): Promise<{ waiting: readonly Kind[]; unfinished: readonly Kind[] }>;
  /** Lets everything pass. */
  open(): Promise<void>;
  close(): Promise<void>;
}

export async function openGates(databaseUrl: string): Promise<Gates> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'gates' });
  await client.connect();
  await client.query(SETUP);
  let upTo = '0';

  async function open(): Promise<void> {
    await client.query('delete from gate.closed');
    await client.query('select pg_advisory_unlock_all()');
  }
  return {
    async shut(point) {
      // Waits for whoever passed the gate and was killed there: the database has to notice that first.
      for (const index of KINDS.keys()) {
        await client.query('select pg_advisory_lock($1, $2)', [LOCK_CLASS, index + 1]);
      }
      if (point === 'read') upTo = await lastSeq(client);
      await client.query('insert into gate.closed values ($1, $2)', [point, upTo]);
    },
    async state(truth) {
      const locks = await client.query<{ kind: number }>(
        `select distinct objid::int as kind from pg_locks
         where locktype = 'advisory' and classid = $1
           and database = (select oid from pg_database where datname = current_database()) and not granted`,
        [LOCK_CLASS],
      );
      const stored = await client.query<{ kind: Kind; there: string; waits: string }>(
        `select kind, count(distinct key) as there, count(*) filter (where delivered_at is null) as waits
         from integration.raw_records group by kind`,
      );
      const finished = new Set(
        stored.rows
          .filter(({ kind, there, waits }) => Number(there) === truth[kind] && waits === '0')
          .map((row) => row.kind),
      );
      return {
        waiting: locks.rows.flatMap(({ kind }) => KINDS[kind - 1] ?? []),
        unfinished: KINDS.filter((kind) => !finished.has(kind)),
      };
    },
    open,
    async close() {
      await open();
      await client.end();
    },
  };
}

async function lastSeq(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ seq: string }>(
    'select coalesce(max(seq), 0) as seq from integration.raw_records',
  );
  return rows[0]?.seq ?? '0';
}
