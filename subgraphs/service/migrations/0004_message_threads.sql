-- Safe while the old version runs: a column that may be empty, and an index.

-- The name by which answers refer to a message, a Message-ID of e-mail for example.
alter table service.messages add column thread_name text;
create index messages_thread_name on service.messages (thread_name) where thread_name is not null;
