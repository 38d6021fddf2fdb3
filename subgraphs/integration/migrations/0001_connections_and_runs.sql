-- Safe while the old version runs: it is the first.
create table integration.connections (
  id uuid constraint connections_pkey primary key,
  connector_id text not null,
  name text not null constraint connections_name_length check (length(name) between 1 and 200),
  config jsonb not null,
  auth_id text not null,
  credential bytea,
  status text not null default 'ACTIVE'
    constraint connections_status_known check (status in ('ACTIVE', 'PAUSED', 'NEEDS_RECONNECT', 'FAILED')),
  status_reason text,
  priority integer not null default 50,
  poll_every_ms bigint constraint connections_poll_not_too_often check (poll_every_ms >= 1000),
  last_sync_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz
);
create unique index connections_name_unique on integration.connections (lower(name)) where deleted_at is null;
create index connections_created on integration.connections (created_at desc, id desc);

create table integration.streams (
  id uuid constraint streams_pkey primary key,
  connection_id uuid not null references integration.connections,
  name text not null,
  title text not null,
  kinds text[] not null,
  -- The stream that this one's records are filed under: itself, or the one it feeds.
  shelf_id uuid not null references integration.streams deferrable initially deferred,
  covers text[] not null,
  blind_spots jsonb not null,
  deletes_by text not null,
  poll_every_ms bigint,
  sweep_every_ms bigint,
  records integer not null default 0,
  checkpoint jsonb,
  full_checkpoint jsonb,
  is_stopped boolean not null default false,
  error_code text,
  error_message text,
  failures integer not null default 0,
  not_before timestamptz,
  last_read_at timestamptz,
  next_sweep_at timestamptz,
  lease_token bigint not null default 0,
  lease_holder text,
  lease_until timestamptz,
  retired_at timestamptz,
  created_at timestamptz not null default now(),
  constraint streams_name_unique unique (connection_id, name)
);

create table integration.sync_runs (
  id uuid constraint sync_runs_pkey primary key,
  connection_id uuid not null references integration.connections,
  stream_id uuid not null references integration.streams,
  mode text not null constraint sync_runs_mode_known check (mode in ('CHANGES', 'FULL', 'SWEEP')),
  trigger text not null constraint sync_runs_trigger_known check (trigger in ('SCHEDULE', 'REQUEST', 'IMPORT')),
  status text not null
    constraint sync_runs_status_known check (status in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED', 'PAUSED')),
  is_forced boolean not null default false,
  queued_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  read integer not null default 0,
  created integer not null default 0,
  updated integer not null default 0,
  unchanged integer not null default 0,
  deleted integer not null default 0,
  rejected integer not null default 0,
  estimate integer,
  error_code text,
  error_message text,
  error_next_step text
);
create index sync_runs_connection on integration.sync_runs (connection_id, queued_at desc, id desc);
create index sync_runs_stream on integration.sync_runs (stream_id, queued_at desc, id desc);
create index sync_runs_queued on integration.sync_runs (queued_at desc, id desc);
create index sync_runs_unfinished on integration.sync_runs (stream_id, queued_at) where status in ('QUEUED', 'RUNNING', 'PAUSED');

-- What sources sent, in the order it was stored; rows without delivered_at have yet to reach their subgraph.
create table integration.raw_records (
  seq bigint generated always as identity constraint raw_records_pkey primary key,
  stream_id uuid not null references integration.streams,
  run_id uuid,
  kind text not null,
  key text not null,
  version text not null,
  op text not null constraint raw_records_op_known check (op in ('upsert', 'delete')),
  raw jsonb,
  record jsonb,
  observed_at timestamptz not null,
  delivered_at timestamptz,
  outcome text,
  entity_id uuid
);
create index raw_records_undelivered on integration.raw_records (stream_id, seq) where delivered_at is null;
create index raw_records_delivered on integration.raw_records (delivered_at) where delivered_at is not null;

-- What each source holds now: one row per record, with the envelope it was last sent in.
create table integration.source_items (
  stream_id uuid not null references integration.streams,
  kind text not null,
  key text not null,
  version text not null,
  seq bigint not null,
  is_deleted boolean not null default false,
  constraint source_items_pkey primary key (stream_id, kind, key)
);
create index source_items_seq on integration.source_items (seq);

create table integration.dead_letters (
  id uuid constraint dead_letters_pkey primary key,
  connection_id uuid not null references integration.connections,
  stream_id uuid not null references integration.streams,
  run_id uuid,
  kind text not null,
  key text not null,
  version text not null,
  line integer,
  field text,
  text text not null,
  reason text not null,
  error_class text not null constraint dead_letters_class_known check (
    error_class in ('UNREADABLE', 'WRONG_SHAPE', 'NOT_CANONICAL', 'UNKNOWN_REFERENCE', 'NOT_ACCEPTED', 'FAULT')),
  mapping_version text not null,
  raw jsonb,
  record jsonb,
  status text not null default 'OPEN'
    constraint dead_letters_status_known check (status in ('OPEN', 'REPLAYED', 'DISMISSED', 'SUPERSEDED')),
  created_at timestamptz not null,
  settled_at timestamptz,
  constraint dead_letters_once unique (stream_id, kind, key, version)
);
create index dead_letters_created on integration.dead_letters (created_at desc, id desc);
create index dead_letters_connection on integration.dead_letters (connection_id, created_at desc, id desc);
create index dead_letters_stream on integration.dead_letters (stream_id, created_at desc, id desc);
create index dead_letters_run on integration.dead_letters (run_id, created_at desc, id desc);

create table integration.write_backs (
  id uuid constraint write_backs_pkey primary key,
  connection_id uuid not null references integration.connections,
  action text not null,
  idempotency_key text not null,
  input jsonb not null,
  status text not null default 'PENDING'
    constraint write_backs_status_known check (status in ('PENDING', 'OK', 'CONFLICT', 'INVALID', 'RETRY', 'GONE')),
  key text,
  version text,
  reason text,
  current jsonb,
  created_at timestamptz not null,
  finished_at timestamptz,
  constraint write_backs_once unique (connection_id, action, idempotency_key)
);

create table integration.rate_budgets (
  connection_id uuid not null,
  name text not null,
  tokens double precision not null,
  at timestamptz not null,
  constraint rate_budgets_pkey primary key (connection_id, name)
);

create table integration.projection_cursors (name text primary key, position bigint not null);
create table integration.idempotency (
  principal text not null,
  mutation text not null,
  key text not null,
  result_id uuid not null,
  made_at timestamptz not null default now(),
  primary key (principal, mutation, key)
);
