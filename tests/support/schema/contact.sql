-- Schema contact as its migrations make it. Written by `npm run db:drift -- --write`; do not edit.

table contact.affiliations
  id uuid not null
  contact_node_id uuid not null
  contact_id uuid not null
  company_node_id uuid not null
  company_id uuid not null
  role text
  title text
  starts_on date
  ends_on date
  is_primary boolean not null default false
  source_record_id uuid
  version integer not null default 1
  created_at timestamp with time zone not null
  updated_at timestamp with time zone not null
  constraint affiliations_period_ordered CHECK (((ends_on IS NULL) OR (starts_on IS NULL) OR (ends_on >= starts_on)))
  constraint affiliations_pkey PRIMARY KEY (id)
  index affiliations_company_idx USING btree (company_id, id)
  index affiliations_company_node_idx USING btree (company_node_id)
  index affiliations_contact_idx USING btree (contact_id, id)
  index affiliations_contact_node_idx USING btree (contact_node_id)
  index affiliations_source_record_idx USING btree (source_record_id)
  trigger keep_changed AFTER UPDATE ON contact.affiliations REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((contact.undo_id() IS NOT NULL)) EXECUTE FUNCTION contact.keep_changed()
  trigger keep_removed AFTER DELETE ON contact.affiliations REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT WHEN ((contact.undo_id() IS NOT NULL)) EXECUTE FUNCTION contact.keep_removed()

table contact.companies
  id uuid not null
  name text not null
  domain text
  industry text
  employees integer
  tax_id text
  primary_email text
  phones text[] not null default '{}'::text[]
  addresses jsonb not null default '[]'::jsonb
  attributes jsonb not null default '{}'::jsonb
  tags text[] not null default '{}'::text[]
  owner_id uuid
  provenance jsonb not null default '[]'::jsonb
  version integer not null default 1
  created_at timestamp with time zone not null
  updated_at timestamp with time zone not null
  deleted_at timestamp with time zone
  search_text text not null generated as (lower(((name || ' '::text) || COALESCE(domain, ''::text))))
  quality_score smallint
  constraint companies_pkey PRIMARY KEY (id)
  index companies_created_at_idx USING btree (created_at, id) WHERE (deleted_at IS NULL)
  index companies_domain_idx USING btree (domain)
  index companies_name_idx USING btree (name, id) WHERE (deleted_at IS NULL)
  index companies_owner_idx USING btree (owner_id, id) WHERE (owner_id IS NOT NULL)
  index companies_quality_idx USING btree (quality_score, id) WHERE ((deleted_at IS NULL) AND (quality_score < 100))
  index companies_search_idx USING gin (search_text gin_trgm_ops)
  index companies_updated_at_idx USING btree (updated_at, id) WHERE (deleted_at IS NULL)
  trigger keep_changed AFTER UPDATE ON contact.companies REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((contact.undo_id() IS NOT NULL)) EXECUTE FUNCTION contact.keep_changed()
  trigger keep_new_customers AFTER INSERT ON contact.companies REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((contact.undo_id() IS NOT NULL)) EXECUTE FUNCTION contact.keep_new_customers()
  trigger keep_removed AFTER DELETE ON contact.companies REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT WHEN ((contact.undo_id() IS NOT NULL)) EXECUTE FUNCTION contact.keep_removed()

table contact.company_aliases
  alias_id uuid not null
  company_id uuid not null
  constraint company_aliases_pkey PRIMARY KEY (alias_id)
  index company_aliases_company_idx USING btree (company_id)

table contact.contact_aliases
  alias_id uuid not null
  contact_id uuid not null
  constraint contact_aliases_pkey PRIMARY KEY (alias_id)
  index contact_aliases_contact_idx USING btree (contact_id)

