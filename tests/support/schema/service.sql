-- Schema service as its migrations make it. Written by `npm run db:drift -- --write`; do not edit.

table service.channels
  id uuid not null
  kind text not null
  name text not null
  created_at timestamp with time zone not null default now()
  constraint channels_kind_known CHECK ((kind = ANY (ARRAY['EMAIL'::text, 'CHAT'::text, 'PHONE'::text, 'WEB'::text, 'SOCIAL'::text, 'OTHER'::text])))
  constraint channels_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint channels_name_unique UNIQUE (name)
  constraint channels_pkey PRIMARY KEY (id)

table service.company_aliases
  alias_id uuid not null
  company_id uuid not null
  constraint company_aliases_pkey PRIMARY KEY (alias_id)
  index company_aliases_company USING btree (company_id)

table service.contact_aliases
  alias_id uuid not null
  contact_id uuid not null
  constraint contact_aliases_pkey PRIMARY KEY (alias_id)
  index contact_aliases_contact USING btree (contact_id)

table service.conversations
  id uuid not null
  ticket_id uuid not null
  channel_id uuid
  subject text not null
  created_at timestamp with time zone not null default now()
  last_message_at timestamp with time zone
  constraint conversations_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES service.channels(id)
  constraint conversations_pkey PRIMARY KEY (id)
  constraint conversations_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES service.tickets(id)
  index conversations_ticket USING btree (ticket_id, created_at, id)
  trigger keep_deleted AFTER DELETE ON service.conversations REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT WHEN ((COALESCE(current_setting('tributary.undo'::text, true), ''::text) <> ''::text)) EXECUTE FUNCTION log.keep_before('row.ticket_id')
  trigger keep_inserted AFTER INSERT ON service.conversations REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((COALESCE(current_setting('tributary.undo'::text, true), ''::text) <> ''::text)) EXECUTE FUNCTION log.keep_before('row.ticket_id')
  trigger keep_updated AFTER UPDATE ON service.conversations REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((COALESCE(current_setting('tributary.undo'::text, true), ''::text) <> ''::text)) EXECUTE FUNCTION log.keep_before('row.ticket_id')

table service.idempotency
  principal text not null
  mutation text not null
  key text not null
  result_id uuid not null
  made_at timestamp with time zone not null default now()
  constraint idempotency_pkey PRIMARY KEY (principal, mutation, key)

table service.import_undo
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

table service.messages
  id uuid not null
  conversation_id uuid not null
  direction text not null
  author_name text
  author_user_id uuid
  author_contact_id uuid
  body text not null
  sent_at timestamp with time zone not null
  created_at timestamp with time zone not null default now()
  thread_name text
  constraint messages_body_check CHECK ((length(body) <= 1000000))
  constraint messages_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES service.conversations(id)
  constraint messages_direction_known CHECK ((direction = ANY (ARRAY['INBOUND'::text, 'OUTBOUND'::text, 'INTERNAL'::text])))
  constraint messages_pkey PRIMARY KEY (id)
  index messages_conversation USING btree (conversation_id, sent_at, id)
  index messages_thread_name USING btree (thread_name) WHERE (thread_name IS NOT NULL)
  trigger keep_deleted AFTER DELETE ON service.messages REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT WHEN ((COALESCE(current_setting('tributary.undo'::text, true), ''::text) <> ''::text)) EXECUTE FUNCTION log.keep_before('(select ticket_id from service.conversations where conversations.id = row.conversation_id)')
  trigger keep_inserted AFTER INSERT ON service.messages REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((COALESCE(current_setting('tributary.undo'::text, true), ''::text) <> ''::text)) EXECUTE FUNCTION log.keep_before('(select ticket_id from service.conversations where conversations.id = row.conversation_id)')
  trigger keep_updated AFTER UPDATE ON service.messages REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((COALESCE(current_setting('tributary.undo'::text, true), ''::text) <> ''::text)) EXECUTE FUNCTION log.keep_before('(select ticket_id from service.conversations where conversations.id = row.conversation_id)')

table service.projection_cursors
  name text not null
  position bigint not null
  constraint projection_cursors_pkey PRIMARY KEY (name)

table service.tickets
  id uuid not null
  number text not null default ('T-'::text || nextval('service.ticket_numbers'::regclass))
  subject text not null
  status text not null
  source_status text
  priority text not null
  queue text not null default 'general'::text
  assignee_id uuid
  contact_id uuid
  company_id uuid
  order_id uuid
  deal_id uuid
  channel_id uuid
  opened_at timestamp with time zone not null
  first_answered_at timestamp with time zone
  solved_at timestamp with time zone
  closed_at timestamp with time zone
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
  constraint tickets_channel_id_fkey FOREIGN KEY (channel_id) REFERENCES service.channels(id)
  constraint tickets_pkey PRIMARY KEY (id)
  constraint tickets_priority_known CHECK ((priority = ANY (ARRAY['LOW'::text, 'NORMAL'::text, 'HIGH'::text, 'URGENT'::text])))
  constraint tickets_queue_check CHECK (((length(queue) >= 1) AND (length(queue) <= 200)))
  constraint tickets_status_known CHECK ((status = ANY (ARRAY['NEW'::text, 'OPEN'::text, 'PENDING'::text, 'SOLVED'::text, 'CLOSED'::text])))
  constraint tickets_subject_length CHECK (((length(subject) >= 1) AND (length(subject) <= 2000)))
  index tickets_assignee USING btree (assignee_id) WHERE (deleted_at IS NULL)
  index tickets_company USING btree (company_id, opened_at DESC, id DESC)
  index tickets_contact USING btree (contact_id, opened_at DESC, id DESC)
  index tickets_deal USING btree (deal_id) WHERE (deal_id IS NOT NULL)
  index tickets_open USING btree (queue, opened_at, id) WHERE ((status = ANY (ARRAY['NEW'::text, 'OPEN'::text, 'PENDING'::text])) AND (deleted_at IS NULL))
  index tickets_opened_at USING btree (opened_at DESC, id DESC)
  index tickets_order USING btree (order_id) WHERE (order_id IS NOT NULL)
  trigger keep_deleted AFTER DELETE ON service.tickets REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT WHEN ((COALESCE(current_setting('tributary.undo'::text, true), ''::text) <> ''::text)) EXECUTE FUNCTION log.keep_before('row.id')
  trigger keep_inserted AFTER INSERT ON service.tickets REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((COALESCE(current_setting('tributary.undo'::text, true), ''::text) <> ''::text)) EXECUTE FUNCTION log.keep_before('row.id')
  trigger keep_updated AFTER UPDATE ON service.tickets REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((COALESCE(current_setting('tributary.undo'::text, true), ''::text) <> ''::text)) EXECUTE FUNCTION log.keep_before('row.id')

sequence ticket_numbers
