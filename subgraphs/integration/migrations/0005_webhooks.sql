-- Safe while the old version runs: new tables, and more values that two columns may have.
alter table integration.sync_runs drop constraint sync_runs_mode_known;
alter table integration.sync_runs
  add constraint sync_runs_mode_known check (mode in ('CHANGES', 'FULL', 'SWEEP', 'HINTS'));
alter table integration.sync_runs drop constraint sync_runs_trigger_known;
alter table integration.sync_runs
  add constraint sync_runs_trigger_known check (trigger in ('SCHEDULE', 'REQUEST', 'IMPORT', 'WEBHOOK'));

-- The hub's side of what a vendor was subscribed to.
create table integration.webhooks (
  connection_id uuid constraint webhooks_pkey primary key references integration.connections,
  -- Sealed like the connection's credential.
  secret bytea not null,
  -- The one before, for as long as a vendor may still sign with it.
  previous_secret bytea,
  previous_until timestamptz,
  subscriptions jsonb not null default '[]',
  ensured_at timestamptz,
  -- When the vendor is asked again.
  renew_at timestamptz,
  error_message text,
  last_received_at timestamptz
);

-- Requests that were taken. The body is kept of what could not be read only: all else is fetched again.
create table integration.webhook_deliveries (
  id uuid constraint webhook_deliveries_pkey primary key,
  connection_id uuid not null references integration.connections,
  -- Of the vendor's name for the delivery and the body; null when the vendor names none.
  fingerprint bytea,
  outcome text not null
    constraint webhook_deliveries_outcome_known check (outcome in ('HINTED', 'IGNORED', 'UNREADABLE')),
  hints integer not null,
  reason text,
  body bytea,
  received_at timestamptz not null,
  constraint webhook_deliveries_once unique (connection_id, fingerprint)
);
create index webhook_deliveries_received on integration.webhook_deliveries (received_at);

-- Records that somebody says have changed. Any number of requests about a record are one row.
create table integration.hints (
  stream_id uuid not null references integration.streams,
  kind text not null,
  -- Empty: something in the stream has changed.
  key text not null,
  -- Rises with each request: one that comes while the record is fetched is not settled by that.
  token bigint not null default 1,
  due_at timestamptz not null,
  -- Fetched once, and nothing had changed: some vendors tell of a change before it can be read.
  is_looked_at boolean not null default false,
  constraint hints_pkey primary key (stream_id, kind, key)
);
create index hints_due on integration.hints (stream_id, due_at);
