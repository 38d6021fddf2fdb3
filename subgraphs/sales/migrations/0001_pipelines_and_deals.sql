-- Safe while the old version runs: there is none.

-- Housekeeping every subgraph has: how far its projections are, answers already given to an idempotency key,
-- and which ids stand for the same customer (replicated from contact.linked and company.linked).
create table sales.projection_cursors (
  name text constraint projection_cursors_pkey primary key,
  position bigint not null
);

create table sales.idempotency (
  principal text not null,
  mutation text not null,
  key text not null,
  result_id uuid not null,
  made_at timestamptz not null default now(),
  constraint idempotency_pkey primary key (principal, mutation, key)
);

create table sales.contact_aliases (
  alias_id uuid constraint contact_aliases_pkey primary key,
  contact_id uuid not null
);
create index contact_aliases_contact_id_idx on sales.contact_aliases (contact_id);

create table sales.company_aliases (
  alias_id uuid constraint company_aliases_pkey primary key,
  company_id uuid not null
);
create index company_aliases_company_id_idx on sales.company_aliases (company_id);

create table sales.pipelines (
  id uuid constraint pipelines_pkey primary key,
  name text not null constraint pipelines_name_length check (length(name) between 1 and 200),
  position integer not null,
  is_default boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index pipelines_name_key on sales.pipelines (lower(name));
create unique index pipelines_default_key on sales.pipelines (is_default) where is_default;

create table sales.stages (
  id uuid constraint stages_pkey primary key,
  pipeline_id uuid not null constraint stages_pipeline_id_fkey references sales.pipelines,
  name text not null constraint stages_name_length check (length(name) between 1 and 200),
  position integer not null,
  probability smallint not null constraint stages_probability_range check (probability between 0 and 100),
  kind text not null constraint stages_kind_known check (kind in ('OPEN', 'WON', 'LOST')),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  -- Lets a deal's (pipeline, stage) pair be a foreign key: a stage of another pipeline cannot be stored.
  constraint stages_pipeline_stage_key unique (pipeline_id, id),
  -- Deferrable, so that one statement can shift all positions of a pipeline.
  constraint stages_position_key unique (pipeline_id, position) deferrable initially immediate
);
create unique index stages_name_key on sales.stages (pipeline_id, lower(name));

create table sales.deals (
  id uuid constraint deals_pkey primary key,
  title text not null constraint deals_title_length check (length(title) between 1 and 2000),
  amount_minor bigint,
  currency char(3),
  probability smallint constraint deals_probability_range check (probability between 0 and 100),
  status text not null constraint deals_status_known check (status in ('OPEN', 'WON', 'LOST')),
  pipeline_id uuid not null,
  stage_id uuid not null,
  -- Place on the board within the stage: a fraction in base 62, compared byte by byte.
  rank text collate "C" not null,
  stage_entered_at timestamptz not null,
  contact_id uuid,
  company_id uuid,
  owner_id uuid,
  lead_id uuid,
  expected_close_on date,
  opened_at timestamptz not null,
  closed_at timestamptz,
  lost_reason text,
  attributes jsonb not null default '{}',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  source_connection text,
  source_stream text,
  source_key text,
  source_version text,
  source_hash text,
  source_observed_at timestamptz,
  -- The owner's name in the source; people there need not sign in here.
  source_owner text,
  -- What the source said last, field by field: its next word changes only what it changed itself.
  source_said jsonb,
  constraint deals_stage_fkey foreign key (pipeline_id, stage_id) references sales.stages (pipeline_id, id),
  constraint deals_amount_whole check ((amount_minor is null) = (currency is null)),
  constraint deals_closed_at_known check ((status = 'OPEN') = (closed_at is null)),
  constraint deals_lost_reason_given check (status <> 'LOST' or lost_reason is not null or source_key is not null),
  constraint deals_rank_key unique (stage_id, rank) deferrable initially immediate
);
create index deals_contact_id_idx on sales.deals (contact_id, opened_at, id);
create index deals_company_id_idx on sales.deals (company_id, opened_at, id);
create index deals_owner_id_idx on sales.deals (owner_id, opened_at, id);
create index deals_pipeline_id_idx on sales.deals (pipeline_id, opened_at, id);
create index deals_opened_at_idx on sales.deals (opened_at, id);
create index deals_lead_id_idx on sales.deals (lead_id) where lead_id is not null;

-- The ledger of a deal's way: one row per stay in a stage, the present one without left_at.
create table sales.deal_stage_changes (
  id uuid constraint deal_stage_changes_pkey primary key,
  deal_id uuid not null constraint deal_stage_changes_deal_id_fkey references sales.deals on delete cascade,
  pipeline_id uuid not null,
  stage_id uuid not null,
  entered_at timestamptz not null,
  left_at timestamptz,
  actor_kind text not null,
  actor_id text not null,
  constraint deal_stage_changes_stage_fkey foreign key (pipeline_id, stage_id)
    references sales.stages (pipeline_id, id),
  constraint deal_stage_changes_order check (left_at is null or left_at >= entered_at)
);
create unique index deal_stage_changes_present_key on sales.deal_stage_changes (deal_id) where left_at is null;
create index deal_stage_changes_deal_id_idx on sales.deal_stage_changes (deal_id, entered_at, id);
create index deal_stage_changes_stage_id_idx on sales.deal_stage_changes (stage_id, entered_at);

-- The pipeline every hub starts with. Ids: derivedId('hub', 'pipeline', 'default') and
-- derivedId('hub', 'stage', 'default', <name in lower case>).
insert into sales.pipelines (id, name, position, is_default)
values ('6c824ca8-7659-8d21-a473-ed8b8a791b41', 'Sales', 1, true);
insert into sales.stages (id, pipeline_id, name, position, probability, kind)
values
  ('0580b69c-8225-839c-b8bc-e348cbf64ffa', '6c824ca8-7659-8d21-a473-ed8b8a791b41', 'New', 1, 10, 'OPEN'),
  ('9af50f43-b8b3-8f47-ac8f-68f33f87b5ab', '6c824ca8-7659-8d21-a473-ed8b8a791b41', 'Qualified', 2, 25, 'OPEN'),
  ('0a3d9935-4717-858c-9b02-1a812a94c19d', '6c824ca8-7659-8d21-a473-ed8b8a791b41', 'Proposal', 3, 50, 'OPEN'),
  ('bf18bb84-6073-86aa-8cb1-c6e64b8c9cba', '6c824ca8-7659-8d21-a473-ed8b8a791b41', 'Negotiation', 4, 75, 'OPEN'),
  ('2a0cfa5d-6bca-805a-89f1-4bb20036ff43', '6c824ca8-7659-8d21-a473-ed8b8a791b41', 'Won', 5, 100, 'WON'),
  ('58ff23bc-bf78-802c-8edc-2bbee12c2e4a', '6c824ca8-7659-8d21-a473-ed8b8a791b41', 'Lost', 6, 0, 'LOST');
