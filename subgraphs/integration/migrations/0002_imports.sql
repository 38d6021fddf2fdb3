-- Safe while the old version runs: new tables, columns with defaults that it does not write, and an index.
alter table integration.sync_runs
  -- Records that were new and became part of a customer who was there already.
  add column linked integer not null default 0,
  -- A run of an import that is being taken back, or was.
  add column revert_status text constraint sync_runs_revert_known check (revert_status in ('QUEUED', 'RUNNING', 'DONE')),
  add column revert_removed integer not null default 0,
  add column revert_restored integer not null default 0,
  add column revert_kept integer not null default 0,
  add column reverted_at timestamptz;

-- The place before the batch that was stored last: from here on the outcomes may not have been told.
alter table integration.streams add column told_checkpoint jsonb;

-- What a run of an import read, so that the same command goes on with it and another one does not.
create table integration.imports (
  run_id uuid constraint imports_pkey primary key references integration.sync_runs on delete cascade,
  file text not null,
  content_print text not null,
  mapping_print text not null
);

-- What the source held of an item before an import; an item without a row here was not there.
create table integration.import_undo (
  run_id uuid not null references integration.sync_runs on delete cascade,
  kind text not null,
  key text not null,
  version text not null,
  seq bigint not null,
  is_deleted boolean not null,
  constraint import_undo_pkey primary key (run_id, kind, key)
);
create index import_undo_seq on integration.import_undo (seq);
create index raw_records_run on integration.raw_records (run_id, seq) where run_id is not null;
