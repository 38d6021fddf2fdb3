-- Safe while the old version runs: everything here is new.
-- pg_trgm serves search; it is a trusted extension, so the owner of the database may create it.
create extension if not exists pg_trgm;

create table contact.projection_cursors (
  name text primary key,
  position bigint not null
);

create table contact.idempotency (
  principal text not null,
  mutation text not null,
  key text not null,
  result_id uuid not null,
  made_at timestamptz not null default now(),
  primary key (principal, mutation, key)
);

-- What one system says about one person or company. Its id is a customer id for ever: canonical or alias.
create table contact.source_records (
  id uuid primary key,
  kind text not null,
  connection_id text not null,
  connection_name text not null,
  stream text not null,
  external_id text not null,
  version text not null,
  content_hash text not null,
  priority integer not null,
  record jsonb not null,
  -- The record that this one corrects: an edit made in the hub belongs wherever that record belongs.
  edits_id uuid,
  -- The contact or company that the record is linked to now.
  entity_id uuid not null,
  observed_at timestamptz not null,
  first_seen_at timestamptz not null,
  updated_at timestamptz not null,
  deleted_at timestamptz,
  -- A person deleted the customer here: the record comes back only when its source changes it.
  is_suppressed boolean not null default false,
  constraint source_records_kind_known check (kind in ('person', 'company')),
  constraint source_records_external_id_key unique (connection_id, kind, external_id)
);
create index source_records_entity_idx on contact.source_records (entity_id);

-- One identifier as one source record gives it; equal (record_kind, kind, value) link records.
create table contact.identities (
  node_id uuid not null references contact.source_records (id) on delete cascade,
  record_kind text not null,
  kind text not null,
  value text not null,
  original text not null,
  entity_id uuid not null,
  is_live boolean not null default true,
  primary key (node_id, kind, value),
  constraint identities_kind_known
    check (kind in ('EMAIL', 'PHONE', 'HANDLE', 'EXTERNAL_ID', 'DOMAIN', 'TAX_ID', 'NAME'))
);
create index identities_value_idx on contact.identities (record_kind, kind, value);
create index identities_entity_idx on contact.identities (entity_id);

create table contact.contacts (
  id uuid primary key,
  display_name text not null,
  given_name text,
  family_name text,
  honorific text,
  primary_email text,
  primary_phone text,
  job_title text,
  birth_date date,
  language text,
  addresses jsonb not null default '[]',
  attributes jsonb not null default '{}',
  tags text[] not null default '{}',
  owner_id uuid,
  provenance jsonb not null default '[]',
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  deleted_at timestamptz,
  search_text text not null generated always as (
    lower(display_name || ' ' || coalesce(primary_email, '') || ' ' || coalesce(primary_phone, ''))
  ) stored
);
create index contacts_display_name_idx on contact.contacts (display_name, id) where deleted_at is null;
create index contacts_created_at_idx on contact.contacts (created_at, id) where deleted_at is null;
create index contacts_updated_at_idx on contact.contacts (updated_at, id) where deleted_at is null;
create index contacts_primary_email_idx on contact.contacts (primary_email);
create index contacts_owner_idx on contact.contacts (owner_id, id) where owner_id is not null;
create index contacts_search_idx on contact.contacts using gin (search_text gin_trgm_ops);

create table contact.companies (
  id uuid primary key,
  name text not null,
  domain text,
  industry text,
  employees integer,
  tax_id text,
  primary_email text,
  phones text[] not null default '{}',
  addresses jsonb not null default '[]',
  attributes jsonb not null default '{}',
  tags text[] not null default '{}',
  owner_id uuid,
  provenance jsonb not null default '[]',
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  deleted_at timestamptz,
  search_text text not null generated always as (lower(name || ' ' || coalesce(domain, ''))) stored
);
create index companies_name_idx on contact.companies (name, id) where deleted_at is null;
create index companies_created_at_idx on contact.companies (created_at, id) where deleted_at is null;
create index companies_updated_at_idx on contact.companies (updated_at, id) where deleted_at is null;
create index companies_domain_idx on contact.companies (domain);
create index companies_owner_idx on contact.companies (owner_id, id) where owner_id is not null;
create index companies_search_idx on contact.companies using gin (search_text gin_trgm_ops);

create table contact.contact_aliases (
  alias_id uuid primary key,
  contact_id uuid not null
);
create index contact_aliases_contact_idx on contact.contact_aliases (contact_id);

