-- Safe while the old version runs: it resolves with the model that it ships, and so does this one until there is another.

-- Models that this hub has estimated from its own records. A row never changes: what was scored says by which version.
create table contact.match_models (
  version integer primary key,
  hash text not null,
  model jsonb not null,
  -- Live records that it was estimated for.
  records bigint not null,
  made_at timestamptz not null
);