table contact.contacts
  id uuid not null
  display_name text not null
  given_name text
  family_name text
  honorific text
  primary_email text
  primary_phone text
  job_title text
  birth_date date
  language text
  addresses jsonb not null default '[]'::jsonb
  attributes jsonb not null default '{}'::jsonb
  tags text[] not null default '{}'::text[]
  owner_id uuid
  provenance jsonb not null default '[]'::jsonb
  version integer not null default 1
  created_at timestamp with time zone not null
  updated_at timestamp with time zone not null
  deleted_at timestamp with time zone
  search_text text not null generated as (lower(((((display_name || ' '::text) || COALESCE(primary_email, ''::text)) || ' '::text) || COALESCE(primary_phone, ''::text))))
  quality_score smallint
  constraint contacts_pkey PRIMARY KEY (id)
  index contacts_created_at_idx USING btree (created_at, id) WHERE (deleted_at IS NULL)
  index contacts_display_name_idx USING btree (display_name, id) WHERE (deleted_at IS NULL)
  index contacts_owner_idx USING btree (owner_id, id) WHERE (owner_id IS NOT NULL)
  index contacts_primary_email_idx USING btree (primary_email)
  index contacts_quality_idx USING btree (quality_score, id) WHERE ((deleted_at IS NULL) AND (quality_score < 100))
  index contacts_search_idx USING gin (search_text gin_trgm_ops)
  index contacts_updated_at_idx USING btree (updated_at, id) WHERE (deleted_at IS NULL)
  trigger keep_changed AFTER UPDATE ON contact.contacts REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((contact.undo_id() IS NOT NULL)) EXECUTE FUNCTION contact.keep_changed()
  trigger keep_new_customers AFTER INSERT ON contact.contacts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((contact.undo_id() IS NOT NULL)) EXECUTE FUNCTION contact.keep_new_customers()
  trigger keep_removed AFTER DELETE ON contact.contacts REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT WHEN ((contact.undo_id() IS NOT NULL)) EXECUTE FUNCTION contact.keep_removed()

view contact.duplicate_candidates
  id uuid
  record_kind text
  one_id uuid
  other_id uuid
  score double precision
  band text
  one_customer_id uuid
  other_customer_id uuid
  left_contact_id uuid
  right_contact_id uuid
  left_company_id uuid
  right_company_id uuid
  state text
  SELECT (md5(((pair.one_id)::text || (pair.other_id)::text)))::uuid AS id,
      pair.record_kind,
      pair.one_id,
      pair.other_id,
      pair.score,
      pair.band,
      one.entity_id AS one_customer_id,
      other.entity_id AS other_customer_id,
          CASE
              WHEN (pair.record_kind = 'person'::text) THEN one.entity_id
              ELSE NULL::uuid
          END AS left_contact_id,
          CASE
              WHEN (pair.record_kind = 'person'::text) THEN other.entity_id
              ELSE NULL::uuid
          END AS right_contact_id,
          CASE
              WHEN (pair.record_kind = 'company'::text) THEN one.entity_id
              ELSE NULL::uuid
          END AS left_company_id,
          CASE
              WHEN (pair.record_kind = 'company'::text) THEN other.entity_id
              ELSE NULL::uuid
          END AS right_company_id,
          CASE
              WHEN (snooze.until > now()) THEN 'SNOOZED'::text
              ELSE 'OPEN'::text
          END AS state
     FROM (((contact.match_pairs pair
       JOIN contact.source_records one ON (((one.id = pair.one_id) AND (one.deleted_at IS NULL))))
       JOIN contact.source_records other ON (((other.id = pair.other_id) AND (other.deleted_at IS NULL))))
       LEFT JOIN contact.duplicate_snoozes snooze ON (((snooze.one_id = pair.one_id) AND (snooze.other_id = pair.other_id))))
    WHERE ((one.entity_id <> other.entity_id) AND (NOT (EXISTS ( SELECT
             FROM ((contact.source_records mine
               JOIN contact.link_decisions decision ON (((decision.one_id = mine.id) AND (decision.verdict = 'CANNOT_LINK'::text) AND (decision.revoked_at IS NULL))))
               JOIN contact.source_records theirs ON ((theirs.id = decision.other_id)))
            WHERE ((mine.entity_id = ANY (ARRAY[one.entity_id, other.entity_id])) AND (theirs.entity_id = ANY (ARRAY[one.entity_id, other.entity_id])) AND (mine.entity_id <> theirs.entity_id))))) AND (NOT (EXISTS ( SELECT
             FROM ((contact.source_records mine
               JOIN contact.match_pairs nearer ON ((nearer.one_id = mine.id)))
               JOIN contact.source_records theirs ON ((theirs.id = nearer.other_id)))
            WHERE ((mine.entity_id = ANY (ARRAY[one.entity_id, other.entity_id])) AND (mine.deleted_at IS NULL) AND (theirs.entity_id = ANY (ARRAY[one.entity_id, other.entity_id])) AND (theirs.deleted_at IS NULL) AND (mine.entity_id <> theirs.entity_id) AND (ROW(nearer.score, nearer.one_id, nearer.other_id) > ROW(pair.score, pair.one_id, pair.other_id)))))));

