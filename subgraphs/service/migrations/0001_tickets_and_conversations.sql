-- Safe while the old version runs: it is the first.
create table service.channels (
  id uuid constraint channels_pkey primary key,
  kind text not null constraint channels_kind_known check (kind in ('EMAIL', 'CHAT', 'PHONE', 'WEB', 'SOCIAL', 'OTHER')),
  name text not null constraint channels_name_unique unique check (length(name) between 1 and 200),
  created_at timestamptz not null default now()
);

create sequence service.ticket_numbers;

create table service.tickets (
  id uuid constraint tickets_pkey primary key,
  number text not null default ('T-' || nextval('service.ticket_numbers')),
  subject text not null constraint tickets_subject_length check (length(subject) between 1 and 2000),
  status text not null constraint tickets_status_known check (status in ('NEW', 'OPEN', 'PENDING', 'SOLVED', 'CLOSED')),
  source_status text,
  priority text not null constraint tickets_priority_known check (priority in ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
  queue text not null default 'general' check (length(queue) between 1 and 200),
  assignee_id uuid,
  contact_id uuid,
  company_id uuid,
  order_id uuid,
  deal_id uuid,
  channel_id uuid references service.channels,
  opened_at timestamptz not null,
  first_answered_at timestamptz,
  solved_at timestamptz,
  closed_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  deleted_at timestamptz,
  source_connection text,
  source_stream text,
  source_key text,
  source_version text,
  source_hash text,
  source_observed_at timestamptz
);
create index tickets_contact on service.tickets (contact_id, opened_at desc, id desc);
create index tickets_company on service.tickets (company_id, opened_at desc, id desc);
create index tickets_open on service.tickets (queue, opened_at, id) where status in ('NEW', 'OPEN', 'PENDING') and deleted_at is null;
create index tickets_assignee on service.tickets (assignee_id) where deleted_at is null;
create index tickets_opened_at on service.tickets (opened_at desc, id desc);
create index tickets_order on service.tickets (order_id) where order_id is not null;
create index tickets_deal on service.tickets (deal_id) where deal_id is not null;

create table service.conversations (
  id uuid constraint conversations_pkey primary key,
  ticket_id uuid not null references service.tickets,
  channel_id uuid references service.channels,
  subject text not null,
  created_at timestamptz not null default now(),
  last_message_at timestamptz
);
create index conversations_ticket on service.conversations (ticket_id, created_at, id);

create table service.messages (
  id uuid constraint messages_pkey primary key,
  conversation_id uuid not null references service.conversations,
  direction text not null constraint messages_direction_known check (direction in ('INBOUND', 'OUTBOUND', 'INTERNAL')),
  author_name text,
  author_user_id uuid,
  author_contact_id uuid,
  body text not null check (length(body) <= 1000000),
  sent_at timestamptz not null,
  created_at timestamptz not null default now()
);
create index messages_conversation on service.messages (conversation_id, sent_at, id);

create table service.contact_aliases (alias_id uuid primary key, contact_id uuid not null);
create index contact_aliases_contact on service.contact_aliases (contact_id);
create table service.company_aliases (alias_id uuid primary key, company_id uuid not null);
create index company_aliases_company on service.company_aliases (company_id);
create table service.projection_cursors (name text primary key, position bigint not null);
create table service.idempotency (
  principal text not null,
  mutation text not null,
  key text not null,
  result_id uuid not null,
  made_at timestamptz not null default now(),
  primary key (principal, mutation, key)
);
