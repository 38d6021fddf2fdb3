-- Schema sales as its migrations make it. Written by `npm run db:drift -- --write`; do not edit.

table sales.company_aliases
  alias_id uuid not null
  company_id uuid not null
  constraint company_aliases_pkey PRIMARY KEY (alias_id)
  index company_aliases_company_id_idx USING btree (company_id)

table sales.contact_aliases
  alias_id uuid not null
  contact_id uuid not null
  constraint contact_aliases_pkey PRIMARY KEY (alias_id)
  index contact_aliases_contact_id_idx USING btree (contact_id)

table sales.deal_stage_changes
  id uuid not null
  deal_id uuid not null
  pipeline_id uuid not null
  stage_id uuid not null
  entered_at timestamp with time zone not null
  left_at timestamp with time zone
  actor_kind text not null
  actor_id text not null
  constraint deal_stage_changes_deal_id_fkey FOREIGN KEY (deal_id) REFERENCES sales.deals(id) ON DELETE CASCADE
  constraint deal_stage_changes_order CHECK (((left_at IS NULL) OR (left_at >= entered_at)))
  constraint deal_stage_changes_pkey PRIMARY KEY (id)
  constraint deal_stage_changes_stage_fkey FOREIGN KEY (pipeline_id, stage_id) REFERENCES sales.stages(pipeline_id, id)
  index deal_stage_changes_deal_id_idx USING btree (deal_id, entered_at, id)
  index deal_stage_changes_present_key UNIQUE USING btree (deal_id) WHERE (left_at IS NULL)
  index deal_stage_changes_stage_id_idx USING btree (stage_id, entered_at)
  trigger keep_deleted AFTER DELETE ON sales.deal_stage_changes REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT WHEN ((COALESCE(current_setting('tributary.undo'::text, true), ''::text) <> ''::text)) EXECUTE FUNCTION log.keep_before('row.deal_id')
  trigger keep_inserted AFTER INSERT ON sales.deal_stage_changes REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((COALESCE(current_setting('tributary.undo'::text, true), ''::text) <> ''::text)) EXECUTE FUNCTION log.keep_before('row.deal_id')
  trigger keep_updated AFTER UPDATE ON sales.deal_stage_changes REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((COALESCE(current_setting('tributary.undo'::text, true), ''::text) <> ''::text)) EXECUTE FUNCTION log.keep_before('row.deal_id')

table sales.deals
  id uuid not null
  title text not null
  amount_minor bigint
  currency character(3)
  probability smallint
  status text not null
  pipeline_id uuid not null
  stage_id uuid not null
  rank text not null
  stage_entered_at timestamp with time zone not null
  contact_id uuid
  company_id uuid
  owner_id uuid
  lead_id uuid
  expected_close_on date
  opened_at timestamp with time zone not null
  closed_at timestamp with time zone
  lost_reason text
  attributes jsonb not null default '{}'::jsonb
  version integer not null default 1
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  deleted_at timestamp with time zone
  source_connection text
  source_stream text
  source_key text
  source_version text
  source_hash text
  source_observed_at timestamp with time zone
  source_owner text
  source_said jsonb
  constraint deals_amount_whole CHECK (((amount_minor IS NULL) = (currency IS NULL)))
  constraint deals_closed_at_known CHECK (((status = 'OPEN'::text) = (closed_at IS NULL)))
  constraint deals_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES sales.leads(id)
  constraint deals_lost_reason_given CHECK (((status <> 'LOST'::text) OR (lost_reason IS NOT NULL) OR (source_key IS NOT NULL)))
  constraint deals_pkey PRIMARY KEY (id)
  constraint deals_probability_range CHECK (((probability >= 0) AND (probability <= 100)))
  constraint deals_rank_key UNIQUE (stage_id, rank) DEFERRABLE
  constraint deals_stage_fkey FOREIGN KEY (pipeline_id, stage_id) REFERENCES sales.stages(pipeline_id, id)
  constraint deals_status_known CHECK ((status = ANY (ARRAY['OPEN'::text, 'WON'::text, 'LOST'::text])))
  constraint deals_title_length CHECK (((length(title) >= 1) AND (length(title) <= 2000)))
  index deals_company_id_idx USING btree (company_id, opened_at, id)
  index deals_contact_id_idx USING btree (contact_id, opened_at, id)
  index deals_lead_id_idx USING btree (lead_id) WHERE (lead_id IS NOT NULL)
  index deals_opened_at_idx USING btree (opened_at, id)
  index deals_owner_id_idx USING btree (owner_id, opened_at, id)
  index deals_pipeline_id_idx USING btree (pipeline_id, opened_at, id)
  trigger keep_deleted AFTER DELETE ON sales.deals REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT WHEN ((COALESCE(current_setting('tributary.undo'::text, true), ''::text) <> ''::text)) EXECUTE FUNCTION log.keep_before('row.id')
  trigger keep_inserted AFTER INSERT ON sales.deals REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((COALESCE(current_setting('tributary.undo'::text, true), ''::text) <> ''::text)) EXECUTE FUNCTION log.keep_before('row.id')
  trigger keep_updated AFTER UPDATE ON sales.deals REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((COALESCE(current_setting('tributary.undo'::text, true), ''::text) <> ''::text)) EXECUTE FUNCTION log.keep_before('row.id')

