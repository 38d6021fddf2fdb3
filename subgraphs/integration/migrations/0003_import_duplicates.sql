-- Safe while the old version runs: a column with a default that it does not write.
-- What becomes of a new record of somebody who is known.
alter table integration.imports add column duplicates text not null default 'MERGE'
  constraint imports_duplicates_known check (duplicates in ('ERROR', 'RETURN_EXISTING', 'CREATE_AND_QUEUE', 'MERGE'));
