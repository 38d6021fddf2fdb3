-- Safe while the old version runs: new tables only.

-- Addresses of others that the hub tells of events.
create table integration.endpoints (
  id uuid constraint endpoints_pkey primary key,
  name text not null constraint endpoints_name_length check (length(name) between 1 and 200),
  url text not null,
  -- Whose rights decide what it is told. Rights are looked up for each delivery.
  role text not null,
  types text[] not null,
  filters jsonb not null default '[]',
  includes_fields boolean not null default false,
  -- Sealed like the credential of a connection; null once the endpoint is deleted.
  secret bytea,
  -- The one before, for as long as deliveries are signed with both.
  previous_secret bytea,
  previous_until timestamptz,
  status text not null default 'ACTIVE' constraint endpoints_status_known check (status in ('ACTIVE', 'PAUSED')),
  status_reason text,
  -- Since when no attempt has succeeded; null when the last one did.
  failing_since timestamptz,
  last_success_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz
);
create unique index endpoints_name_unique on integration.endpoints (lower(name)) where deleted_at is null;
create index endpoints_created on integration.endpoints (created_at desc, id desc);

-- One event for one endpoint. What is sent is made of the event when it is sent: no copy of it is kept here.
create table integration.deliveries (
  id uuid constraint deliveries_pkey primary key,
  endpoint_id uuid not null references integration.endpoints,
  event_id uuid not null,
  position bigint not null,
  event_type text not null,
  entity_type text not null,
  entity_id uuid not null,
  happened_at timestamptz not null,
  status text not null default 'PENDING'
    constraint deliveries_status_known check (status in ('PENDING', 'SUCCEEDED', 'FAILED', 'SKIPPED')),
  reason text,
  attempts integer not null default 0,
  -- Rises with each attempt that begins: whoever was taken for dead cannot write an outcome any more.
  claim bigint not null default 0,
  -- When the next attempt may begin. While one is under way: when it is taken for dead.
  due_at timestamptz not null,
  first_attempt_at timestamptz,
  finished_at timestamptz,
  created_at timestamptz not null,
  constraint deliveries_once unique (endpoint_id, event_id)
);
create index deliveries_due on integration.deliveries (endpoint_id, due_at, position) where status = 'PENDING';
create index deliveries_in_order on integration.deliveries (endpoint_id, entity_id, position) where status = 'PENDING';
create index deliveries_endpoint on integration.deliveries (endpoint_id, created_at desc, id desc);
create index deliveries_created on integration.deliveries (created_at desc, id desc);

create table integration.delivery_attempts (
  id uuid constraint delivery_attempts_pkey primary key,
  delivery_id uuid not null references integration.deliveries on delete cascade,
  number integer not null,
  at timestamptz not null,
  duration_ms integer not null,
  status_code integer,
  -- In a word, never in the receiver's: it may say back what it was told.
  error text
);
create index delivery_attempts_delivery on integration.delivery_attempts (delivery_id, at, id);

-- What is to be delivered once more, and how far that has come.
create table integration.endpoint_replays (
  id uuid constraint endpoint_replays_pkey primary key,
  endpoint_id uuid not null references integration.endpoints,
  from_at timestamptz not null,
  to_at timestamptz not null,
  position bigint not null,
  finished_at timestamptz,
  created_at timestamptz not null
);
create index endpoint_replays_unfinished on integration.endpoint_replays (endpoint_id) where finished_at is null;
