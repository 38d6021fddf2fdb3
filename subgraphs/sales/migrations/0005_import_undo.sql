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

create trigger keep_inserted after insert on sales.products referencing new table as new_rows for each statement
  when (coalesce(current_setting('tributary.undo', true), '') <> '') execute function log.keep_before('row.id');
create trigger keep_updated after update on sales.products referencing old table as old_rows new table as new_rows for each statement
  when (coalesce(current_setting('tributary.undo', true), '') <> '') execute function log.keep_before('row.id');
create trigger keep_deleted after delete on sales.products referencing old table as old_rows for each statement
  when (coalesce(current_setting('tributary.undo', true), '') <> '') execute function log.keep_before('row.id');
create trigger keep_inserted after insert on sales.orders referencing new table as new_rows for each statement
  when (coalesce(current_setting('tributary.undo', true), '') <> '') execute function log.keep_before('row.id');
create trigger keep_updated after update on sales.orders referencing old table as old_rows new table as new_rows for each statement
  when (coalesce(current_setting('tributary.undo', true), '') <> '') execute function log.keep_before('row.id');
create trigger keep_deleted after delete on sales.orders referencing old table as old_rows for each statement
  when (coalesce(current_setting('tributary.undo', true), '') <> '') execute function log.keep_before('row.id');
create trigger keep_inserted after insert on sales.order_lines referencing new table as new_rows for each statement
  when (coalesce(current_setting('tributary.undo', true), '') <> '') execute function log.keep_before('row.order_id');
create trigger keep_updated after update on sales.order_lines referencing old table as old_rows new table as new_rows for each statement
  when (coalesce(current_setting('tributary.undo', true), '') <> '') execute function log.keep_before('row.order_id');
create trigger keep_deleted after delete on sales.order_lines referencing old table as old_rows for each statement
  when (coalesce(current_setting('tributary.undo', true), '') <> '') execute function log.keep_before('row.order_id');
create trigger keep_inserted after insert on sales.order_history referencing new table as new_rows for each statement
  when (coalesce(current_setting('tributary.undo', true), '') <> '') execute function log.keep_before('row.order_id');
create trigger keep_updated after update on sales.order_history referencing old table as old_rows new table as new_rows for each statement
  when (coalesce(current_setting('tributary.undo', true), '') <> '') execute function log.keep_before('row.order_id');
create trigger keep_deleted after delete on sales.order_history referencing old table as old_rows for each statement
  when (coalesce(current_setting('tributary.undo', true), '') <> '') execute function log.keep_before('row.order_id');
create trigger keep_inserted after insert on sales.leads referencing new table as new_rows for each statement
  when (coalesce(current_setting('tributary.undo', true), '') <> '') execute function log.keep_before('row.id');
create trigger keep_updated after update on sales.leads referencing old table as old_rows new table as new_rows for each statement
  when (coalesce(current_setting('tributary.undo', true), '') <> '') execute function log.keep_before('row.id');
create trigger keep_deleted after delete on sales.leads referencing old table as old_rows for each statement
  when (coalesce(current_setting('tributary.undo', true), '') <> '') execute function log.keep_before('row.id');
create trigger keep_inserted after insert on sales.deals referencing new table as new_rows for each statement
  when (coalesce(current_setting('tributary.undo', true), '') <> '') execute function log.keep_before('row.id');
create trigger keep_updated after update on sales.deals referencing old table as old_rows new table as new_rows for each statement
  when (coalesce(current_setting('tributary.undo', true), '') <> '') execute function log.keep_before('row.id');
create trigger keep_deleted after delete on sales.deals referencing old table as old_rows for each statement
  when (coalesce(current_setting('tributary.undo', true), '') <> '') execute function log.keep_before('row.id');
create trigger keep_inserted after insert on sales.deal_stage_changes referencing new table as new_rows for each statement
  when (coalesce(current_setting('tributary.undo', true), '') <> '') execute function log.keep_before('row.deal_id');
create trigger keep_updated after update on sales.deal_stage_changes referencing old table as old_rows new table as new_rows for each statement
  when (coalesce(current_setting('tributary.undo', true), '') <> '') execute function log.keep_before('row.deal_id');
create trigger keep_deleted after delete on sales.deal_stage_changes referencing old table as old_rows for each statement
  when (coalesce(current_setting('tributary.undo', true), '') <> '') execute function log.keep_before('row.deal_id');
