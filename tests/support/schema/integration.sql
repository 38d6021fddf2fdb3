-- Schema integration as its migrations make it. Written by `npm run db:drift -- --write`; do not edit.

table integration.conflicts
  id uuid not null
  connection_id uuid not null
  rule_id uuid not null
  item_id uuid not null
  contact_id uuid
  company_id uuid
  kind text not null
  key text not null
  field text not null
  policy text not null
  ours jsonb
  theirs jsonb
  base jsonb
  ours_changed_at timestamp with time zone
  ours_changed_by jsonb
  theirs_changed_at timestamp with time zone
  status text not null
  taken text
  value jsonb
  is_applied boolean not null default false
  resolved_by jsonb
  opened_at timestamp with time zone not null
  resolved_at timestamp with time zone
  constraint conflicts_connection_id_fkey FOREIGN KEY (connection_id) REFERENCES integration.connections(id)
  constraint conflicts_item_id_fkey FOREIGN KEY (item_id) REFERENCES integration.write_back_items(id) ON DELETE CASCADE
  constraint conflicts_pkey PRIMARY KEY (id)
  constraint conflicts_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES integration.write_back_rules(id)
  constraint conflicts_status_known CHECK ((status = ANY (ARRAY['OPEN'::text, 'RESOLVED'::text, 'SUPERSEDED'::text])))
  constraint conflicts_taken_known CHECK ((taken = ANY (ARRAY['OURS'::text, 'THEIRS'::text, 'VALUE'::text])))
  index conflicts_connection USING btree (connection_id, opened_at DESC, id DESC)
  index conflicts_open UNIQUE USING btree (item_id, field) WHERE (status = 'OPEN'::text)
  index conflicts_opened USING btree (opened_at DESC, id DESC)
  index conflicts_to_apply USING btree (item_id) WHERE ((status = 'RESOLVED'::text) AND (NOT is_applied))

table integration.connections
  id uuid not null
  connector_id text not null
  name text not null
  config jsonb not null
  auth_id text not null
  credential bytea
  status text not null default 'ACTIVE'::text
  status_reason text
  priority integer not null default 50
  poll_every_ms bigint
  last_sync_at timestamp with time zone
  version integer not null default 1
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  deleted_at timestamp with time zone
  constraint connections_name_length CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint connections_pkey PRIMARY KEY (id)
  constraint connections_poll_not_too_often CHECK ((poll_every_ms >= 1000))
  constraint connections_status_known CHECK ((status = ANY (ARRAY['ACTIVE'::text, 'PAUSED'::text, 'NEEDS_RECONNECT'::text, 'FAILED'::text])))
  index connections_created USING btree (created_at DESC, id DESC)
  index connections_name_unique UNIQUE USING btree (lower(name)) WHERE (deleted_at IS NULL)

table integration.dead_letters
  id uuid not null
  connection_id uuid not null
  stream_id uuid not null
  run_id uuid
  kind text not null
  key text not null
  version text not null
  line integer
  field text
  text text not null
  reason text not null
  error_class text not null
  mapping_version text not null
  raw jsonb
  record jsonb
  status text not null default 'OPEN'::text
  created_at timestamp with time zone not null
  settled_at timestamp with time zone
  constraint dead_letters_class_known CHECK ((error_class = ANY (ARRAY['UNREADABLE'::text, 'WRONG_SHAPE'::text, 'NOT_CANONICAL'::text, 'UNKNOWN_REFERENCE'::text, 'NOT_ACCEPTED'::text, 'FAULT'::text])))
  constraint dead_letters_connection_id_fkey FOREIGN KEY (connection_id) REFERENCES integration.connections(id)
  constraint dead_letters_once UNIQUE (stream_id, kind, key, version)
  constraint dead_letters_pkey PRIMARY KEY (id)
  constraint dead_letters_status_known CHECK ((status = ANY (ARRAY['OPEN'::text, 'REPLAYED'::text, 'DISMISSED'::text, 'SUPERSEDED'::text])))
  constraint dead_letters_stream_id_fkey FOREIGN KEY (stream_id) REFERENCES integration.streams(id)
  index dead_letters_connection USING btree (connection_id, created_at DESC, id DESC)
  index dead_letters_created USING btree (created_at DESC, id DESC)
  index dead_letters_run USING btree (run_id, created_at DESC, id DESC)
  index dead_letters_stream USING btree (stream_id, created_at DESC, id DESC)

