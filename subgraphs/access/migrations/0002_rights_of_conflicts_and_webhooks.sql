-- Safe while the old version runs: it only gives rights on types that older versions do not have.
-- Kinds of record that came after a hub's roles were made: without this only administrators see them. A role gets on
-- each what it may do with connections; what somebody has said of one of them already stays as it was said.
update access.roles
set rights = (
    select jsonb_object_agg(type, rights -> 'Connection')
    from unnest(array['Conflict', 'WebhookEndpoint', 'WebhookDelivery']) as type
  ) || rights,
  updated_at = now()
where rights ? 'Connection' and not rights ?& array['Conflict', 'WebhookEndpoint', 'WebhookDelivery'];
