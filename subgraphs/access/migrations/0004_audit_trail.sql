-- Safe while the old version runs: a new table, and the place of a reader that is new.
-- What somebody did, kept for longer than the event log keeps events. Names of fields and never their values: so that
-- nothing has to be erased from it, and each entry can stay chained to the one before it.
create table access.audit_entries (
  -- of the event, in the log
  position bigint primary key,
  -- of the event
  id uuid not null constraint audit_entries_event_unique unique,
  at timestamptz not null,
  actor_kind text not null,
  actor_id text not null,
  type text not null,
  entity_type text not null,
  -- as clients know it
  entity_id text not null,
  fields text[] not null,
  -- SHA-256 over the hash before it and this entry: subgraphs/access/src/audit/chain.ts
  hash bytea not null
);
create index audit_entries_by_entity on access.audit_entries (entity_id, position);
create index audit_entries_by_actor on access.audit_entries (actor_id, position);
create index audit_entries_by_time on access.audit_entries (at);

-- Begins with what the log still has.
insert into access.projection_cursors (name, position) select 'audit', oldest_position - 1 from log.head;

-- The hub itself only adds to it.
revoke update, delete, truncate on access.audit_entries from tributary_access;