table sales.idempotency
  principal text not null
  mutation text not null
  key text not null
  result_id uuid not null
  made_at timestamp with time zone not null default now()
  constraint idempotency_pkey PRIMARY KEY (principal, mutation, key)

table sales.import_undo
  undo_id uuid not null
  thing_id uuid not null
  table_name text not null
  id uuid not null
  before jsonb
  written text
  kept text
  noted_at timestamp with time zone not null default now()
  constraint import_undo_pkey PRIMARY KEY (undo_id, table_name, id)
  index import_undo_noted_idx USING btree (noted_at)
  index import_undo_thing_idx USING btree (undo_id, thing_id)

table sales.leads
  id uuid not null
  title text not null
  status text not null
  source text
  text text
  value_minor bigint
  currency character(3)
  given_name text
  family_name text
  email text
  phone text
  job_title text
  company_name text
  company_domain text
  contact_id uuid
  company_id uuid
  deal_id uuid
  owner_id uuid
  disqualified_reason text
  contacted_at timestamp with time zone
  qualified_at timestamp with time zone
  converted_at timestamp with time zone
  disqualified_at timestamp with time zone
  attributes jsonb not null default '{}'::jsonb
  version integer not null default 1
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  deleted_at timestamp with time zone
  source_connection text
  source_stream text
  source_key text
  source_version text
  source_hash text
  source_observed_at timestamp with time zone
  source_said jsonb
  constraint leads_converted_to_contact CHECK (((status <> 'CONVERTED'::text) OR ((converted_at IS NOT NULL) AND (contact_id IS NOT NULL))))
  constraint leads_deal_id_fkey FOREIGN KEY (deal_id) REFERENCES sales.deals(id)
  constraint leads_disqualified_reason_given CHECK (((status <> 'DISQUALIFIED'::text) OR (disqualified_reason IS NOT NULL) OR (source_key IS NOT NULL)))
  constraint leads_pkey PRIMARY KEY (id)
  constraint leads_status_known CHECK ((status = ANY (ARRAY['NEW'::text, 'CONTACTED'::text, 'QUALIFIED'::text, 'CONVERTED'::text, 'DISQUALIFIED'::text])))
  constraint leads_title_length CHECK (((length(title) >= 1) AND (length(title) <= 2000)))
  constraint leads_value_whole CHECK (((value_minor IS NULL) = (currency IS NULL)))
  index leads_company_id_idx USING btree (company_id, created_at, id)
  index leads_contact_id_idx USING btree (contact_id, created_at, id)
  index leads_created_at_idx USING btree (created_at, id)
  index leads_owner_id_idx USING btree (owner_id, created_at, id)
  index leads_status_idx USING btree (status, created_at, id)
  trigger keep_deleted AFTER DELETE ON sales.leads REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT WHEN ((COALESCE(current_setting('tributary.undo'::text, true), ''::text) <> ''::text)) EXECUTE FUNCTION log.keep_before('row.id')
  trigger keep_inserted AFTER INSERT ON sales.leads REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((COALESCE(current_setting('tributary.undo'::text, true), ''::text) <> ''::text)) EXECUTE FUNCTION log.keep_before('row.id')
  trigger keep_updated AFTER UPDATE ON sales.leads REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((COALESCE(current_setting('tributary.undo'::text, true), ''::text) <> ''::text)) EXECUTE FUNCTION log.keep_before('row.id')

