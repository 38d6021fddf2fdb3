-- Safe while the old version runs: rights only.

-- Reads of several subgraphs may be one statement, which this role runs and which writes nothing (docs/adr/0012).
grant usage on schema sales to tributary_reader;
grant select on all tables in schema sales to tributary_reader;
alter default privileges in schema sales grant select on tables to tributary_reader;
