-- Safe while the old version runs: new tables, and columns with defaults that it does not write.

-- What the records of a stream look like: the JSON types that were met at each path.
create table integration.schema_fields (
  stream_id uuid not null references integration.streams,
  path text not null,
  -- A bit per type: null 1, boolean 2, number 4, string 8, array 16, object 32.
  types smallint not null,
  -- The connector's schema has it; the others are only told of.
  is_declared boolean not null,
  first_seen_at timestamptz not null,
  constraint schema_fields_pkey primary key (stream_id, path)
);

-- What a vendor has changed about the shape of its records. One row per path.
create table integration.schema_drifts (
  id uuid constraint schema_drifts_pkey primary key,
  connection_id uuid not null references integration.connections,
  stream_id uuid not null references integration.streams,
  path text not null,
  change text not null constraint schema_drifts_change_known
    check (change in ('ADDED', 'RETYPED', 'VANISHED', 'NULLED', 'UNKNOWN_VALUE')),
  before text,
  after text,
  status text not null constraint schema_drifts_status_known
    check (status in ('NOTED', 'QUARANTINED', 'ACCEPTED', 'OVER')),
  since timestamptz not null,
  settled_at timestamptz,
  constraint schema_drifts_once unique (stream_id, path)
);
create index schema_drifts_connection on integration.schema_drifts (connection_id, since desc, id desc);

-- Of a record whose fields are in quarantine, what the vendor sent in their place: path → {"value": …}, {} for nothing.
alter table integration.raw_records add column sent jsonb;
create index raw_records_sent on integration.raw_records (stream_id) where sent is not null;

-- The envelopes of the shelf are to be mapped again: all of them, or those with fields that were kept.
alter table integration.streams
  add column remap text constraint streams_remap_known check (remap in ('ALL', 'KEPT')),
  add column remap_after jsonb,
  -- Rises with each request: one that comes meanwhile is not settled by the one before.
  add column remap_token bigint not null default 0;
