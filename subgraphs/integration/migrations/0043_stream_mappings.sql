-- Safe while the old version runs: columns with defaults that it does not write, and a new table.
alter table integration.streams
  -- What an operator has set on top of the connector's mapping; null: nothing.
  add column mapping jsonb,
  add column mapping_version integer not null default 0;

-- Every version that there was.
create table integration.stream_mappings (
  id uuid constraint stream_mappings_pkey primary key,
  stream_id uuid not null references integration.streams,
  version integer not null,
  fields jsonb not null,
  set_by jsonb not null,
  set_at timestamptz not null,
  constraint stream_mappings_once unique (stream_id, version)
);
