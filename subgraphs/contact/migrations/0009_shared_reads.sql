-- Safe while the old version runs: rights only.

-- Reads of several subgraphs may be one statement, which this role runs and which writes nothing (docs/adr/0012).
grant usage on schema contact to tributary_reader;
grant select on all tables in schema contact to tributary_reader;
alter default privileges in schema contact grant select on tables to tributary_reader;