table sales.order_history
  id uuid not null
  order_id uuid not null
  at timestamp with time zone not null
  type text not null
  note text
  from_state text
  to_state text
  is_private boolean not null default false
  actor_kind text not null
  actor_id text not null
  constraint order_history_order_id_fkey FOREIGN KEY (order_id) REFERENCES sales.orders(id) ON DELETE CASCADE
  constraint order_history_pkey PRIMARY KEY (id)
  index order_history_order_id_idx USING btree (order_id, at, id)
  trigger keep_deleted AFTER DELETE ON sales.order_history REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT WHEN ((COALESCE(current_setting('tributary.undo'::text, true), ''::text) <> ''::text)) EXECUTE FUNCTION log.keep_before('row.order_id')
  trigger keep_inserted AFTER INSERT ON sales.order_history REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((COALESCE(current_setting('tributary.undo'::text, true), ''::text) <> ''::text)) EXECUTE FUNCTION log.keep_before('row.order_id')
  trigger keep_updated AFTER UPDATE ON sales.order_history REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((COALESCE(current_setting('tributary.undo'::text, true), ''::text) <> ''::text)) EXECUTE FUNCTION log.keep_before('row.order_id')

table sales.order_lines
  id uuid not null
  order_id uuid not null
  position integer not null
  product_id uuid
  sku text
  title text not null
  quantity numeric(21,6) not null
  currency character(3) not null
  unit_price_minor bigint not null
  discount_minor bigint not null default 0
  total_minor bigint not null
  constraint order_lines_order_id_fkey FOREIGN KEY (order_id) REFERENCES sales.orders(id) ON DELETE CASCADE
  constraint order_lines_pkey PRIMARY KEY (id)
  constraint order_lines_title_length CHECK (((length(title) >= 1) AND (length(title) <= 2000)))
  index order_lines_order_id_idx USING btree (order_id, "position", id)
  index order_lines_product_id_idx USING btree (product_id) WHERE (product_id IS NOT NULL)
  trigger keep_deleted AFTER DELETE ON sales.order_lines REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT WHEN ((COALESCE(current_setting('tributary.undo'::text, true), ''::text) <> ''::text)) EXECUTE FUNCTION log.keep_before('row.order_id')
  trigger keep_inserted AFTER INSERT ON sales.order_lines REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((COALESCE(current_setting('tributary.undo'::text, true), ''::text) <> ''::text)) EXECUTE FUNCTION log.keep_before('row.order_id')
  trigger keep_updated AFTER UPDATE ON sales.order_lines REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((COALESCE(current_setting('tributary.undo'::text, true), ''::text) <> ''::text)) EXECUTE FUNCTION log.keep_before('row.order_id')

table sales.orders
  id uuid not null
  number text not null
  state text not null
  source_state text
  contact_id uuid
  company_id uuid
  deal_id uuid
  currency character(3) not null
  subtotal_minor bigint not null default 0
  shipping_minor bigint not null default 0
  tax_minor bigint not null default 0
  discount_minor bigint not null default 0
  total_minor bigint not null default 0
  placed_at timestamp with time zone
  shipping_address jsonb
  billing_address jsonb
  attributes jsonb not null default '{}'::jsonb
  version integer not null default 1
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  deleted_at timestamp with time zone
  source_connection text
  source_stream text
  source_key text
  source_version text
  source_hash text
  source_observed_at timestamp with time zone
  constraint orders_deal_id_fkey FOREIGN KEY (deal_id) REFERENCES sales.deals(id)
  constraint orders_number_length CHECK (((length(number) >= 1) AND (length(number) <= 2000)))
  constraint orders_pkey PRIMARY KEY (id)
  constraint orders_placed_at_known CHECK (((state <> ALL (ARRAY['PLACED'::text, 'PAID'::text, 'SHIPPED'::text, 'DELIVERED'::text, 'REFUNDED'::text])) OR (placed_at IS NOT NULL)))
  constraint orders_state_known CHECK ((state = ANY (ARRAY['DRAFT'::text, 'PLACED'::text, 'PAID'::text, 'SHIPPED'::text, 'DELIVERED'::text, 'CANCELLED'::text, 'REFUNDED'::text])))
  constraint orders_total_adds_up CHECK (((source_key IS NOT NULL) OR (total_minor = (((subtotal_minor + shipping_minor) + tax_minor) - discount_minor))))
  index orders_company_id_idx USING btree (company_id, placed_at, id)
  index orders_contact_id_idx USING btree (contact_id, placed_at, id)
  index orders_created_at_idx USING btree (created_at, id)
  index orders_deal_id_idx USING btree (deal_id) WHERE (deal_id IS NOT NULL)
  index orders_number_idx USING btree (number)
  index orders_number_key UNIQUE USING btree (number) WHERE (source_key IS NULL)
  index orders_placed_at_idx USING btree (placed_at, id)
  trigger keep_deleted AFTER DELETE ON sales.orders REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT WHEN ((COALESCE(current_setting('tributary.undo'::text, true), ''::text) <> ''::text)) EXECUTE FUNCTION log.keep_before('row.id')
  trigger keep_inserted AFTER INSERT ON sales.orders REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((COALESCE(current_setting('tributary.undo'::text, true), ''::text) <> ''::text)) EXECUTE FUNCTION log.keep_before('row.id')
  trigger keep_updated AFTER UPDATE ON sales.orders REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((COALESCE(current_setting('tributary.undo'::text, true), ''::text) <> ''::text)) EXECUTE FUNCTION log.keep_before('row.id')

