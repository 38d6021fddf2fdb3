-- Safe while the old version runs: everything here is new. Records that the old version writes have no profile, or an old
-- one; whoever next resolves their customer profiles them, and `reresolve` walks through the rest.

-- What resolution compares of one source record, and what it was made of.
create table contact.match_profiles (
  node_id uuid primary key references contact.source_records (id) on delete cascade,
  record_kind text not null,
  profile jsonb not null,
  keys text[] not null,
  person_key text not null,
  -- Whether the record links others: it is live, or a decision or a live edit names it.
  is_active boolean not null,
  content_hash text not null,
  model_version integer not null
);

-- Records that hold an equal key are compared, unless too many hold it.
create table contact.match_keys (
  record_kind text not null,
  key text not null,
  is_active boolean not null,
  node_id uuid not null,
  person_key text not null,
  constraint match_keys_pkey primary key (record_kind, key, is_active, node_id) include (person_key)
);

-- Pairs of records that are linked, or nearly; all others are apart.
create table contact.match_pairs (
  one_id uuid not null,
  other_id uuid not null,
  record_kind text not null,
  score double precision not null,
  band text not null,
  primary key (one_id, other_id),
  constraint match_pairs_ordered check (one_id < other_id),
  constraint match_pairs_band_known check (band in ('LINK', 'REVIEW'))
);
create index match_pairs_other_idx on contact.match_pairs (other_id, one_id);

-- What people decided about two records. A revoked decision stays as history; of a pair at most one holds. ASK holds two
-- apart until somebody has decided: whoever entered the second one wanted it so.
create table contact.link_decisions (
  id uuid primary key,
  record_kind text not null,
  one_id uuid not null,
  other_id uuid not null,
  verdict text not null,
  -- The merge or split that it is part of.
  merge_id uuid,
  made_by jsonb not null,
  made_at timestamptz not null,
  revoked_by jsonb,
  revoked_at timestamptz,
  constraint link_decisions_ordered check (one_id < other_id),
  constraint link_decisions_verdict_known check (verdict in ('MUST_LINK', 'CANNOT_LINK', 'ASK'))
);
create unique index link_decisions_one_key on contact.link_decisions (one_id, other_id) where revoked_at is null;
create index link_decisions_other_idx on contact.link_decisions (other_id) where revoked_at is null;

create index link_decisions_merge_idx on contact.link_decisions (merge_id) where merge_id is not null;

-- What people did to customers, and whether it was undone: the history beside the decisions.
create table contact.merges (
  id uuid primary key,
  record_kind text not null,
  action text not null,
  -- The customer that stayed, and the one that became part of it or was split off.
  kept_id uuid not null,
  other_id uuid not null,
  -- The records of each side at that time.
  kept_nodes uuid[] not null,
  other_nodes uuid[] not null,
  reason text,
  made_by jsonb not null,
  made_at timestamptz not null,
  undone_by jsonb,
  undone_at timestamptz,
  constraint merges_action_known check (action in ('MERGE', 'SPLIT'))
);
create index merges_kept_idx on contact.merges (kept_id);
create index merges_other_idx on contact.merges (other_id);

-- A merge by each of its sides.
create view contact.merge_sides as
  select id as merge_id, kept_id as customer_id from contact.merges
  union all
  select id, other_id from contact.merges;

create index source_records_edits_idx on contact.source_records (edits_id) where edits_id is not null;

-- The timeline is read by every id of a customer, each in order; contact_id and company_id serve the old version only.
create index interactions_contact_node_at_idx on contact.interactions (contact_node_id, occurred_at desc, id desc);
create index interactions_company_node_at_idx on contact.interactions (company_node_id, occurred_at desc, id desc);
drop index contact.interactions_contact_node_idx;
drop index contact.interactions_company_node_idx;

-- Near pairs that somebody put off.
create table contact.duplicate_snoozes (
  one_id uuid not null,
  other_id uuid not null,
  until timestamptz not null,
  by jsonb not null,
  primary key (one_id, other_id)
);

create index match_pairs_score_idx on contact.match_pairs (score desc, one_id, other_id);

-- Two customers that may be one: the nearest pair of their live records, unless a person holds them apart.
create view contact.duplicate_candidates as
  select md5(pair.one_id::text || pair.other_id::text)::uuid as id, pair.record_kind, pair.one_id, pair.other_id,
    pair.score, pair.band, one.entity_id as one_customer_id, other.entity_id as other_customer_id,
    case when pair.record_kind = 'person' then one.entity_id end as left_contact_id,
    case when pair.record_kind = 'person' then other.entity_id end as right_contact_id,
    case when pair.record_kind = 'company' then one.entity_id end as left_company_id,
    case when pair.record_kind = 'company' then other.entity_id end as right_company_id,
    case when snooze.until > now() then 'SNOOZED' else 'OPEN' end as state
  from contact.match_pairs as pair
  join contact.source_records as one on one.id = pair.one_id and one.deleted_at is null
  join contact.source_records as other on other.id = pair.other_id and other.deleted_at is null
  left join contact.duplicate_snoozes as snooze on snooze.one_id = pair.one_id and snooze.other_id = pair.other_id
  where one.entity_id <> other.entity_id
    and not exists (
      select from contact.source_records as mine
      join contact.link_decisions as decision
        on decision.one_id = mine.id and decision.verdict = 'CANNOT_LINK' and decision.revoked_at is null
      join contact.source_records as theirs on theirs.id = decision.other_id
      where mine.entity_id in (one.entity_id, other.entity_id)
        and theirs.entity_id in (one.entity_id, other.entity_id) and mine.entity_id <> theirs.entity_id)
    and not exists (
      select from contact.source_records as mine
      join contact.match_pairs as nearer on nearer.one_id = mine.id
      join contact.source_records as theirs on theirs.id = nearer.other_id
      where mine.entity_id in (one.entity_id, other.entity_id) and mine.deleted_at is null
        and theirs.entity_id in (one.entity_id, other.entity_id) and theirs.deleted_at is null
        and mine.entity_id <> theirs.entity_id
        and (nearer.score, nearer.one_id, nearer.other_id) > (pair.score, pair.one_id, pair.other_id));
