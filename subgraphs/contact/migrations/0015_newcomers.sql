-- Safe while the old version runs: it writes records before what hangs on them, and erases them as before.

-- What is compared of a new record is stored before the record itself, which is written once, when it is known whose it
-- is. So a record and what hangs on it end together by a trigger; a reference would be checked row by row, too.
alter table contact.identities drop constraint identities_node_id_fkey;
alter table contact.match_profiles drop constraint match_profiles_node_id_fkey;

create function contact.erase_with_records() returns trigger language plpgsql as $$
begin
  delete from contact.identities where node_id in (select id from old_rows);
  delete from contact.match_profiles where node_id in (select id from old_rows);
  return null;
end $$;
create trigger erase_with_records after delete on contact.source_records referencing old table as old_rows
  for each statement execute function contact.erase_with_records();

-- Customers are found along all pairs of a record, which are read anyway.
drop index contact.match_pairs_link_idx;
drop index contact.match_pairs_link_back_idx;

-- Read for every record that comes in, by either side, and answered from the index.
alter table contact.match_pairs drop constraint match_pairs_pkey;
alter table contact.match_pairs add constraint match_pairs_pkey primary key (one_id, other_id) include (score, band);
create index match_pairs_by_other_idx on contact.match_pairs (other_id, one_id) include (score, band);
drop index contact.match_pairs_other_idx;