table integration.deliveries
  id uuid not null
  endpoint_id uuid not null
  event_id uuid not null
  position bigint not null
  event_type text not null
  entity_type text not null
  entity_id uuid not null
  happened_at timestamp with time zone not null
  status text not null default 'PENDING'::text
  reason text
  attempts integer not null default 0
  claim bigint not null default 0
  due_at timestamp with time zone not null
  first_attempt_at timestamp with time zone
  finished_at timestamp with time zone
  created_at timestamp with time zone not null
  constraint deliveries_endpoint_id_fkey FOREIGN KEY (endpoint_id) REFERENCES integration.endpoints(id)
  constraint deliveries_once UNIQUE (endpoint_id, event_id)
  constraint deliveries_pkey PRIMARY KEY (id)
  constraint deliveries_status_known CHECK ((status = ANY (ARRAY['PENDING'::text, 'SUCCEEDED'::text, 'FAILED'::text, 'SKIPPED'::text])))
  index deliveries_created USING btree (created_at DESC, id DESC)
  index deliveries_due USING btree (endpoint_id, due_at, "position") WHERE (status = 'PENDING'::text)
  index deliveries_endpoint USING btree (endpoint_id, created_at DESC, id DESC)
  index deliveries_in_order USING btree (endpoint_id, entity_id, "position") WHERE (status = 'PENDING'::text)

table integration.delivery_attempts
  id uuid not null
  delivery_id uuid not null
  number integer not null
  at timestamp with time zone not null
  duration_ms integer not null
  status_code integer
  error text
  constraint delivery_attempts_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES integration.deliveries(id) ON DELETE CASCADE
  constraint delivery_attempts_pkey PRIMARY KEY (id)
  index delivery_attempts_delivery USING btree (delivery_id, at, id)

table integration.endpoint_replays
  id uuid not null
  endpoint_id uuid not null
  from_at timestamp with time zone not null
  to_at timestamp with time zone not null
  position bigint not null
  finished_at timestamp with time zone
  created_at timestamp with time zone not null
  constraint endpoint_replays_endpoint_id_fkey FOREIGN KEY (endpoint_id) REFERENCES integration.endpoints(id)
  constraint endpoint_replays_pkey PRIMARY KEY (id)
  index endpoint_replays_unfinished USING btree (endpoint_id) WHERE (finished_at IS NULL)

table integration.endpoints
  id uuid not null
  name text not null
  url text not null
  role text not null
  types text[] not null
  filters jsonb not null default '[]'::jsonb
  includes_fields boolean not null default false
  secret bytea
  previous_secret bytea
  previous_until timestamp with time zone
  status text not null default 'ACTIVE'::text
  status_reason text
  failing_since timestamp with time zone
  last_success_at timestamp with time zone
  version integer not null default 1
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  deleted_at timestamp with time zone
  constraint endpoints_name_length CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint endpoints_pkey PRIMARY KEY (id)
  constraint endpoints_status_known CHECK ((status = ANY (ARRAY['ACTIVE'::text, 'PAUSED'::text])))
  index endpoints_created USING btree (created_at DESC, id DESC)
  index endpoints_name_unique UNIQUE USING btree (lower(name)) WHERE (deleted_at IS NULL)

table integration.hints
  stream_id uuid not null
  kind text not null
  key text not null
  token bigint not null default 1
  due_at timestamp with time zone not null
  is_looked_at boolean not null default false
  constraint hints_pkey PRIMARY KEY (stream_id, kind, key)
  constraint hints_stream_id_fkey FOREIGN KEY (stream_id) REFERENCES integration.streams(id)
  index hints_due USING btree (stream_id, due_at)

table integration.idempotency
  principal text not null
  mutation text not null
  key text not null
  result_id uuid not null
  made_at timestamp with time zone not null default now()
  constraint idempotency_pkey PRIMARY KEY (principal, mutation, key)

table integration.import_undo
  run_id uuid not null
  kind text not null
  key text not null
  version text not null
  seq bigint not null
  is_deleted boolean not null
  constraint import_undo_pkey PRIMARY KEY (run_id, kind, key)
  constraint import_undo_run_id_fkey FOREIGN KEY (run_id) REFERENCES integration.sync_runs(id) ON DELETE CASCADE
  index import_undo_seq USING btree (seq)

