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

select log.keep_undo_of('service.tickets', 'row.id');
select log.keep_undo_of('service.conversations', 'row.ticket_id');
select log.keep_undo_of('service.messages', '(select ticket_id from service.conversations where conversations.id = row.conversation_id)');