table contact.duplicate_snoozes
  one_id uuid not null
  other_id uuid not null
  until timestamp with time zone not null
  by jsonb not null
  constraint duplicate_snoozes_pkey PRIMARY KEY (one_id, other_id)

view contact.employers
  contact_id uuid
  company_id uuid
  SELECT DISTINCT ON (contact_id) contact_id,
      company_id
     FROM contact.affiliations
    WHERE (((starts_on IS NULL) OR (starts_on <= CURRENT_DATE)) AND ((ends_on IS NULL) OR (ends_on >= CURRENT_DATE)))
    ORDER BY contact_id, is_primary DESC, starts_on DESC NULLS LAST, id;

table contact.idempotency
  principal text not null
  mutation text not null
  key text not null
  result_id uuid not null
  made_at timestamp with time zone not null default now()
  constraint idempotency_pkey PRIMARY KEY (principal, mutation, key)

table contact.identities
  node_id uuid not null
  record_kind text not null
  kind text not null
  value text not null
  original text not null
  entity_id uuid not null
  is_live boolean not null default true
  constraint identities_kind_known CHECK ((kind = ANY (ARRAY['EMAIL'::text, 'PHONE'::text, 'HANDLE'::text, 'EXTERNAL_ID'::text, 'DOMAIN'::text, 'TAX_ID'::text, 'NAME'::text])))
  constraint identities_pkey PRIMARY KEY (node_id, kind, value)
  index identities_entity_idx USING btree (entity_id)
  index identities_value_idx USING btree (record_kind, kind, value)

table contact.import_undo
  undo_id uuid not null
  kind text not null
  id uuid not null
  before jsonb
  written text
  kept text
  noted_at timestamp with time zone not null default now()
  constraint import_undo_pkey PRIMARY KEY (undo_id, kind, id)
  index import_undo_noted_idx USING btree (noted_at)

table contact.interactions
  id uuid not null
  contact_node_id uuid
  contact_id uuid
  company_node_id uuid
  company_id uuid
  type text not null
  channel text not null
  direction text not null
  occurred_at timestamp with time zone not null
  subject text
  text text
  data jsonb not null default '{}'::jsonb
  about_type text
  about_id uuid
  connection_id text
  connection_name text
  external_id text
  version text
  content_hash text
  source_event_position bigint
  created_at timestamp with time zone not null
  deleted_at timestamp with time zone
  constraint interactions_about_somebody CHECK ((num_nonnulls(contact_node_id, company_node_id) > 0))
  constraint interactions_direction_known CHECK ((direction = ANY (ARRAY['INBOUND'::text, 'OUTBOUND'::text, 'INTERNAL'::text])))
  constraint interactions_pkey PRIMARY KEY (id)
  index interactions_company_idx USING btree (company_id, occurred_at DESC, id DESC) WHERE (deleted_at IS NULL)
  index interactions_company_node_at_idx USING btree (company_node_id, occurred_at DESC, id DESC)
  index interactions_contact_idx USING btree (contact_id, occurred_at DESC, id DESC) WHERE (deleted_at IS NULL)
  index interactions_contact_node_at_idx USING btree (contact_node_id, occurred_at DESC, id DESC)
  index interactions_external_idx USING btree (connection_id, external_id)
  index interactions_occurred_idx USING btree (occurred_at DESC, id DESC) WHERE (deleted_at IS NULL)
  trigger keep_added AFTER INSERT ON contact.interactions REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((COALESCE(current_setting('tributary.undo'::text, true), ''::text) <> ''::text)) EXECUTE FUNCTION contact.keep_added()
  trigger keep_changed AFTER UPDATE ON contact.interactions REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((COALESCE(current_setting('tributary.undo'::text, true), ''::text) <> ''::text)) EXECUTE FUNCTION contact.keep_changed()

