-- Schema analytics as its migrations make it. Written by `npm run db:drift -- --write`; do not edit.

table analytics.company_aliases
  alias_id uuid not null
  company_id uuid not null
  constraint company_aliases_pkey PRIMARY KEY (alias_id)
  index company_aliases_company USING btree (company_id)

table analytics.contact_aliases
  alias_id uuid not null
  contact_id uuid not null
  constraint contact_aliases_pkey PRIMARY KEY (alias_id)
  index contact_aliases_contact USING btree (contact_id)

table analytics.contact_facts
  id uuid not null
  created_at timestamp with time zone not null
  is_deleted boolean not null
  is_alias boolean not null
  constraint contact_facts_pkey PRIMARY KEY (id)

table analytics.customer_totals
  kind text not null
  customer_id uuid not null
  currency text not null
  lifetime_minor numeric not null
  orders bigint not null
  open_pipeline_minor numeric not null
  open_deals bigint not null
  open_tickets bigint not null
  last_order_at timestamp with time zone
  constraint customer_totals_kind_check CHECK ((kind = ANY (ARRAY['contact'::text, 'company'::text])))
  constraint customer_totals_pkey PRIMARY KEY (customer_id, kind, currency)

table analytics.deal_facts
  id uuid not null
  contact_id uuid
  company_id uuid
  owner_id uuid
  pipeline_id uuid
  stage_id uuid
  status text not null
  amount_minor bigint not null
  currency text not null
  closed_on date
  is_deleted boolean not null
  constraint deal_facts_pkey PRIMARY KEY (id)
  index deal_facts_company USING btree (company_id)
  index deal_facts_contact USING btree (contact_id)

table analytics.order_facts
  id uuid not null
  contact_id uuid
  company_id uuid
  state text not null
  total_minor bigint not null
  currency text not null
  placed_at timestamp with time zone
  is_deleted boolean not null
  constraint order_facts_pkey PRIMARY KEY (id)
  index order_facts_company USING btree (company_id, placed_at DESC)
  index order_facts_contact USING btree (contact_id, placed_at DESC)

table analytics.projection_cursors
  name text not null
  position bigint not null
  constraint projection_cursors_pkey PRIMARY KEY (name)

table analytics.rollups
  metric text not null
  day date not null
  currency text not null
  dimensions jsonb not null
  value numeric not null
  count bigint not null
  constraint rollups_pkey PRIMARY KEY (metric, day, currency, dimensions)

table analytics.ticket_facts
  id uuid not null
  contact_id uuid
  company_id uuid
  assignee_id uuid
  status text not null
  priority text not null
  queue text not null
  opened_at timestamp with time zone not null
  first_answered_at timestamp with time zone
  is_deleted boolean not null
  constraint ticket_facts_pkey PRIMARY KEY (id)
  index ticket_facts_company USING btree (company_id)
  index ticket_facts_contact USING btree (contact_id)
