-- Safe while the old version runs: the same function, planned otherwise.
-- The plan of a trigger is made at its first call, often for one row, and kept: for a batch of thousands it compared
-- every row before with every row after.
alter function contact.keep_changed() set enable_nestloop = off;