view contact.known_identities
  id uuid
  entity_id uuid
  kind text
  value text
  original text
  node_id uuid
  SELECT DISTINCT ON (entity_id, kind, value) (md5((((entity_id)::text || kind) || value)))::uuid AS id,
      entity_id,
      kind,
      value,
      original,
      node_id
     FROM contact.identities
    WHERE (is_live AND (kind <> 'NAME'::text))
    ORDER BY entity_id, kind, value, node_id;

table contact.link_decisions
  id uuid not null
  record_kind text not null
  one_id uuid not null
  other_id uuid not null
  verdict text not null
  merge_id uuid
  made_by jsonb not null
  made_at timestamp with time zone not null
  revoked_by jsonb
  revoked_at timestamp with time zone
  constraint link_decisions_ordered CHECK ((one_id < other_id))
  constraint link_decisions_pkey PRIMARY KEY (id)
  constraint link_decisions_verdict_known CHECK ((verdict = ANY (ARRAY['MUST_LINK'::text, 'CANNOT_LINK'::text, 'ASK'::text])))
  index link_decisions_merge_idx USING btree (merge_id) WHERE (merge_id IS NOT NULL)
  index link_decisions_one_key UNIQUE USING btree (one_id, other_id) WHERE (revoked_at IS NULL)
  index link_decisions_other_idx USING btree (other_id) WHERE (revoked_at IS NULL)

table contact.match_keys
  record_kind text not null
  key text not null
  is_active boolean not null
  node_id uuid not null
  person_key text not null
  constraint match_keys_pkey PRIMARY KEY (record_kind, key, is_active, node_id) INCLUDE (person_key)
  index match_keys_dead_idx USING btree (record_kind, key, node_id) WHERE (NOT is_active)

table contact.match_models
  version integer not null
  hash text not null
  model jsonb not null
  records bigint not null
  made_at timestamp with time zone not null
  constraint match_models_pkey PRIMARY KEY (version)

table contact.match_pairs
  one_id uuid not null
  other_id uuid not null
  record_kind text not null
  score double precision not null
  band text not null
  constraint match_pairs_band_known CHECK ((band = ANY (ARRAY['LINK'::text, 'REVIEW'::text])))
  constraint match_pairs_ordered CHECK ((one_id < other_id))
  constraint match_pairs_pkey PRIMARY KEY (one_id, other_id) INCLUDE (score, band)
  index match_pairs_by_other_idx USING btree (other_id, one_id) INCLUDE (score, band)
  index match_pairs_score_idx USING btree (score DESC, one_id, other_id)

table contact.match_profiles
  node_id uuid not null
  record_kind text not null
  profile json not null
  keys text[] not null
  person_key text not null
  is_active boolean not null
  content_hash text not null
  model_version integer not null
  constraint match_profiles_pkey PRIMARY KEY (node_id)

view contact.merge_sides
  merge_id uuid
  customer_id uuid
  SELECT merges.id AS merge_id,
      merges.kept_id AS customer_id
     FROM contact.merges
  UNION ALL
   SELECT merges.id AS merge_id,
      merges.other_id AS customer_id
     FROM contact.merges;

table contact.merges
  id uuid not null
  record_kind text not null
  action text not null
  kept_id uuid not null
  other_id uuid not null
  kept_nodes uuid[] not null
  other_nodes uuid[] not null
  reason text
  made_by jsonb not null
  made_at timestamp with time zone not null
  undone_by jsonb
  undone_at timestamp with time zone
  constraint merges_action_known CHECK ((action = ANY (ARRAY['MERGE'::text, 'SPLIT'::text])))
  constraint merges_pkey PRIMARY KEY (id)
  index merges_kept_idx USING btree (kept_id)
  index merges_other_idx USING btree (other_id)

