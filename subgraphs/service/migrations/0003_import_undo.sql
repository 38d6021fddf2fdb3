-- Safe while the old version runs: a new table, and triggers that do nothing unless a transaction asks for it.
-- How rows were before an import changed them, so that it can be taken back (platform/src/undo).
create table service.import_undo (
  undo_id uuid not null,
  -- What the row is a part of: a ticket has conversations and their messages.
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
create index import_undo_thing_idx on service.import_undo (undo_id, thing_id);
create index import_undo_noted_idx on service.import_undo (noted_at);

create trigger keep_inserted after insert on service.tickets referencing new table as new_rows for each statement
  when (coalesce(current_setting('tributary.undo', true), '') <> '') execute function log.keep_before('row.id');
create trigger keep_updated after update on service.tickets referencing old table as old_rows new table as new_rows for each statement
  when (coalesce(current_setting('tributary.undo', true), '') <> '') execute function log.keep_before('row.id');
create trigger keep_deleted after delete on service.tickets referencing old table as old_rows for each statement
  when (coalesce(current_setting('tributary.undo', true), '') <> '') execute function log.keep_before('row.id');
create trigger keep_inserted after insert on service.conversations referencing new table as new_rows for each statement
  when (coalesce(current_setting('tributary.undo', true), '') <> '') execute function log.keep_before('row.ticket_id');
create trigger keep_updated after update on service.conversations referencing old table as old_rows new table as new_rows for each statement
  when (coalesce(current_setting('tributary.undo', true), '') <> '') execute function log.keep_before('row.ticket_id');
create trigger keep_deleted after delete on service.conversations referencing old table as old_rows for each statement
  when (coalesce(current_setting('tributary.undo', true), '') <> '') execute function log.keep_before('row.ticket_id');
create trigger keep_inserted after insert on service.messages referencing new table as new_rows for each statement
  when (coalesce(current_setting('tributary.undo', true), '') <> '') execute function log.keep_before('(select ticket_id from service.conversations where conversations.id = row.conversation_id)');
create trigger keep_updated after update on service.messages referencing old table as old_rows new table as new_rows for each statement
  when (coalesce(current_setting('tributary.undo', true), '') <> '') execute function log.keep_before('(select ticket_id from service.conversations where conversations.id = row.conversation_id)');
create trigger keep_deleted after delete on service.messages referencing old table as old_rows for each statement
  when (coalesce(current_setting('tributary.undo', true), '') <> '') execute function log.keep_before('(select ticket_id from service.conversations where conversations.id = row.conversation_id)');
