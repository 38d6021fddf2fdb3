-- Safe while the old version runs: it fills none of the new columns, and all have a default or may be null.

-- What a vendor said of a budget: every worker of the connection keeps to it.
alter table integration.rate_budgets
  add column held_until timestamptz,
  add column era bigint not null default 0,
  add column pace double precision not null default 1,
  add column capacity double precision,
  add column refill_per_second double precision;