table contact.notes
  id uuid not null
  contact_node_id uuid
  contact_id uuid
  company_node_id uuid
  company_id uuid
  text text not null
  author_name text
  author_id text
  source_record_id uuid
  version integer not null default 1
  created_at timestamp with time zone not null
  updated_at timestamp with time zone not null
  deleted_at timestamp with time zone
  constraint notes_about_one CHECK ((num_nonnulls(contact_node_id, company_node_id) = 1))
  constraint notes_pkey PRIMARY KEY (id)
  index notes_company_idx USING btree (company_id, created_at, id) WHERE (deleted_at IS NULL)
  index notes_company_node_idx USING btree (company_node_id)
  index notes_contact_idx USING btree (contact_id, created_at, id) WHERE (deleted_at IS NULL)
  index notes_contact_node_idx USING btree (contact_node_id)
  index notes_source_record_idx USING btree (source_record_id)
  trigger keep_added AFTER INSERT ON contact.notes REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((COALESCE(current_setting('tributary.undo'::text, true), ''::text) <> ''::text)) EXECUTE FUNCTION contact.keep_added()
  trigger keep_changed AFTER UPDATE ON contact.notes REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((contact.undo_id() IS NOT NULL)) EXECUTE FUNCTION contact.keep_changed()

table contact.projection_cursors
  name text not null
  position bigint not null
  constraint projection_cursors_pkey PRIMARY KEY (name)

table contact.quality_findings
  id uuid not null
  rule_id uuid not null
  record_kind text not null
  entity_id uuid not null
  node_id uuid
  connection_id text
  field text not null
  message text not null
  found_at timestamp with time zone not null
  constraint quality_findings_pkey PRIMARY KEY (id)
  constraint quality_findings_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES contact.quality_rules(id) ON DELETE CASCADE
  index quality_findings_connection_idx USING btree (connection_id, entity_id)
  index quality_findings_entity_idx USING btree (entity_id)
  index quality_findings_node_idx USING btree (node_id)
  index quality_findings_rule_idx USING btree (rule_id, entity_id)

table contact.quality_rules
  id uuid not null
  record_kind text not null
  name text not null
  check_kind text not null
  field text not null
  parameters jsonb not null default '{}'::jsonb
  weight integer not null
  is_enabled boolean not null default true
  is_built_in boolean not null default false
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  constraint quality_rules_check_known CHECK ((check_kind = ANY (ARRAY['VALID_EMAIL'::text, 'VALID_PHONE'::text, 'PLAUSIBLE_DATE'::text, 'KNOWN_COUNTRY'::text, 'POSTCODE_OF_COUNTRY'::text, 'NO_PLACEHOLDER'::text, 'PRESENT'::text, 'SEEN_WITHIN'::text, 'PHONE_OF_COUNTRY'::text, 'EMAIL_OF_DOMAIN'::text, 'SAME_EVERYWHERE'::text])))
  constraint quality_rules_kind_known CHECK ((record_kind = ANY (ARRAY['person'::text, 'company'::text])))
  constraint quality_rules_pkey PRIMARY KEY (id)
  constraint quality_rules_weight_sane CHECK (((weight >= 1) AND (weight <= 100)))

table contact.recomputations
  id uuid not null
  record_kind text not null
  reason text not null
  status text not null default 'QUEUED'::text
  total integer
  done integer not null default 0
  changed integer not null default 0
  cursor uuid
  actor_kind text not null
  actor_id text not null
  requested_at timestamp with time zone not null
  started_at timestamp with time zone
  finished_at timestamp with time zone
  constraint recomputations_kind_known CHECK ((record_kind = ANY (ARRAY['person'::text, 'company'::text])))
  constraint recomputations_pkey PRIMARY KEY (id)
  constraint recomputations_reason_known CHECK ((reason = ANY (ARRAY['SURVIVORSHIP_RULE'::text, 'QUALITY_RULE'::text])))
  constraint recomputations_status_known CHECK ((status = ANY (ARRAY['QUEUED'::text, 'RUNNING'::text, 'DONE'::text, 'SUPERSEDED'::text])))
  index recomputations_requested_idx USING btree (requested_at, id)

