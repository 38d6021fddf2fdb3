-- Safe while the old version runs: new tables only.

create table sales.products (
  id uuid constraint products_pkey primary key,
  sku text,
  name text not null constraint products_name_length check (length(name) between 1 and 2000),
  description text,
  price_minor bigint,
  currency char(3),
  is_active boolean not null default true,
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
  constraint products_price_whole check ((price_minor is null) = (currency is null))
);
-- Two connected systems may use one SKU for two products; people here may not.
create unique index products_sku_key on sales.products (sku) where source_key is null and deleted_at is null;
create index products_sku_idx on sales.products (sku);
create index products_name_idx on sales.products (name, id);
create index products_created_at_idx on sales.products (created_at, id);

create table sales.orders (
  id uuid constraint orders_pkey primary key,
  number text not null constraint orders_number_length check (length(number) between 1 and 2000),
  state text not null constraint orders_state_known
    check (state in ('DRAFT', 'PLACED', 'PAID', 'SHIPPED', 'DELIVERED', 'CANCELLED', 'REFUNDED')),
  source_state text,
  contact_id uuid,
  company_id uuid,
  deal_id uuid,
  currency char(3) not null,
  subtotal_minor bigint not null default 0,
  shipping_minor bigint not null default 0,
  tax_minor bigint not null default 0,
  discount_minor bigint not null default 0,
  total_minor bigint not null default 0,
  placed_at timestamptz,
  shipping_address jsonb,
  billing_address jsonb,
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
  constraint orders_deal_id_fkey foreign key (deal_id) references sales.deals,
  -- A connected system's total is its own word and may differ; ours must add up.
  constraint orders_total_adds_up check (
    source_key is not null or total_minor = subtotal_minor + shipping_minor + tax_minor - discount_minor),
  constraint orders_placed_at_known check (state not in ('PLACED', 'PAID', 'SHIPPED', 'DELIVERED', 'REFUNDED')
    or placed_at is not null)
);
create unique index orders_number_key on sales.orders (number) where source_key is null;
create index orders_number_idx on sales.orders (number);
create index orders_contact_id_idx on sales.orders (contact_id, placed_at, id);
create index orders_company_id_idx on sales.orders (company_id, placed_at, id);
create index orders_placed_at_idx on sales.orders (placed_at, id);
create index orders_created_at_idx on sales.orders (created_at, id);
create index orders_deal_id_idx on sales.orders (deal_id) where deal_id is not null;
-- Numbers of orders made here: H-1001, H-1002, …; a gap is a transaction that did not commit.
create sequence sales.order_numbers start 1001;

create table sales.order_lines (
  id uuid constraint order_lines_pkey primary key,
  order_id uuid not null constraint order_lines_order_id_fkey references sales.orders on delete cascade,
  position integer not null,
  product_id uuid,
  sku text,
  title text not null constraint order_lines_title_length check (length(title) between 1 and 2000),
  quantity numeric(21, 6) not null,
  -- The order's own; kept here so that a line can be read by itself.
  currency char(3) not null,
  unit_price_minor bigint not null,
  discount_minor bigint not null default 0,
  total_minor bigint not null
);
create index order_lines_order_id_idx on sales.order_lines (order_id, position, id);
create index order_lines_product_id_idx on sales.order_lines (product_id) where product_id is not null;

create table sales.order_history (
  id uuid constraint order_history_pkey primary key,
  order_id uuid not null constraint order_history_order_id_fkey references sales.orders on delete cascade,
  at timestamptz not null,
  type text not null,
  note text,
  from_state text,
  to_state text,
  is_private boolean not null default false,
  actor_kind text not null,
  actor_id text not null
);
create index order_history_order_id_idx on sales.order_history (order_id, at, id);