table sales.pipelines
  id uuid not null
  name text not null
  position integer not null
  is_default boolean not null default false
  version integer not null default 1
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  constraint pipelines_name_length CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint pipelines_pkey PRIMARY KEY (id)
  index pipelines_default_key UNIQUE USING btree (is_default) WHERE is_default
  index pipelines_name_key UNIQUE USING btree (lower(name))

table sales.products
  id uuid not null
  sku text
  name text not null
  description text
  price_minor bigint
  currency character(3)
  is_active boolean not null default true
  attributes jsonb not null default '{}'::jsonb
  version integer not null default 1
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  deleted_at timestamp with time zone
  source_connection text
  source_stream text
  source_key text
  source_version text
  source_hash text
  source_observed_at timestamp with time zone
  constraint products_name_length CHECK (((length(name) >= 1) AND (length(name) <= 2000)))
  constraint products_pkey PRIMARY KEY (id)
  constraint products_price_whole CHECK (((price_minor IS NULL) = (currency IS NULL)))
  index products_created_at_idx USING btree (created_at, id)
  index products_name_idx USING btree (name, id)
  index products_sku_idx USING btree (sku)
  index products_sku_key UNIQUE USING btree (sku) WHERE ((source_key IS NULL) AND (deleted_at IS NULL))
  trigger keep_deleted AFTER DELETE ON sales.products REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT WHEN ((COALESCE(current_setting('tributary.undo'::text, true), ''::text) <> ''::text)) EXECUTE FUNCTION log.keep_before('row.id')
  trigger keep_inserted AFTER INSERT ON sales.products REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((COALESCE(current_setting('tributary.undo'::text, true), ''::text) <> ''::text)) EXECUTE FUNCTION log.keep_before('row.id')
  trigger keep_updated AFTER UPDATE ON sales.products REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((COALESCE(current_setting('tributary.undo'::text, true), ''::text) <> ''::text)) EXECUTE FUNCTION log.keep_before('row.id')

table sales.projection_cursors
  name text not null
  position bigint not null
  constraint projection_cursors_pkey PRIMARY KEY (name)

table sales.stages
  id uuid not null
  pipeline_id uuid not null
  name text not null
  position integer not null
  probability smallint not null
  kind text not null
  version integer not null default 1
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  constraint stages_kind_known CHECK ((kind = ANY (ARRAY['OPEN'::text, 'WON'::text, 'LOST'::text])))
  constraint stages_name_length CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint stages_pipeline_id_fkey FOREIGN KEY (pipeline_id) REFERENCES sales.pipelines(id)
  constraint stages_pipeline_stage_key UNIQUE (pipeline_id, id)
  constraint stages_pkey PRIMARY KEY (id)
  constraint stages_position_key UNIQUE (pipeline_id, "position") DEFERRABLE
  constraint stages_probability_range CHECK (((probability >= 0) AND (probability <= 100)))
  index stages_name_key UNIQUE USING btree (pipeline_id, lower(name))

sequence order_numbers
