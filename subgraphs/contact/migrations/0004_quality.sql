-- Safe while the old version runs: new tables, and columns that it leaves empty; the upkeep fills them.

-- What is asked of every customer of a kind. Rules that come with the product can be switched off and weighed anew.
create table contact.quality_rules (
  id uuid primary key,
  record_kind text not null,
  name text not null,
  -- What is looked at, and how; parameters are the check's own.
  check_kind text not null,
  field text not null,
  parameters jsonb not null default '{}',
  weight integer not null,
  is_enabled boolean not null default true,
  is_built_in boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint quality_rules_kind_known check (record_kind in ('person', 'company')),
  constraint quality_rules_check_known check (check_kind in ('VALID_EMAIL', 'VALID_PHONE', 'PLAUSIBLE_DATE',
    'KNOWN_COUNTRY', 'POSTCODE_OF_COUNTRY', 'NO_PLACEHOLDER', 'PRESENT', 'SEEN_WITHIN')),
  constraint quality_rules_weight_sane check (weight between 1 and 100)
);
insert into contact.quality_rules (id, record_kind, name, check_kind, field, parameters, weight, is_built_in) values
  ('00000000-0000-8000-8000-000000000101', 'person', 'E-mail addresses are valid', 'VALID_EMAIL', 'emails', '{}', 20, true),
  ('00000000-0000-8000-8000-000000000102', 'person', 'Phone numbers are possible', 'VALID_PHONE', 'phones', '{}', 10, true),
  ('00000000-0000-8000-8000-000000000103', 'person', 'The birth date is plausible', 'PLAUSIBLE_DATE', 'birthDate', '{}', 10, true),
  ('00000000-0000-8000-8000-000000000104', 'person', 'The country is known', 'KNOWN_COUNTRY', 'addresses', '{}', 5, true),
  ('00000000-0000-8000-8000-000000000105', 'person', 'The postcode is one of the country', 'POSTCODE_OF_COUNTRY', 'addresses', '{}', 5, true),
  ('00000000-0000-8000-8000-000000000106', 'person', 'The name is a name', 'NO_PLACEHOLDER', 'names', '{}', 20, true),
  ('00000000-0000-8000-8000-000000000107', 'person', 'The person can be reached', 'PRESENT', 'primaryEmail', '{"or": ["primaryPhone"]}', 20, true),
  ('00000000-0000-8000-8000-000000000108', 'person', 'The last name is known', 'PRESENT', 'familyName', '{}', 10, true),
  ('00000000-0000-8000-8000-000000000109', 'person', 'The source has said it within two years', 'SEEN_WITHIN', '*', '{"days": 730}', 5, true),
  ('00000000-0000-8000-8000-000000000201', 'company', 'E-mail addresses are valid', 'VALID_EMAIL', 'emails', '{}', 10, true),
  ('00000000-0000-8000-8000-000000000202', 'company', 'Phone numbers are possible', 'VALID_PHONE', 'phones', '{}', 10, true),
  ('00000000-0000-8000-8000-000000000204', 'company', 'The country is known', 'KNOWN_COUNTRY', 'addresses', '{}', 5, true),
  ('00000000-0000-8000-8000-000000000205', 'company', 'The postcode is one of the country', 'POSTCODE_OF_COUNTRY', 'addresses', '{}', 5, true),
  ('00000000-0000-8000-8000-000000000206', 'company', 'The name is a name', 'NO_PLACEHOLDER', 'name', '{}', 20, true),
  ('00000000-0000-8000-8000-000000000207', 'company', 'The company can be told from others', 'PRESENT', 'domain', '{"or": ["taxId"]}', 20, true),
  ('00000000-0000-8000-8000-000000000209', 'company', 'The source has said it within two years', 'SEEN_WITHIN', '*', '{"days": 730}', 5, true);

-- What a rule found, at a source record or, where something is missing, at the customer as a whole.
create table contact.quality_findings (
  id uuid primary key,
  rule_id uuid not null references contact.quality_rules (id) on delete cascade,
  record_kind text not null,
  entity_id uuid not null,
  node_id uuid,
  connection_id text,
  -- Where in the record: `emails[1]`.
  field text not null,
  message text not null,
  found_at timestamptz not null
);
create index quality_findings_entity_idx on contact.quality_findings (entity_id);
create index quality_findings_rule_idx on contact.quality_findings (rule_id, entity_id);
create index quality_findings_connection_idx on contact.quality_findings (connection_id, entity_id);
create index quality_findings_node_idx on contact.quality_findings (node_id);

-- 0 to 100; less than 100 exactly when there are findings. Empty until it has been computed.
alter table contact.contacts add column quality_score smallint;
alter table contact.companies add column quality_score smallint;
create index contacts_quality_idx on contact.contacts (quality_score, id) where deleted_at is null and quality_score < 100;
create index companies_quality_idx on contact.companies (quality_score, id) where deleted_at is null and quality_score < 100;
-- For what has not been seen for long.
create index source_records_observed_idx on contact.source_records (observed_at) where deleted_at is null;

-- Customers with something to put right.
create view contact.stewardship as
  select id, 'person' as record_kind, id as contact_id, null::uuid as company_id, quality_score, owner_id
  from contact.contacts where deleted_at is null and quality_score < 100
  union all
  select id, 'company', null, id, quality_score, owner_id
  from contact.companies where deleted_at is null and quality_score < 100;

-- The customers that are there already.
insert into contact.recomputations (id, record_kind, reason, actor_kind, actor_id, requested_at)
  select '00000000-0000-8000-8000-000000000301', 'person', 'QUALITY_RULE', 'system', 'system', now()
  where exists (select from contact.contacts);
insert into contact.recomputations (id, record_kind, reason, actor_kind, actor_id, requested_at)
  select '00000000-0000-8000-8000-000000000302', 'company', 'QUALITY_RULE', 'system', 'system', now()
  where exists (select from contact.companies);