table integration.imports
  run_id uuid not null
  file text not null
  content_print text not null
  mapping_print text not null
  duplicates text not null default 'MERGE'::text
  constraint imports_duplicates_known CHECK ((duplicates = ANY (ARRAY['ERROR'::text, 'RETURN_EXISTING'::text, 'CREATE_AND_QUEUE'::text, 'MERGE'::text])))
  constraint imports_pkey PRIMARY KEY (run_id)
  constraint imports_run_id_fkey FOREIGN KEY (run_id) REFERENCES integration.sync_runs(id) ON DELETE CASCADE

table integration.projection_cursors
  name text not null
  position bigint not null
  constraint projection_cursors_pkey PRIMARY KEY (name)

table integration.rate_budgets
  connection_id uuid not null
  name text not null
  tokens double precision not null
  at timestamp with time zone not null
  held_until timestamp with time zone
  era bigint not null default 0
  pace double precision not null default 1
  capacity double precision
  refill_per_second double precision
  constraint rate_budgets_pkey PRIMARY KEY (connection_id, name)

table integration.raw_records
  seq bigint not null generated as identity
  stream_id uuid not null
  run_id uuid
  kind text not null
  key text not null
  version text not null
  op text not null
  raw jsonb
  record jsonb
  observed_at timestamp with time zone not null
  delivered_at timestamp with time zone
  outcome text
  entity_id uuid
  sent jsonb
  constraint raw_records_op_known CHECK ((op = ANY (ARRAY['upsert'::text, 'delete'::text])))
  constraint raw_records_pkey PRIMARY KEY (seq)
  constraint raw_records_stream_id_fkey FOREIGN KEY (stream_id) REFERENCES integration.streams(id)
  index raw_records_delivered USING btree (delivered_at) WHERE (delivered_at IS NOT NULL)
  index raw_records_run USING btree (run_id, seq) WHERE (run_id IS NOT NULL)
  index raw_records_sent USING btree (stream_id) WHERE (sent IS NOT NULL)
  index raw_records_undelivered USING btree (stream_id, seq) WHERE (delivered_at IS NULL)

table integration.schema_drifts
  id uuid not null
  connection_id uuid not null
  stream_id uuid not null
  path text not null
  change text not null
  before text
  after text
  status text not null
  since timestamp with time zone not null
  settled_at timestamp with time zone
  constraint schema_drifts_change_known CHECK ((change = ANY (ARRAY['ADDED'::text, 'RETYPED'::text, 'VANISHED'::text, 'NULLED'::text, 'UNKNOWN_VALUE'::text])))
  constraint schema_drifts_connection_id_fkey FOREIGN KEY (connection_id) REFERENCES integration.connections(id)
  constraint schema_drifts_once UNIQUE (stream_id, path)
  constraint schema_drifts_pkey PRIMARY KEY (id)
  constraint schema_drifts_status_known CHECK ((status = ANY (ARRAY['NOTED'::text, 'QUARANTINED'::text, 'ACCEPTED'::text, 'OVER'::text])))
  constraint schema_drifts_stream_id_fkey FOREIGN KEY (stream_id) REFERENCES integration.streams(id)
  index schema_drifts_connection USING btree (connection_id, since DESC, id DESC)

table integration.schema_fields
  stream_id uuid not null
  path text not null
  types smallint not null
  is_declared boolean not null
  first_seen_at timestamp with time zone not null
  constraint schema_fields_pkey PRIMARY KEY (stream_id, path)
  constraint schema_fields_stream_id_fkey FOREIGN KEY (stream_id) REFERENCES integration.streams(id)

table integration.source_items
  stream_id uuid not null
  kind text not null
  key text not null
  version text not null
  seq bigint not null
  is_deleted boolean not null default false
  constraint source_items_pkey PRIMARY KEY (stream_id, kind, key)
  constraint source_items_stream_id_fkey FOREIGN KEY (stream_id) REFERENCES integration.streams(id)
  index source_items_seq USING btree (seq)

table integration.stream_mappings
  id uuid not null
  stream_id uuid not null
  version integer not null
  fields jsonb not null
  set_by jsonb not null
  set_at timestamp with time zone not null
  constraint stream_mappings_once UNIQUE (stream_id, version)
  constraint stream_mappings_pkey PRIMARY KEY (id)
  constraint stream_mappings_stream_id_fkey FOREIGN KEY (stream_id) REFERENCES integration.streams(id)