table contact.source_records
  id uuid not null
  kind text not null
  connection_id text not null
  connection_name text not null
  stream text not null
  external_id text not null
  version text not null
  content_hash text not null
  priority integer not null
  record jsonb not null
  edits_id uuid
  entity_id uuid not null
  observed_at timestamp with time zone not null
  first_seen_at timestamp with time zone not null
  updated_at timestamp with time zone not null
  deleted_at timestamp with time zone
  is_suppressed boolean not null default false
  said_at timestamp with time zone
  constraint source_records_external_id_key UNIQUE (connection_id, kind, external_id)
  constraint source_records_kind_known CHECK ((kind = ANY (ARRAY['person'::text, 'company'::text])))
  constraint source_records_pkey PRIMARY KEY (id)
  index source_records_edit_idx USING btree (id) INCLUDE (edits_id) WHERE (edits_id IS NOT NULL)
  index source_records_edits_idx USING btree (edits_id) WHERE (edits_id IS NOT NULL)
  index source_records_entity_idx USING btree (entity_id)
  index source_records_observed_idx USING btree (observed_at) WHERE (deleted_at IS NULL)
  trigger erase_with_records AFTER DELETE ON contact.source_records REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION contact.erase_with_records()
  trigger keep_added AFTER INSERT ON contact.source_records REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((COALESCE(current_setting('tributary.undo'::text, true), ''::text) <> ''::text)) EXECUTE FUNCTION contact.keep_added_records()
  trigger keep_changed AFTER UPDATE ON contact.source_records REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((COALESCE(current_setting('tributary.undo'::text, true), ''::text) <> ''::text)) EXECUTE FUNCTION contact.keep_changed()

view contact.stewardship
  id uuid
  record_kind text
  contact_id uuid
  company_id uuid
  quality_score smallint
  owner_id uuid
  SELECT contacts.id,
      'person'::text AS record_kind,
      contacts.id AS contact_id,
      NULL::uuid AS company_id,
      contacts.quality_score,
      contacts.owner_id
     FROM contact.contacts
    WHERE ((contacts.deleted_at IS NULL) AND (contacts.quality_score < 100))
  UNION ALL
   SELECT companies.id,
      'company'::text AS record_kind,
      NULL::uuid AS contact_id,
      companies.id AS company_id,
      companies.quality_score,
      companies.owner_id
     FROM contact.companies
    WHERE ((companies.deleted_at IS NULL) AND (companies.quality_score < 100));

table contact.survivorship_rules
  id uuid not null
  record_kind text not null
  field text not null
  method text not null
  sources text[] not null default '{}'::text[]
  is_built_in boolean not null default false
  since_version integer not null
  until_version integer
  created_at timestamp with time zone not null default now()
  created_by text
  constraint survivorship_rules_kind_known CHECK ((record_kind = ANY (ARRAY['person'::text, 'company'::text])))
  constraint survivorship_rules_method_known CHECK ((method = ANY (ARRAY['SOURCE_PRIORITY'::text, 'MOST_RECENT'::text, 'MOST_COMPLETE'::text, 'MOST_FREQUENT'::text])))
  constraint survivorship_rules_pkey PRIMARY KEY (id)
  constraint survivorship_rules_versions_ordered CHECK ((until_version > since_version))
  index survivorship_rules_current_key UNIQUE USING btree (record_kind, field) WHERE (until_version IS NULL)

table contact.tagged
  entity_id uuid not null
  tag_id uuid not null
  constraint tagged_pkey PRIMARY KEY (entity_id, tag_id)
  constraint tagged_tag_id_fkey FOREIGN KEY (tag_id) REFERENCES contact.tags(id)
  index tagged_tag_idx USING btree (tag_id, entity_id)

table contact.tags
  id uuid not null
  name text not null
  created_at timestamp with time zone not null default now()
  constraint tags_pkey PRIMARY KEY (id)
  index tags_name_idx USING btree (name, id)
  index tags_name_key UNIQUE USING btree (lower(name))
  trigger keep_added AFTER INSERT ON contact.tags REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((COALESCE(current_setting('tributary.undo'::text, true), ''::text) <> ''::text)) EXECUTE FUNCTION contact.keep_added()

function erase_with_records() returns trigger as

begin
  delete from contact.identities where node_id in (select id from old_rows);
  delete from contact.match_profiles where node_id in (select id from old_rows);
  return null;
end

function keep_added() returns trigger as

begin
  insert into contact.import_undo (undo_id, kind, id, written)
    select current_setting('tributary.undo')::uuid, coalesce(to_jsonb(new_rows) ->> 'kind', tg_table_name), id,
           coalesce(to_jsonb(new_rows) ->> 'updated_at', to_jsonb(new_rows) ->> 'version')
    from new_rows
    on conflict do nothing;
  return null;
end

function keep_added_records() returns trigger as

