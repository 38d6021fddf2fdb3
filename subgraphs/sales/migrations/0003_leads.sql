-- Safe while the old version runs: new tables only.

create table sales.leads (
  id uuid constraint leads_pkey primary key,
  title text not null constraint leads_title_length check (length(title) between 1 and 2000),
  status text not null constraint leads_status_known
    check (status in ('NEW', 'CONTACTED', 'QUALIFIED', 'CONVERTED', 'DISQUALIFIED')),
  source text,
  text text,
  value_minor bigint,
  currency char(3),
  given_name text,
  family_name text,
  email text,
  phone text,
  job_title text,
  company_name text,
  company_domain text,
  contact_id uuid,
  company_id uuid,
  deal_id uuid constraint leads_deal_id_fkey references sales.deals,
  owner_id uuid,
  disqualified_reason text,
  contacted_at timestamptz,
  qualified_at timestamptz,
  converted_at timestamptz,
  disqualified_at timestamptz,
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
  source_said jsonb,
  constraint leads_value_whole check ((value_minor is null) = (currency is null)),
  constraint leads_converted_to_contact check (status <> 'CONVERTED'
    or (converted_at is not null and contact_id is not null)),
  constraint leads_disqualified_reason_given check (status <> 'DISQUALIFIED'
    or disqualified_reason is not null or source_key is not null)
);
create index leads_contact_id_idx on sales.leads (contact_id, created_at, id);
create index leads_company_id_idx on sales.leads (company_id, created_at, id);
create index leads_owner_id_idx on sales.leads (owner_id, created_at, id);
create index leads_created_at_idx on sales.leads (created_at, id);
create index leads_status_idx on sales.leads (status, created_at, id);

alter table sales.deals add constraint deals_lead_id_fkey foreign key (lead_id) references sales.leads;