table integration.streams
  id uuid not null
  connection_id uuid not null
  name text not null
  title text not null
  kinds text[] not null
  shelf_id uuid not null
  covers text[] not null
  blind_spots jsonb not null
  deletes_by text not null
  poll_every_ms bigint
  sweep_every_ms bigint
  records integer not null default 0
  checkpoint jsonb
  full_checkpoint jsonb
  is_stopped boolean not null default false
  error_code text
  error_message text
  failures integer not null default 0
  not_before timestamp with time zone
  last_read_at timestamp with time zone
  next_sweep_at timestamp with time zone
  lease_token bigint not null default 0
  lease_holder text
  lease_until timestamp with time zone
  retired_at timestamp with time zone
  created_at timestamp with time zone not null default now()
  told_checkpoint jsonb
  remap text
  remap_after jsonb
  remap_token bigint not null default 0
  mapping jsonb
  mapping_version integer not null default 0
  constraint streams_connection_id_fkey FOREIGN KEY (connection_id) REFERENCES integration.connections(id)
  constraint streams_name_unique UNIQUE (connection_id, name)
  constraint streams_pkey PRIMARY KEY (id)
  constraint streams_remap_known CHECK ((remap = ANY (ARRAY['ALL'::text, 'KEPT'::text])))
  constraint streams_shelf_id_fkey FOREIGN KEY (shelf_id) REFERENCES integration.streams(id) DEFERRABLE INITIALLY DEFERRED

table integration.sync_runs
  id uuid not null
  connection_id uuid not null
  stream_id uuid not null
  mode text not null
  trigger text not null
  status text not null
  is_forced boolean not null default false
  queued_at timestamp with time zone not null
  started_at timestamp with time zone
  finished_at timestamp with time zone
  read integer not null default 0
  created integer not null default 0
  updated integer not null default 0
  unchanged integer not null default 0
  deleted integer not null default 0
  rejected integer not null default 0
  estimate integer
  error_code text
  error_message text
  error_next_step text
  linked integer not null default 0
  revert_status text
  revert_removed integer not null default 0
  revert_restored integer not null default 0
  revert_kept integer not null default 0
  reverted_at timestamp with time zone
  constraint sync_runs_connection_id_fkey FOREIGN KEY (connection_id) REFERENCES integration.connections(id)
  constraint sync_runs_mode_known CHECK ((mode = ANY (ARRAY['CHANGES'::text, 'FULL'::text, 'SWEEP'::text, 'HINTS'::text])))
  constraint sync_runs_pkey PRIMARY KEY (id)
  constraint sync_runs_revert_known CHECK ((revert_status = ANY (ARRAY['QUEUED'::text, 'RUNNING'::text, 'DONE'::text])))
  constraint sync_runs_status_known CHECK ((status = ANY (ARRAY['QUEUED'::text, 'RUNNING'::text, 'SUCCEEDED'::text, 'FAILED'::text, 'CANCELLED'::text, 'PAUSED'::text])))
  constraint sync_runs_stream_id_fkey FOREIGN KEY (stream_id) REFERENCES integration.streams(id)
  constraint sync_runs_trigger_known CHECK ((trigger = ANY (ARRAY['SCHEDULE'::text, 'REQUEST'::text, 'IMPORT'::text, 'WEBHOOK'::text])))
  index sync_runs_connection USING btree (connection_id, queued_at DESC, id DESC)
  index sync_runs_queued USING btree (queued_at DESC, id DESC)
  index sync_runs_stream USING btree (stream_id, queued_at DESC, id DESC)
  index sync_runs_unfinished USING btree (stream_id, queued_at) WHERE (status = ANY (ARRAY['QUEUED'::text, 'RUNNING'::text, 'PAUSED'::text]))

table integration.webhook_deliveries
  id uuid not null
  connection_id uuid not null
  fingerprint bytea
  outcome text not null
  hints integer not null
  reason text
  body bytea
  received_at timestamp with time zone not null
  constraint webhook_deliveries_connection_id_fkey FOREIGN KEY (connection_id) REFERENCES integration.connections(id)
  constraint webhook_deliveries_once UNIQUE (connection_id, fingerprint)
  constraint webhook_deliveries_outcome_known CHECK ((outcome = ANY (ARRAY['HINTED'::text, 'IGNORED'::text, 'UNREADABLE'::text])))
  constraint webhook_deliveries_pkey PRIMARY KEY (id)
  index webhook_deliveries_received USING btree (received_at)

