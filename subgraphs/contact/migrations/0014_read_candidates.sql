-- Safe while the old version runs: it writes and reads the changed column as before, and waits while the table is
-- written anew.

-- Twenty candidates are read for each record that comes in, and none is asked in SQL what its profile says: text that is
-- handed on as it is costs half of what a parsed one does.
alter table contact.match_profiles alter column profile type json using profile::json;

-- Hardly anybody who holds a key is dead, and hardly anybody is an edit: whether there is one is asked of small indexes.
create index match_keys_dead_idx on contact.match_keys (record_kind, key, node_id) where not is_active;
create index source_records_edit_idx on contact.source_records (id) include (edits_id) where edits_id is not null;
