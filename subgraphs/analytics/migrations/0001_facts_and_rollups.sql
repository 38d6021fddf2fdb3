-- Safe while the old version runs: it is the first.
-- Facts: one row per thing, as the log last told it. Everything else here is computed from them.
create table analytics.deal_facts (
  id uuid constraint deal_facts_pkey primary key,
  contact_id uuid,
  company_id uuid,
  owner_id uuid,
  pipeline_id uuid,
  stage_id uuid,
  status text not null,
  amount_minor bigint not null,
  currency text not null,
  closed_on date,
  is_deleted boolean not null
);
create index deal_facts_contact on analytics.deal_facts (contact_id);
create index deal_facts_company on analytics.deal_facts (company_id);

create table analytics.order_facts (
  id uuid constraint order_facts_pkey primary key,
  contact_id uuid,
  company_id uuid,
  state text not null,
  total_minor bigint not null,
  currency text not null,
  placed_at timestamptz,
  is_deleted boolean not null
);
create index order_facts_contact on analytics.order_facts (contact_id, placed_at desc);
create index order_facts_company on analytics.order_facts (company_id, placed_at desc);

create table analytics.ticket_facts (
  id uuid constraint ticket_facts_pkey primary key,
  contact_id uuid,
  company_id uuid,
  assignee_id uuid,
  status text not null,
  priority text not null,
  queue text not null,
  opened_at timestamptz not null,
  first_answered_at timestamptz,
  is_deleted boolean not null
);
create index ticket_facts_contact on analytics.ticket_facts (contact_id);
create index ticket_facts_company on analytics.ticket_facts (company_id);

create table analytics.contact_facts (
  id uuid constraint contact_facts_pkey primary key,
  created_at timestamptz not null,
  is_deleted boolean not null,
  -- another id of somebody who is counted already
  is_alias boolean not null
);

-- Rollups: sums over facts by metric, day and dimensions. A metric of the moment has the day 0001-01-01.
create table analytics.rollups (
  metric text not null,
  day date not null,
  currency text not null,
  dimensions jsonb not null,
  value numeric not null,
  count bigint not null,
  constraint rollups_pkey primary key (metric, day, currency, dimensions)
);

-- What one customer id stands for; a customer of several ids is the sum over them.
create table analytics.customer_totals (
  kind text not null check (kind in ('contact', 'company')),
  customer_id uuid not null,
  currency text not null,
  lifetime_minor numeric not null,
  orders bigint not null,
  open_pipeline_minor numeric not null,
  open_deals bigint not null,
  open_tickets bigint not null,
  last_order_at timestamptz,
  constraint customer_totals_pkey primary key (customer_id, kind, currency)
);

create table analytics.contact_aliases (alias_id uuid primary key, contact_id uuid not null);
create index contact_aliases_contact on analytics.contact_aliases (contact_id);
create table analytics.company_aliases (alias_id uuid primary key, company_id uuid not null);
create index company_aliases_company on analytics.company_aliases (company_id);
create table analytics.projection_cursors (name text primary key, position bigint not null);
