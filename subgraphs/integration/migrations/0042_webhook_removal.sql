-- Safe while the old version runs: new columns that it does not write.
-- A connection that was deleted, whose vendor still has to be told to send nothing any more.
alter table integration.webhooks
  add column removal_at timestamptz,
  add column removal_attempts integer not null default 0,
  -- The connection's, sealed as it was: kept until the vendor has been told, or it is given up.
  add column removal_credential bytea;
create index webhooks_removal on integration.webhooks (removal_at) where removal_at is not null;
