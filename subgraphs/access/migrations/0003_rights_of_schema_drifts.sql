-- Safe while the old version runs: it only gives rights on a type that older versions do not have.
-- What vendors have changed about the shape of their records: each role gets what it may do with connections.
update access.roles
set rights = jsonb_build_object('SchemaDrift', rights -> 'Connection') || rights, updated_at = now()
where rights ? 'Connection' and not rights ? 'SchemaDrift';