begin
  insert into contact.import_undo (undo_id, kind, id, written)
    select current_setting('tributary.undo')::uuid, kind, id, to_jsonb(updated_at) #>> '{}' from new_rows
    on conflict do nothing;
  return null;
end

function keep_changed() returns trigger as

declare
  undo uuid := contact.undo_id();
  place text := tg_table_name;
begin
  if place = 'source_records' then
    insert into contact.import_undo as known (undo_id, kind, id, before, written)
      select undo, kind, id, was, now_is ->> 'updated_at'
      from (
        select old_rows.kind, old_rows.id, to_jsonb(old_rows) as was, to_jsonb(new_rows) as now_is
        from old_rows join new_rows on new_rows.id = old_rows.id
        where old_rows.entity_id = new_rows.entity_id or old_rows.updated_at <> new_rows.updated_at
          or old_rows.version <> new_rows.version offset 0) as changed
      where was - 'entity_id' <> now_is - 'entity_id'
      on conflict (undo_id, kind, id) do update set written = excluded.written;
  elsif place in ('affiliations', 'notes') then
    insert into contact.import_undo as known (undo_id, kind, id, before, written)
      select undo, place, id, was, now_is ->> 'updated_at'
      from (
        select old_rows.id, to_jsonb(old_rows) as was, to_jsonb(new_rows) as now_is
        from old_rows join new_rows on new_rows.id = old_rows.id
        where (old_rows.contact_id, old_rows.company_id) is not distinct from (new_rows.contact_id, new_rows.company_id)
          or old_rows.version <> new_rows.version offset 0) as changed
      where was - '{contact_id,company_id}'::text[] <> now_is - '{contact_id,company_id}'::text[]
        and (
          select true from unnest(array['new ' || place, 'person', 'company']) as origin (kind)
            cross join lateral (
              select from contact.import_undo as known
              where known.undo_id = undo and known.kind = origin.kind and known.id = changed.id and known.before is null
              limit 1) as made limit 1) is null
      on conflict (undo_id, kind, id) do update set written = excluded.written;
  else
    insert into contact.import_undo as known (undo_id, kind, id, before, written)
      select undo, place, was.id, was.row, coalesce(now_is.row ->> 'updated_at', now_is.row ->> 'version')
      from (
        select id, to_jsonb(old_rows) as row from old_rows
        where (
          select true from unnest(array['new ' || place, 'person', 'company']) as origin (kind)
            cross join lateral (
              select from contact.import_undo as known
              where known.undo_id = undo and known.kind = origin.kind and known.id = old_rows.id and known.before is null
              limit 1) as made limit 1) is null) as was
      join (select id, to_jsonb(new_rows) as row from new_rows) as now_is using (id)
      where was.row - '{contact_id,company_id}'::text[] <> now_is.row - '{contact_id,company_id}'::text[]
      on conflict (undo_id, kind, id) do update set written = excluded.written;
  end if;
  return null;
end

function keep_new_customers() returns trigger as

declare
  undo uuid := contact.undo_id();
  place text := tg_table_name;
begin
  insert into contact.import_undo (undo_id, kind, id)
    select undo, 'new ' || place, added.id from new_rows as added
    where (
        select true from unnest(array['new ' || place, 'person', 'company']) as origin (kind)
          cross join lateral (
            select from contact.import_undo as known
            where known.undo_id = undo and known.kind = origin.kind and known.id = added.id and known.before is null
            limit 1) as made limit 1) is null
      and (
        select true from contact.import_undo as known
        where known.undo_id = undo and known.kind = place and known.id = added.id limit 1) is null
    on conflict do nothing;
  return null;
end

function keep_removed() returns trigger as

declare
  undo uuid := contact.undo_id();
  place text := tg_table_name;
begin
  insert into contact.import_undo (undo_id, kind, id, before)
    select undo, place, id, to_jsonb(old_rows) from old_rows
    where (
      select true from unnest(array['new ' || place, 'person', 'company']) as origin (kind)
        cross join lateral (
          select from contact.import_undo as known
          where known.undo_id = undo and known.kind = origin.kind and known.id = old_rows.id and known.before is null
          limit 1) as made limit 1) is null
    on conflict do nothing;
  return null;
end

function undo_id() returns uuid as

  select coalesce(
    nullif(current_setting('tributary.undo', true), ''), nullif(current_setting('tributary.reverting', true), ''))::uuid