create table contact.company_aliases (
  alias_id uuid primary key,
  company_id uuid not null
);
create index company_aliases_company_idx on contact.company_aliases (company_id);

create table contact.tags (
  id uuid primary key,
  name text not null,
  created_at timestamptz not null default now()
);
create unique index tags_name_key on contact.tags (lower(name));
create index tags_name_idx on contact.tags (name, id);

create table contact.tagged (
  entity_id uuid not null,
  tag_id uuid not null references contact.tags (id),
  primary key (entity_id, tag_id)
);
create index tagged_tag_idx on contact.tagged (tag_id, entity_id);

-- Rows below keep the id that they were given (…_node_id) and, beside it, the customer it stands for now.
create table contact.affiliations (
  id uuid primary key,
  contact_node_id uuid not null,
  contact_id uuid not null,
  company_node_id uuid not null,
  company_id uuid not null,
  role text,
  title text,
  starts_on date,
  ends_on date,
  is_primary boolean not null default false,
  -- The source record that says so; null when it was entered in the hub.
  source_record_id uuid,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint affiliations_period_ordered check (ends_on is null or starts_on is null or ends_on >= starts_on)
);
create index affiliations_contact_idx on contact.affiliations (contact_id, id);
create index affiliations_company_idx on contact.affiliations (company_id, id);
create index affiliations_contact_node_idx on contact.affiliations (contact_node_id);
create index affiliations_company_node_idx on contact.affiliations (company_node_id);
create index affiliations_source_record_idx on contact.affiliations (source_record_id);

create table contact.notes (
  id uuid primary key,
  contact_node_id uuid,
  contact_id uuid,
  company_node_id uuid,
  company_id uuid,
  text text not null,
  author_name text,
  author_id text,
  source_record_id uuid,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  deleted_at timestamptz,
  constraint notes_about_one check (num_nonnulls(contact_node_id, company_node_id) = 1)
);
create index notes_contact_idx on contact.notes (contact_id, created_at, id) where deleted_at is null;
create index notes_company_idx on contact.notes (company_id, created_at, id) where deleted_at is null;
create index notes_contact_node_idx on contact.notes (contact_node_id);
create index notes_company_node_idx on contact.notes (company_node_id);
create index notes_source_record_idx on contact.notes (source_record_id);

create table contact.interactions (
  id uuid primary key,
  contact_node_id uuid,
  contact_id uuid,
  company_node_id uuid,
  company_id uuid,
  type text not null,
  channel text not null,
  direction text not null,
  occurred_at timestamptz not null,
  subject text,
  text text,
  data jsonb not null default '{}',
  -- What the entry is about in another subgraph, for example an order.
  about_type text,
  about_id uuid,
  connection_id text,
  connection_name text,
  external_id text,
  version text,
  content_hash text,
  -- The log position of the fact that the entry shows; null for a touchpoint that was ingested or logged.
  source_event_position bigint,
  created_at timestamptz not null,
  deleted_at timestamptz,
  constraint interactions_about_somebody check (num_nonnulls(contact_node_id, company_node_id) > 0),
  constraint interactions_direction_known check (direction in ('INBOUND', 'OUTBOUND', 'INTERNAL'))
);
create index interactions_contact_idx on contact.interactions (contact_id, occurred_at desc, id desc) where deleted_at is null;
create index interactions_company_idx on contact.interactions (company_id, occurred_at desc, id desc) where deleted_at is null;
create index interactions_occurred_idx on contact.interactions (occurred_at desc, id desc) where deleted_at is null;
create index interactions_contact_node_idx on contact.interactions (contact_node_id);
create index interactions_company_node_idx on contact.interactions (company_node_id);
create index interactions_external_idx on contact.interactions (connection_id, external_id);

-- What is shown of identities: each of a customer once, and none that only serves comparison.
create view contact.known_identities as
  select distinct on (entity_id, kind, value)
    md5(entity_id::text || kind || value)::uuid as id, entity_id, kind, value, original, node_id
  from contact.identities
  where is_live and kind <> 'NAME'
  order by entity_id, kind, value, node_id;

-- Where a contact works today: the company of the primary affiliation, else of the latest.
create view contact.employers as
  select distinct on (contact_id) contact_id, company_id
  from contact.affiliations
  where (starts_on is null or starts_on <= current_date) and (ends_on is null or ends_on >= current_date)
  order by contact_id, is_primary desc, starts_on desc nulls last, id;
