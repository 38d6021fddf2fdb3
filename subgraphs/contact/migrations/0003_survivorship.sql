-- Safe while the old version runs: new tables, and a column that it leaves empty.

-- When the source began to say what it says now; empty as long as that is when it was last observed.
alter table contact.source_records add column said_at timestamptz;

-- Which of several sources' values survives. A rule holds from one version of the policy until another.
create table contact.survivorship_rules (
  id uuid primary key,
  record_kind text not null,
  field text not null,
  method text not null,
  -- Connections whose values count before all others, in this order.
  sources text[] not null default '{}',
  is_built_in boolean not null default false,
  since_version integer not null,
  until_version integer,
  created_at timestamptz not null default now(),
  created_by text,
  constraint survivorship_rules_kind_known check (record_kind in ('person', 'company')),
  constraint survivorship_rules_method_known
    check (method in ('SOURCE_PRIORITY', 'MOST_RECENT', 'MOST_COMPLETE', 'MOST_FREQUENT')),
  constraint survivorship_rules_versions_ordered check (until_version > since_version)
);
create unique index survivorship_rules_current_key
  on contact.survivorship_rules (record_kind, field) where until_version is null;
insert into contact.survivorship_rules (id, record_kind, field, method, is_built_in, since_version) values
  ('00000000-0000-8000-8000-000000000011', 'person', '*', 'SOURCE_PRIORITY', true, 1),
  ('00000000-0000-8000-8000-000000000012', 'company', '*', 'SOURCE_PRIORITY', true, 1);

-- A pass over all customers of a kind after a rule has changed; it can stop anywhere and goes on behind `cursor`.
create table contact.recomputations (
  id uuid primary key,
  record_kind text not null,
  reason text not null,
  status text not null default 'QUEUED',
  total integer,
  done integer not null default 0,
  changed integer not null default 0,
  cursor uuid,
  actor_kind text not null,
  actor_id text not null,
  requested_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  constraint recomputations_kind_known check (record_kind in ('person', 'company')),
  constraint recomputations_reason_known check (reason in ('SURVIVORSHIP_RULE', 'QUALITY_RULE')),
  constraint recomputations_status_known check (status in ('QUEUED', 'RUNNING', 'DONE', 'SUPERSEDED'))
);
create index recomputations_requested_idx on contact.recomputations (requested_at, id);
