-- Safe while the old version runs: a new table, and triggers that do nothing unless a transaction asks for it.
-- How rows were before an import changed them, so that it can be taken back (platform/src/undo).
create table sales.import_undo (
  undo_id uuid not null,
  -- What the row is a part of: an order has lines and a history, a deal its stays in stages.
  thing_id uuid not null,
  table_name text not null,
  id uuid not null,
  -- Null: there was no such row.
  before jsonb,
  -- Print of the row as the import left it; null when it left none. Whoever wrote later left another one.
  written text,
  -- Why the thing was not taken back.
  kept text,
  noted_at timestamptz not null default now(),
  constraint import_undo_pkey primary key (undo_id, table_name, id)
);
create index import_undo_thing_idx on sales.import_undo (undo_id, thing_id);
create index import_undo_noted_idx on sales.import_undo (noted_at);

select log.keep_undo_of('sales.products', 'row.id');
select log.keep_undo_of('sales.orders', 'row.id');
select log.keep_undo_of('sales.order_lines', 'row.order_id');
select log.keep_undo_of('sales.order_history', 'row.order_id');
select log.keep_undo_of('sales.leads', 'row.id');
select log.keep_undo_of('sales.deals', 'row.id');
select log.keep_undo_of('sales.deal_stage_changes', 'row.deal_id');
