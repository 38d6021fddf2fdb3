-- One customer as JSON: `c` is a row of contact.contacts, `known.ids` every id it has.
json_build_object(
  'id', c.id,
  'displayName', c.display_name,
  'primaryEmail', c.primary_email,
  'primaryPhone', c.primary_phone,
  'jobTitle', c.job_title,
  'company', (
    select json_build_object('id', co.id, 'name', co.name, 'domain', co.domain, 'industry', co.industry)
    from contact.employers e join contact.companies co on co.id = e.company_id and co.deleted_at is null
    where e.contact_id = c.id),
  'identities', (
    select coalesce(json_agg(json_build_object('kind', i.kind, 'value', i.value) order by i.kind, i.value), '[]')
    from contact.known_identities i where i.entity_id = c.id),
  'interactions', (
    select coalesce(json_agg(json_build_object('id', i.id, 'type', i.type, 'channel', i.channel,
      'occurredAt', i.occurred_at, 'subject', i.subject)), '[]')
    from (select * from contact.interactions i where i.contact_id = c.id and i.deleted_at is null
          order by i.occurred_at desc, i.id desc limit 5) i),
  'deals', (
    select coalesce(json_agg(json_build_object('id', d.id, 'title', d.title,
      'amount', json_build_object('minor', d.amount_minor::text, 'currency', d.currency),
      'stage', (select json_build_object('name', s.name) from sales.stages s where s.id = d.stage_id), 'expectedCloseOn', d.expected_close_on)), '[]')
    from (select * from sales.deals d where d.contact_id = any(known.ids) and d.deleted_at is null
            and d.status = 'OPEN' order by d.opened_at desc, d.id desc limit 5) d),
  'orders', (
    select coalesce(json_agg(json_build_object('id', o.id, 'number', o.number, 'state', o.state,
      'total', json_build_object('minor', o.total_minor::text, 'currency', o.currency), 'placedAt', o.placed_at)), '[]')
    from (select * from sales.orders o where o.contact_id = any(known.ids) and o.deleted_at is null
          order by o.placed_at desc nulls last, o.id desc limit 5) o),
  'tickets', (
    select coalesce(json_agg(json_build_object('id', t.id, 'number', t.number, 'subject', t.subject,
      'status', t.status, 'priority', t.priority, 'openedAt', t.opened_at)), '[]')
    from (select * from service.tickets t where t.contact_id = any(known.ids) and t.deleted_at is null
            and t.status in ('NEW', 'OPEN', 'PENDING') order by t.opened_at desc, t.id desc limit 5) t),
  'metrics', (
    select json_build_object(
      'lifetimeValue', coalesce(json_agg(json_build_object('minor', m.lifetime::text, 'currency', m.currency)
        order by m.currency) filter (where m.lifetime <> 0), '[]'),
      'orderCount', coalesce(sum(m.orders), 0),
      'lastOrderAt', max(m.last_order_at),
      'openPipelineValue', coalesce(json_agg(json_build_object('minor', m.pipeline::text, 'currency', m.currency)
        order by m.currency) filter (where m.pipeline <> 0), '[]'),
      'openDealCount', coalesce(sum(m.deals), 0),
      'openTicketCount', coalesce(sum(m.tickets), 0))
    from (
      select t.currency, sum(t.lifetime_minor) as lifetime, sum(t.orders) as orders, max(t.last_order_at) as last_order_at,
        sum(t.open_pipeline_minor) as pipeline, sum(t.open_deals) as deals, sum(t.open_tickets) as tickets
      from analytics.customer_totals t
      where t.customer_id = any(known.ids) and t.kind = 'contact' group by t.currency) m)
)