table integration.webhooks
  connection_id uuid not null
  secret bytea not null
  previous_secret bytea
  previous_until timestamp with time zone
  subscriptions jsonb not null default '[]'::jsonb
  ensured_at timestamp with time zone
  renew_at timestamp with time zone
  error_message text
  last_received_at timestamp with time zone
  removal_at timestamp with time zone
  removal_attempts integer not null default 0
  removal_credential bytea
  constraint webhooks_connection_id_fkey FOREIGN KEY (connection_id) REFERENCES integration.connections(id)
  constraint webhooks_pkey PRIMARY KEY (connection_id)
  index webhooks_removal USING btree (removal_at) WHERE (removal_at IS NOT NULL)

table integration.write_back_items
  id uuid not null
  rule_id uuid not null
  customer_id uuid not null
  key text
  status text not null
  reason text
  seen_version text
  version text
  theirs jsonb not null default '{}'::jsonb
  base jsonb not null default '{}'::jsonb
  tries jsonb not null default '{}'::jsonb
  changed jsonb not null default '{}'::jsonb
  theirs_changed jsonb not null default '{}'::jsonb
  stamped_at timestamp with time zone
  awaits_record boolean not null default false
  attempt uuid
  attempted jsonb
  attempts integer not null default 0
  not_before timestamp with time zone
  updated_at timestamp with time zone not null
  constraint write_back_items_once UNIQUE (rule_id, key)
  constraint write_back_items_pkey PRIMARY KEY (id)
  constraint write_back_items_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES integration.write_back_rules(id)
  constraint write_back_items_status_known CHECK ((status = ANY (ARRAY['SETTLED'::text, 'SENDING'::text, 'REFUSED'::text, 'CONFLICT'::text, 'GONE'::text])))
  index write_back_items_awaited USING btree (key) WHERE awaits_record
  index write_back_items_customer USING btree (customer_id)
  index write_back_items_refused USING btree (rule_id) WHERE (status = 'REFUSED'::text)
  index write_back_items_to_make UNIQUE USING btree (rule_id, customer_id) WHERE (key IS NULL)

table integration.write_back_marks
  rule_id uuid not null
  customer_id uuid not null
  token bigint not null default 1
  due_at timestamp with time zone not null
  changed jsonb not null default '{}'::jsonb
  constraint write_back_marks_pkey PRIMARY KEY (rule_id, customer_id)
  constraint write_back_marks_rule_id_fkey FOREIGN KEY (rule_id) REFERENCES integration.write_back_rules(id)
  index write_back_marks_due USING btree (rule_id, due_at)

table integration.write_back_rules
  id uuid not null
  connection_id uuid not null
  action text not null
  kind text not null
  stream text not null
  key_input text not null
  fields jsonb not null
  constants jsonb not null
  creates boolean not null
  is_enabled boolean not null
  version integer not null default 1
  failures integer not null default 0
  not_before timestamp with time zone
  error_message text
  lease_token bigint not null default 0
  lease_holder text
  lease_until timestamp with time zone
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  constraint write_back_rules_connection_id_fkey FOREIGN KEY (connection_id) REFERENCES integration.connections(id)
  constraint write_back_rules_once UNIQUE (connection_id, action)
  constraint write_back_rules_pkey PRIMARY KEY (id)

table integration.write_backs
  id uuid not null
  connection_id uuid not null
  action text not null
  idempotency_key text not null
  input jsonb not null
  status text not null default 'PENDING'::text
  key text
  version text
  reason text
  current jsonb
  created_at timestamp with time zone not null
  finished_at timestamp with time zone
  constraint write_backs_connection_id_fkey FOREIGN KEY (connection_id) REFERENCES integration.connections(id)
  constraint write_backs_once UNIQUE (connection_id, action, idempotency_key)
  constraint write_backs_pkey PRIMARY KEY (id)
  constraint write_backs_status_known CHECK ((status = ANY (ARRAY['PENDING'::text, 'OK'::text, 'CONFLICT'::text, 'INVALID'::text, 'RETRY'::text, 'GONE'::text])))

table integration.write_ledger
  item_id uuid not null
  write_back_id uuid not null
  version text
  written jsonb not null
  written_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  constraint write_ledger_item_id_fkey FOREIGN KEY (item_id) REFERENCES integration.write_back_items(id) ON DELETE CASCADE
  constraint write_ledger_pkey PRIMARY KEY (item_id, write_back_id)
  index write_ledger_expires USING btree (expires_at)

sequence raw_records_seq_seq
