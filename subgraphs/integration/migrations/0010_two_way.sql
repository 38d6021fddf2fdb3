-- Safe while the old version runs: new tables.

-- What of the hub's customers goes out to a connection by itself, and by which of its actions.
create table integration.write_back_rules (
  id uuid constraint write_back_rules_pkey primary key,
  connection_id uuid not null references integration.connections,
  action text not null,
  kind text not null,
  -- Name of the shelf of the action's stream: whose records are written.
  stream text not null,
  -- The action's field for the other system's id of the record.
  key_input text not null,
  fields jsonb not null,
  constants jsonb not null,
  creates boolean not null,
  is_enabled boolean not null,
  version integer not null default 1,
  failures integer not null default 0,
  not_before timestamptz,
  error_message text,
  lease_token bigint not null default 0,
  lease_holder text,
  lease_until timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint write_back_rules_once unique (connection_id, action)
);

-- Customers that a rule has to look at. Any number of changes of one are one row.
create table integration.write_back_marks (
  rule_id uuid not null references integration.write_back_rules,
  customer_id uuid not null,
  -- Rises with each change: one that comes while the customer is looked at is not settled by that.
  token bigint not null default 1,
  due_at timestamptz not null,
  -- When the hub's people last changed which field, and who.
  changed jsonb not null default '{}',
  constraint write_back_marks_pkey primary key (rule_id, customer_id)
);
create index write_back_marks_due on integration.write_back_marks (rule_id, due_at);

-- One record of the other system, as far as both sides have agreed on it.
create table integration.write_back_items (
  id uuid constraint write_back_items_pkey primary key,
  rule_id uuid not null references integration.write_back_rules,
  customer_id uuid not null,
  -- Null until the record is made there.
  key text,
  status text not null constraint write_back_items_status_known
    check (status in ('SETTLED', 'SENDING', 'REFUSED', 'CONFLICT', 'GONE')),
  reason text,
  -- Version of the envelope that was looked at last.
  seen_version text,
  -- The other system's version as it is known: the envelope's, or that of our own write after it.
  version text,
  -- Per field what the other system says at that version.
  theirs jsonb not null default '{}',
  -- Per field the two values that were last found to be no difference: [the hub's, theirs].
  base jsonb not null default '{}',
  -- Per field what was last written over what: the same is not written again.
  tries jsonb not null default '{}',
  -- Per field when people here changed it since, and who.
  changed jsonb not null default '{}',
  -- Per field when it was found changed there: by their stamp, if that moved with the change.
  theirs_changed jsonb not null default '{}',
  -- The other system's own stamp of the record, as it was last reported.
  stamped_at timestamptz,
  -- The hub made it there, and has not read it from there yet.
  awaits_record boolean not null default false,
  -- The write whose answer is not known yet, with what it writes.
  attempt uuid,
  attempted jsonb,
  attempts integer not null default 0,
  not_before timestamptz,
  updated_at timestamptz not null,
  constraint write_back_items_once unique (rule_id, key)
);
create unique index write_back_items_to_make on integration.write_back_items (rule_id, customer_id) where key is null;
create index write_back_items_customer on integration.write_back_items (customer_id);
create index write_back_items_awaited on integration.write_back_items (key) where awaits_record;
create index write_back_items_refused on integration.write_back_items (rule_id) where status = 'REFUSED';

-- What the hub wrote where, until the other system has told of it: its own report of it is an echo.
create table integration.write_ledger (
  item_id uuid not null references integration.write_back_items on delete cascade,
  write_back_id uuid not null,
  -- Null when the other system named none: then what it reports is compared with what was written.
  version text,
  written jsonb not null,
  written_at timestamptz not null,
  expires_at timestamptz not null,
  constraint write_ledger_pkey primary key (item_id, write_back_id)
);
create index write_ledger_expires on integration.write_ledger (expires_at);

create table integration.conflicts (
  id uuid constraint conflicts_pkey primary key,
  connection_id uuid not null references integration.connections,
  rule_id uuid not null references integration.write_back_rules,
  item_id uuid not null references integration.write_back_items on delete cascade,
  contact_id uuid,
  company_id uuid,
  kind text not null,
  key text not null,
  field text not null,
  policy text not null,
  ours jsonb,
  theirs jsonb,
  base jsonb,
  ours_changed_at timestamptz,
  ours_changed_by jsonb,
  theirs_changed_at timestamptz,
  status text not null constraint conflicts_status_known check (status in ('OPEN', 'RESOLVED', 'SUPERSEDED')),
  taken text constraint conflicts_taken_known check (taken in ('OURS', 'THEIRS', 'VALUE')),
  value jsonb,
  -- What was decided has been carried out.
  is_applied boolean not null default false,
  resolved_by jsonb,
  opened_at timestamptz not null,
  resolved_at timestamptz
);
create unique index conflicts_open on integration.conflicts (item_id, field) where status = 'OPEN';
create index conflicts_opened on integration.conflicts (opened_at desc, id desc);
create index conflicts_connection on integration.conflicts (connection_id, opened_at desc, id desc);
create index conflicts_to_apply on integration.conflicts (item_id) where status = 'RESOLVED' and not is_applied;
